import type { Box } from '../../charts/camera.ts';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import type { Rows } from './calendar-rows.ts';
import type { Base, Handover, Report } from './scene.ts';
import { emptyBase, frenchBase, reportSign } from './signs.ts';

/** Where a day stands, in pixels. */
export type Scale = (day: number) => number;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether more is meant than one day: a date that is known by its month only. */
function lasts({ from, to }: Span): boolean {
  return to - from > 1;
}

/** The day a date stands on: its own, or the middle of its month. */
export function middleOf({ from, to }: Span): number {
  return (from + to - 1) / 2;
}

function strip(key: string, role: string, left: number, right: number, y: number, height: number): Mark {
  return { kind: 'rect', key, role, x: left, y: y - height / 2, width: right - left, height };
}

/** The bar of a base up to the day until which is told, and the sign at its end: full, or empty once handed over. */
export function baseRow(base: Base, now: number, at: Scale, y: number, { left, bar, r }: Rows): Mark[] {
  const gone = base.from <= now;
  const end = at(Math.min(base.from, now));
  const during =
    gone && lasts(base)
      ? [strip(`end/${base.id}/month`, 'western-forces-soft', end, at(base.to), y, bar)]
      : [];
  const sign = gone
    ? emptyBase(`end/${base.id}`, at(middleOf(base)), y, r, base.weak, {
        table: 'base-handovers',
        row: base.id,
        column: 'handed_over',
      })
    : frenchBase(`head/${base.id}`, end, y, r);
  return [strip(`bar/${base.id}`, 'western-forces', left, end, y, bar), ...during, sign];
}

/** A report's sign on its day, or in the middle of its month. */
export function reportRow(report: Report, at: Scale, y: number, { bar, r }: Rows): Mark[] {
  const key = `seen/${report.id}`;
  const cell = { table: 'russian-reports', row: report.id, column: 'date' };
  return [
    ...(lasts(report)
      ? [strip(`${key}/month`, 'russian-forces-soft', at(report.from), at(report.to), y, bar)]
      : []),
    reportSign(key, at(middleOf(report)), y, r, report.weak, cell),
  ];
}

/** The announcement, and the span of days within which it was to come true. */
export function term(
  { when, said, from, to }: Handover['term'],
  words: string,
  at: Scale,
  box: Box,
  { lane, size }: { lane: Box; size: number },
): Mark[] {
  const long = words.replace('{d}', when);
  const sentence = textWidth(long, 'sans-bold', size) <= box.right - box.left ? long : when;
  const width = textWidth(sentence, 'sans-bold', size);
  const cell = (column: string) => ({ table: 'withdrawal-terms', row: 'france', column });
  const upright = (name: string, role: string, day: number, column: string, top: number): Mark => ({
    kind: 'line',
    key: `term/${name}`,
    role,
    x1: at(day),
    x2: at(day),
    y1: top,
    y2: lane.bottom,
    cell: cell(column),
  });
  const top = box.top + size * 1.35;
  return [
    {
      kind: 'rect',
      key: 'term/span',
      role: 'western-forces-soft',
      x: at(from),
      y: top,
      width: at(to) - at(from),
      height: size * 0.3,
    },
    upright('from', 'rule', from, 'months_low', top),
    upright('to', 'rule', to, 'months_high', top),
    upright('said', 'window', said, 'said', top),
    text('term', sentence, Math.min(at(said) - size * 0.3, box.right - width), box.top + size, size, {
      face: 'sans-bold',
    }),
  ];
}
