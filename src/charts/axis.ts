import type { Mark } from '../stage/mark.ts';
import { textWidth } from '../stage/text.ts';
import type { Box } from './camera.ts';
import { text, together } from './words.ts';

/** A value that an axis names, written for readers when the site was built. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** The ticks whose labels leave room for one another: every one, every second, every third … */
export function spaced(ticks: readonly Tick[], at: (value: number) => number, size: number): readonly Tick[] {
  const widest = Math.max(...ticks.map((tick) => textWidth(tick.text, 'sans', size)));
  const apart = Math.min(
    ...ticks.slice(1).map(({ value }, index) => Math.abs(at(value) - at(ticks[index]!.value))),
  );
  const every = Math.max(1, Math.ceil((widest + size * 0.8) / apart));
  return ticks.filter((_, index) => index % every === 0);
}

/**
 * An axis along the foot of a box: a hairline up from each tick, its label under the box. Labels take
 * `size * 1.6` pixels below it, and are kept between its edges.
 *
 * @param at where a value stands, in pixels
 */
export function xAxis(ticks: readonly Tick[], at: (value: number) => number, box: Box, size: number): Mark {
  return together(
    'x',
    spaced(ticks, at, size).flatMap(({ value, text: words }): Mark[] => {
      const half = textWidth(words, 'sans', size) / 2;
      const middle = Math.min(Math.max(at(value), box.left + half), box.right - half);
      return [
        {
          kind: 'line',
          key: `x/${value}/line`,
          role: 'grid',
          x1: at(value),
          x2: at(value),
          y1: box.top,
          y2: box.bottom,
        },
        text(`x/${value}`, words, middle, box.bottom + size * 1.25, size, {
          role: 'label-quiet',
          anchor: 'middle',
        }),
      ];
    }),
  );
}

/**
 * An axis up the side of a box: a hairline across it from each tick, the label above the line at its left end. Labels
 * begin at `box.left` and reach `gutter(ticks, size)` into the box.
 *
 * @param at where a value stands, in pixels
 * @param key what the marks' keys begin with, where a sheet holds several
 */
export function yAxis(
  ticks: readonly Tick[],
  at: (value: number) => number,
  box: Box,
  size: number,
  key = 'y',
): Mark {
  return together(
    key,
    ticks.flatMap(({ value, text: words }): Mark[] => [
      {
        kind: 'line',
        key: `${key}/${value}/line`,
        role: 'grid',
        x1: box.left,
        x2: box.right,
        y1: at(value),
        y2: at(value),
      },
      text(`${key}/${value}`, words, box.left, at(value) - size * 0.3, size, { role: 'label-quiet' }),
    ]),
  );
}

/** How far the labels of a `yAxis` reach into its box, in pixels, with the space that keeps marks off them. */
export function gutter(ticks: readonly Tick[], size: number): number {
  return Math.max(...ticks.map((tick) => textWidth(tick.text, 'sans', size))) + size * 0.6;
}
