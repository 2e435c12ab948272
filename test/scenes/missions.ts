import { dayNumber } from '../../src/charts/time.ts';
import { openPicture } from './reading.ts';

/** When a mission was there, in days since 1970, as the picture shows it. */
export interface ReadMission {
  /** The first day on which it may have begun. */
  readonly from: number;
  /** The day by which it had begun; null if the bar is nowhere firm. */
  readonly by: number | null;
  /** The day on which it ended; null if the bar goes on. */
  readonly to: number | null;
}

interface Reading {
  readonly missions: ReadonlyMap<string, ReadMission>;
  /** The day at a place in pixels. */
  dayAt(x: number): number;
  /** Days that a pixel's tenth stands for: pictures are no finer. */
  readonly tenth: number;
}

/** Reads the bars of a picture against the years on its axis, as a reader with a ruler would. */
export function readMissions(svgText: string): Reading {
  const picture = openPicture(svgText);
  const ticks = [...picture.querySelectorAll('line[data-key^="x/"]')].map((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const year = [...picture.querySelectorAll('text')].find((text) => text.getAttribute('data-key') === key);
    return { x: Number(line.getAttribute('x1')), day: dayNumber(year!.textContent) };
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (last.day - first.day) / (last.x - first.x);
  const dayAt = (x: number): number => first.day + (x - first.x) * perPixel;

  const missions = new Map<string, ReadMission>();
  for (const bar of picture.querySelectorAll('rect[data-cell], path[data-cell]')) {
    const id = bar.getAttribute('data-cell')!.split('/')[1]!;
    const seen = missions.get(id) ?? { from: Infinity, by: null, to: null };
    if (bar.matches('path')) {
      const start = dayAt(Number(/^M([\d.]+)/.exec(bar.getAttribute('d')!)![1]));
      missions.set(id, { from: Math.min(seen.from, start), by: start, to: null });
      continue;
    }
    const left = Number(bar.getAttribute('x'));
    const [start, end] = [left, left + Number(bar.getAttribute('width'))].map(dayAt) as [number, number];
    const from = Math.min(seen.from, start);
    const firm = !bar.getAttribute('data-key')!.endsWith('/from');
    missions.set(id, firm ? { from, by: start, to: end } : { ...seen, from });
  }
  return { missions, dayAt, tenth: perPixel / 10 };
}

/** Reads the steps of the count: how many missions were there from which day on. */
export function readCount(svgText: string, key: 'count/most' | 'count/least'): { at: number; n: number }[] {
  const { dayAt } = readMissions(svgText);
  const picture = openPicture(svgText);
  const find = (name: string): Element =>
    [...picture.querySelectorAll('[data-key]')].find((one) => one.getAttribute('data-key') === name)!;
  const [start, ...steps] = [
    ...find(key)
      .getAttribute('d')!
      .matchAll(/[MVH]([\d.]+)(?: ([\d.]+))?/g),
  ];
  const ground = Number(start![2]);
  const digit = [...picture.querySelectorAll('text[data-key^="count/"]')].map((text) =>
    Number(text.textContent),
  );
  const heights = [
    ...find('count/most')
      .getAttribute('d')!
      .matchAll(/V([\d.]+)/g),
  ].map(([, y]) => Number(y));
  // The tallest step is as high as the largest number written on the steps.
  const one = (ground - Math.min(...heights)) / Math.max(...digit);
  const read: { at: number; n: number }[] = [];
  let x = Number(start![1]);
  for (let index = 0; index + 1 < steps.length; index += 2) {
    read.push({ at: dayAt(x), n: (ground - Number(steps[index]![1])) / one });
    x = Number(steps[index + 1]![1]);
  }
  return read;
}
