/** Refugees and displaced people at the end of each year, under the deaths of the same years: three scales, all from zero. */
import { gutter, yAxis } from '../../charts/axis.ts';
import { overlaps, type Box } from '../../charts/camera.ts';
import { boxesAlong } from '../../charts/outline.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, text, together } from '../../charts/words.ts';
import { larger, plateOf } from '../../charts/year-figures.ts';
import { overhang, yearLabels } from '../../charts/year-names.ts';
import { panel, ticksOf, type Panel } from '../../charts/year-panel.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { recordYear, type Aftermath, type Series } from './data.ts';
import { deathsField } from './field.ts';

/** The years whose figures are written where there is room, besides the last. */
const toldYears: Readonly<Record<Series['key'], readonly number[]>> = {
  refugees: [recordYear, 2012],
  displaced: [recordYear, 2013],
};

/** How high the three rows are, as shares of the sheet. */
const shares = [0.26, 0.37, 0.37];

export function people(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const names = wide ? size * 13 : 0;
  const axis = 1 + names;
  const left = axis + gutter(data.peopleTicks, size);
  const right = frame.width - 1 - overhang(data.years, frame.width - 1 - left, size);
  const foot = frame.height - size * 1.7;
  const gap = size * (wide ? 1.4 : 0.6);
  const height = foot - gap * 2;
  const tops = shares.map(
    (_, index) => shares.slice(0, index).reduce((a, b) => a + b, 0) * height + index * gap,
  );
  const most = Math.max(...data.people.flatMap(({ values }) => values.map(({ value }) => value)));
  const span = [data.years[0]!.year, data.years.at(-1)!.year] as const;

  const column = wide ? names - size : right - left;
  const headOf = (key: string, index: number): Head =>
    heading(key, labels, { left: wide ? 1 : left, width: column, top: tops[index]! }, size, wide);

  const head = headOf('deaths', 0);
  const deaths = deathsField(
    data,
    labels,
    { view: 'refugees', about: [], must: [], then: [], withRange: false, named: false },
    { left, right: frame.width - 1, top: tops[0]! + head.height, bottom: tops[0]! + shares[0]! * height },
    size,
    [],
    axis,
  );
  const rows = data.people.map((series, index) => {
    const own = headOf(series.key, index + 1);
    const top = tops[index + 1]! + own.height + size * 1.7;
    const bottom = tops[index + 1]! + shares[index + 1]! * height;
    const field = panel({ left, right, top, bottom }, span, most, size);
    return { field, marks: [...row(series, field, axis, data, frame, size), ...own.marks] };
  });
  const shown = data.years;
  return [
    ...deaths.under,
    ...deaths.over.filter(({ key }) => key !== 'years'),
    ...head.marks,
    ...rows.flatMap(({ marks }) => marks),
    together('years', yearLabels('years', shown, [shown.at(-1)!.year], rows.at(-1)!.field, size)),
  ];
}

interface Head {
  /** How much room it takes above the row, in pixels. */
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The name of a row and what it counts: in a column beside it, or above it as far as both fit on a line. */
function heading(
  key: string,
  labels: Labels,
  { left, width, top }: { readonly left: number; readonly width: number; readonly top: number },
  size: number,
  beside: boolean,
): Head {
  const [name, about] = [labels[key] ?? '', labels[`${key}-is`] ?? ''];
  const named = paragraph(`${key}/name`, name, width, size * (beside ? 1.05 : 1), { face: 'sans-bold' });
  if (beside) {
    const under = paragraph(`${key}/is`, about, width, size, { role: 'label-quiet' });
    return { height: 0, marks: [...named.at(left, top), ...under.at(left, top + named.height)] };
  }
  const after = left + named.width + size * 0.5;
  const fits = after + textWidth(about, 'sans', size) <= left + width;
  const is = text(`${key}/is/0`, about, after, top + size, size, { role: 'label-quiet' });
  return { height: named.height, marks: [...named.at(left, top), ...(fits ? [is] : [])] };
}

/** People at the end of each year: an area from zero under a line, the last figure large. */
function row(
  series: Series,
  field: Panel,
  axis: number,
  data: Aftermath,
  frame: Frame,
  size: number,
): Mark[] {
  const { key, values } = series;
  const { box } = field;
  const most = Math.max(...data.people.flatMap((one) => one.values.map(({ value }) => value)));
  const ticks = ticksOf(data.peopleTicks, most, box.bottom - box.top, size);
  const spots = values.map((one) => ({ ...one, x: field.middle(one.year), y: field.at(one.value) }));
  const way = spots.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
  const [first, last] = [spots[0]!, spots.at(-1)!];
  const foot = round(field.at(0));
  const dotted = spots.filter(({ year }) => year === last.year || toldYears[key].includes(year));

  const large = size * larger;
  const width = textWidth(last.text, 'sans-bold', large);
  const right = Math.min(frame.width - 1, last.x + size * 0.4);
  const lastBox: Box = {
    left: right - width,
    right,
    top: last.y - size * 0.6 - large,
    bottom: last.y - size * 0.4,
  };
  const line = boxesAlong(spots, 1, { ...box, left: 0, right: frame.width });
  const told: { readonly box: Box; readonly mark: Mark }[] = [];
  for (const spot of spots.filter(({ year }) => toldYears[key].includes(year)).toReversed()) {
    const wide = textWidth(spot.text, 'sans', size);
    const bottom = spot.y - size * 0.45;
    const top = bottom - size * 1.15;
    const boxes = [spot.x - wide / 2, spot.x + size * 0.3 - wide, spot.x - size * 0.3].map((x) => ({
      left: x,
      right: x + wide,
      top,
      bottom,
    }));
    const taken = [
      { ...lastBox, left: lastBox.left - size * 0.6 },
      ...line,
      ...told.map(({ box: other }) => other),
    ];
    const place = boxes.find((one) => one.left >= box.left && taken.every((other) => !overlaps(one, other)));
    if (!place) continue;
    const mark = text(`${key}/${spot.year}/value`, spot.text, place.left, bottom - size * 0.28, size, {
      cell: spot.cell,
    });
    told.push({ box: place, mark });
  }
  return [
    yAxis(ticks, field.at, { ...box, left: axis, right: frame.width - 1 }, size, `${key}/y`),
    ...plates(key, [lastBox, ...told.map((one) => one.box)]),
    {
      kind: 'path',
      key: `${key}/area`,
      role: 'civilians-soft',
      opacity: 0.5,
      d: `M${round(first.x)} ${foot}L${way}L${round(last.x)} ${foot}Z`,
    },
    { kind: 'path', key: `${key}/line`, role: 'civilians-line', d: `M${way}` },
    ...dotted.map(({ year, x, y, cell }): Mark => ({
      kind: 'circle',
      key: `${key}/${year}`,
      role: 'civilians',
      cell,
      x,
      y,
      r: size * (year === last.year ? 0.32 : 0.24),
    })),
    ...told.map(({ mark }) => mark),
    text(`${key}/${last.year}/value`, last.text, right, last.y - size * 0.75, large, {
      face: 'sans-bold',
      anchor: 'end',
      cell: last.cell,
    }),
  ];
}

/** Paper under words, which keeps the lines of the axis off them. */
function plates(key: string, boxes: readonly Box[]): Mark[] {
  return boxes.map((box, index) => plateOf(`${key}/${index}`, box));
}
