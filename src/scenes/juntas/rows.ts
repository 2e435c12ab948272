import { scaleLinear } from 'd3-scale';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, text, type Paragraph } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight } from '../../stage/text.ts';
import { wave, type Flags } from './flags.ts';
import { monthTicks, ruler, rulerHeight } from './ruler.ts';
import type { Event, Junta } from './scene.ts';
import { eventMarks, ground, ruled, type Months } from './strip.ts';
import { nameMarks } from './names.ts';
import { flags, lasting, type Detail } from './words.ts';

/** The last month that a strip has room for: somewhat more than the latest event needs, for the words about it. */
export const lastMonth = 15;

/** A takeover as it is shown in a view. */
export interface Shown {
  readonly junta: Junta;
  readonly events: readonly Event[];
  /** Whether the view is about it. */
  readonly told: boolean;
}

interface Row extends Shown {
  readonly detail: Detail;
  readonly flags: Flags;
  readonly remark: Paragraph | undefined;
  /** Pixels above the flags. */
  readonly header: number;
  /** Pixels that the row takes but for its strip. */
  readonly height: number;
}

/** Where the strips stand, in pixels. */
export interface Sheet {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly wide: boolean;
  /** How many lines a takeover's name takes in a column of its own: the leader has one if there is room. */
  readonly nameLines: number;
}

/** The names' column on wide sheets, in multiples of the label size. */
const column = 12;

export function sheetOf(frame: Frame): Sheet {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const nameLines = frame.height >= size * 26 ? 3 : 2;
  return { size, wide, nameLines, left: wide ? size * column : 2, right: frame.width - 2 };
}

function rowOf(shown: Shown, detail: Detail, scale: Months, labels: Labels, sheet: Sheet): Row {
  const { size, wide } = sheet;
  const { junta, events, told } = shown;
  const planted = flags(events, detail, scale, labels, size);
  const indent = scale(0) + size * 0.6;
  const said = junta.remark !== '' && (told || wide);
  const remark = said
    ? paragraph(`${junta.id}/remark`, junta.remark, sheet.right - indent, size, { role: 'label-quiet' })
    : undefined;
  const header = wide ? 0 : size * lineHeight;
  const height = header + planted.above + planted.below + (remark ? remark.height + size * 0.2 : 0);
  return { ...shown, detail, flags: planted, remark, header, height };
}

interface Stack {
  readonly rows: readonly Row[];
  readonly strip: number;
  readonly gap: number;
  /** The least height of a row, in pixels. */
  readonly names: number;
  readonly fits: boolean;
}

function stack(
  shown: readonly Shown[],
  detail: (one: Shown) => Detail,
  labels: Labels,
  frame: Frame,
): Stack & { scale: Months } {
  const sheet = sheetOf(frame);
  const { size } = sheet;
  const scale = scaleLinear([0, lastMonth], [sheet.left, sheet.right]);
  const rows = shown.map((one) => rowOf(one, detail(one), scale, labels, sheet));
  const room = frame.height - size * rulerHeight;
  const names = sheet.wide ? sheet.nameLines * size * lineHeight : 0;
  const fill = (strip: number): number =>
    rows.reduce((sum, { height }) => sum + Math.max(height + strip, names), 0);
  const share = (room - fill(0)) / rows.length;
  const strip = Math.min(Math.max(share * 0.55, size * 0.7), size * (sheet.wide ? 5 : 2.6));
  const gap = (room - fill(strip)) / rows.length;
  return { rows, scale, strip, gap, names, fits: gap >= size * 0.4 };
}

/** The strips of some takeovers under one another, aligned at their day zero. */
export function strips(
  shown: readonly Shown[],
  fullest: readonly Shown[],
  labels: Labels,
  frame: Frame,
): Mark[] {
  const sheet = sheetOf(frame);
  const { size, wide } = sheet;
  const rest: readonly Detail[] = wide ? ['quiet', 'brief', 'none'] : ['brief', 'none'];
  const aside =
    rest.find((detail) => stack(fullest, ({ told }) => (told ? 'full' : detail), labels, frame).fits) ??
    rest.at(-1)!;
  const { rows, strip, gap, scale, names } = stack(
    shown,
    ({ told }) => (told ? 'full' : aside),
    labels,
    frame,
  );

  let top = 0;
  const marks = rows.flatMap((row): Mark[] => {
    const { junta, events, told, detail } = row;
    const stripTop = top + gap / 2 + row.header + row.flags.above;
    const lane = { top: stripTop, bottom: stripTop + strip };
    const made = [
      ...ground(junta, events, scale, lane),
      ...eventMarks(events, scale, lane, size, told ? 1 : 0.6),
      ...nameMarks(junta, top + gap / 2, labels, sheet),
      ...wave(`${junta.id}/${detail}`, row.flags, lane),
      ...(told
        ? events.flatMap((event) => {
            const words = lasting(event, scale, labels, size);
            if (words === '') return [];
            const middle = (scale(event.from) + scale(event.to!)) / 2;
            const look = { role: 'sheet', face: 'sans-bold', anchor: 'middle' } as const;
            return [
              text(`days/${event.id}`, words, middle, (lane.top + lane.bottom) / 2 + size * 0.36, size, look),
            ];
          })
        : []),
      ...(row.remark?.at(scale(0) + size * 0.6, lane.bottom + row.flags.below + size * 0.2) ?? []),
    ];
    top += Math.max(row.height + strip, names) + gap;
    return made;
  });
  const foot = frame.height - size * rulerHeight;
  return [
    ...marks,
    zero(scale, 0, foot),
    ...ruler('x', monthTicks([0, ...ruled], labels['months'] ?? ''), scale, foot, size),
  ];
}

/** Day zero: one line through all strips. */
export function zero(scale: Months, top: number, bottom: number): Mark {
  return { kind: 'line', key: 'zero', role: 'end', x1: scale(0), x2: scale(0), y1: top, y2: bottom };
}
