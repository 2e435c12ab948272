import { openPicture, readAxis, readCells, readDots } from './reading.ts';

/** One row of the picture, in people; null where the picture draws no such end. */
export interface ReadRow {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Reads the counts back from a picture of the scene, as a reader with a ruler would: by counting dots, and
 * by holding every field of dots and every firm end against the axis.
 *
 * @throws Error where what was counted and what was measured disagree.
 */
export function readCounts(svgText: string): Map<string, ReadRow> {
  const picture = openPicture(svgText);
  const axis = readAxis(picture, 'x');
  const cells = readCells(picture);
  const rows = new Set([...cells.keys()].map((cell) => cell.split('/')[1]!));

  return new Map(
    [...rows].map((row) => {
      const dots = (column: string): { x: number; y: number }[] =>
        (cells.get(`moura-counts/${row}/${column}`) ?? [])
          .filter((mark) => mark.hasAttribute('stroke-linecap'))
          .flatMap(readDots);
      const all = [...dots('low'), ...dots('high')];
      const low = dots('low').length || null;
      const high = dots('high').length > 0 ? all.length : null;

      const columns = [...new Set(all.map(({ x }) => Math.round(x * 10) / 10))].toSorted((a, b) => a - b);
      const perColumn = all.filter(({ x }) => Math.abs(x - columns[0]!) < 0.2).length;
      const half = (axis.invert(columns[1]!) - axis.invert(columns[0]!)) / 2;
      const edge = axis.invert(columns.at(-1)!) + half;
      if (edge < all.length - 1 || edge > all.length + perColumn + 1) {
        throw new Error(`${row}: ${all.length} dots, but on the axis they end at ${edge}`);
      }
      for (const [column, value] of [
        ['low', low],
        ['high', high],
      ] as const) {
        const ends = (cells.get(`moura-counts/${row}/${column}`) ?? []).filter(
          (mark) => !mark.hasAttribute('stroke-linecap'),
        );
        for (const end of ends) {
          const [right, left] = [...end.getAttribute('d')!.matchAll(/[MH](-?[\d.]+)/g)].map(([, x]) =>
            axis.invert(Number(x)),
          );
          if (value === null || left! > value + 1 || right! < value - 1 || right! - left! > perColumn + 1) {
            throw new Error(`${row}: the ${column} end stands at ${left} to ${right}, not at ${value}`);
          }
        }
      }
      return [row, { low, high }] as const;
    }),
  );
}
