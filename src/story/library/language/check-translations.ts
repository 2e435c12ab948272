import { createHash } from 'node:crypto';
import type { Contents } from '../contents.ts';
import type { Folder } from '../folder.ts';
import { didYouMean, isWarning, type Problem } from '../problem.ts';

/**
 * Eight letters that change with a text. Letters only, as YAML would take some of the usual digits for a number;
 * how lines end does not count.
 */
export function markOf(text: string): string {
  const digest = createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest();
  return Array.from(digest.subarray(0, 8), (byte) => 'abcdefghijklmnopqrstuvwxyz'[byte % 26]).join('');
}

/** The path of a file in another language, if it has one in its name. */
export function translationOf(path: string, from: string, to: string): string | undefined {
  const chapter = `chapters/${from}/`;
  if (path.startsWith(chapter)) return `chapters/${to}/${path.slice(chapter.length)}`;
  const end = `.${from}.yaml`;
  return path.endsWith(end) && !path.startsWith('translations.')
    ? `${path.slice(0, -end.length)}.${to}.yaml`
    : undefined;
}

/** A file that has to be translated, and how it is now. */
interface Original {
  readonly path: string;
  /** The path of its translation. */
  readonly translated: string;
  /** Undefined for a file that is no text. */
  readonly mark: string | undefined;
}

function originalsFor(language: string, { texts }: Folder, { languages }: Contents): Original[] {
  return [...texts].flatMap(([path, text]) => {
    const translated = translationOf(path, languages[0] ?? '', language);
    return translated === undefined ? [] : [{ path, translated, mark: text === undefined ? text : markOf(text) }];
  });
}

function marksOf(language: string, contents: Contents): ReadonlyMap<string, string> {
  const record = contents.translations.find((it) => it.language === language)?.reading;
  return new Map(Object.entries(record?.value ?? {}));
}

/** The files that nobody has marked as translated, as problems name them. They may still be in another language. */
export function unmarkedIn(folder: Folder, contents: Contents): ReadonlySet<string> {
  const files = contents.languages.slice(1).flatMap((language) => {
    const marks = marksOf(language, contents);
    const unmarked = originalsFor(language, folder, contents).filter(({ path }) => !marks.has(path));
    return unmarked.map(({ translated }) => folder.file(translated));
  });
  return new Set(files);
}

/**
 * Warns of translations whose original has changed since, by the marks that translators leave in
 * `translations.<language>.yaml`. While something is wrong, files are still going to change.
 *
 * @param problems what was found before
 */
export function checkTranslations(
  folder: Folder,
  contents: Contents,
  problems: readonly Problem[],
): Problem[] {
  const { texts, file } = folder;
  return contents.languages.slice(1).flatMap((language) => {
    const record = contents.translations.find((it) => it.language === language)?.reading;
    const marks = marksOf(language, contents);
    const originals = originalsFor(language, folder, contents);
    const paths = originals.map(({ path }) => path);
    const unknown = [...marks.keys()]
      .filter((path) => !paths.includes(path))
      .map((path): Problem => {
        const advice = didYouMean(path, paths, 'Write the path of an original, or remove this line.');
        const message = `There is no file "${path}" to translate.${advice}`;
        return { file: record!.file, ...record!.locate([path], 'key'), code: 'unknown-file', message };
      });
    if (unknown.length > 0 || !problems.every(isWarning)) return unknown;
    return originals.flatMap(({ path, translated, mark }): Problem[] => {
      const marked = marks.get(path);
      if (!texts.has(translated) || mark === undefined || marked === mark) return [];
      if (marked === undefined) {
        const message = `Not yet marked as translated. When it is, write "${path}: ${mark}" in ${file(`translations.${language}.yaml`)}.`;
        return [
          { file: file(translated), line: 1, column: 1, severity: 'warning', code: 'untranslated', message },
        ];
      }
      const message = `The original has changed since. Compare ${file(translated)} with ${file(path)}, then write ${mark} here.`;
      return [
        {
          file: record!.file,
          ...record!.locate([path]),
          severity: 'warning',
          code: 'stale-translation',
          message,
        },
      ];
    });
  });
}
