import type { z } from 'astro/zod';
import * as schema from '../../../src/content.config.ts';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { checkFacts } from '../../../src/story/library/check-facts.ts';
import { checkScenes } from '../../../src/story/library/check-scenes.ts';
import { checkStory } from '../../../src/story/library/check-story.ts';
import { checkTables } from '../../../src/story/library/check-tables.ts';
import { readContents, type Contents } from '../../../src/story/library/contents.ts';
import { readTable } from '../../../src/story/library/csv.ts';
import { readFolder } from '../../../src/story/library/folder.ts';
import type { Problem } from '../../../src/story/library/problem.ts';
import { readEntries, readYaml } from '../../../src/story/library/yaml.ts';
import { knownScenes } from '../../../src/story/site.ts';
import { soundStory } from './fixture.ts';

const folder = await readFolder('content');
export const contents = readContents(folder);
export const scenes = await knownScenes();
export const language = contents.languages[0]!;
export const real = (path: string): string => folder.texts.get(path)!;
export const small = (path: string): string => String(soundStory[path]);

/** The first place where a name stands as a key, written anew. */
export function rekeyed(text: string, name: string, written: string): string {
  return text.replace(new RegExp(`(^|[\\s{])${name}:`, 'm'), `$1${written}:`);
}

/** What is said of the first chapter of the story, if this is all that it holds. */
export function inChapter(body: string): readonly Problem[] {
  const name = contents.story.value!.chapters[0]!;
  const reading = readChapter(
    `${name}.mdx`,
    language,
    name,
    `---\ntitle: A\nstandfirst: B\n---\n\n${body}\n`,
  );
  const chapters = [{ language, name, reading }, ...contents.chapters.filter((it) => it.name !== name)];
  return [...reading.problems, ...checkScenes({ ...contents, chapters }, scenes)];
}

export const scene = (name: string, view: string) =>
  `<Scene name="${name}">\n\n<Step id="a" view="${view}" when="2022">\n\nText.\n\n</Step>\n\n</Scene>`;

/** What is said of the words of a scene. */
export function inWords(name: string, text: string): readonly Problem[] {
  const reading = readYaml(`${name}.yaml`, text, schema.sceneWords);
  return [...reading.problems, ...checkScenes({ ...contents, words: [{ language, name, reading }] }, scenes)];
}

/** What is said of a fact that points at a cell and names a source. */
export function inFact(table: string, row: string, column: string, source: string): readonly Problem[] {
  const text = `a:
  cell: { table: ${table}, row: ${row}, column: ${column} }
  bound: exactly
  voice: A
  asOf: 2022
  sources: [${source}]
`;
  const facts = readEntries('facts.yaml', text, schema.id, schema.fact);
  return [...facts.problems, ...checkFacts({ ...contents, facts })];
}

export const [anySource = ''] = contents.sources.names!;
export const tables = [...contents.tables.values()];
/** What is said of a table with one row and a column beside the key. */
export function inCell(column: object, cell: string): readonly Problem[] {
  const codebook = {
    ...tables[0]!.codebook,
    key: 'id',
    columns: { id: { label: {}, type: 'id' }, a: column },
  };
  return readTable('a.csv', 'a', `id,a\nx,${cell}\n`, codebook as never, contents.sources.names).problems;
}

/** What is said of a codebook, in a story of two languages. */
export function inCodebook(text: string): readonly Problem[] {
  const reading = readYaml('borders.yaml', text, schema.codebook);
  const codebooks = new Map([['borders', reading]]);
  const two = { ...contents, languages: ['en', 'fr'], tableFiles: ['borders'], codebooks, actors: nothing };
  return [...reading.problems, ...checkTables(two)];
}

const nothing = { ...contents.actors, value: undefined } satisfies Contents['actors'];

export function inStory(text: string): readonly Problem[] {
  const story = readYaml('story.yaml', text, schema.story);
  return [...story.problems, ...checkStory({ ...contents, story, languages: story.value?.languages ?? [] })];
}

export const entries = (path: string, entry: z.ZodType) => (text: string) =>
  readEntries(path, text, schema.id, entry).problems;
export const whole = (path: string, value: z.ZodType) => (text: string) =>
  readYaml(path, text, value).problems;
