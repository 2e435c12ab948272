import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';

/** An address that a newsroom may put the folder at. */
export const site = 'https://example.org/news/the-turn/';

/** A folder that may be changed, and what is in it. */
export interface Copy {
  readonly folder: string;
  files(): string[];
  read(file: string): string;
  /** What stands in every file, by its path, to be compared. */
  bytes(): Map<string, string>;
}

/** A copy of the built folder for one test file. */
export function copyOf(dist: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'the-turn-stamp-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  cpSync(dist, folder, { recursive: true });
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .toSorted();
  return {
    folder,
    files,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    bytes: () => new Map(files().map((file) => [file, readFileSync(join(folder, file), 'base64')])),
  };
}
