import { scaleLinear } from 'd3-scale';
import { paragraph, text, together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { asked, planned } from './asked.ts';
import type { Flags } from './flags.ts';
import { nameMarks, shortName, shortNameMarks } from './names.ts';
import { lastMonth, sheetOf, zero, type Shown } from './rows.ts';
import { monthTicks, ruler, rulerHeight } from './ruler.ts';
import { eventMarks, ground, ruled } from './strip.ts';
import { flags, type Detail } from './words.ts';

/** The takeover at whose strip the kinds of marks are named where there is no room to name them at all: it has all three. */
const specimen = 'mali-2021';

/** As many words as there is room for: at every strip, at one of them, at none. */
const choices: readonly ((id: string) => Detail)[] = [
  () => 'brief',
  (id) => (id === specimen ? 'brief' : 'none'),
  () => 'none',
];

interface Row extends Shown {
  readonly flags: Flags;
  /** Pixels that the row cannot do without. */
  readonly least: number;
}

/** Whether a takeover's strip is empty for a reason that must be said there. */
const outside = ({ junta }: Shown): boolean => junta.weak && junta.remark !== '';

/** All strips under one another, and beside or below them how long each junta asked for and what was agreed. */
export function compare(shown: readonly Shown[], labels: Labels, frame: Frame): Mark[] {
  const sheet = sheetOf(frame);
  const { size, wide, right } = sheet;
  const names = Math.max(...shown.map((one) => textWidth(shortName(one.junta, shown), 'sans-bold', size)));
  const left = wide ? sheet.left : names + size * 0.8;
  const end = wide ? left + (right - left) * 0.54 : right;
  const scale = scaleLinear([0, lastMonth], [left, end]);
  const plans = scaleLinear([0, 60], [wide ? end + size * 2.5 : left, right - size * 2]);
  const planning = shown.filter(({ junta }) => junta.asked !== null);

  const caption = (name: string, x: number, until: number) =>
    paragraph(`caption/${name}`, labels[name] ?? '', until - x, size, { role: 'label-quiet' });
  const imposed = caption('imposed', wide ? left : 2, end);
  const months = caption('asked', wide ? plans(0) : 2, right);
  const head = wide ? Math.max(imposed.height, months.height) : imposed.height;
  const between = wide ? 0 : rulerHeight * size + size * 0.4 + months.height;

  const leastStrip = size * 0.8;
  const leastName = wide ? sheet.nameLines * size * lineHeight : size * 1.2;
  const lanes = shown.length + (wide ? 0 : planning.length);
  const stacks = choices.map((detail) => {
    const rows = shown.map((one): Row => {
      const planted = flags(one.events, detail(one.junta.id), scale, labels, size);
      const least = Math.max(leastName, planted.above + leastStrip + planted.below);
      return { ...one, flags: planted, least };
    });
    const taken = rows.reduce((sum, { least }) => sum + least, 0) + (lanes - rows.length) * leastName;
    return { rows, spare: (frame.height - head - between - rulerHeight * size - taken) / lanes };
  });
  const { rows, spare } = stacks.find((one) => one.spare >= size * 0.25) ?? stacks.at(-1)!;
  const strip = leastStrip + Math.min(Math.max(spare * 0.5, 0), size * (wide ? 1.8 : 1));

  let top = head;
  const marks = rows.flatMap((row): Mark[] => {
    const { junta, events, least } = row;
    const height = least + spare;
    const slack = height - row.flags.above - strip - row.flags.below;
    const lane = {
      top: top + slack / 2 + row.flags.above,
      bottom: top + slack / 2 + row.flags.above + strip,
    };
    const middle = (lane.top + lane.bottom) / 2;
    const named = wide
      ? nameMarks(junta, top + (height - leastName) / 2, labels, sheet)
      : shortNameMarks(junta, shown, middle, size);
    top += height;
    return [
      ...ground(junta, events, scale, lane),
      ...eventMarks(events, scale, lane, size, 1),
      ...named,
      ...(outside(row)
        ? [
            text(
              `${junta.id}/outside`,
              labels['brief-outside'] ?? '',
              left + size * 0.6,
              lane.bottom - size * 0.4,
              size,
              { role: 'label-quiet' },
            ),
          ]
        : []),
      together(`${junta.id}/flags/brief`, row.flags.at(lane.top, lane.bottom)),
      ...(wide ? asked(junta, plans, middle, strip, labels, size) : []),
    ];
  });

  const foot = top;
  const second = foot + rulerHeight * size + size * 0.4;
  const lower = planning.flatMap(({ junta }, index): Mark[] => {
    const y = second + months.height + (index + 0.5) * (leastName + spare);
    return [
      text(`asked/${junta.id}/name`, junta.name, 2, y + size * 0.36, size, { face: 'sans-bold' }),
      ...asked(junta, plans, y, strip, labels, size),
    ];
  });
  const ticks = (months: readonly number[]) => monthTicks(months, labels['months'] ?? '');
  return [
    ...marks,
    ...(wide ? [] : lower),
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
