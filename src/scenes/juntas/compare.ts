import { scaleLinear } from 'd3-scale';
import { paragraph, text } from '../../charts/words.ts';
import { boxOf, type Box } from '../../stage/boxes.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { asked, planned } from './asked.ts';
import { wave, type Flags } from './flags.ts';
import { nameMarks, shortName, shortNameMarks } from './names.ts';
import { lastMonth, sheetOf, zero, type Shown } from './rows.ts';
import { monthTicks, ruler, rulerHeight } from './ruler.ts';
import { eventMarks, ground, ruled, type Months } from './strip.ts';
import { flags, type Detail } from './words.ts';

/** The takeover at whose strip the kinds of marks are named where there is no room to name them at all: it has all three. */
const specimen = 'mali-2021';

/** As many words as there is room for: at every strip, at one of them, at none. */
const choices: readonly ((id: string) => Detail)[] = [
  () => 'brief',
  (id) => (id === specimen ? 'brief' : 'none'),
  () => 'none',
];

/** The least width of the plans beside the strips, in multiples of the label size: figures must not touch a rule. */
const leastPlans = 13;

interface Row extends Shown {
  readonly flags: Flags;
  /** Pixels that the row cannot do without. */
  readonly least: number;
}

/** Whether a takeover's strip is empty for a reason that must be said there. */
const outside = ({ junta }: Shown): boolean => junta.weak && junta.remark !== '';

/** What the height of the sheet is shared out among, in pixels. */
interface Room {
  readonly height: number;
  /** Rows besides those with a strip, each as high as a name. */
  readonly others: number;
  readonly leastName: number;
  readonly leastStrip: number;
}

/** The rows with as many words as there is room for, and what each may be higher than it must. */
function arrange(
  shown: readonly Shown[],
  scale: Months,
  { height, others, leastName, leastStrip }: Room,
  labels: Labels,
  size: number,
): { rows: readonly Row[]; spare: number } {
  const stacks = choices.map((detail) => {
    const rows = shown.map((one): Row => {
      const imposed = one.events.filter(({ kind }) => kind !== 'takeover');
      const planted = flags(imposed, detail(one.junta.id), scale, labels, size);
      const least = Math.max(leastName, planted.above + leastStrip + planted.below);
      return { ...one, flags: planted, least };
    });
    const taken = rows.reduce((sum, { least }) => sum + least, 0) + others * leastName;
    return { rows, spare: (height - taken) / (rows.length + others) };
  });
  return stacks.find(({ spare }) => spare >= size * 0.25) ?? stacks.at(-1)!;
}

/** An upright line from a height to another, broken where it would run through words. */
function upright(x: number, from: number, to: number, words: readonly Box[]): string {
  const inTheWay = words
    .filter(({ left, right, top, bottom }) => left < x && x < right && top < to && from < bottom)
    .toSorted((a, b) => a.top - b.top);
  const starts = [from, ...inTheWay.map(({ bottom }) => bottom)];
  const ends = [...inTheWay.map(({ top }) => top), to];
  return starts
    .flatMap((start, index) =>
      start < ends[index]! ? [`M${round(x)} ${round(start)}V${round(ends[index]!)}`] : [],
    )
    .join('');
}

