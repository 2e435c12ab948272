import type { Tick } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { text, together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';

/** Dates along the foot of a box on short ticks: no line runs up through words. */
export function timeAxis(
  key: string,
  ticks: readonly Tick[],
  x: (year: number) => number,
  box: Box,
  size: number,
): Mark {
  const placed = ticks.map(({ value, text: words }) => {
    const width = textWidth(words, 'sans', size);
    const left = Math.min(Math.max(x(value) - width / 2, box.left), box.right - width);
    return { value, words, left, right: left + width };
  });
  // Labels at the ends are pushed inwards, where they may meet the next ones.
  const apart = (every: number): boolean => {
    const shown = placed.filter((_, index) => index % every === 0);
    return shown.every(({ left }, index) => index === 0 || left > shown[index - 1]!.right + size * 0.7);
  };
  const every = [1, 2, 3, 4, 6].find(apart) ?? ticks.length;
  const named = placed.filter((_, index) => index % every === 0);
  return together(key, [
    ...ticks.map(({ value }): Mark => ({
      kind: 'line',
      key: `${key}/${value}/line`,
      role: 'rule',
      x1: x(value),
      x2: x(value),
      y1: box.bottom,
      y2: box.bottom + size * 0.35,
    })),
    ...named.map(({ value, words, left }) =>
      text(`${key}/${value}`, words, left, box.bottom + size * 1.35, size, { role: 'label-quiet' }),
    ),
  ]);
}
