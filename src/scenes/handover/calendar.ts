import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { dayNumber } from '../../charts/time.ts';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { rows, type Rows } from './calendar-rows.ts';
import type { Base, Handover, Report } from './scene.ts';
import { emptyBase, frenchBase, reportSign } from './signs.ts';

/** The first day of the calendar and the one after its last: a year around the ten months. */
const year = [dayNumber('2021-09-01'), dayNumber('2022-09-01')] as const;

/** How high a calendar is whose rows have no names, in pixels: the least it can do with. */
export function stripHeight(size: number): number {
  return size * 7.9;
}

/** The bar of a base up to the day until which is told, and the sign at its end: full, or empty once handed over. */
function baseRow(base: Base, now: number, at: (day: number) => number, y: number, { bar, r }: Rows): Mark[] {
  const key = `cal/${base.id}`;
  const gone = base.from <= now;
  const end = at(Math.min(base.from, now));
  const start = at(year[0]);
  const rect = (name: string, role: string, left: number, right: number): Mark => ({
    kind: 'rect',
    key: `${key}/${name}`,
    role,
    x: left,
    y: y - bar / 2,
    width: right - left,
    height: bar,
  });
  // The bases are older than the calendar, and one handover is known by its month only.
  const before = rect('before', 'western-forces-soft', start - r * 1.6, start);
  const during = base.to - base.from > 1 ? [rect('month', 'western-forces-soft', end, at(base.to))] : [];
  const sign = gone
    ? emptyBase(`${key}/end`, at((base.from + base.to - 1) / 2), y, r, base.weak, {
        table: 'base-handovers',
        row: base.id,
        column: 'handed_over',
      })
    : [frenchBase(`${key}/head`, end, y, r)];
  return [before, rect('bar', 'western-forces', start, end), ...(gone ? during : []), ...sign];
}

function reportRow(report: Report, at: (day: number) => number, y: number, { bar, r }: Rows): Mark[] {
  const key = `cal/report-${report.id}`;
  const [left, right] = [at(report.from), at(report.to)];
  const month: Mark = {
    kind: 'rect',
    key: `${key}/month`,
    role: 'russian-forces-soft',
    x: left,
    y: y - bar / 2,
    width: right - left,
    height: bar,
  };
  const cell = { table: 'russian-reports', row: report.id, column: 'date' };
  return [
    ...(report.to - report.from > 1 ? [month] : []),
    ...reportSign(`${key}/sign`, at((report.from + report.to - 1) / 2), y, r, report.weak, cell),
  ];
}

/** Hairlines behind the bars, and behind reports that have no words beside them. */
function gridlines(data: Handover, at: (day: number) => number, { bases, grid }: Rows): Mark[] {
  return data.months.map(({ value }) => ({
    kind: 'line',
    key: `cal/grid/${value}`,
    role: 'grid',
    x1: at(value),
    x2: at(value),
    y1: bases.top,
    y2: grid,
  }));
}

/** The announcement, and the span of days within which it was to come true. */
function term(
  { when, said, from, to }: Handover['term'],
  words: string,
  at: (day: number) => number,
  box: Box,
  { lane, size }: { lane: Box; size: number },
): Mark[] {
  const long = words.replace('{d}', when);
  const sentence = textWidth(long, 'sans-bold', size) <= box.right - box.left ? long : when;
  const width = textWidth(sentence, 'sans-bold', size);
  const cell = (column: string) => ({ table: 'withdrawal-terms', row: 'france', column });
  const upright = (name: string, role: string, day: number, column: string, top: number): Mark => ({
    kind: 'line',
    key: `cal/term/${name}`,
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
      key: 'cal/term/span',
      role: 'western-forces-soft',
      x: at(from),
      y: top,
      width: at(to) - at(from),
      height: size * 0.3,
    },
    upright('from', 'rule', from, 'months_low', top),
    upright('to', 'rule', to, 'months_high', top),
    upright('said', 'window', said, 'said', top),
    text('cal/term', sentence, Math.min(at(said) - size * 0.3, box.right - width), box.top + size, size, {
      face: 'sans-bold',
    }),
  ];
}

/**
 * A year from left to right: a bar for each base, which ends when it was handed over, and a triangle for each report.
 *
 * @param now days since 1970 of the day up to which is told
 * @param strong what the view speaks about
 * @param size of ordinary labels, in pixels
 */
export function calendar(
  data: Handover,
  labels: Labels,
  now: number,
  strong: ReadonlySet<string>,
  box: Box,
  size: number,
): Mark[] {
  const laid = rows(data, labels, box, size);
  const at = scaleLinear(year, [laid.left, box.right - laid.r]);
  const axis = { ...box, left: laid.left - size * 2, top: laid.axis - size * 0.3, bottom: laid.axis };
  const none = labels['none'] ?? '';
  const seen = data.reports.filter(({ from }) => from <= now);
  const heads = [
    ...laid.head('cal/bases', labels['bases'] ?? '', laid.bases.head, (x, y, r) => [
      frenchBase('cal/bases/sign', x, y, r),
    ]),
    ...laid.head('cal/reports', labels['reports'] ?? '', laid.reports.head, (x, y, r) =>
      reportSign('cal/reports/sign', x, y, r, false),
    ),
  ];
  return [
    ...(now >= data.term.said
      ? term(data.term, labels['announced'] ?? '', at, box, { lane: { ...box, ...laid.bases }, size })
      : []),
    ...gridlines(data, at, laid),
    xAxis(data.months, at, axis, size),
    ...heads,
    ...data.bases.flatMap((base, index) => [
      ...baseRow(base, now, at, laid.bases.y(index), laid),
      ...laid.name(base, base.from <= now, strong.has(base.id), laid.bases.y(index)),
    ]),
    ...(seen.length === 0
      ? [
          text(
            'cal/none',
            none,
            Math.min(laid.left, box.right - textWidth(none, 'sans', size)),
            laid.reports.first + size * 0.34,
            size,
            {
              role: 'label-quiet',
            },
          ),
        ]
      : []),
    ...seen.flatMap((report) => {
      const index = data.reports.indexOf(report);
      const y = laid.reports.y(index, (day) => at(day));
      return [
        ...reportRow(report, at, y, laid),
        ...laid.note(report, strong.has(`report-${report.id}`), at((report.from + report.to - 1) / 2), y),
      ];
    }),
  ];
}
