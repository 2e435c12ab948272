import { dsvFormat } from 'd3';

/** What parts the cells of a file. */
export type Separator = ',' | ';' | '\t';

/** What people call it. */
export const separatorNames: Readonly<Record<Separator, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

export const separators: readonly Separator[] = [',', ';', '\t'];

/** How far down a header is looked for: titles and notes above it take a few lines. */
export const linesAboveHeader = 10;

/** How many of the wanted columns a line names. */
export function columnsNamed(cells: readonly string[], wanted: readonly string[]): number {
  const names = new Set(cells.map((cell) => cell.trim()));
  return wanted.filter((name) => names.has(name)).length;
}

/** What parts the cells of a file: the sign with which one of its first lines names most of the wanted columns. */
export function separatorOf(text: string, wanted: readonly string[]): Separator {
  const lines = text.slice(0, 100_000).split(/\r\n|\r|\n/, linesAboveHeader);
  const rank = (separator: Separator) =>
    Math.max(
      ...lines.map((line) => {
        // D3 takes anything after a quoted cell for the separator, so among equals it must also be there.
        const found = line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length;
        return columnsNamed(cellsOf(line, separator), wanted) + 1 - 1 / found;
      }),
    );
  return separators.reduce((best, other) => (rank(other) > rank(best) ? other : best));
}

/** The cells of one line. */
export function cellsOf(line: string, separator: Separator): readonly string[] {
  return dsvFormat(separator).parseRows(line)[0] ?? [];
}

/** One line of a file, its cells in quotes where they need them. */
export function lineOf(cells: readonly string[], separator: Separator): string {
  return dsvFormat(separator).formatRow([...cells]);
}
