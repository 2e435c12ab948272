import { ends } from './deaths.ts';
import { openPicture, readAxis, readCells, type Axis } from './reading.ts';

/** A figure as it was read, and how far off a tenth of a pixel or two may put it. */
export interface Reading {
  readonly value: number;
  readonly give: number;
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name));

function reading(axis: Axis, at: number, pixels = 0.15): Reading {
  return { value: axis.invert(at), give: Math.abs(axis.invert(0) - axis.invert(pixels)) };
}

/** Bars of deaths with their ranges, and people by the height of their lines, a year a corner, by `table/row/column`. */
export function readFigures(svgText: string): Map<string, Reading> {
  const picture = openPicture(svgText);
  const readings = new Map<string, Reading>();
  for (const [cell, elements] of readCells(picture)) {
    const [table, row, column] = cell.split('/') as [string, string, string];
    const bar = elements.find(({ tagName }) => tagName.toLowerCase() === 'path');
    if (bar && column === 'best') {
      const axis = readAxis(picture, 'y');
      const { foot, best, high, low } = ends(bar.getAttribute('d')!);
      if (Math.abs(axis.invert(foot)) > reading(axis, 0).give)
        throw new Error(`${cell} does not stand on zero`);
      readings.set(cell, reading(axis, best));
      if (high === undefined || low === undefined) continue;
      readings.set(`${table}/${row}/high`, reading(axis, high));
      readings.set(`${table}/${row}/low`, reading(axis, low));
    }
  }
  for (const column of ['refugees', 'displaced']) {
    const line = picture.querySelector(`path[data-key="${column}/line"]`);
    if (!line) continue;
    const axis = readAxis(picture, 'y', `${column}/y`);
    const heights = [...line.getAttribute('d')!.matchAll(/[ML]-?[\d.]+ (-?[\d.]+)/g)];
    heights.forEach(([, y], index) =>
      readings.set(`displacement/${2012 + index}/${column}`, reading(axis, Number(y))),
    );
    for (const dot of picture.querySelectorAll(`circle[data-key^="${column}/"]`)) {
      const read = readings.get(dot.getAttribute('data-cell')!)!;
      if (Math.abs(axis.invert(number(dot, 'cy')) - read.value) > 2 * read.give)
        throw new Error(`${dot.getAttribute('data-key')} stands off its line`);
    }
  }
  for (const [cell, elements] of readCells(picture)) {
    const read = readings.get(cell);
    for (const { tagName, textContent } of elements) {
      if (!read || tagName.toLowerCase() !== 'text') continue;
      if (Math.abs(Number(textContent.replaceAll(',', '')) - read.value) > read.give)
        throw new Error(`${cell}: ${textContent} is written at ${read.value}`);
    }
  }
  return readings;
}

/** A year, or a month of one, as years. */
function yearsOf(words: string): number {
  if (/^\d{4}$/.test(words)) return Number(words);
  const date = new Date(`${words.replace('Sept', 'Sep')} 1 UTC`);
  return date.getUTCFullYear() + date.getUTCMonth() / 12;
}

/** Time along a picture: from its ticks, or from the years under its bars, which stand in their middle. */
function readTime(picture: Element): Axis {
  const texts = [...picture.querySelectorAll('text')];
  const labelled = texts.filter((text) => text.getAttribute('data-key')!.startsWith('x/'));
  const points =
    labelled.length > 1
      ? labelled.map((text) => {
          const line = picture.querySelector(`[data-key="${text.getAttribute('data-key')}/line"]`)!;
          return { x: number(line, 'x1'), value: yearsOf(text.textContent) };
        })
      : texts
          .filter((text) => text.getAttribute('data-key')!.startsWith('years/'))
          .map((text) => ({ x: number(text, 'x'), value: Number(text.textContent) + 0.5 }));
  const [first, last] = [points[0]!, points.at(-1)!];
  return { invert: (x) => first.value + ((x - first.x) * (last.value - first.value)) / (last.x - first.x) };
}

/** When each dated thing stands, in years: where its line is drawn, by `table/row/column`. */
export function readDates(svgText: string): Map<string, number> {
  const picture = openPicture(svgText);
  const time = readTime(picture);
  const lines = [...picture.querySelectorAll('line[data-cell]')].filter((line) =>
    /^(since-events|missions)\//.test(line.getAttribute('data-cell')!),
  );
  return new Map(lines.map((line) => [line.getAttribute('data-cell')!, time.invert(number(line, 'x1'))]));
}

/** From when to when the bars of time go, in years, by key. */
export function readBars(svgText: string): Map<string, readonly [number, number]> {
  const picture = openPicture(svgText);
  const time = readTime(picture);
  return new Map(
    [...picture.querySelectorAll('rect[data-key]')].map((rect) => {
      const left = number(rect, 'x');
      return [
        rect.getAttribute('data-key')!,
        [time.invert(left), time.invert(left + number(rect, 'width'))] as const,
      ];
    }),
  );
}

/** How long the bars of tankers are, in pixels, each with the number written at it. */
export function readTankers(svgText: string): { length: number; tankers: number }[] {
  const picture = openPicture(svgText);
  return ['tankers_before', 'tankers'].map((key) => {
    const d = picture.querySelector(`path[data-key="${key}"]`)!.getAttribute('d')!;
    const slices = [...d.matchAll(/M(-?[\d.]+) -?[\d.]+h([\d.]+)/g)];
    const [first, last] = [slices[0]!, slices.at(-1)!];
    const words = picture.querySelector(`text[data-key="${key}/value"]`)!.textContent;
    return {
      length: Number(last[1]) + Number(last[2]) - Number(first[1]),
      tankers: Number(words.replace(/[^\d]/g, '')),
    };
  });
}
