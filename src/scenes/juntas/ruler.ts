import type { ScaleLinear } from 'd3-scale';
import type { Tick } from '../../charts/axis.ts';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';

/** How high a ruler is, in multiples of the label size. */
export const rulerHeight = 1.7;

/** Short ticks with their labels under them: the strips above are ruled one by one, so that no rule runs through words. */
export function ruler(
  name: string,
  ticks: readonly Tick[],
  scale: ScaleLinear<number, number>,
  y: number,
  size: number,
): Mark[] {
  const [left = 0, right = 0] = scale.range();
  // The last label may be longer: it reaches beyond its tick, where no other follows.
  const widest = Math.max(...ticks.slice(0, -1).map((tick) => textWidth(tick.text, 'sans', size)));
  const apart = scale(ticks[1]!.value) - scale(ticks[0]!.value);
  const every = Math.ceil((widest + size * 0.6) / apart);
  const wordsAt = ({ value, text: words }: Tick): number => {
    const number = words.split(' ')[0] ?? '';
    const start = scale(value) - textWidth(number, 'sans', size) / 2;
    return Math.min(Math.max(start, left), right - textWidth(words, 'sans', size));
  };
  const last = ticks.at(-1)!;
  const shown = ticks.filter(
    (tick, index) =>
      tick === last ||
      (index % every === 0 &&
        wordsAt(tick) + textWidth(tick.text, 'sans', size) + size * 0.4 < wordsAt(last)),
  );
  return ticks.flatMap((tick): Mark[] => {
    const x = scale(tick.value);
    const key = `${name}/${tick.value}`;
    const line: Mark = {
      kind: 'line',
      key: `${key}/line`,
      role: 'rule',
      x1: x,
      x2: x,
      y1: y,
      y2: y + size * 0.35,
    };
    const look = { role: 'label-quiet' };
    return shown.includes(tick)
      ? [line, text(key, tick.text, wordsAt(tick), y + size * 1.4, size, look)]
      : [line];
  });
}

/** Ticks at some months, of which the last says what they are. */
export function monthTicks(months: readonly number[], pattern: string): Tick[] {
  return months.map((value) => ({
    value,
    text: value === months.at(-1) ? pattern.replace('{n}', String(value)) : String(value),
  }));
}
