import { text } from './words.ts';
import type { Mark } from '../stage/mark.ts';
import { textWidth } from '../stage/text.ts';
import type { YearCount } from './year-bars.ts';
import type { Panel } from './year-panel.ts';

/** The year from which labels are counted off when there is no room for all: the one the story begins with. */
const anchor = 2012;

/** The widest of the years, in pixels. */
export function yearWidth(years: readonly YearCount[], size: number): number {
  return Math.max(0, ...years.map(({ texts }) => textWidth(texts['year'] ?? '', 'sans-bold', size)));
}

/** How far a panel must end from the sheet's edge, in pixels, so that the last year stands in the middle of its bar. */
export function overhang(years: readonly YearCount[], width: number, size: number): number {
  return Math.max(0, (yearWidth(years, size) - width / years.length) / 2);
}

/**
 * The years under a panel: those in focus in any case and in bold, of the others every one, every second, every fourth …
 */
export function yearLabels(
  key: string,
  years: readonly YearCount[],
  focus: readonly number[],
  panel: Panel,
  size: number,
): Mark[] {
  const place = panel.middle;
  const apart = yearWidth(years, size) + size * 0.5;
  const every = [1, 2, 4].find((times) => times * panel.pitch >= apart) ?? 8;
  const regular = years.filter(({ year }) => (year - anchor) % every === 0).map(({ year }) => year);
  const shown: number[] = [];
  for (const year of [...focus, ...regular]) {
    if (shown.every((other) => Math.abs(place(other) - place(year)) >= apart)) shown.push(year);
  }
  return years
    .filter(({ year }) => shown.includes(year))
    .map(({ year, texts }) =>
      focus.includes(year)
        ? text(`${key}/${year}/now`, texts['year'] ?? '', place(year), panel.box.bottom + size * 1.3, size, {
            face: 'sans-bold',
            anchor: 'middle',
          })
        : text(`${key}/${year}`, texts['year'] ?? '', place(year), panel.box.bottom + size * 1.3, size, {
            role: 'label-quiet',
            anchor: 'middle',
          }),
    );
}
