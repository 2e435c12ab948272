import type { Box } from './boxes.ts';
import { openPicture, readAxis, readCells, type Axis } from './reading.ts';

/** What a picture says of a cell: deaths, and how many of them a tenth of a pixel is worth there. */
export interface Reading {
  readonly deaths: number;
  readonly give: number;
}

/** The axis by which a bar is read: that of its own field where each field has one, else the one of all. */
function axisOf(picture: Element, bar: Element): Axis {
  const [field = ''] = bar.getAttribute('data-key')!.split('/');
  const own = `${field.replace(/-\d{4}$/, '')}/y`;
  const has = picture.querySelector(`line[data-key^="${own}/"]`) !== null;
  return has ? readAxis(picture, 'y', own) : readAxis(picture, 'y');
}

/** The corners of the outlines of a bar, in pixels: those of the bar with its stem, those of the part cut out of it. */
function outlines(d: string): { x: number; y: number }[][] {
  return d
    .split('M')
    .slice(1)
    .map((outline) => {
      let [x, y] = outline
        .match(/^-?[\d.]+ -?[\d.]+/)![0]
        .split(' ')
        .map(Number) as [number, number];
      const corners = [{ x, y }];
      for (const [, command, length] of outline.matchAll(/([Vh])(-?[\d.]+)/g)) {
        if (command === 'V') y = Number(length);
        else x += Number(length);
        corners.push({ x, y });
      }
      return corners;
    });
}

/** Where the ends of a bar stand, in pixels: it is as high as its shoulders, its stem as high as it goes. */
export function ends(d: string) {
  const [body = [], cut] = outlines(d);
  const ys = body.map(({ y }) => y);
  const low = cut && Math.max(...cut.map(({ y }) => y));
  return { foot: Math.max(...ys), best: ys[1]!, high: cut && Math.min(...ys), low };
}

/** The room that a bar takes, in pixels, and its stem. */
export function boxesOfBar(d: string): Box[] {
  const { foot, best, high } = ends(d);
  const [body = []] = outlines(d);
  const span = (corners: readonly { x: number; y: number }[], top: number, bottom: number): Box => {
    const xs = corners.map(({ x }) => x);
    return { left: Math.min(...xs), right: Math.max(...xs), top, bottom };
  };
  const bar = span(body, best, foot);
  return high === undefined
    ? [bar]
    : [
        bar,
        span(
          body.filter(({ y }) => y === high),
          high,
          best,
        ),
      ];
}

/**
 * Reads deaths back from a picture, as a reader with a ruler would: each bar and each end of a range against the axis.
 *
 * @throws Error where a bar does not stand on zero, or a figure written beside it says something else.
 */
export function readDeaths(svgText: string): Map<string, Reading> {
  const picture = openPicture(svgText);
  const cells = readCells(picture);
  const readings = new Map<string, Reading>();
  for (const [cell, elements] of cells) {
    const bar = elements.find(({ tagName }) => tagName.toLowerCase() === 'path');
    if (!bar) continue;
    const axis = axisOf(picture, bar);
    const give = axis.invert(0) - axis.invert(0.15);
    const { foot, best, high, low } = ends(bar.getAttribute('d')!);
    const [table, row, column] = cell.split('/');
    if (Math.abs(axis.invert(foot)) > give)
      throw new Error(`${cell}: the bar begins at ${axis.invert(foot)}`);
    readings.set(cell, { deaths: axis.invert(best), give });
    if (high !== undefined && low !== undefined && column === 'best') {
      readings.set(`${table}/${row}/high`, { deaths: axis.invert(high), give });
      readings.set(`${table}/${row}/low`, { deaths: axis.invert(low), give });
    }
  }
  for (const [cell, elements] of cells) {
    const { deaths, give } = readings.get(cell)!;
    for (const { textContent } of elements.filter(({ tagName }) => tagName.toLowerCase() === 'text')) {
      if (Math.abs(Number(textContent.replaceAll(',', '')) - deaths) > give)
        throw new Error(`${cell}: ${textContent} is written at ${deaths}`);
    }
  }
  return readings;
}
