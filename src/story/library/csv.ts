import { readCell } from './cell.ts';
import { readGrid, type Grid } from './grid.ts';
import { alternatives, compareNames, type Problem } from './problem.ts';
import type { Cell, Codebook, Row, Table } from './types.ts';

/** The rows of a CSV file below its header, each with its number in the grid. */
export interface Records {
  readonly grid: Grid;
  /** The columns by name, those that the file has. */
  readonly columns: ReadonlyMap<string, number>;
  /** The sound rows: as many cells as the header. */
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
}

/** Reads a CSV file that should have these columns in this order. Never throws. */
export function readRecords(file: string, text: string, wanted: readonly string[]): Records {
  const grid = readGrid(file, text);
  const header = grid.rows[0] ?? [];
  const problem = (row: number, column: number, code: string, message: string): Problem => ({
    file,
    ...grid.locate(row, column),
    code,
    message,
  });
  const problems: Problem[] = [...grid.problems];
  const columns = new Map(header.map((name, index) => [name, index]));

  const expected = `The first line should be: ${wanted.join(',')}`;
  if (header.length < 2 && /[;\t]/.test(header[0] ?? '')) {
    const message = 'The cells of this file are not parted by commas. Save it as a comma-separated file.';
    return {
      grid,
      columns,
      rows: [],
      problems: [...problems, problem(0, 0, 'not-comma-separated', message)],
    };
  }
  const { unknown, missing } = compareNames(header, wanted);
  for (const { name, meant } of unknown) {
    const advice = meant ? `Did you mean "${meant}"?` : expected;
    problems.push(
      problem(
        0,
        header.indexOf(name),
        'unknown-column',
        `There should be no column "${name}" here. ${advice}`,
      ),
    );
  }
  // Rows below a header that is out of step would all be wrong, and say nothing new.
  let readable = grid.problems.length === 0;
  if (missing.length > 0) {
    readable = false;
    const message = `Column ${alternatives(missing).replace(' or ', ' and ')} is missing. ${expected}`;
    problems.push(problem(0, 0, 'missing-column', message));
  }
  header.forEach((name, index) => {
    if (header.indexOf(name) === index) return;
    problems.push(
      problem(
        0,
        index,
        'duplicate-column',
        `Column "${name}" stands here a second time. Remove one of the two.`,
      ),
    );
  });
  const moved = header.findIndex((name, index) => name !== wanted[index]);
  if (problems.length === grid.problems.length && moved >= 0) {
    readable = false;
    problems.push(
      problem(0, moved, 'column-order', `Column "${header[moved]}" stands in another place. ${expected}`),
    );
  }

  const rows: number[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    if (row === 0 || !readable) continue;
    if (cells.every((cell) => cell.trim() === '')) {
      problems.push(problem(row, 0, 'empty-row', 'This row is empty. Remove it.'));
    } else if (cells.length !== header.length) {
      const message = `This row has ${cells.length} cells, the header has ${header.length}.`;
      const advice = 'A cell that holds a comma must stand in double quotes.';
      problems.push(problem(row, 0, 'ragged-row', `${message} ${advice}`));
    } else rows.push(row);
  }
  return { grid, columns, rows, problems };
}

/**
 * Reads a table against its codebook. The table holds every row that has a key; a wrong cell is null in it and
 * stands among the problems. Never throws.
 */
export function readTable(
  file: string,
  id: string,
  text: string,
  codebook: Codebook,
  sources: readonly string[] | undefined,
): { readonly table: Table; readonly problems: readonly Problem[] } {
  const {
    grid,
    columns,
    rows: numbers,
    problems: flaws,
  } = readRecords(file, text, Object.keys(codebook.columns));
  const problems: Problem[] = [...flaws];
  const rowNumbers = new Map<string, number>();
  const rows: Row[] = [];

  for (const number of numbers) {
    const cells: Record<string, Cell> = {};
    for (const [name, column] of Object.entries(codebook.columns)) {
      const index = columns.get(name);
      const written = index === undefined ? undefined : grid.rows[number]?.[index];
      if (index === undefined || written === undefined) continue;
      const read = readCell(
        written,
        name,
        name === codebook.key ? { ...column, empty: undefined } : column,
        sources,
      );
      cells[name] = 'value' in read ? read.value : null;
      if ('value' in read) continue;
      for (const { within = '', ...mistake } of read.mistakes) {
        const offset = Math.max(0, grid.raw(number, index).indexOf(within));
        problems.push({ file, ...grid.locate(number, index, offset), ...mistake });
      }
    }
    const keyColumn = columns.get(codebook.key);
    const key = keyColumn === undefined ? undefined : grid.rows[number]?.[keyColumn];
    if (key === undefined || key.trim() === '') continue;
    const first = rowNumbers.get(key);
    if (first !== undefined) {
      const message = `"${key}" names two rows; the first stands on line ${grid.locate(first, 0).line}. Give each its own.`;
      problems.push({ file, ...grid.locate(number, keyColumn ?? 0), code: 'duplicate-row', message });
      continue;
    }
    rowNumbers.set(key, number);
    rows.push({ key, cells });
  }

  const locate: Table['locate'] = (rowKey, column) => {
    const row = rowNumbers.get(rowKey);
    const index = columns.get(column);
    return row === undefined || index === undefined ? undefined : grid.locate(row, index);
  };
  return { table: { id, codebook, rows, text, locate }, problems };
}
