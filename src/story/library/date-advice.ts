import { isDate } from './date.ts';

/** How a date should be written that stands in another form; undefined if it cannot be made out. */
export function dateAdvice(text: string): string | undefined {
  const bare = text.replace(/[T ]00:00(:00(\.0+)?Z?)?$/, '');
  const [, first = '', second = '', third = ''] =
    /^(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{1,4}))?$/.exec(bare) ?? [];
  if (first.length === 4) return write([iso(first, second, third)]);
  if (third.length === 4) return write([iso(third, second, first), iso(third, first, second)]);
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (month) return write([iso(month[2]!, month[1]!)]);
  return inWords(bare) ?? dayNumber(bare) ?? (bare !== text && isDate(bare) ? write([bare]) : undefined);
}

/** `2022-03-07` from `2022`, `3` and `7`. */
function iso(year: string, month: string, day = ''): string {
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function write(readings: readonly string[]): string | undefined {
  const [first, second] = new Set(readings.filter(isDate));
  if (first === undefined) return undefined;
  if (second === undefined) return `Write ${first}.`;
  return `Write ${first} or ${second}, whichever is meant.`;
}

/** Spreadsheets show 2022-03 as `Mar-22`, and people write `27 March 2022`. */
function inWords(text: string): string | undefined {
  const [, day = '', name = '', year = ''] =
    /^(?:(\d{1,2})[- ])?(\p{L}{3,9})\.?[- ](\d{4}|\d{2})$/u.exec(text) ?? [];
  const month = months.findIndex((names) => names.some((each) => each === name.toLowerCase()));
  if (month === -1) return undefined;
  const century = year.length === 2 ? `20${year}` : year;
  return write([iso(century, String(month + 1), day)])?.replace(
    '.',
    year.length === 2 ? ', if that is meant.' : '.',
  );
}

const months = Array.from({ length: 12 }, (_, month) =>
  ['en', 'fr'].flatMap((language) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
        .format(Date.UTC(2022, month))
        .toLowerCase()
        .replace('.', ''),
    ),
  ),
);

/** Spreadsheets count days since the end of 1899; those of the years from 1954 to 2064 have numbers that look the part. */
function dayNumber(text: string): string | undefined {
  if (!/^[2-5]\d{4}$/.test(text)) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return `As the day number of a spreadsheet it would be ${day}. Write that, if it is meant.`;
}
