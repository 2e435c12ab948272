import fc from 'fast-check';
import type { Separator } from '../../../src/story/library/dialect.ts';
import type { Codebook } from '../../../src/story/library/types.ts';

const label = { en: 'x' };

/** A table with a column of each kind. */
export const codebook: Codebook = {
  title: label,
  description: label,
  key: 'id',
  columns: {
    id: { label, type: 'id' },
    since: { label, type: 'date' },
    state: { label, type: 'category', values: { open: label, shut: label, constructor: label } },
    closed: { label, type: 'integer' },
    length: { label, type: 'number', empty: label },
    note: { label, type: 'text', empty: label },
    sources: { label, type: 'sources' },
  },
  licence: 'x',
  caveats: [],
};

export const columns = Object.keys(codebook.columns);
const figures = ['closed', 'length'];

/** The sources that there are. */
export const sources = ['un-report', 'hrw'];

/** How a program saves a table. */
export interface Saving {
  readonly separator: Separator;
  readonly decimal: '.' | ',';
  /** What stands between thousands, if anything does. */
  readonly thousands: string;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
  /** Whether all cells stand in quotes. */
  readonly quotes: boolean;
  /** Spaces around cells that are no prose. */
  readonly spaces: string;
  /** Empty columns to the right and empty rows below. */
  readonly margin: number;
}

export const plainly: Saving = {
  separator: ',',
  decimal: '.',
  thousands: '',
  lineEnd: '\n',
  encoding: 'utf-8',
  quotes: false,
  spaces: '',
  margin: 0,
};

/** All ways of saving that must be understood. */
export const savings: fc.Arbitrary<Saving> = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t'),
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u202f', "'", '’'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'windows-1252'),
    quotes: fc.boolean(),
    spaces: fc.constantFrom('', ' ', '\u00a0'),
    margin: fc.nat(2),
  } as const)
  // Windows-1252 has no thin spaces.
  .filter(({ encoding, thousands }) => encoding !== 'windows-1252' || !/[\u2009\u202f]/.test(thousands));

/** A file as saved: its bytes, its text, and where in that each cell begins. */
export interface Saved {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly offsets: readonly (readonly number[])[];
}

/** Saves rows of plain cells below their header as a program would. */
export function save(rows: readonly (readonly string[])[], how: Saving): Saved {
  const { separator, spaces, margin, lineEnd } = how;
  let text = '';
  const offsets = [columns, ...rows].map((row, number) => {
    const starts = row.map((cell, index) => {
      const column = columns[index]!;
      const written = number > 0 && figures.includes(column) ? numeral(cell, how) : cell;
      const padded = column === 'note' ? written : `${spaces}${written}${spaces}`;
      if (index > 0) text += separator;
      const start = text.length;
      const quotes = how.quotes || /["\n\r]/.test(padded) || padded.includes(separator);
      text += quotes ? `"${padded.replaceAll('"', '""')}"` : padded;
      return start;
    });
    text += separator.repeat(margin) + lineEnd;
    return starts;
  });
  for (let row = 0; row < margin; row += 1) text += separator.repeat(columns.length - 1 + margin) + lineEnd;
  return { text, bytes: encode(text, how.encoding), offsets };
}

function numeral(plain: string, { decimal, thousands }: Saving): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\d(?=(\d{3})+$)/g, `$&${thousands}`);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

function encode(text: string, encoding: Saving['encoding']): Uint8Array {
  if (encoding !== 'windows-1252')
    return new TextEncoder().encode((encoding === 'utf-8' ? '' : '\ufeff') + text);
  const decoder = new TextDecoder('windows-1252');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter)!);
}

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const integer = fc.integer({ min: -2_000_000, max: 2_000_000 }).map(String);
const year = fc.integer({ min: 1900, max: 2099 });
const date = fc.tuple(
  year,
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 3 }),
);
/** Prose in the letters of Western Europe. */
const prose = fc
  .array(
    fc.constantFrom(
      'Ménaka',
      'été',
      'Goïta',
      'cœur',
      'aujourd’hui',
      'à',
      '« Où »',
      '“Two”',
      '–',
      '',
      ',',
      ';',
      '"x"',
      '7,5',
      '\n',
    ),
  )
  .map((words) => words.join(' '));

/** Rows of plain cells, of which no number could be meant in two ways. */
export const rows = tableRows(
  (fraction, whole) => fraction.length !== 3 || whole === '0' || whole.length > 3,
);

/** The same with numbers of any kind. */
export const doubtfulRows = tableRows(() => true);

function tableRows(isClear: (fraction: string, whole: string) => boolean): fc.Arbitrary<string[][]> {
  const number = fc
    .tuple(integer, fc.option(digits(1, 4), { nil: undefined }))
    .filter(([whole, fraction]) => fraction === undefined || isClear(fraction, whole.replace('-', '')))
    .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`));
  const row = fc.tuple(
    date.map(([...parts]) =>
      parts
        .slice(0, parts[3])
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    ),
    fc.constantFrom('open', 'shut', 'constructor'),
    integer,
    fc.oneof(number, fc.constant('')),
    prose.map((text) => (text.trim() === '' ? '' : text)),
    fc.constantFrom('hrw', 'un-report;hrw', 'hrw; un-report'),
  );
  return fc
    .array(row, { minLength: 1, maxLength: 6 })
    .map((list) => list.map((cells, index) => [`row-${index}`, ...cells]));
}
