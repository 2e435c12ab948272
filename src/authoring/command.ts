import type { Plan, Project, Refusal } from './scaffolds/plan.ts';
import { carryOut, readProject } from './scaffolds/project.ts';

/** A command of editors that changes the content. What it refuses, it refuses in plain words. */
interface Command<Asked extends object> {
  readonly usage: string;
  /** What was asked for, as the command was given; or why it was not understood. */
  understand(words: readonly string[]): Asked | Refusal;
  plan(project: Project, asked: Asked): Plan | Refusal;
}

/** Carries a command out, whole or not at all. Returns the exit code. */
export async function run<Asked extends object>(
  { usage, understand, plan }: Command<Asked>,
  words: readonly string[],
): Promise<number> {
  const no = (reason: string): number => {
    console.error(reason);
    return 1;
  };
  try {
    if (words.length === 0) {
      console.log(usage);
      return 0;
    }
    const asked = understand(words);
    if ('refusal' in asked) return no(asked.refusal);
    const project = await readProject('content');
    const planned = plan(project, asked);
    if ('refusal' in planned) return no(planned.refusal);
    const done = await carryOut(project, planned);
    if (typeof done !== 'string') return no(done.refusal);
    console.log(done);
    return 0;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    return no(`That could not be done: ${reason}`);
  }
}
