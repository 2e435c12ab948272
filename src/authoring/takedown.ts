import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { day } from '../content.config.ts';
import { alternatives, didYouMean } from '../story/library/problem.ts';
import { run } from './command.ts';
import { tidy } from './scaffolds/names.ts';
import { refuse, type Plan, type Project, type Refusal } from './scaffolds/plan.ts';
import { kinds, planTakedown, soundly, type Asked } from './takedown/plan.ts';

const usage = `npm run takedown -- source id --why "The reason"      a source, wherever it is cited
npm run takedown -- table id --why "The reason"       a table, and the pictures that are drawn from it
npm run takedown -- picture scene --why "The reason"  a picture; the words of its steps stay

The reason is what readers read in its place. --date 2026-11-23 logs it under another day than this one.`;

/** What is to be taken down, as the command was given; or why it was not understood. */
export function understand(words: readonly string[], today: string): Asked | Refusal {
  // Strictness would answer in words for programmers.
  const options = { why: { type: 'string' }, date: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
  });
  const [named = '', id = '', ...others] = positionals;
  const kind = kinds.find((it) => it === named);
  if (!kind)
    return refuse(
      `What is to be taken down? A ${alternatives(kinds)}.${didYouMean(named, kinds)}\n\n${usage}`,
    );
  const [strange] = Object.keys(values).filter((name) => !Object.hasOwn(options, name));
  if (strange !== undefined) return refuse(`There is no option "--${strange}". It takes: --why, --date.`);
  if (others.length > 0) return refuse(`One at a time. The reason stands in quotes: --why "…"`);
  const { why, date = today } = values;
  if (typeof why !== 'string' || tidy(why) === '')
    return refuse('Why is it taken down? Readers will be told: add --why "…", without naming what it was.');
  if (typeof date !== 'string' || !day.safeParse(date).success)
    return refuse('On which day? Write it as --date 2026-11-23');
  return { kind, id, why: tidy(why), date };
}

/** The command: `node src/authoring/takedown.ts source|table|picture id --why "…"`. Returns the exit code. */
export function main(words: readonly string[]): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const plan = (project: Project, asked: Asked): Plan | Refusal => {
    const sound = soundly(project);
    return 'refusal' in sound ? sound : planTakedown(sound, asked);
  };
  return run({ usage, understand: (given) => understand(given, today), plan }, words);
}

// Not `import.meta.main`, which Node before 24.2 leaves undefined.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
