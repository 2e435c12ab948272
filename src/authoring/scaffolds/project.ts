import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { readContents } from '../../story/library/contents.ts';
import { readFolder } from '../../story/library/folder.ts';
import { judgeFolder } from '../../story/library/library.ts';
import { isWarning, type Problem } from '../../story/library/problem.ts';
import { knownScenes } from '../../story/site.ts';
import { refuse, withFiles, type Plan, type Project, type Refusal } from './plan.ts';

/** Everything that plans are decided on. */
export async function readProject(directory: string): Promise<Project> {
  const folder = await readFolder(directory);
  const entries = await Promise.all(
    ['src/scenes', 'test/scenes'].map((path) =>
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
  const after = errors(withFiles(folder, plan), plan.scenes ?? scenes);
  if (after.length === 0) return undefined;
  const name = ({ file, code, message }: Problem): string => `${file} ${code} ${message}`;
  const before = new Set(errors(folder, scenes).map(name));
  return after.find((problem) => !before.has(name(problem)));
}

/** Writes what was planned, if nothing speaks against it, and gives back what there is to say about it. */
export async function carryOut(project: Project, plan: Plan): Promise<string | Refusal> {
  const held = [...plan.created.keys()].find((path) => existsSync(path));
  if (held !== undefined) return refuse(`${held} is there already. Choose another name, or remove it.`);
  const wrong = firstFlaw(project, plan);
  if (wrong)
    return refuse(
      `Nothing was written, since the check would then say:\n${wrong.file}:${wrong.line}:${wrong.column} ${wrong.message}`,
    );
  await write(plan);
  return [
    ...[...plan.created.keys()].map((path) => `wrote   ${path}`),
    ...[...plan.changed.keys()].map((path) => `changed ${path}`),
    ...(plan.removed ?? []).map((path) => `removed ${path}`),
    `\n${plan.next}`,
  ].join('\n');
}

async function write({ created, changed, removed = [] }: Plan): Promise<void> {
  for (const [path, text] of created) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  for (const [path, text] of changed) {
    // Files are read without the mark that some editors put at their beginning; it is theirs to keep.
    const mark = (await readFile(path, 'utf8')).startsWith('\ufeff') ? '\ufeff' : '';
    await writeFile(path, mark + text);
  }
  for (const path of removed) await rm(path);
}
