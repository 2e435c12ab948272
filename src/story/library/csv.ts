import { readCell, type Around, type CellMistake } from './cell.ts';
import { lineOf } from './dialect.ts';
import { decimalMark } from './numeral.ts';
import type { Problem } from './problem.ts';
import { readRecords, type Entry, type Records } from './records.ts';
import { repetitions } from './repetition.ts';
import type { Cell, Codebook, Row, Table } from './types.ts';

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
  const names = Object.keys(codebook.columns);
  const keyIndex = names.indexOf(codebook.key);
  const records = readRecords(file, text, names);
  const problems: Problem[] = [...records.problems];
  if (records.entries.length === 0 && problems.length === 0) {
    const message = 'There is nothing below the header. Add a row, or remove this file and its codebook.';
    problems.push({ file, ...records.locate(0, codebook.key), code: 'no-rows', message });
  }
  const around: Around = { sources, decimal: decimalMark(records.separator, figures(records, codebook)) };
  const numbers = new Map<string, number>();
  const repeats = repetitions();
  const rows: Row[] = [];
  const lines = [names];

  for (const entry of records.entries) {
    const { cells, plain, mistakes } = readEntry(entry, codebook, around);
    for (const { column, offset, ...mistake } of mistakes)
      problems.push({ file, ...records.locate(entry.number, column, offset), ...mistake });

    const key = plain[keyIndex]?.trim() ?? '';
    if (key === '') continue;
    const place = records.locate(entry.number, codebook.key);
    const repeated = repeats.ofKey(key, place.line);
    if (repeated) {
      problems.push({ file, ...place, ...repeated });
      continue;
    }
    numbers.set(key, entry.number);
    lines.push(plain);
    rows.push({ key, cells });

    // Readers do not see ids: to them such rows are one row, printed twice.
    if (codebook.columns[codebook.key]?.type !== 'id' || mistakes.length > 0) continue;
    const twin = repeats.ofContent(plain.toSpliced(keyIndex, 1), place.line);
    if (twin) problems.push({ file, ...place, ...twin });
  }

  const locate: Table['locate'] = (rowKey, column) => {
    const number = numbers.get(rowKey);
    return number === undefined || !names.includes(column) ? undefined : records.locate(number, column);
  };
  const plainText = lines.map((line) => `${lineOf(line, ',')}\n`).join('');
  return { table: { id, codebook, rows, text: plainText, locate }, problems };
}

/** A row as read: its values, how they are written plainly, and what is wrong with which of them. */
function readEntry({ cells: written }: Entry, { key, columns }: Codebook, around: Around) {
  const cells: [string, Cell][] = [];
  const plain: string[] = [];
  const mistakes: (CellMistake & { readonly column: string })[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const text = written.get(name) ?? '';
    const reading = readCell(text, name, name === key ? { ...column, empty: undefined } : column, around);
    const sound = 'value' in reading;
    cells.push([name, sound ? reading.value : null]);
    plain.push(sound ? reading.plain : text);
    if (!sound) mistakes.push(...reading.mistakes.map((mistake) => ({ column: name, ...mistake })));
  }
  return { cells: Object.fromEntries(cells), plain, mistakes };
}

/** The cells of the columns that hold numbers. */
function figures({ entries }: Records, { columns }: Codebook): string[] {
  const names = Object.entries(columns).flatMap(([name, { type }]) =>
    type === 'integer' || type === 'number' ? [name] : [],
  );
  return entries.flatMap(({ cells }) => names.map((name) => cells.get(name) ?? ''));
}
