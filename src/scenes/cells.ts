/** How schemas read the cells of a row, whose kinds the codebook has already checked. */
import type { Row } from '../story/library/types.ts';

/** The code, date or words of a cell; null where it is empty. */
export function codeIn(row: Row, column: string): string | null {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : null;
}

/** The same, with nothing for an empty cell. */
export function textIn(row: Row, column: string): string {
  return codeIn(row, column) ?? '';
}

/** The number of a cell; null where it is empty. */
export function numberIn(row: Row, column: string): number | null {
  const cell = row.cells[column];
  return typeof cell === 'number' ? cell : null;
}

/** The number of a cell that must hold one. @throws Error naming the row and the column where it does not. */
export function figureIn(row: Row, column: string): number {
  const cell = numberIn(row, column);
  if (cell === null) throw new Error(`${row.key} has no number in "${column}"`);
  return cell;
}
