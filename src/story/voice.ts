import type { Bound, Voice } from '../scenes/contract.ts';
import type { Say } from './strings.ts';

/** How much of a fact is written out: with how firm it is, the number alone, both ends, or at the start of a sentence. */
export type Form = 'bare' | 'range' | 'sentence';

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** British order, day before month, is what most of the story's readers know. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * Prints a date as finely as it is known: "1 April 2022", "May 2022", "2022".
 *
 * @param month how months are written; short ones for labels.
 */
export function printDate(date: string, language: string, month: 'long' | 'short' = 'long'): string {
  const options = { ...formats[date.length], timeZone: 'UTC' } as Intl.DateTimeFormatOptions;
  if (options.month) options.month = month;
  return new Intl.DateTimeFormat(locale(language), options).format(new Date(date));
}

/** Prints a date or a span of two. A span within a month or a year does not say it twice. */
export function printWhen(when: string, language: string): string {
  const [from = '', to] = when.split('/');
  if (to === undefined) return printDate(from, language);
  const { month, ...rest } = {
    ...formats[Math.min(from.length, to.length)],
    timeZone: 'UTC',
  } as Intl.DateTimeFormatOptions;
  const format = new Intl.DateTimeFormat(locale(language), { ...rest, ...(month && { month }) });
  return format.formatRange(new Date(from), new Date(to)).replace(/\s–\s(?=\d+ \D)/, '–');
}

/** How figures and labels are written in a language, in its words for "about" and "at least". */
export function voiceIn(language: string, say: Say): Voice {
  const number = (value: number): string => new Intl.NumberFormat(locale(language)).format(value);
  return {
    number,
    date: (date) => printDate(date, language, 'short'),
    day: (date) =>
      new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        new Date(date),
      ),
    weekday: (date) =>
      new Intl.DateTimeFormat(locale(language), { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
        new Date(date),
      ),
    figure: (bound, low, high) => writeFigure(say, number, bound, low, high),
  };
}

function writeFigure(
  say: Say,
  number: (value: number) => string,
  bound: Bound,
  low: number | null,
  high: number | null,
): string {
  if (bound === 'range' && low !== null && high !== null) {
    return say('number-range', { low: number(low), high: number(high) });
  }
  const n = (bound === 'up-to' ? high : low) ?? high ?? low;
  return n === null ? '' : say(`number-${bound === 'range' ? 'exactly' : bound}`, { n: number(n) });
}

/**
 * Writes a figure in a sentence. Whole numbers under ten are words, as in print.
 *
 * @param form left out, the figure comes with how firm it is: "at least 500".
 */
export function writeFact(
  say: Say,
  language: string,
  {
    bound,
    value: low,
    to: high,
  }: { readonly bound: Bound; readonly value: number; readonly to: number | undefined },
  form?: Form,
): string {
  const words = say('number-words').split(' ');
  const plain = voiceIn(language, say).number;
  const number = (value: number): string => words[value] ?? plain(value);
  if (form === 'bare')
    return high === undefined ? number(low) : say('number-range', { low: plain(low), high: plain(high) });
  if (form === 'range' && high !== undefined)
    return say('number-between', { low: plain(low), high: plain(high) });
  const text = writeFigure(say, number, bound, low, high ?? low);
  return form === 'sentence' ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1) : text;
}

/** The same as finely as a small place allows: a span over several months by its months, "Sept 2021 – Sept 2022". */
export function printBriefly(when: string, language: string): string {
  const [from = '', to] = when.split('/');
  if (to === undefined) return printDate(from, language, 'short');
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const finest = sameMonth ? 10 : 7;
  const options = {
    ...formats[Math.min(from.length, to.length, finest)],
    timeZone: 'UTC',
  } as Intl.DateTimeFormatOptions;
  const format = new Intl.DateTimeFormat(locale(language), {
    ...options,
    ...(options.month && { month: 'short' }),
  });
  return format.formatRange(new Date(from), new Date(to));
}

/** The name of a language, in a language: "French". */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
