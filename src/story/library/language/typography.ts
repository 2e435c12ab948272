/**
 * How text is set, by language. The build prints what is typed, quote marks included, so content holds the signs that
 * readers see. Only what is unambiguous is a slip; a slip is mended without touching a letter or a digit.
 *
 * English: curly quote marks and apostrophes; 1,200. French: « » with narrow no-break spaces (U+202F) inside, the same
 * space before ; : ! ? (before the colon, too) and in 1 200; curly apostrophes. All: … for three full stops, an en dash
 * for two hyphens and in ranges such as 350–380, no double spaces, no space before a comma. Numbers and their units are
 * parted by an ordinary space in the story, so that is no slip.
 */
import { quoteMarks, singleMarks } from './quotes.ts';

/** A stretch of a text and what should stand there. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly mended: string;
  /** The rule, as a sentence. */
  readonly says: string;
}

/** A rule finds places by a pattern and says what should stand there: a text, or nothing if it is right as it is. */
interface Rule {
  readonly pattern: RegExp;
  readonly says: string;
  mend(found: string, match: RegExpExecArray): string | undefined;
}

const narrow = '\u202f';

const everywhere: readonly Rule[] = [
  {
    pattern: /(?<!\.)\.\.\.(?!\.)/g,
    says: 'Three full stops are one sign.',
    mend: () => '…',
  },
  {
    pattern: /(?<=\s)--(?=\s)|(?<=[\p{L}\d])--(?=[\p{L}\d])/gu,
    says: 'A dash is one sign, not two hyphens.',
    mend: () => '–',
  },
  {
    pattern: /(?<=\S)[ \t]+(?=[ \t]\S)/g,
    says: 'One space is enough.',
    mend: () => '',
  },
  {
    pattern: /(?<=[\p{L}\d”’)\]\ufffc\ue000])[ \t\n]+(?=[,.](?:[\s”’")]|$))/gu,
    says: 'No space stands before this sign.',
    mend: () => '',
  },
  {
    pattern:
      /(?<![\p{L}\d.,:/+–-]|\d\s)(\d[\d.,\u00a0\u202f]*)-(\d[\d.,\u00a0\u202f]*)(?![\p{L}\d/–-]|\s\d)/gu,
    says: 'A range takes an en dash.',
    mend: (found, [, low = '', high = '']) => (isRange(low, high) ? found.replace('-', '–') : undefined),
  },
];

const byLanguage: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    {
      pattern: /(?<=[\p{L}\d”’)\]\ufffc\ue000])[ \t\n]+(?=[;:!?](?:[\s”’")]|$))/gu,
      says: 'No space stands before this sign.',
      mend: () => '',
    },
    {
      pattern: /(?<![\d.,]|\d\s)\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}|[ ]000)+(?!\s?\d)/g,
      says: 'Thousands are parted by a comma.',
      mend: (found) => found.replace(/\s/g, ','),
    },
  ],
  fr: [
    {
      pattern: /(?<=\p{L})'(?=[\p{L}\d«“‘"\ufffc])/gu,
      says: 'Apostrophes and quote marks are curly.',
      mend: () => '’',
    },
    {
      pattern: /(?<=[^\s;:!?([«“])\s*(?=[;:!?]+(?:[\s)\]»”"…\ue000]|$))/gu,
      says: 'A narrow no-break space stands before this sign.',
      mend: (found) => (found === narrow ? undefined : narrow),
    },
    {
      pattern: /(?<=«)\s*(?=\S)|(?<=\S)\s*(?=»)/g,
      says: 'Narrow no-break spaces stand inside « ».',
      mend: (found) => (found === narrow ? undefined : narrow),
    },
    {
      pattern: /(?<![\d.,]|\d\s)\d{1,3}(?:\s\d{3})+(?!\s?\d)/g,
      says: 'Thousands are parted by a narrow no-break space.',
      mend: (found) => found.replace(/\s/g, narrow),
    },
  ],
};

/** What nobody may touch: addresses on the web, of mail and of pages. */
const address = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|(?<!\S)\/[\w-]+\/\S*/g;

/** The slips of a text, in its order. Of those that touch each other the first decides what becomes of the rest. */
export function slipsIn(text: string, language: string): Slip[] {
  const byRules = [...(byLanguage[language] ?? []), ...everywhere].flatMap(({ pattern, says, mend }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const from = match.index;
      const mended = mend(match[0], match);
      return mended === undefined ? [] : [{ from, to: from + match[0].length, mended, says }];
    }),
  );
  const marks = [...quoteMarks(text, language), ...(language === 'en' ? singleMarks(text) : [])];
  const found = [...marks, ...byRules].filter(({ from, to, mended }) => mended !== text.slice(from, to));
  const fixed = Array.from(
    text.matchAll(address),
    ({ 0: whole, index }) => [index, index + whole.length] as const,
  );
  let end = -1;
  return found
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      while (fixed[0] && fixed[0][1] <= from) fixed.shift();
      if (from <= end || (fixed[0] && to > fixed[0][0])) return false;
      end = to;
      return true;
    });
}

/** A text with stretches of it replaced, which are given in its order. */
export function replace(
  text: string,
  edits: readonly { readonly from: number; readonly to: number; readonly mended: string }[],
): string {
  const ends = [0, ...edits.map(({ to }) => to)];
  const pieces = edits.map(({ from, mended }, index) => text.slice(ends[index], from) + mended);
  return [...pieces, text.slice(ends.at(-1))].join('');
}

/** Whether two numbers are the ends of a range: not those of a date, a telephone number or a file. */
function isRange(low: string, high: string): boolean {
  const [from, to] = [low, high].map((end) => end.replace(/[.,]+$/, ''));
  const whole = [from, to].map((end = '') => Number(end.replace(/[.,\u00a0\u202f]/g, '')));
  const [first = 0, last = 0] = whole;
  const digits = [from, to].map((end = '') => end.replace(/\D/g, ''));
  if (digits.some((it) => /^0\d/.test(it))) return false;
  // 2012-14 is a range, 2012-11 may be a month.
  if (/^\d{4}$/.test(from ?? '') && /^\d\d$/.test(to ?? '')) return last > 12 && last > first % 100;
  const bare = [from, to].map((end = '') => /^\d{4,}$/.test(end));
  return first < last && bare[0] === bare[1];
}
