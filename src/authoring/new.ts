import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { alternatives, didYouMean } from '../story/library/problem.ts';
import { run } from './command.ts';
import { newChapter } from './scaffolds/chapter.ts';
import { newLanguage } from './scaffolds/language.ts';
import { refuse, type Plan, type Project, type Refusal } from './scaffolds/plan.ts';
import { newScene } from './scaffolds/scene.ts';
import { newSource, sourceOptions } from './scaffolds/source.ts';

const usage = `npm run new -- chapter "Title"                            a chapter, in every language of the story
npm run new -- scene name                                 a graphic of its own, with a table and its words
npm run new -- source "Title" --publisher "Name"          a source to cite
npm run new -- language fr                                the story in one more language, to be translated`;

type Options = Readonly<Record<string, string>>;

/** What can be made, with the options that each takes. */
const kinds: Readonly<
  Record<
    string,
    {
      readonly options: readonly string[];
      plan(project: Project, subject: string, options: Options): Plan | Refusal;
    }
  >
> = {
  chapter: { options: ['name'], plan: (project, title, { name }) => newChapter(project, title, name) },
  scene: { options: [], plan: newScene },
  source: { options: sourceOptions, plan: newSource },
  language: { options: [], plan: newLanguage },
};

/** What is to be made, as the command was given; or why it was not understood. */
export function understand(words: readonly string[]) {
  // Strictness would answer in words for programmers.
  const every = Object.values(kinds).flatMap(({ options }) => options);
  const options = Object.fromEntries(every.map((name) => [name, { type: 'string' } as const]));
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
  });
  const [kind = '', subject = '', ...others] = positionals;
  const names = Object.keys(kinds);
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!known)
    return refuse(`What is to be made? ${alternatives(names)}.${didYouMean(kind, names)}\n\n${usage}`);
  for (const [name, value] of Object.entries(values)) {
    if (!known.options.includes(name)) {
      const all = known.options.map((option) => `--${option}`).join(', ');
      const advice = didYouMean(name, known.options, all === '' ? 'It takes none.' : `It takes: ${all}.`);
      return refuse(`There is no option "--${name}" for a new ${kind}.${advice}`);
    }
    if (typeof value !== 'string')
      return refuse(`What is the ${name}? Write it behind the option: --${name} "…"`);
  }
  if (others.length > 0)
    return refuse(
      `What belongs together stands in quotes: npm run new -- ${kind} "${[subject, ...others].join(' ')}"`,
    );
  return { subject, known, options: values as Options };
}

/** The command: `node src/authoring/new.ts chapter|scene|source|language …`. Returns the exit code. */
export function main(words: readonly string[]): Promise<number> {
  const plan = (
    project: Project,
    { known, subject, options }: Exclude<ReturnType<typeof understand>, Refusal>,
  ) => {
    const [flaw] = project.folder.problems;
    if (flaw) return refuse(`${flaw.file}:${flaw.line}:${flaw.column} ${flaw.message}`);
    return known.plan(project, subject, options);
  };
  return run({ usage, understand, plan }, words);
}

// Not `import.meta.main`, which Node before 24.2 leaves undefined.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
