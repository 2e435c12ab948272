import { round } from '../../stage/element.ts';
import type { YearValue } from './scene.ts';

/** Where years and values stand, in pixels. */
export interface Scales {
  x(year: number): number;
  y(value: number): number;
}

/**
 * A line in steps. A figure speaks for its whole year, so it is as wide as the year: a line from middle to middle would
 * begin a fall before the day that brought it.
 *
 * @param open how much is cut off its first and its last step, in years, where a line must not seem to go on
 * @param to the value of another line that begins where this one ends
 */
export function steps(
  values: readonly YearValue[],
  { x, y }: Scales,
  open: readonly [number, number] = [0, 0],
  to?: number,
): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return '';
  const walk = values.map(({ year, value }, index) => {
    const end = year === last.year ? year + 1 - open[1] : year + 1;
    return `${index > 0 ? `V${round(y(value))}` : ''}H${round(x(end))}`;
  });
  const start = `M${round(x(first.year + open[0]))} ${round(y(first.value))}`;
  return start + walk.join('') + (to === undefined ? '' : `V${round(y(to))}`);
}