/** All strips under one another, and beside or below them how long each junta asked for and what was agreed. */
export function compare(shown: readonly Shown[], labels: Labels, frame: Frame): Mark[] {
  const sheet = sheetOf(frame);
  const { size, wide, right } = sheet;
  const names = Math.max(...shown.map((one) => textWidth(shortName(one.junta, shown), 'sans-bold', size)));
  const left = wide ? sheet.left : names + size * 0.8;
  const planWidth = wide ? Math.max((right - left) * 0.34, size * leastPlans) : right - size * 2 - left;
  const end = wide ? right - planWidth - size * 4.5 : right;
  const scale = scaleLinear([0, lastMonth], [left, end]);
  const plans = scaleLinear([0, 60], [right - size * 2 - planWidth, right - size * 2]);
  const planning = shown.filter(({ junta }) => junta.asked !== null);

  const caption = (name: string, x: number, until: number) =>
    paragraph(`caption/${name}`, labels[name] ?? '', until - x, size, { role: 'label-quiet' });
  const imposed = caption('imposed', wide ? left : 2, end);
  const months = caption('asked', wide ? plans(0) : 2, right);
  const head = wide ? Math.max(imposed.height, months.height) : imposed.height;
  const between = wide ? 0 : rulerHeight * size + size * 0.4 + months.height;

  const leastStrip = size * 0.8;
  const leastName = wide ? sheet.nameLines * size * lineHeight : size * 1.2;
  const room: Room = {
    height: frame.height - head - between - rulerHeight * size,
    others: wide ? 0 : planning.length,
    leastName,
    leastStrip,
  };
  const { rows, spare } = arrange(shown, scale, room, labels, size);
  const strip = leastStrip + Math.min(Math.max(spare * 0.5, 0), size * (wide ? 1.8 : 1));

  let foot = head;
  const middles = new Map<string, number>();
  const strips = rows.flatMap((row): Mark[] => {
    const { junta, events, least } = row;
    const height = least + spare;
    const top = foot + (height - row.flags.above - strip - row.flags.below) / 2 + row.flags.above;
    const lane = { top, bottom: top + strip };
    const middle = top + strip / 2;
    const named = wide
      ? nameMarks(junta, foot + (height - leastName) / 2, labels, sheet)
      : shortNameMarks(junta, shown, middle, size);
    const empty = text(
      `${junta.id}/outside`,
      labels['brief-outside'] ?? '',
      left + size * 0.6,
      lane.bottom - size * 0.4,
      size,
      { role: 'label-quiet' },
    );
    middles.set(junta.id, middle);
    foot += height;
    return [
      ...ground(junta, events, scale, lane),
      ...eventMarks(events, scale, lane, size, 1),
      ...named,
      ...(outside(row) ? [empty] : []),
      ...wave(`${junta.id}/brief`, row.flags, lane),
    ];
  });

  const second = foot + rulerHeight * size + size * 0.4;
  const places = planning.map(({ junta }, index) => ({
    junta,
    y: wide ? (middles.get(junta.id) ?? 0) : second + months.height + (index + 0.5) * (leastName + spare),
  }));
  const checked = places.filter(({ junta }) => !junta.weak).map(({ y }) => y);
  const [from, to] = [Math.min(...checked) - strip / 2, Math.max(...checked) + strip / 2];
  const asks = places.flatMap(({ junta, y }) => [
    ...(wide
      ? []
      : [text(`asked/${junta.id}/name`, junta.name, 2, y + size * 0.36, size, { face: 'sans-bold' })]),
    ...asked(junta, plans, y, labels, size),
  ]);
  const words = asks.flatMap((mark) => (mark.kind === 'text' ? [boxOf(mark)] : []));
  const rules = planned.map((month) => upright(plans(month), from, to, words));
  const ticks = (months: readonly number[]) => monthTicks(months, labels['months'] ?? '');
  return [
    ...strips,
    { kind: 'path', key: 'plan/rules', role: 'grid', d: rules.join('') },
    ...asks,
    ...imposed.at(wide ? left : 2, 0),
    ...months.at(wide ? plans(0) : 2, wide ? 0 : second),
    zero(scale, head, foot),
    ...ruler('x', ticks([0, ...ruled]), scale, foot, size),
    ...ruler('plan', ticks(planned), plans, frame.height - rulerHeight * size, size),
  ];
}

/** The keys of the labels that the comparison cannot do without. */
export function compareMust(shown: readonly Shown[]): string[] {
  return shown.flatMap((one) => {
    const { id, asked: first, agreed, more } = one.junta;
    return [
      `${id}/name`,
      ...(first === null ? [] : [`asked/${id}/to`]),
      ...(first === null || first === agreed ? [] : [`asked/${id}/from`]),
      ...(more === null ? [] : [`asked/${id}/added`]),
      ...(outside(one) ? [`${id}/outside`] : []),
    ];
  });
}
