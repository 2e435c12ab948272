import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readContents } from '../story/library/contents.ts';
import { readFolder } from '../story/library/folder.ts';
import { judgeFolder } from '../story/library/library.ts';
import { alternatives, didYouMean, isWarning, type Problem } from '../story/library/problem.ts';
import { knownScenes } from '../story/site.ts';
import { newChapter } from './scaffolds/chapter.ts';
import { newLanguage } from './scaffolds/language.ts';
import { refuse, withFiles, type Plan, type Project, type Refusal } from './scaffolds/plan.ts';
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

/** Everything that scaffolds are decided on. */
export async function readProject(directory: string): Promise<Project> {
  const folder = await readFolder(directory);
  const entries = await Promise.all(
    ['src/scenes', 'test/scenes/snapshots'].map((path) =>
      readdir(path, { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  );
  const wanted = /^src\/scenes\/(template\/.*|registry\.ts)$|^test\/scenes\/snapshots\/template\./;
  const code = new Map<string, string>();
  for (const entry of entries.flat()) {
    const path = `${entry.parentPath}/${entry.name}`.split(sep).join('/');
    code.set(path, entry.isFile() && wanted.test(path) ? await readFile(path, 'utf8') : '');
  }
  return { folder, contents: readContents(folder), scenes: await knownScenes(), code };
}

/** The first thing that the check would find wrong in what is to be written, and does not find wrong already. */
export function firstFlaw({ folder, scenes }: Project, plan: Plan): Problem | undefined {
  const errors = (one: Project['folder'], known: Project['scenes']): readonly Problem[] =>
    judgeFolder(one, { scenes: known }).problems.filter((problem) => !isWarning(problem));
  const after = errors(withFiles(folder, plan), { ...scenes, ...plan.scenes });
  if (after.length === 0) return undefined;
  const name = ({ file, code, message }: Problem): string => `${file} ${code} ${message}`;
  const before = new Set(errors(folder, scenes).map(name));
  return after.find((problem) => !before.has(name(problem)));
}

async function write({ created, changed }: Plan): Promise<void> {
  for (const [path, text] of created) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  for (const [path, text] of changed) {
    // Files are read without the mark that some editors put at their beginning; it is theirs to keep.
    const mark = (await readFile(path, 'utf8')).startsWith('\ufeff') ? '\ufeff' : '';
    await writeFile(path, mark + text);
  }
}

/** The command: `node src/authoring/new.ts chapter|scene|source|language …`. Returns the exit code. */
export async function main(words: readonly string[]): Promise<number> {
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
    const [flaw] = project.folder.problems;
    if (flaw) return no(`${flaw.file}:${flaw.line}:${flaw.column} ${flaw.message}`);
    const plan = asked.known.plan(project, asked.subject, asked.options);
    if ('refusal' in plan) return no(plan.refusal);
    const held = [...plan.created.keys()].find((path) => existsSync(path));
    if (held !== undefined) return no(`${held} is there already. Choose another name, or remove it.`);
    const wrong = firstFlaw(project, plan);
    if (wrong)
      return no(
        `Nothing was written, since the check would then say:\n${wrong.file}:${wrong.line}:${wrong.column} ${wrong.message}`,
      );
    await write(plan);
    for (const path of plan.created.keys()) console.log(`wrote   ${path}`);
    for (const path of plan.changed.keys()) console.log(`changed ${path}`);
    console.log(`\n${plan.next}`);
    return 0;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    return no(`That could not be done: ${reason}`);
  }
}

// Not `import.meta.main`, which Node before 24.2 leaves undefined.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
