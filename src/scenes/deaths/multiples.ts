import { gutter, yAxis } from '../../charts/axis.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, together, type Paragraph } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import { barsOf, ground, obstacles, reach, type Bar, type YearCount } from '../../charts/year-bars.ts';
import type { Deaths, Year } from './data.ts';
import { figureHeight, figures, larger, plateOf } from '../../charts/year-figures.ts';
import { baseline, panel, ticksOf, type Panel } from '../../charts/year-panel.ts';
import { span } from './totals.ts';
import { overhang, yearLabels } from '../../charts/year-names.ts';

/** One of several panels on one scale. */
export interface Small {
  readonly key: string;
  readonly name: string;
  /** What it holds, in smaller words; left out where there is no room. */
  readonly is: string;
  readonly bars: readonly Bar[];
  /** The year whose figure must be read. */
  readonly year: Year;
}

/** Side by side where the names have room for it, else under one another; in both cases on one scale, from zero. */
export function multiples(view: string, all: readonly Small[], data: Deaths, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const { width } = columnsOf(all.length, data, frame);
  const fits = all.every(
    ({ name, year }) =>
      textWidth(name, 'sans-bold', size * nameSize) <= width &&
      textWidth(`${year.texts.year} ${year.texts.best}`, 'sans-bold', size * larger) <= width,
  );
  const fields = isWide(frame) || fits ? columns(all, data, frame) : rows(all, data, frame);
  return [
    ...fields.flatMap(({ under }) => under),
    ground(
      view,
      fields.map(({ bars, panel: field }) => [bars, field]),
    ),
    ...fields.flatMap(({ bars, panel: field }) => barsOf(bars, field)),
    ...fields.flatMap(({ over }) => over),
  ];
}

/** A field as it is drawn: what lies under the bars, the bars, what lies over them. */
interface Field {
  readonly under: readonly Mark[];
  readonly bars: readonly Bar[];
  readonly panel: Panel;
  readonly over: readonly Mark[];
}

/** How much larger the name of a panel is than ordinary labels. */
const nameSize = 1.05;

/** Where the first column begins, where the last one ends, how wide each is and how far apart, in pixels. */
function columnsOf(count: number, data: Deaths, frame: Frame) {
  const size = labelSize(frame);
  const first = 1 + gutter(data.ticks, size);
  const years = data.countries[0]!.years;
  const right = frame.width - 1 - overhang(years, (frame.width - first) / count, size);
  const gap = size * (isWide(frame) ? 2 : 1.2);
  return { first, gap, width: (right - first - gap * (count - 1)) / count };
}

function most(all: readonly Small[]): number {
  return Math.max(1, ...all.flatMap(({ bars }) => bars.map(reach)));
}

function written(one: Small, field: Panel, left: number, right: number, withRange: boolean, size: number) {
  const wanted = one.bars
    .filter(({ of }) => of === one.year)
    .map((read) => ({ bar: read, must: true, withRange: withRange && read.ranged, withYear: true }));
  return figures(wanted, field, obstacles(one.bars, field), { ...field.box, left, right, top: 0 }, size);
}

function columns(all: readonly Small[], data: Deaths, frame: Frame): Field[] {
  const size = labelSize(frame);
  const { first, gap, width } = columnsOf(all.length, data, frame);
  const heads = all.map((one) => headOf(one, width, size));
  const highest = Math.max(...heads.map(({ name, is }) => name.height + is.height));
  const top = highest + figureHeight(size, true) + size * 0.6;
  const bottom = frame.height - size * 1.7;
  const deaths = most(all);
  const ticks = ticksOf(data.ticks, deaths, bottom - top, size);
  const fields = all.map((_, index) => {
    const left = first + index * (width + gap);
    return panel({ left, right: left + width, top, bottom }, span(data.countries[0]!), deaths, size);
  });
  const axis = yAxis(ticks, fields[0]!.at, { left: 1, right: frame.width - 1, top, bottom }, size);
  return all.map((one, index): Field => {
    const field = fields[index]!;
    const { left } = field.box;
    const read = written(one, field, left, Math.min(frame.width - 1, left + width + gap * 0.8), true, size);
    const over = together(one.key, [
      baseline(`${one.key}/base`, field),
      ...heads[index]!.name.at(left, 0),
      ...heads[index]!.is.at(left, heads[index]!.name.height),
      ...yearLabels(`${one.key}/years`, yearsOf(one), [one.year.year], field, size),
      ...read.flatMap(({ marks }) => marks),
    ]);
    const plates = read.map(({ plate }) => plate);
    return { under: index === 0 ? [axis, ...plates] : plates, bars: one.bars, panel: field, over: [over] };
  });
}

