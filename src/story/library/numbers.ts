import type { Mistake } from './yaml-mistakes.ts';

/** What stands in for parts of a paragraph that are no prose, one for each of their characters, so that all keeps its place. */
const blank = '\u0001';
const source = '\u0002';

/** Parts of a paragraph as written, in the order in which they are masked. */
const parts: readonly (readonly [pattern: RegExp, mask: string])[] = [
  [/\[@[^\]]*\]/g, source],
  [/\{\/\*\s*unsourced:\s*\S[^]*?\*\/\}/g, source],
  [/\{\/\*[^]*?\*\/\}/g, blank],
  [/\[\^[^\]]*\]/g, blank],
  [/<[^>]*>/g, blank],
  [/(?<=\])\([^)]*\)/g, blank],
];

/**
 * A sentence ends with its full stop and with the citations behind it. Only one sign at a time can be taken for a
 * citation here: where there are several ways to part them, a letter behind a citation has them all tried, for ever.
 */
const sentence = new RegExp(`[^]+?(?:[.!?…][”’"')]*(?:\\s*${source})*(?=\\s|$)|$)`, 'gu');

/** The numbers of a text, but for those inside of names such as M5-RFP, L-39 or G5, and behind a `<` that is a slip of its own. */
const number = /(?<![\p{L}\d.,:]|\p{L}-|(?<!\\)<)\d+(?:[.,:\u00a0\u202f]\d+)*(?![\p{L}\d]|[.,]\d)/gu;

/** A language for `Intl`, which refuses what is none: the name of a folder may be anything, and is told elsewhere. */
export function localeOf(language: string): string {
  return /^[a-z]{2,3}$/.test(language) ? language : 'en';
}

const months = new Map<string, string>();

/** The names of the months in a language, as a pattern. */
function monthNames(language: string): string {
  const known = months.get(language);
  if (known !== undefined) return known;
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2022, month))).join('|');
  months.set(language, names);
  return names;
}

/** Years, days and hours, alone or as spans: 2022, 27 March, 23 to 31 March, 3–4 May, 11:20. */
function dates(languages: readonly string[]): RegExp {
  const day = '\\d{1,2}';
  const span = `${day}(?:(?:\\s*[–-]\\s*|\\s+\\p{L}{1,3}\\s+)${day})?`;
  return new RegExp(
    `${span}\\s+(?:${languages.map(monthNames).join('|')})|(?<!\\d)\\d{1,2}:\\d\\d(?!\\d)|(?<!\\d)(?:19|20)\\d\\d(?!\\d|[.,]\\d)`,
    'gu',
  );
}

/**
 * Finds the numbers of a paragraph that a reader cannot trace: neither a `<Fact>`, nor in a sentence with a citation.
 * Years, days, hours and ordinals need none; `{/* unsourced: reason *\/}` behind a sentence excuses it.
 *
 * @param text the paragraph as it was written
 * @param start where it stands in its file
 * @param original the language it is translated from: it may stand there untranslated
 */
export function untracedNumbers(text: string, start: number, language: string, original = language): Mistake[] {
  const masked = parts.reduce(
    (rest, [pattern, mask]) => rest.replace(pattern, (part) => mask.repeat(part.length)),
    text,
  );
  const bare = masked.replace(dates([language, original]), (date) => blank.repeat(date.length));
  return [...bare.matchAll(sentence)]
    .filter(([words]) => !words.includes(source))
    .flatMap(({ 0: words, index }) =>
      [...words.matchAll(number)].map((found) => ({
        offset: start + index + found.index,
        code: 'untraced-number',
        message: `Nothing says where the number ${found[0]} comes from. Write it as a <Fact>, or cite a source in this sentence.`,
      })),
    );
}
