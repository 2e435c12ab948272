import { z } from 'astro/zod';
import { readChapter } from '../chapter.ts';
import { readContents } from '../contents.ts';
import type { Folder } from '../folder.ts';
import { isWarning, type Place } from '../problem.ts';
import { readYaml } from '../yaml.ts';
import { mendingsOf, passagesOf } from './check-typography.ts';
import type { Passage } from './passage.ts';
import { passagesIn } from './reader-texts.ts';
import { replace } from './typography.ts';

/** What was mended, where it stood before. */
export interface Mended extends Place {
  readonly file: string;
  /** The rule, as a sentence. */
  readonly says: string;
  /** The words as they are now. */
  readonly now: string;
}

/**
 * Mends the typography of a content folder as far as it is unambiguous: only the signs concerned are replaced. A file
 * in which anything else is wrong, or would be after the mending, is left as it is.
 *
 * @returns the texts of the files that change, by their path in the folder, and what was mended
 */
export function mendTypography(folder: Folder): {
  readonly texts: ReadonlyMap<string, string>;
  readonly mended: readonly Mended[];
} {
  const contents = readContents(folder);
  const slipped = new Set(passagesOf(contents).flatMap((it) => (mendingsOf(it).length > 0 ? [it.file] : [])));
  for (const problem of contents.problems) if (!isWarning(problem)) slipped.delete(problem.file);
  const texts = new Map<string, string>();
  const mended: Mended[] = [];
  for (const [path, text] of folder.texts) {
    if (text === undefined || !slipped.has(folder.file(path))) continue;
    const found = mendFile(folder.file(path), text, contents.languages[0] ?? '');
    if (found.mended.length > 0) texts.set(path, found.text);
    mended.push(...found.mended);
  }
  return { texts, mended };
}

/** What of a file must outlive its mending. */
interface FileReading {
  readonly passages: readonly Passage[];
  readonly kept: string;
}

/**
 * Mends a file until nothing is left to mend: one slip may hide another that touches it.
 *
 * @param otherwise the language of texts that name none
 */
export function mendFile(
  file: string,
  text: string,
  otherwise: string,
): { readonly text: string; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  let now = text;
  let reading = readFile(file, text, otherwise);
  for (let round = 0; round < 9; round += 1) {
    const mendings = reading.passages.flatMap(mendingsOf).toSorted((a, b) => a.from - b.from);
    if (mendings.length === 0) break;
    const next = replace(now, mendings);
    const after = readFile(file, next, otherwise);
    if (after.kept !== reading.kept) break;
    for (const { passage, from, says, now: words } of mendings)
      mended.push({ file: passage.file, ...passage.place(from), says, now: words });
    [now, reading] = [next, after];
  }
  return { text: now, mended };
}

function readFile(file: string, text: string, otherwise: string): FileReading {
  const [, language, slug] = /\/chapters\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (language !== undefined && slug !== undefined) {
    const { passages, mentions, problems } = readChapter(file, language, slug, text);
    const names = mentions.map(({ kind, name, step }) => ({ kind, name, step }));
    const codes = problems.map(({ code }) => code);
    return { passages, kept: bones([passages.map((it) => it.text), names, codes]) };
  }
  const reading = readYaml(file, text, z.unknown());
  const passages = passagesIn(reading, otherwise);
  return { passages, kept: bones([passages.length, reading.value]) };
}

/** What mending may not change: all but the spaces, quote marks, stops and dashes. */
function bones(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\s"'“”‘’«».…,–-]/g, '') : part,
  );
}
