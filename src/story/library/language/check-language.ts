import type { Contents } from '../contents.ts';
import type { Folder } from '../folder.ts';
import type { Problem } from '../problem.ts';
import { checkDifferences } from './check-differences.ts';
import { checkParts } from './check-parts.ts';
import { checkReading } from './check-reading.ts';
import { checkTranslations } from './check-translations.ts';
import { checkTypography, passagesOf } from './check-typography.ts';

/** How the story is written and set, and whether its languages agree; `found` is what was found before. */
export function checkLanguage(folder: Folder, contents: Contents, found: readonly Problem[]): Problem[] {
  const passages = passagesOf(contents);
  const differences = [...checkDifferences(contents, found), ...checkParts(folder, contents)];
  return [
    ...checkTypography(passages),
    ...checkReading(passages),
    ...differences,
    ...checkTranslations(folder, contents, [...found, ...differences]),
  ];
}
