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
  const [first = '', ...others] = contents.languages;
  return others.flatMap((language) => {
    const record = contents.translations.find((it) => it.language === language)?.reading;
    const marks = new Map(Object.entries(record?.value ?? {}));
    const originals = [...texts].flatMap(([path, text]) => {
      const translated = translationOf(path, first, language);
      return translated === undefined || text === undefined ? [] : [{ path, translated, mark: markOf(text) }];
    });
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
      if (!texts.has(translated) || marked === mark) return [];
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
