import type { Cell, Table } from './library/types.ts';
import type { Say } from './strings.ts';
import { printDate, voiceIn } from './voice.ts';

/** A column's name for readers, with its unit. */
export function printHead(table: Table, column: string, language: string): string {
  const { label, unit } = table.codebook.columns[column] ?? {};
  return unit ? `${label?.[language]} (${unit[language]})` : (label?.[language] ?? column);
}

/** A cell for readers: numbers and dates as the language writes them, codes as words, nothing for nothing. */
export function printCell(table: Table, column: string, cell: Cell, language: string, say: Say): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return voiceIn(language, say).number(cell);
  if (typeof cell !== 'string') return cell.join('; ');
  const { type, values } = table.codebook.columns[column] ?? {};
  if (type === 'date') return printDate(cell, language);
  if (type === 'category') return values?.[cell]?.[language] ?? cell;
  return cell;
}
