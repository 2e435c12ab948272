import type { Tick } from '../../charts/axis.ts';
import { fill, text, together } from '../../charts/words.ts';
import type { Box } from '../../charts/camera.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Aftermath } from './data.ts';

/** Where times stand between the sides of a box, from the first date on to the last day of which the story knows. */
export function timeScale({ asOf }: Aftermath, [first]: readonly Tick[], { left, right }: Box) {
  const start = first?.value ?? 0;
  return (year: number): number => left + ((year - start) / (asOf.at - start)) * (right - left);
}

/** Dates at the foot of a box on short ticks, for no line runs up through words; at its right side, the last day known. */
export function calendar(
  key: string,
  { asOf }: Aftermath,
  ticks: readonly Tick[],
  labels: Labels,
  x: (year: number) => number,
  { left, right, bottom }: Box,
  size: number,
): Mark[] {
  const placed = ticks.map(({ value, text: words }) => {
    const width = textWidth(words, 'sans', size);
    const start = Math.min(Math.max(x(value) - width / 2, left), right - width);
    return text(`${key}/${value}`, words, start, bottom + size * 1.35, size, { role: 'label-quiet' });
  });
  // Labels at the ends are pushed inwards, where they may meet the next ones.
  const thin = (every: number) => placed.filter((_, index) => index % every === 0);
  const apart = (every: number): boolean =>
    thin(every).every((label, index, all) => {
      const before = all[index - 1];
      return !before || label.x > before.x + textWidth(before.text, 'sans', size) + size * 0.7;
    });
  const words = fill(labels['as-of'] ?? '', { d: asOf.text });
  return [
    together(key, [
      ...ticks.map(({ value }): Mark => ({
        kind: 'line',
        key: `${key}/${value}/line`,
        role: 'rule',
        x1: x(value),
        x2: x(value),
        y1: bottom,
        y2: bottom + size * 0.35,
      })),
      ...thin([1, 2, 3, 4, 6].find(apart) ?? ticks.length),
    ]),
    { kind: 'line', key: 'as-of/line', role: 'window', x1: right, x2: right, y1: 0, y2: bottom },
    text('as-of', words, right - size * 0.4, size * 0.85, size, { anchor: 'end', role: 'label-quiet' }),
  ];
}
