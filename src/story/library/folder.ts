import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { decode } from './encoding.ts';
import type { Problem } from './problem.ts';

/** The texts of a content folder. */
export interface Folder {
  /** The name of a file from the project's root, as problems give it: `content/facts.yaml`. */
  file(path: string): string;
  /** Texts by path inside the folder, with slashes; undefined for a file that is no text. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly problems: readonly Problem[];
}

/** Reads every YAML, CSV and MDX file below a folder. A byte order mark at the start of a file is left out. */
export async function readFolder(directory: string): Promise<Folder> {
  const root = resolve(directory);
  const file = (path: string) => `${basename(root)}/${path}`;
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    const message = 'There is no such folder. Run this from the folder that holds it.';
    return {
      file,
      texts: new Map(),
      problems: [{ file: basename(root), line: 1, column: 1, code: 'missing-folder', message }],
    };
  }
  const paths = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.(yaml|csv|mdx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const problems: Problem[] = [];
  const texts = new Map<string, string | undefined>();
  for (const [path, bytes] of await Promise.all(
    paths.map(async (path) => [path, await readFile(join(root, path))] as const),
  )) {
    const { text, flaw } = decode(bytes, path.endsWith('.csv'));
    texts.set(path, text);
    if (flaw) problems.push({ file: file(path), ...flaw });
  }
  return { file, texts, problems };
}
