import type { Tick } from './axis.ts';
import { inside, overlaps, type Box } from './camera.ts';
import { text } from './words.ts';
import type { Mark, TextMark } from '../stage/mark.ts';
import { lineHeight, textWidth } from '../stage/text.ts';
import { barBox, reach, type Bar } from './year-bars.ts';
import type { Panel } from './year-panel.ts';

/** How much larger a figure that must be read is than ordinary labels. */
export const larger = 1.2;

/** A bar's figure in writing. */
export interface Figure {
  readonly bar: Bar;
  /** Whether it must be read: it is then larger, and finds a place in any case. */
  readonly must: boolean;
  readonly withRange: boolean;
  readonly withYear: boolean;
}

/** The height of a figure's lines, in pixels. */
export function figureHeight(size: number, withRange: boolean): number {
  return size * (larger + (withRange ? 1 : 0)) * lineHeight;
}

interface Written {
  readonly box: Box;
  /** Paper that keeps the lines of the axis off the letters. It lies under the bars. */
  readonly plate: Mark;
  readonly marks: readonly Mark[];
}

/** The width of a figure's lines, in pixels: the year and the figure on one, the range on the next. */
function widths({ bar: { of, column }, must, withRange, withYear }: Figure, size: number) {
  const figure = textWidth(of.texts[column] ?? '', 'sans-bold', size * (must ? larger : 1));
  const year = withYear ? textWidth(of.texts['year'] ?? '', 'sans', size) + size * 0.4 : 0;
  const range = withRange ? textWidth(of.texts['range'] ?? '', 'sans', size) : 0;
  return { figure, year, range, all: Math.max(year + figure, range) };
}

/** Writes a figure into a box. */
function write(figure: Figure, box: Box, size: number): Mark[] {
  const { bar, must, withRange, withYear } = figure;
  const { key, table, of, column } = bar;
  const { figure: width, year } = widths(figure, size);
  const large = size * (must ? larger : 1);
  const middle = (box.left + box.right) / 2;
  const start = middle - (year + width) / 2;
  const baseline = box.top + large * 0.95;
  return [
    ...(withYear
      ? [text(`${key}/year`, of.texts['year'] ?? '', start, baseline, size, { role: 'label-quiet' })]
      : []),
    text(`${key}/value`, of.texts[column] ?? '', start + year, baseline, large, {
      face: 'sans-bold',
      cell: { table, row: of.row, column },
    }),
    ...(withRange
      ? [
          text(`${key}/range`, of.texts['range'] ?? '', middle, baseline + size * lineHeight, size, {
            role: 'label-quiet',
            anchor: 'middle',
          }),
        ]
      : []),
  ];
}

/** Paper somewhat wider than a box, so that lines end before they meet the letters. */
export function plateOf(key: string, { left, right, top, bottom }: Box): Mark {
  const air = 3;
  return {
    kind: 'rect',
    key: `${key}/plate`,
    role: 'sheet',
    x: left - air,
    y: top,
    width: right - left + 2 * air,
    height: bottom - top,
  };
}

/**
 * Writes figures over their bars, those first that come first: in the middle of the bar, else ranged with one of its
 * edges, so that none lies on another or on a bar. What finds no room is left out, unless it must be read: then it
 * stands as high above its bar as it has to.
 */
export function figures(
  wanted: readonly Figure[],
  panel: Panel,
  blocked: readonly Box[],
  bounds: Box,
  size: number,
): Written[] {
  const taken: Box[] = [...blocked];
  return wanted.flatMap((figure): Written[] => {
    const { bar } = figure;
    const { left, right } = barBox(bar, panel);
    const width = widths(figure, size).all;
    const height =
      figureHeight(size, figure.withRange) - (figure.must ? 0 : size * (larger - 1) * lineHeight);
    const foot = panel.at(reach(bar)) - size * 0.3;
    const middle = (left + right - width) / 2;
    const kept = Math.min(Math.max(middle, bounds.left), bounds.right - width);
    const boxAt = (x: number, bottom: number): Box => ({
      left: x,
      right: x + width,
      top: bottom - height,
      bottom,
    });
    const free =
      (air: number) =>
      (box: Box): boolean => {
        const aired = { ...box, left: box.left - air, right: box.right + air, bottom: box.bottom + air / 2 };
        return inside(box, bounds) && !taken.some((other) => overlaps(aired, other));
      };
    const places = [middle, right - width, left, ...(figure.must ? [kept] : [])].map((x) => boxAt(x, foot));
    const above = (): Box => {
      const under = taken.filter((other) => other.left < kept + width && kept < other.right);
      return boxAt(kept, Math.min(foot, ...under.map(({ top }) => top - size * 0.3)));
    };
    const airy = places.find(free(size * 0.35));
    const box = airy ?? (figure.must ? (places.find(free(0)) ?? above()) : undefined);
    if (!box) return [];
    taken.push(box);
    return [{ box, plate: plateOf(bar.key, box), marks: write(figure, box, size) }];
  });
}

/** What an axis counts, in words beside its top label. */
export interface Unit {
  readonly mark: TextMark;
  readonly box: Box;
}

/**
 * @param axis where the labels of the axis begin, in pixels
 * @param at where a value stands, in pixels
 */
export function unitBeside(top: Tick, words: string, axis: number, at: (value: number) => number, size: number): Unit {
  const mark = text(
    `unit/${top.value}`,
    words,
    axis + textWidth(top.text, 'sans', size) + size * 0.35,
    at(top.value) - size * 0.3,
    size,
    { role: 'label-quiet' },
  );
  const right = mark.x + textWidth(words, 'sans', size) + size * 0.5;
  return { mark, box: { left: mark.x, right, top: mark.y - size, bottom: mark.y + size * 0.3 } };
}

/** Figures with what they and the unit take. */
export interface Labelled {
  readonly written: readonly Written[];
  /** Whether the unit has room. */
  readonly named: boolean;
  /** What was in the way, the unit with it. */
  readonly taken: readonly Box[];
}

/**
 * Writes figures beside the unit of the axis. The unit gives way to bars, and to a figure that must be read where it
 * would push that off the sheet: the caption names it as well.
 */
export function figuresWithUnit(
  wanted: readonly Figure[],
  panel: Panel,
  standing: readonly Box[],
  bounds: Box,
  size: number,
  unit: Unit | undefined,
): Labelled {
  if (unit && standing.every((other) => !overlaps(other, unit.box))) {
    const taken = [...standing, unit.box];
    const written = figures(wanted, panel, taken, bounds, size);
    if (written.every(({ box }) => inside(box, bounds))) return { written, named: true, taken };
  }
  return { written: figures(wanted, panel, standing, bounds, size), named: false, taken: standing };
}
