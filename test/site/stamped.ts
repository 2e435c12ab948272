import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';
import type { StoryRecord } from '../../src/story/record-shape.ts';
import { fileOf } from '../../src/publishing/stamp/present.ts';

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

/**
 * What the record promises and this build does not write yet: scenes to stand in frames, and cards. Until it does, the
 * tests of what is stamped on them work on something as short as it can be.
 */
function standIn({ folder, read }: Copy): void {
  const { pages, cards }: StoryRecord = JSON.parse(read('story.json'));
  const page = (title: string): string =>
    `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Scene</title></head> <body><main><h1>${title}</h1></main></body></html>`;
  const wanted = [
    ...pages
      .filter(({ kind }) => kind === 'embed')
      .map(({ address, title }) => [fileOf(address), page(title)]),
    ...cards.map(({ address }) => [address, 'A picture']),
  ] as [string, string][];
  for (const [file, text] of wanted.filter(([file]) => !existsSync(join(folder, file)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
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
  const copy: Copy = {
    folder,
    files,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    bytes: () => new Map(files().map((file) => [file, readFileSync(join(folder, file), 'base64')])),
  };
  standIn(copy);
  return copy;
}
