import { csvParseRows } from 'd3';
import { placer } from './position.ts';
import type { Place, Problem } from './problem.ts';

/** The cells of a CSV file and where they stand. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
  /** Where a cell begins, its quote mark included; `within` is an offset inside the cell's raw text. */
  locate(row: number, column: number, within?: number): Place;
  /** The cell as written, with its quote marks. */
  raw(row: number, column: number): string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Parses a CSV file; D3 decides what the cells hold, a scan with its rules finds where they stand. */
export function readGrid(file: string, text: string): Grid {
  const rows = csvParseRows(text);
  const { spans, flaws } = scan(text);
  const place = placer(text);
  const span = (row: number, column: number) =>
    spans[row]?.[column] ?? spans[row]?.at(-1) ?? { start: 0, end: 0 };
  const problems = flaws.map(({ offset, message }) => ({
    file,
    ...place(offset),
    code: 'csv-quote',
    message,
  }));
  return {
    rows,
    problems,
    locate: (row, column, within = 0) => place(span(row, column).start + within),
    raw: (row, column) => text.slice(span(row, column).start, span(row, column).end),
  };
}

/** Goes through the text as d3-dsv does: a quote mark counts only at the start of a cell. */
function scan(text: string) {
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
      else if (at < length && !',\r\n'.includes(text[at]!)) {
        const message =
          'After the closing quote mark must come a comma. Write a quote mark inside a cell twice: "".';
        flaws.push({ offset: at, message });
      }
    } else while (at < length && !',\r\n'.includes(text[at]!)) at += 1;
    row.push({ start, end: Math.min(at, length) });

    // D3 takes any character after a closing quote mark for the comma.
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
