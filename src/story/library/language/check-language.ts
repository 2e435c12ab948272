import type { Contents } from '../contents.ts';
import type { Folder } from '../folder.ts';
import type { Problem } from '../problem.ts';
import { checkDifferences } from './check-differences.ts';
import { checkParts } from './check-parts.ts';
import { checkReading } from './check-reading.ts';
import { checkTranslations, unmarkedIn } from './check-translations.ts';
import { checkTypography, passagesOf } from './check-typography.ts';
import type { Passage } from './passage.ts';

/** Without the texts in another language that are still those of the original, in files that hold every language. */
function translated(passages: readonly Passage[], first: string | undefined): Passage[] {
  const originals = new Set(passages.flatMap(({ file, language, text }) => (language === first ? `${file} ${text}` : [])));
  return passages.filter(({ file, language, text }) => language === first || !originals.has(`${file} ${text}`));
}

/**
 * How the story is written and set, and whether its languages agree. Of a file that nobody has marked as translated only
 * that is said: it may be a copy of the original.
 *
 * @param found what was found before
 */
export function checkLanguage(folder: Folder, contents: Contents, found: readonly Problem[]): Problem[] {
  const unmarked = unmarkedIn(folder, contents);
  const isMarked = ({ file }: { readonly file: string }): boolean => !unmarked.has(file);
  const passages = translated(passagesOf(contents).filter(isMarked), contents.languages[0]);
  const differences = [...checkDifferences(contents, found), ...checkParts(folder, contents)].filter(isMarked);
  return [
    ...checkTypography(passages),
    ...checkReading(passages),
    ...differences,
    ...checkTranslations(folder, contents, [...found, ...differences]),
  ];
}
