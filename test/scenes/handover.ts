import { openPicture, readAxis, readCells } from './reading.ts';

const day = 86_400_000;

/** What a reader with a ruler finds at a mark: where it begins, ends and has its middle, in pixels from the left. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function extent(element: Element): Extent {
  const d = element.getAttribute('d');
  const xs = d
    ? [...d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x))
    : ['x1', 'x2'].map((end) => Number(element.getAttribute(end)));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return { left, right, middle: (left + right) / 2 };
}

/** The date at a place of the calendar, derived from where the months of its axis stand and what they are called. */
function readTime(picture: Element): (x: number) => string {
  const ticks = [...picture.querySelectorAll('line[data-key^="x/"]')].map((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const label = [...picture.querySelectorAll('text')].find((text) => text.getAttribute('data-key') === key);
    return { x: Number(line.getAttribute('x1')), day: Date.parse(`1 ${label!.textContent} UTC`) / day };
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (last.day - first.day) / (last.x - first.x);
  return (x) => new Date(Math.round(first.day + (x - first.x) * perPixel) * day).toISOString().slice(0, 10);
}

/** Every date that the calendar's signs and lines stand on, by `table/row/column`. */
export function readDates(svgText: string): Map<string, string> {
  const picture = openPicture(svgText);
  const date = readTime(picture);
  return new Map(
    [...readCells(picture)].flatMap(([cell, elements]) =>
      elements
        .filter(({ tagName }) => tagName.toLowerCase() !== 'text')
        .map((element) => [cell, date(extent(element).middle)] as const),
    ),
  );
}

/** Every date that is written on the map, by `table/row/column`. */
export function readWritten(svgText: string): Map<string, string> {
  return new Map(
    [...readCells(openPicture(svgText))].flatMap(([cell, elements]) =>
      elements
        .filter(({ tagName }) => tagName.toLowerCase() === 'text')
        .map((element) => [cell, element.textContent] as const),
    ),
  );
}

/** One figure as the picture shows it: where its sign stands on the axis, and what is written behind it. */
export interface ReadFigure {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/**
 * Reads the figures back, in people: points by the middle of their sign, ranges by their two ends.
 *
 * @returns by row, with how many people a tenth of a pixel is: no ruler reads finer
 */
export function readFigures(svgText: string): { figures: Map<string, ReadFigure>; finest: number } {
  const picture = openPicture(svgText);
  const axis = readAxis(picture, 'x');
  const cells = readCells(picture);
  const at = (row: string, column: string): number | undefined => {
    const sign = cells
      .get(`troop-figures/${row}/${column}`)
      ?.find(({ tagName }) => tagName.toLowerCase() !== 'text');
    return sign && axis.invert(extent(sign).middle);
  };
  const rows = new Set(
    [...cells.keys()].filter((cell) => cell.startsWith('troop-figures/')).map((cell) => cell.split('/')[1]!),
  );
  const figures = [...rows].map((row) => {
    const value = [...picture.querySelectorAll('text')].find(
      (text) => text.getAttribute('data-key') === `figure/${row}/value`,
    );
    const low = at(row, 'low')!;
    return [row, { low, high: at(row, 'high') ?? low, text: value!.textContent }] as const;
  });
  return { figures: new Map(figures), finest: axis.invert(0.1) - axis.invert(0) };
}
