import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { cellOf } from './lane.ts';
import type { Count, Time } from './scene.ts';

/** How high the bar of a period is, in multiples of the label size. */
const thick = 0.42;

/** The height of a line of time in pixels: a line of labels, and another where its ends and Moura are named. */
export function periodHeight(size: number, told: boolean): number {
  return size * (told ? 1 + lineHeight : 1);
}

/**
 * The time that a count covers, on a line of all the time that any of them covers, with the day on which soldiers came
 * to Moura.
 *
 * @param told the name of Moura, where the ends and that day are to be named; left out where another line of the kind does
 */
export function period(
  count: Count,
  time: Time,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  size: number,
  told?: { readonly moura: string },
): Mark[] {
  const at = (day: number): number => left + ((day - time.from) / (time.to - time.from)) * (right - left);
  const middle = top + size * 0.5;
  const half = (size * thick) / 2;
  const moura = at(time.moura.from);
  const marks: Mark[] = [
    { kind: 'line', key: `${count.id}/time/line`, role: 'rule', x1: left, x2: right, y1: middle, y2: middle },
    ...[left, right].map((x, index): Mark => ({
      kind: 'line',
      key: `${count.id}/time/end-${index}`,
      role: 'rule',
      x1: x,
      x2: x,
      y1: middle - half,
      y2: middle + half,
    })),
    {
      kind: 'rect',
      key: `${count.id}/time`,
      role: 'claim',
      cell: cellOf(count.all, 'period_from'),
      x: at(count.from),
      y: middle - half,
      width: at(count.to) - at(count.from),
      height: half * 2,
    },
    // The bar is cut where a count leaves out days that lie within its time.
    ...(count.withoutMoura
      ? [
          {
            kind: 'rect',
            key: `${count.id}/time/without`,
            role: 'sheet',
            cell: { table: 'moura-days', row: 'siege', column: 'to' },
            x: moura,
            y: middle - half - 1,
            width: at(time.moura.to) - moura,
            height: half * 2 + 2,
          } as const,
        ]
      : []),
    {
      kind: 'line',
      key: `${count.id}/time/moura`,
      role: 'ring',
      cell: { table: 'moura-days', row: 'siege', column: 'from' },
      x1: moura,
      x2: moura,
      y1: middle - size * 0.5,
      y2: middle + size * 0.5,
    },
  ];
  if (!told) return marks;
  const baseline = top + size * (1 + 0.85);
  const width = (words: string): number => textWidth(words, 'sans', size);
  const gap = size * 0.5;
  const clear =
    moura - width(told.moura) / 2 > left + width(time.first) + gap &&
    moura + width(told.moura) / 2 < right - width(time.last) - gap;
  const quiet = { role: 'label-quiet' };
  return [
    ...marks,
    text(`${count.id}/time/first`, time.first, left, baseline, size, quiet),
    text(`${count.id}/time/last`, time.last, right, baseline, size, { ...quiet, anchor: 'end' }),
    ...(clear
      ? [text(`${count.id}/time/moura/name`, told.moura, moura, baseline, size, { anchor: 'middle' })]
      : []),
  ];
}
