import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name that carries a hash of what it holds: `_astro/scene.56nEyFxs.js`, `scenes/votes.en.6f67035b93.json`. */
const hashed = /(?<=[\w-]\.)([\w-]{8}|[0-9a-f]{10})(?=\.(?:js|css|woff2|json)$)/;
const folders = ['_astro', 'scenes'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Makes of a built folder the next release: in it every file with a hash in its name has another one. */
export function nextRelease(folder: string, next: string): void {
  cpSync(folder, next, { recursive: true });
  const renamed = new Map<string, string>();
  for (const file of folders.flatMap((name) => filesIn(join(next, name)))) {
    const [hash = ''] = hashed.exec(file) ?? [];
    const other = [...hash].toReversed().join('').replace(/^./, 'f');
    renamed.set(hash, other);
    renameSync(file, file.replace(hashed, other));
  }
  // In names only, between dots: some hashes are words.
  const names = new RegExp(`(?<=\\.)(?:${[...renamed.keys()].join('|')})(?=\\.(?:js|css|woff2|json))`, 'g');
  for (const file of filesIn(next).filter((each) => /\.(html|js|css)$/.test(each))) {
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(names, (hash) => renamed.get(hash)!);
    if (changed !== text) writeFileSync(file, changed);
  }
}

/** Adds to a release the hashed files of the one before it, for readers who are in the middle of that. */
export function keepHashed(before: string, release: string): void {
  for (const folder of folders) cpSync(join(before, folder), join(release, folder), { recursive: true });
}

/** Makes what is served at a place another folder, at one stroke. */
export function publish(folder: string, place: string): void {
  symlinkSync(folder, `${place}.next`);
  renameSync(`${place}.next`, place);
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
