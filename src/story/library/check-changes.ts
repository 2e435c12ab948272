import { inEachLanguage } from './check-tables.ts';
import type { Contents } from './contents.ts';
import type { Folder } from './folder.ts';
import { markOf, unmarkedIn } from './language/check-translations.ts';
import { didYouMean, isWarning, type Problem } from './problem.ts';
import type { Path } from './schema-words.ts';

/** Whether each entry of the log has its chapter and its words, and stands above all that is older. */
export function checkCorrections({ corrections, story, languages, chapters: files }: Contents): Problem[] {
  const { file, locate, value: entries = [] } = corrections;
  return entries.flatMap(({ date, chapter, kind, before, after, why }, index) => {
    const problems: Problem[] = [];
    const wrong = (path: Path, code: string, message: string, part?: 'key') =>
      problems.push({ file, ...locate([index, ...path], part), code, message });

    const chapters = story.value?.chapters;
    if (chapters && !chapters.includes(chapter) && !files.some(({ name }) => name === chapter)) {
      const advice = didYouMean(chapter, chapters, `The chapters are: ${chapters.join(', ')}.`);
      wrong(['chapter'], 'unknown-chapter', `There is no chapter "${chapter}".${advice}`);
    }
    if (kind === 'correction' && !(before && after))
      wrong(
        ['kind'],
        'half-correction',
        'A correction says what was wrong and what is right. Add "before" and "after", or write "kind: update".',
      );
    const newer = entries[index - 1];
    if (newer && newer.date < date)
      wrong(
        ['date'],
        'unsorted-corrections',
        `The newest entry stands first. Move this one above that of ${newer.date}.`,
      );
    for (const [name, text] of Object.entries({ before, after, why }))
      if (text) problems.push(...inEachLanguage(corrections, languages, [index, name], text));
    return problems;
  });
}

/** What readers are told as fact, wherever it is written: to change it is to change the story. */
const told = /^(chapters\/.+\.mdx|facts\.yaml|places\.csv|data\/.+\.csv|scenes\/.+\.yaml)$/;

/**
 * Warns of files that have changed since they came out, or since their last change was logged, by the marks in
 * `published.yaml`. Before the story is out, and while something is wrong, they change as they like.
 *
 * @param found what was found before
 * @param today as `2022-03-27`
 */
export function checkPublished(
  folder: Folder,
  contents: Contents,
  found: readonly Problem[],
  today: string,
): Problem[] {
  const { published, story } = contents;
  const marks = new Map(Object.entries(published.value ?? {}));
  const paths = [...folder.texts.keys()].filter((path) => told.test(path));
  const unknown = [...marks.keys()].flatMap((path): Problem[] => {
    if (paths.includes(path)) return [];
    const kinds = 'of a chapter, a table, the words of a graphic, facts.yaml or places.csv';
    const advice = didYouMean(path, paths, `Write the path ${kinds}, or remove this line.`);
    const message = `No file "${path}" can be marked.${advice}`;
    return [{ file: published.file, ...published.locate([path], 'key'), code: 'unknown-file', message }];
  });
  if (unknown.length > 0 || !found.every(isWarning) || !story.value || story.value.published > today)
    return unknown;
  return [...unlogged(folder, contents, marks), ...unlisted(folder, contents, marks)];
}

type Marks = ReadonlyMap<string, string>;

function unlogged({ texts, file }: Folder, { published, corrections }: Contents, marks: Marks): Problem[] {
  return [...marks].flatMap(([path, marked]): Problem[] => {
    const mark = markOf(texts.get(path) ?? '');
    if (mark === marked) return [];
    const at = { file: published.file, ...published.locate([path]) };
    const message = `${file(path)} has changed since. Log the change in ${corrections.file}, then write ${mark} here. Where only spelling or setting changed, write the mark alone.`;
    return [{ ...at, severity: 'warning', code: 'unlogged-change', message }];
  });
}

/** Chapters whose change was logged, so that they must be out. Files that nobody has translated yet are not. */
function unlisted(folder: Folder, contents: Contents, marks: Marks): Problem[] {
  const { chapters, corrections, published } = contents;
  const { texts, file } = folder;
  if (!texts.has('published.yaml')) return [];
  const unwritten = unmarkedIn(folder, contents);
  return chapters.flatMap(({ language, name }): Problem[] => {
    const path = `chapters/${language}/${name}.mdx`;
    const index = (corrections.value ?? []).findIndex(({ chapter }) => chapter === name);
    if (index < 0 || marks.has(path) || unwritten.has(file(path))) return [];
    const at = { file: corrections.file, ...corrections.locate([index, 'chapter']) };
    const message = `The chapter is out, since its change is logged. Write "${path}: ${markOf(texts.get(path) ?? '')}" in ${published.file}.`;
    return [{ ...at, severity: 'warning', code: 'unlisted-publication', message }];
  });
}
