import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import { openPicture, readAxis, readCells, readDots } from './reading.ts';

const table = 'civilian-counts';

/** The whole number written in a label, and nothing else that it says. */
function written(label: Element): number {
  const found = /\d{1,3}(?:,\d{3})+|\d+/.exec(label.textContent ?? '');
  if (!found) throw new Error(`"${label.textContent}" holds no figure`);
  return Number(found[0].replaceAll(',', ''));
}

/**
 * Reads the figures of a picture back, by row of the table: from what is written, and from dots counted and held
 * against the axis. A field that shares its count with others (the rest of the UN's 543) is added to them.
 *
 * @throws Error where what is written, counted and measured disagree
 */
export function readKilled(svgText: string): Map<string, number> {
  const picture = openPicture(svgText);
  const axis = readAxis(picture, 'x');
  const killed = new Map<string, number>();
  const counted = new Map<string, number>();

  for (const [cell, elements] of readCells(picture)) {
    const [id, row = '', column] = cell.split('/');
    if (id !== table || column !== 'killed') continue;
    for (const element of elements) {
      if (element.tagName.toLowerCase() === 'text') {
        killed.set(row, written(element));
      } else if (element.hasAttribute('stroke-linecap')) {
        counted.set(row, countField(row, element, axis));
      }
    }
  }
  for (const [row, dots] of counted) {
    // The rest of a count carries the count's own cell: with the side that is told it makes up the whole.
    const side = row.endsWith('-all') ? (counted.get(row.replace('-all', '-government')) ?? 0) : 0;
    const said = killed.get(row);
    if (said !== undefined && said !== dots + side)
      throw new Error(`${row}: ${dots + side} dots, but ${said} is written`);
    killed.set(row, dots + side);
  }
  return killed;
}

function countField(row: string, field: Element, axis: ReturnType<typeof readAxis>): number {
  const dots = readDots(field);
  const columns = [...new Set(dots.map(({ x }) => Math.round(x * 10) / 10))].toSorted((a, b) => a - b);
  const perColumn = dots.filter(({ x }) => Math.abs(x - columns[0]!) < 0.2).length;
  const half =
    columns.length > 1
      ? (axis.invert(columns.at(-1)!) - axis.invert(columns[0]!)) / (columns.length - 1) / 2
      : 0;
  const edge = axis.invert(columns.at(-1)!) + half;
  if (edge < dots.length - 1.5 || edge > dots.length + perColumn + 1.5)
    throw new Error(`${row}: ${dots.length} dots, but on the axis they end at ${edge}`);
  return dots.length;
}

/** The days since 1970 that the bar of a count covers, held against the ends named under its line. */
export function readPeriod(svgText: string, count: string): { readonly from: number; readonly to: number } {
  const picture = openPicture(svgText);
  const element = (key: string): Element => picture.querySelector(`[data-key="${count}/time${key}"]`)!;
  const number = (key: string, name: string): number => Number(element(key).getAttribute(name));
  const month = (key: string): string => {
    const date = new Date(`1 ${element(key).textContent} UTC`);
    return date.toISOString().slice(0, 7);
  };
  const [first, last] = [dayNumber(month('/first')), dayAfter(month('/last'))];
  const [left, right] = [number('/line', 'x1'), number('/line', 'x2')];
  const day = (x: number): number => Math.round(first + ((x - left) / (right - left)) * (last - first));
  return { from: day(number('', 'x')), to: day(number('', 'x') + number('', 'width')) };
}
