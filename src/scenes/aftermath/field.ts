import { gutter, yAxis } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { together } from '../../charts/words.ts';
import { barsOf, ground, obstacles, stemWidth, type Bar } from '../../charts/year-bars.ts';
import { figureHeight, figuresWithUnit, larger, unitBeside, type Figure } from '../../charts/year-figures.ts';
import { overhang, yearLabels } from '../../charts/year-names.ts';
import { baseline, panel, ticksOf, type Panel } from '../../charts/year-panel.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Aftermath, Deaths, View } from './data.ts';

/** What a view wants of the bars of deaths. */
export interface Wish {
  readonly view: View;
  /** The first year drawn; the first of all where it is left out. */
  readonly from?: number;
  /** The years the view is about. */
  readonly about: readonly number[];
  /** The years whose figures must be read, and further ones, written where there is room. */
  readonly must: readonly number[];
  readonly then: readonly number[];
  /** Whether ranges are written under the figures that must be read. */
  readonly withRange: boolean;
  /** Whether the unit stands beside the axis: not where a heading names it. */
  readonly named: boolean;
}

/** The bars of deaths, from zero. */
export interface Field {
  readonly panel: Panel;
  readonly bars: readonly Bar[];
  /** What labels keep off. */
  readonly taken: readonly Box[];
  /** What lies under the bars and what over them: further marks may go in between. */
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
}

function most(data: Aftermath): number {
  return Math.max(1, ...data.years.map(({ figures }) => figures['high'] ?? 0));
}

/** How far the labels of the axis of deaths reach, in pixels. */
export function deathsGutter({ deathTicks }: Aftermath, size: number): number {
  return 1 + gutter(deathTicks, size);
}

/** The panel of the bars: `box` ends at zero, begins with the room for the figures, and goes from the axis to the edge. */
export function deathsPanel(data: Aftermath, wish: Wish, box: Box, size: number): Panel {
  const head = wish.must.length === 0 ? size * 1.1 : figureHeight(size, wish.withRange) + size * 0.4;
  const shown = shownIn(data, wish);
  const last = shown.at(-1)!;
  const width = box.right - box.left;
  const fieldWith = (margin: number): Panel =>
    panel(
      { ...box, top: box.top + head, right: box.right - margin },
      [shown[0]!.year, last.year],
      most(data),
      size,
    );
  const margin = overhang(shown, width, size);
  if (!wish.must.includes(last.year)) return fieldWith(margin);
  // The last figure stands over the middle of its bar; where it would hit the stem beside it, over the bar's left edge.
  const figure = textWidth(last.texts['best'] ?? '', 'sans-bold', size * larger);
  const centred = fieldWith(Math.max(margin, (figure - width / shown.length) / 2 + 1));
  const clear = (figure + stemWidth(centred)) / 2 + 0.5 <= centred.pitch;
  const share = 0.84; // half a year and half a bar
  return clear ? centred : fieldWith(figure - (share * (width - figure)) / (shown.length - share) + 1);
}

function shownIn({ years }: Aftermath, { from = 0 }: Wish): Deaths[] {
  return years.filter(({ year }) => year >= from);
}

/** The bar of a year. */
export function barOf(of: Deaths, wish: Wish, labels: Labels): Bar {
  const { key, table, ranged, texts } = of;
  return {
    key,
    table,
    of: ranged ? of : { ...of, texts: { ...texts, range: labels['no-range'] ?? '' } },
    column: 'best',
    ranged,
    about: wish.about.includes(of.year),
  };
}

/**
 * @param box where the bars stand with their figures, from the end of the axis's labels to the right edge
 * @param blocked what figures keep off besides the bars
 * @param axis where the labels of the axis begin
 */
export function deathsField(
  data: Aftermath,
  labels: Labels,
  wish: Wish,
  box: Box,
  size: number,
  blocked: readonly Box[] = [],
  axis: number = box.left - deathsGutter(data, size) + 1,
): Field {
  const field = deathsPanel(data, wish, box, size);
  const shown = shownIn(data, wish);
  const bars = shown.map((year) => barOf(year, wish, labels));

  const ticks = ticksOf(data.deathTicks, most(data), field.box.bottom - field.box.top, size);
  const top = ticks.at(-1)!;
  const unit = unitBeside(top, labels['unit'] ?? '', axis, field.at, size);
  const standing = [...obstacles(bars, field), ...blocked];

  const wide = (bar: Bar, part: string, times = 1): number =>
    textWidth(bar.of.texts[part] ?? '', times > 1 ? 'sans-bold' : 'sans', size * times);
  // A range is left out where it would run into another figure, "no range" where it would into the stem beside it.
  const fits = (bar: Bar): boolean =>
    bars.every((other) => {
      const years = Math.abs(other.of.year - bar.of.year);
      if (years === 0 || (bar.ranged && !wish.must.includes(other.of.year))) return true;
      const theirs = bar.ranged ? wide(other, 'best', larger) : 0;
      return (wide(bar, 'range') + theirs) / 2 + size * 0.4 < years * field.pitch;
    });
  const told = (years: readonly number[], must: boolean): Figure[] =>
    years.flatMap((year) =>
      bars
        .filter(({ of }) => of.year === year)
        .map((bar) => ({ bar, must, withRange: must && wish.withRange && fits(bar), withYear: false })),
    );
  const wanted = [...told(wish.must, true), ...told(wish.then, false)];
  const { written, named, taken } = figuresWithUnit(
    wanted,
    field,
    standing,
    box,
    size,
    wish.named ? unit : undefined,
  );
  return {
    panel: field,
    bars,
    taken: [...taken, ...written.map((one) => one.box)],
    under: [
      yAxis(ticks, field.at, { ...field.box, left: axis, right: box.right }, size),
      ...(named ? [unit.mark] : []),
      ...written.map(({ plate }) => plate),
      baseline('base', field),
    ],
    over: [
      ground(wish.view, [[bars, field]]),
      ...barsOf(bars, field),
      together('years', yearLabels('years', shown, [...new Set([...wish.must, ...wish.about])], field, size)),
      ...written.flatMap(({ marks }) => marks),
    ],
  };
}
