import { gutter, yAxis } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { anatomy } from './anatomy.ts';
import { barBox, barsOf, ground, obstacles, reach, type Bar } from '../../charts/year-bars.ts';
import { table, type Country, type Deaths } from './data.ts';
import { figureHeight, figuresWithUnit, unitBeside, type Figure } from '../../charts/year-figures.ts';
import { baseline, panel, ticksOf, type Panel } from '../../charts/year-panel.ts';
import { remark } from '../../charts/remark.ts';
import { tellings, type Telling, type View } from './views.ts';
import { overhang, yearLabels } from '../../charts/year-names.ts';

/** The years of the table, the first and the last. */
export function span({ years }: Country): readonly [number, number] {
  return [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
}

/** The deaths that reach the top. The scale grows whenever a year outgrows it: with 2013, in the climb, with the record. */
function most({ years }: Country, until: number): number {
  const last = Math.max(until, tellings.serval!.until);
  return Math.max(1, ...years.filter(({ year }) => year <= last).map(({ figures }) => figures.high));
}

/** Where the bars of Mali's totals stand once the record has been told: also where the kinds come from. */
export function totalsPanel(data: Deaths, frame: Frame, until: number): { panel: Panel; most: number } {
  const size = labelSize(frame);
  const mali = data.countries[0]!;
  const left = 1 + gutter(data.ticks, size);
  const top = figureHeight(size, true) + size * 0.5;
  const right = frame.width - 1 - overhang(mali.years, frame.width - left, size);
  const box = { left, right, top, bottom: frame.height - size * 1.7 };
  const deaths = most(mali, until);
  return { panel: panel(box, span(mali), deaths, size), most: deaths };
}

/** Mali's deaths a year, as far as they have been told. */
export function totals(view: View, data: Deaths, labels: Labels, frame: Frame): Mark[] {
  const telling = tellings[view]!;
  const size = labelSize(frame);
  const mali = data.countries[0]!;
  const { panel: field, most: deaths } = totalsPanel(data, frame, telling.until);
  const { box } = field;
  const shown = mali.years
    .filter(({ year }) => year <= telling.until)
    .map((year): Bar => ({
      key: year.row,
      table,
      of: year,
      column: 'best',
      ranged: true,
      about: isAbout(telling, year.year),
    }));

  const ticks = ticksOf(data.ticks, deaths, box.bottom - box.top, size);
  const top = ticks.at(-1)!;
  const sheet = { left: 1, right: frame.width - 1, top: 0, bottom: box.bottom };
  const unit = unitBeside(top, labels['unit'] ?? '', sheet.left, field.at, size);
  const bounds = { ...box, top: 0, right: frame.width - 1 };
  const figured = view === 'y2012' ? [] : wanted(shown, telling, isWide(frame));
  const { written, named, taken } = figuresWithUnit(figured, field, obstacles(shown, field), bounds, size, unit);
  const boxes = written.map((one) => one.box);
  const under = field.at(top.value) + size * 0.5;
  const last = shown.at(-1)!;
  const room = {
    over: () => roomOver(last, field, under, bounds, size),
    right: () => roomRight(boxes, last, field, bounds, size),
    left: () => roomLeft(boxes, unit.mark.x, under, bounds, size),
  }[telling.empty]();
  return [
    yAxis(ticks, field.at, sheet, size),
    ...(named ? [unit.mark] : []),
    ...written.map(({ plate }) => plate),
    baseline('base', field),
    ground(view, [[shown, field]]),
    ...barsOf(shown, field),
    together('years', yearLabels('years', mali.years, telling.first, field, size)),
    ...remark(`remark/${view}`, labels[`${view}-is`] ?? '', room, [...taken, ...boxes], size),
    ...(view === 'y2012' ? anatomy(last, field, labels, size) : []),
    ...written.flatMap(({ marks }) => marks),
  ];
}

function isAbout({ about: [from, to] }: Telling, year: number): boolean {
  return year >= from && year <= to;
}

/** The figures of a view: those that must be read with their ranges, then the others as far as there is room. */
function wanted(bars: readonly Bar[], { first, then }: Telling, wide: boolean): Figure[] {
  const told = (years: readonly number[]) =>
    years.flatMap((year) => bars.filter(({ of }) => of.year === year));
  const withRange = (one: Bar): boolean => wide || first.length === 1 || one.of.year === first[0];
  return [
    ...told(first).map((one): Figure => ({
      bar: one,
      must: true,
      withRange: withRange(one),
      withYear: false,
    })),
    ...told(then).map((one): Figure => ({ bar: one, must: false, withRange: false, withYear: false })),
  ];
}

/** Where a remark may stand beside the years told so far: right of the last one, as high as the figures. */
function roomRight(figures: readonly Box[], last: Bar, field: Panel, bounds: Box, size: number): Box {
  const right = Math.max(barBox(last, field).right, ...figures.map((box) => box.right));
  return { ...bounds, left: right + size, top: Math.min(bounds.bottom, ...figures.map(({ top }) => top)) };
}

/** Where a remark may stand over the explanation of the first bar. */
function roomOver(first: Bar, field: Panel, top: number, bounds: Box, size: number): Box {
  const left = barBox(first, field).right + size * 1.75;
  return { ...bounds, left, top, bottom: field.at(reach(first)) - size };
}

/** Where a remark may stand over the low early years: up to the figures, under the axis's top line. */
function roomLeft(figures: readonly Box[], left: number, top: number, bounds: Box, size: number): Box {
  return { ...bounds, left, top, right: Math.min(bounds.right, ...figures.map((box) => box.left)) - size };
}
