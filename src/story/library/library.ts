import { checkCorrections, checkPublished } from './check-changes.ts';
import { checkFacts } from './check-facts.ts';
import { checkScenes, type KnownScenes } from './check-scenes.ts';
import { checkStory } from './check-story.ts';
import { checkTables } from './check-tables.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkUse } from './check-use.ts';
import { readContents, type Contents, type InLanguage } from './contents.ts';
import { readFolder, type Folder } from './folder.ts';
import { checkLanguage } from './language/check-language.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { Chapter, Library, Story } from './types.ts';
import type { Reading } from './yaml.ts';

/**
 * Reads everything in a content folder and checks each file by itself and against the others and the code.
 * A broken file hides nothing else: all problems come back, sorted by file, line and column. Use the library
 * only if there are none.
 *
 * @param directory the folder; problems give their files with its name first: `content/facts.yaml`
 * @param known what the code says about its scenes, and the day it is, if it is not this one
 */
export async function readLibrary(
  directory: string,
  known: Known,
): Promise<{ readonly library: Library; readonly problems: readonly Problem[] }> {
  return judgeFolder(await readFolder(directory), known);
}

/** What content is checked against besides itself. */
interface Known {
  readonly scenes: KnownScenes;
  /** As `2022-03-27`. */
  readonly today?: string;
}

/** The same for a folder that was read, or is only thought of. */
export function judgeFolder(
  folder: Folder,
  { scenes, today = new Date().toISOString().slice(0, 10) }: Known,
): { readonly library: Library; readonly problems: readonly Problem[] } {
  const contents = readContents(folder);
  const found = [
    ...contents.problems,
    ...checkStory(contents),
    ...checkScenes(contents, scenes),
    ...checkFacts(contents),
    ...checkCorrections(contents),
    ...checkTables(contents),
    ...checkUse(contents),
    ...checkUnwritten(folder),
  ];
  const problems = [
    ...found,
    ...checkLanguage(folder, contents, found),
    ...checkPublished(folder, contents, found, today),
  ];
  // A folder that is not there needs no list of all the files that are not in it.
  const missingFolder = folder.problems.filter(({ code }) => code === 'missing-folder');
  return {
    library: assemble(contents),
    problems: sortProblems(missingFolder.length > 0 ? missingFolder : problems).map(withLine(folder)),
  };
}

/** Gives each problem the line it is in, for those who tell of it. */
function withLine({ file, texts }: Folder): (problem: Problem) => Problem {
  const lines = new Map([...texts].map(([path, text]) => [file(path), text?.split(/\r\n|\r|\n/) ?? []]));
  return (problem) => {
    const text = lines.get(problem.file)?.[problem.line - 1];
    return text ? { ...problem, text } : problem;
  };
}

function assemble(contents: Contents): Library {
  const { story, languages, sources, facts, actors, corrections, places, tables } = contents;
  return {
    story: story.value ?? noStory,
    chapters: new Map(languages.map((language) => [language, chaptersIn(contents, language)])),
    words: new Map(languages.map((language) => [language, byName(contents.words, language)])),
    tables,
    facts: facts.value ?? new Map(),
    sources: sources.value ?? new Map(),
    actors: actors.value ?? new Map(),
    places,
    about: byLanguage(contents.abouts),
    accessibility: byLanguage(contents.statements),
    glossary: byLanguage(contents.glossaries),
    strings: byLanguage(contents.strings),
    corrections: corrections.value ?? [],
  };
}

function chaptersIn({ story, chapters }: Contents, language: string): ReadonlyMap<string, Chapter> {
  const order = story.value?.chapters ?? chapters.map(({ name }) => name);
  const sound = order.flatMap((slug) => {
    const { chapter } = chapters.find((it) => it.language === language && it.name === slug)?.reading ?? {};
    return chapter ? [[slug, chapter] as const] : [];
  });
  return new Map(sound);
}

function byName<Value>(
  files: readonly InLanguage<Reading<Value>>[],
  language: string,
): ReadonlyMap<string, Value> {
  const sound = files.flatMap(({ name, language: its, reading: { value } }) =>
    its === language && value !== undefined ? [[name, value] as const] : [],
  );
  return new Map(sound);
}

function byLanguage<Value>(files: readonly InLanguage<Reading<Value>>[]): ReadonlyMap<string, Value> {
  return new Map(
    files.flatMap(({ language, reading: { value } }) =>
      value === undefined ? [] : [[language, value] as const],
    ),
  );
}

/** Stands in for a story.yaml that cannot be read, so that the rest can. */
const noStory: Story = {
  languages: [],
  chapters: [],
  factsAsOf: '',
  published: '',
  rail: { from: 0, to: 0 },
  licence: { text: { name: '', url: '' }, code: { name: '', url: '' } },
  words: {},
};
