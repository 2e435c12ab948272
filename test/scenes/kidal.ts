import { dayNumber } from '../../src/charts/time.ts';
import { openPicture, readCells } from './reading.ts';

/** A change of hands as a picture shows it: between which days it came. */
export type ReadChange = readonly [earliest: number, latest: number];

export interface ReadPeriod {
  readonly from: ReadChange;
  /** Null if the ribbon has no end there. */
  readonly to: ReadChange | null;
  /** The colours of the strands, from left to right. */
  readonly strands: readonly string[];
  /** Who held the town, in words and in the order of the strands, with the colour of the sign before each. */
  readonly holders: readonly { readonly name: string; readonly colour: string }[];
  /** Whether a broken line is drawn around it. */
  readonly broken: boolean;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function cornersOf(path: Element): Corner[] {
  return [...path.getAttribute('d')!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** Reads the ribbon of a picture against the years beside it, as a reader with a ruler would. */
export function readRibbon(svgText: string): {
  readonly periods: ReadonlyMap<string, ReadPeriod>;
  /** Days that a pixel's tenth stands for: pictures are no finer. */
  readonly tenth: number;
} {
  const picture = openPicture(svgText);
  const all = [...picture.querySelectorAll('[data-key]')];
  const keyed = (key: string): Element | undefined => all.find((one) => one.getAttribute('data-key') === key);
  const lines = [
    ...keyed('y/lines')!
      .getAttribute('d')!
      .matchAll(/M-?[\d.]+ (-?[\d.]+)H/g),
  ];
  const years = all.filter((one) => one.matches('text[data-key^="y/"]'));
  const ticks = lines.map(([, y], index) => ({ y: Number(y), day: dayNumber(years[index]!.textContent) }));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (last.day - first.day) / (last.y - first.y);
  const dayAt = ({ y }: Corner): number => first.day + (y - first.y) * perPixel;

  const cells = readCells(picture);
  const rows = new Set(
    all.flatMap((one) => /^([0-9-]+)\/first$/.exec(one.getAttribute('data-key')!)?.[1] ?? []),
  );
  const periods = new Map<string, ReadPeriod>();
  for (const row of rows) {
    const columns = ['first', 'second', 'third'].filter((column) => keyed(`${row}/${column}`));
    const strands = columns.map((column) => keyed(`${row}/${column}`)!);
    /** From the left end of an edge to its right end, whichever strands it belongs to. */
    const edge = (which: readonly [number, number]): ReadChange => {
      const corners = strands.flatMap((path) => which.map((index) => cornersOf(path)[index]!));
      const sorted = corners.toSorted((a, b) => a.x - b.x);
      return [dayAt(sorted[0]!), dayAt(sorted.at(-1)!)];
    };
    const outline = keyed(`${row}/outline`);
    const open = outline && !outline.getAttribute('d')!.endsWith('Z');
    periods.set(row, {
      from: edge([0, 1]),
      to: open ? null : edge([2, 3]),
      strands: strands
        .toSorted((a, b) => cornersOf(a)[3]!.x - cornersOf(b)[3]!.x)
        .map((path) => path.getAttribute('fill')!),
      holders: columns.map((column) => ({
        name: (cells.get(`kidal-holders/${row}/${column}`) ?? [])
          .filter((one) => one.matches('text'))
          .map((one) => one.textContent)
          .join(' '),
        colour: keyed(`${row}/${column}/sign`)!.getAttribute('fill')!,
      })),
      broken: outline !== undefined,
    });
  }
  return { periods, tenth: Math.abs(perPixel) / 10 };
}

/** The texts that show a cell. */
export function wordsOf(svgText: string, cell: string): string {
  return (readCells(openPicture(svgText)).get(cell) ?? [])
    .filter((one) => one.matches('text'))
    .map((one) => one.textContent)
    .join(' ');
}
