import { scaleLinear } from 'd3-scale';
import type { Mark } from '../stage/mark.ts';
import type { Tick } from './axis.ts';
import type { Box } from './camera.ts';

/** A field of bars, one a year, all from zero. */
export interface Panel {
  /** From the first year's left edge to the last one's right, from the top of the scale to its zero. */
  readonly box: Box;
  /** Where a number stands, in pixels. */
  at(value: number): number;
  /** The middle of a year's bar, in pixels. */
  middle(year: number): number;
  /** Pixels. */
  readonly pitch: number;
  /** Pixels. */
  readonly barWidth: number;
}

/** Bars are never wider than this many pixels a pixel of text: wider ones are blocks. */
const widestBar = 3;

/**
 * @param years the first and the last one
 * @param most the number that reaches the top of the box
 * @param size of ordinary labels, in pixels
 */
export function panel(box: Box, years: readonly [number, number], most: number, size: number): Panel {
  const [first, last] = years;
  const at = scaleLinear([0, most], [box.bottom, box.top]);
  const pitch = (box.right - box.left) / (last - first + 1);
  return {
    box,
    at: (value) => at(value),
    middle: (year) => box.left + (year - first + 0.5) * pitch,
    pitch,
    // Where bars are but a few pixels wide, the gaps between them give way first.
    barWidth: Math.min(pitch * (pitch < size ? 0.8 : 0.68), size * widestBar),
  };
}

/** The most numbers on an axis, zero among them. */
const mostTicks = 5;

/** A few round numbers up to the top, as far as their labels have room: every 500, every 1,000, every 2,000 … */
export function ticksOf(ticks: readonly Tick[], most: number, height: number, size: number): readonly Tick[] {
  const shown = ticks.filter(({ value }) => value <= most);
  const step = (ticks[1]?.value ?? most) * (height / most);
  const fits = (times: number): boolean =>
    step * times >= size * 2 && Math.ceil(shown.length / times) <= mostTicks;
  const every = [1, 2, 4, 8].find(fits) ?? 16;
  return shown.filter((_, index) => index % every === 0);
}

/** The zero that bars stand on, firmer than the lines of the axis. */
export function baseline(key: string, { box, at }: Panel): Mark {
  return { kind: 'line', key, role: 'rule', x1: box.left, x2: box.right, y1: at(0), y2: at(0) };
}