function yearsOf({ bars }: Small): YearCount[] {
  return bars.map(({ of }) => of);
}

function rows(all: readonly Small[], data: Deaths, frame: Frame): Field[] {
  const size = labelSize(frame);
  const left = 1 + gutter(data.ticks, size);
  const right = frame.width - 1 - overhang(data.countries[0]!.years, frame.width - left, size);
  const foot = size * 1.7;
  const gap = size * 0.7;
  const height = (frame.height - foot - gap * (all.length - 1)) / all.length;
  // A range is a second line: where rows are low, it would cost the bars their height, and the stem must do.
  const withRange = height >= size * 8;
  const deaths = most(all);
  const laid = all.map((one, index) => {
    const top = index * (height + gap);
    const box = {
      left,
      right,
      top: top + figureHeight(size, withRange && one.bars.some(({ ranged }) => ranged)) + size * 0.3,
      bottom: top + height,
    };
    const field = panel(box, span(data.countries[0]!), deaths, size);
    return { one, top, field, read: written(one, field, left, frame.width - 1, withRange, size) };
  });
  const rooms = laid.map(
    ({ read }) => Math.min(right, ...read.map(({ box }) => box.left)) - size * 0.6 - left,
  );
  const heads = all.map((one, index) => headOf(one, rooms[index]!, size));
  const explained = laid.every(({ field, top, one }, index) => clears(one, field, heads[index]!, top, size));

  return laid.map(({ one, top, field, read }, index): Field => {
    const head = heads[index]!;
    const ticks = ticksOf(data.ticks, deaths, field.box.bottom - field.box.top, size);
    const last = index === all.length - 1;
    const words = together(one.key, [
      baseline(`${one.key}/base`, field),
      ...head.name.at(left, top),
      ...(explained ? head.is.at(left, top + head.name.height) : []),
      ...read.flatMap(({ marks }) => marks),
    ]);
    return {
      under: [
        yAxis(ticks, field.at, { ...field.box, left: 1, right: frame.width - 1 }, size, `${one.key}/y`),
        ...read.map(({ plate }) => plate),
        headPlate(one.key, head, left, top, explained),
      ],
      bars: one.bars,
      panel: field,
      over: last ? [words, together('years', yearLabels('years', yearsOf(one), [], field, size))] : [words],
    };
  });
}

interface Head {
  readonly name: Paragraph;
  readonly is: Paragraph;
}

function headOf({ key, name, is }: Small, width: number, size: number): Head {
  return {
    name: paragraph(`${key}/name`, name, width, size * nameSize, { face: 'sans-bold' }),
    is: paragraph(`${key}/is`, is, width, size, { role: 'label-quiet' }),
  };
}

/** Whether a heading of both parts ends above all bars under it. */
function clears({ bars }: Small, field: Panel, { name, is }: Head, top: number, size: number): boolean {
  const right = field.box.left + Math.max(name.width, is.width) + size * 0.3;
  const foot = top + name.height + is.height + size * 0.2;
  return bars.every(
    (one) => field.middle(one.of.year) - field.barWidth / 2 > right || field.at(reach(one)) > foot,
  );
}

/** Paper under a heading, which keeps the lines of the axis off its letters. */
function headPlate(key: string, { name, is }: Head, left: number, top: number, explained: boolean): Mark {
  const right = left + Math.max(name.width, explained ? is.width : 0);
  return plateOf(key, { left, right, top, bottom: top + name.height + (explained ? is.height : 0) + 2 });
}
