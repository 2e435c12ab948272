import {
  cellsOf,
  columnsNamed,
  lineOf,
  linesAboveHeader,
  separatorNames,
  separatorOf,
  separators,
  type Separator,
} from './dialect.ts';
import { readGrid, type Grid } from './grid.ts';
import { readHeader } from './header.ts';
import type { Place, Problem } from './problem.ts';

/** A row of a table by its number in the file, and its cells by their column. */
export interface Entry {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows of a CSV file below its header. */
export interface Records {
  /** The sound rows: those with a cell for each column. */
  readonly entries: readonly Entry[];
  readonly separator: Separator;
  readonly problems: readonly Problem[];
  /** Where a cell begins, or where a character of its text stands. */
  locate(row: number, column: string, offset?: number): Place;
}

/** Reads a CSV file, as a spreadsheet may have saved it, that should have these columns in this order. Never throws. */
export function readRecords(file: string, text: string, wanted: readonly string[]): Records {
  const separator = separatorOf(text, wanted);
  const grid = readGrid(file, text, separator);
  const problems: Problem[] = [...grid.problems];
  const wrong = (row: number, column: number, code: string, message: string, offset?: number) =>
    problems.push({ file, ...grid.locate(row, column, offset), code, message });
  const unreadable: Records = { entries: [], separator, problems, locate: () => grid.locate(0, 0) };

  const expected = `The first line should be: ${lineOf(wanted, separator)}`;
  if (text.trim() === '') {
    wrong(0, 0, 'empty-file', `This file is empty. ${expected}`);
    return unreadable;
  }
  const below = headerBelow(grid, wanted);
  if (below !== undefined) {
    const { line } = grid.locate(below, 0);
    wrong(0, 0, 'lines-above-header', `The header stands on line ${line}. Remove what stands above it.`);
    return unreadable;
  }
  const [first = [], ...rest] = grid.rows;
  const width = first.findLastIndex((name) => !isBlank(name)) + 1;
  const names = first.slice(0, width).map((name) => name.trim());
  const { columns, mistakes } = readHeader(names, wanted, expected);
  for (const { column, code, message, offset } of mistakes) {
    const indent = first[column]?.search(/\S/) ?? 0;
    wrong(0, column, code, message, offset === undefined ? undefined : offset + indent);
  }
  if (!columns || grid.problems.length > 0) return unreadable;

  const entries: Entry[] = [];
  const last = rest.findLastIndex((cells) => !cells.every(isBlank)) + 1;
  for (const [index, cells] of rest.slice(0, last).entries()) {
    const number = index + 1;
    const beyond = cells.findIndex((cell, column) => column >= width && !isBlank(cell));
    if (cells.every(isBlank)) {
      // One problem for all that stand together.
      const above = rest[index - 1];
      if (above?.every(isBlank)) continue;
      wrong(number, 0, 'empty-row', 'This row is empty, and rows follow. Remove what is empty between them.');
    } else if (cells.length < width || cells.length > first.length) {
      const message = `This row has ${plural(cells.length, 'cell')}, the header has ${names.length}.`;
      wrong(number, 0, 'ragged-row', `${message} ${raggedAdvice(cells, width, separator)}`);
    } else if (beyond !== -1) {
      const message =
        'The column of this cell has no name in the header. Name the column, or empty the cell.';
      wrong(number, beyond, 'unnamed-column', message);
    } else {
      entries.push({
        number,
        cells: new Map(Array.from(columns, ([name, column]) => [name, cells[column] ?? ''])),
      });
    }
  }
  return {
    entries,
    separator,
    problems,
    locate: (row, column, offset) => grid.locate(row, columns.get(column) ?? 0, offset),
  };
}

/** The row of the header, if the first row names no column and one of the next names most of them. */
function headerBelow({ rows }: Grid, wanted: readonly string[]): number | undefined {
  const named = rows.slice(0, linesAboveHeader).map((cells) => columnsNamed(cells, wanted));
  const below = named.findIndex((count) => count * 2 > wanted.length);
  return below > 0 && named[0] === 0 ? below : undefined;
}

function raggedAdvice(cells: readonly string[], width: number, separator: Separator): string {
  const name = separatorNames[separator];
  const inside = (other: Separator) => cells.length === 1 && cellsOf(cells[0]!, other).length === width;
  if (inside(separator))
    return 'The whole row stands in quote marks. Remove them, and write those inside it once.';
  const other = separators.find(inside);
  if (other)
    return `Its cells are parted by ${separatorNames[other]}s, those of the header by ${name}s. Part all of them alike.`;
  if (cells.length < width) return `Each cell needs its ${name}, also an empty one.`;
  if (cells.slice(width).every(isBlank))
    return `Remove what stands after its last cell, from the ${name} on.`;
  if (cells.some((cell) => /^\s+"/.test(cell)))
    return 'A quote mark must come first in its cell: remove the space before it.';
  return `A cell that holds a ${name} must stand in double quotes.`;
}

const isBlank = (cell: string) => cell.trim() === '';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
