import { openPicture, readAxis } from './reading.ts';

/** The values of a line by year, as a reader finds them with a ruler. */
export type ReadLine = Map<number, number>;

/** A scale up the side of one panel: from the hairline of each tick and the number written at it. */
function readScale(picture: Element, panel: string): (y: number) => number {
  const ticks = [...picture.querySelectorAll(`line[data-key^="${panel}/y/"]`)].map((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const label = [...picture.querySelectorAll('text')].find((text) => text.getAttribute('data-key') === key);
    return { y: Number(line.getAttribute('y1')), value: Number(label!.textContent) };
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return (y) => first.value + ((y - first.y) * (last.value - first.value)) / (last.y - first.y);
}

/** The level steps of a path, left to right. */
function readSteps(path: Element): { from: number; to: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.getAttribute('d')!.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)].flatMap(
    ([, command, first, second]) => {
      const from = x;
      if (command === 'M') [x, y] = [Number(first), Number(second)];
      else if (command === 'V') y = Number(first);
      else x = Number(first);
      return command === 'H' ? [{ from, to: x, y }] : [];
    },
  );
}

/**
 * Reads the lines of one panel back from a picture. A year is named under its middle, so a step is the year of the
 * number under it.
 *
 * @param keys how the keys of the paths begin, if not as the panel's
 * @returns the values by the last part of the path's key: one line may be drawn in several
 */
export function readLines(svgText: string, panel: string, keys = panel): Map<string, ReadLine> {
  const picture = openPicture(svgText);
  const value = readScale(picture, panel);
  const year = readAxis(picture, 'x');
  const paths = [...picture.querySelectorAll(`path[data-key^="${keys}/"]`)];
  return new Map(
    paths.map((path) => [
      path.getAttribute('data-key')!.split('/').at(-1)!,
      new Map(
        readSteps(path).map(({ from, to, y }) => [
          Math.round(year.invert((from + to) / 2)),
          Math.round(value(y) * 1000) / 1000,
        ]),
      ),
    ]),
  );
}
