import { dsvFormat } from 'd3';
import { separatorNames, type Separator } from './dialect.ts';
import { placer } from './position.ts';
import type { Place, Problem } from './problem.ts';

/** The cells of a CSV file and where they stand. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
  /** Where a cell begins, its quote mark included; or where a character of its text stands, by its offset there. */
  locate(row: number, column: number, offset?: number): Place;
  /** The cell as written, with its quote marks. */
  raw(row: number, column: number): string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Parses a CSV file; D3 decides what the cells hold, a scan with its rules finds where they stand. */
export function readGrid(file: string, text: string, separator: Separator = ','): Grid {
  const rows = dsvFormat(separator).parseRows(text);
  const { spans, flaws } = scan(text, separator);
  const place = placer(text);
  const span = (row: number, column: number) =>
    spans[row]?.[column] ?? spans[row]?.at(-1) ?? { start: 0, end: 0 };
  const problems = flaws.map(({ offset, message }) => ({
    file,
    ...place(offset),
    code: 'csv-quote',
    message,
  }));
  const raw: Grid['raw'] = (row, column) => text.slice(span(row, column).start, span(row, column).end);
  return {
    rows,
    problems,
    locate: (row, column, offset) => {
      const { start } = span(row, column);
      return place(offset === undefined ? start : start + offsetInRaw(raw(row, column), offset));
    },
    raw,
  };
}

/** From a place in the text of a cell to that in its raw text, in which quote marks stand around it and twice in it. */
function offsetInRaw(raw: string, offset: number): number {
  if (!raw.startsWith('"')) return offset;
  let at = 1;
  for (let passed = 0; passed < offset; passed += 1) at += raw[at] === '"' ? 2 : 1;
  return at;
}

/** Goes through the text as d3-dsv does: a quote mark counts only at the start of a cell. */
function scan(text: string, separator: Separator) {
  const ends = `${separator}\r\n`;
  const spans: Span[][] = [];
  const flaws: { offset: number; message: string }[] = [];
  const length = text.replace(/\n?$/, '').replace(/\r?$/, '').length;
  let at = 0;
  let row: Span[] = [];
  while (at <= length && length > 0) {
    const start = at;
    if (text[at] === '"') {
      at = closingQuote(text, at, length);
      if (at > length)
        flaws.push({ offset: start, message: 'The quote mark that opens here is never closed.' });
      else if (at < length && !ends.includes(text[at]!)) {
        const message = `After the closing quote mark must come a ${separatorNames[separator]}. Write a quote mark inside a cell twice: "".`;
        flaws.push({ offset: at, message });
      }
    } else while (at < length && !ends.includes(text[at]!)) at += 1;
    row.push({ start, end: Math.min(at, length) });

    // D3 takes any character after a closing quote mark for the sign that parts cells.
    const lineEnds = at >= length || text[at] === '\n' || text[at] === '\r';
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (lineEnds) {
      spans.push(row);
      row = [];
      if (at >= length) break;
    }
  }
  if (row.length > 0) spans.push(row);
  return { spans, flaws };
}

/** The offset after the quote mark that closes a cell; beyond the end if none does. */
function closingQuote(text: string, start: number, length: number): number {
  let at = start + 1;
  while (at < length) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"' && at + 1 < length) at += 2;
    else return at + 1;
  }
  return length + 1;
}
