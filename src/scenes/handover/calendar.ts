import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { dayNumber } from '../../charts/time.ts';
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { baseRow, middleOf, reportRow, term, type Scale } from './calendar-marks.ts';
import { rows, type Rows } from './calendar-rows.ts';
import type { Handover } from './scene.ts';
import { frenchBase, reportSign } from './signs.ts';

/** The first day of the calendar and the one after its last: a year around the ten months. */
const year = [dayNumber('2021-09-01'), dayNumber('2022-09-01')] as const;

/** How high a calendar is whose rows have no names, in pixels: the least it can do with. */
export function stripHeight(size: number): number {
  return size * 7.9;
}

/** The bases are older than the calendar: a paler start to every bar, all in one path. */
function olderThan({ left, bar, r, bases }: Rows, count: number): Mark {
  const length = round(r * 1.6);
  const d = Array.from({ length: count }, (_, index) => {
    const top = round(bases.y(index) - bar / 2);
    return `M${round(left - length)} ${top}h${length}v${round(bar)}h${-length}Z`;
  });
  return { kind: 'path', key: 'older', role: 'western-forces-soft', d: d.join('') };
}

/** Hairlines behind the bars only, where reports have words beside them. */
function grid(data: Handover, at: Scale, { bases }: Rows): Mark {
  const d = data.months.map(({ value }) => `M${round(at(value))} ${round(bases.top)}V${round(bases.bottom)}`);
  return { kind: 'path', key: 'grid', role: 'grid', d: d.join('') };
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
  const axis = {
    ...box,
    left: laid.left - size * 2,
    top: laid.named ? laid.axis - size * 0.3 : laid.bases.top,
    bottom: laid.axis,
  };
  const seen = data.reports.filter(({ from }) => from <= now);
  const heads = [
    ...laid.head('lane/bases', labels['bases'] ?? '', laid.bases.head, (x, y, r) =>
      frenchBase('lane/bases/sign', x, y, r),
    ),
    ...laid.head('lane/reports', labels['reports'] ?? '', laid.reports.head, (x, y, r) =>
      reportSign('lane/reports/sign', x, y, r, false),
    ),
  ];
  return [
    ...(now >= data.term.said
      ? term(data.term, labels['announced'] ?? '', at, box, { lane: { ...box, ...laid.bases }, size })
      : []),
    ...(laid.named ? [grid(data, at, laid)] : []),
    xAxis(data.months, at, axis, size),
    ...heads,
    olderThan(laid, data.bases.length),
    ...data.bases.flatMap((base, index) => [
      ...baseRow(base, now, at, laid.bases.y(index), laid),
      ...laid.name(base, base.from <= now, strong.has(base.id), laid.bases.y(index)),
    ]),
    ...(seen.length === 0 && laid.named
      ? [
          text('none', labels['none'] ?? '', box.left, laid.reports.first + size * 0.34, size, {
            role: 'label-quiet',
          }),
        ]
      : []),
    ...seen.flatMap((report) => {
      const index = data.reports.indexOf(report);
      const y = laid.reports.y(index, (day) => at(day));
      return [
        ...reportRow(report, at, y, laid),
        ...laid.note(report, strong.has(`report-${report.id}`), at(middleOf(report)), y),
      ];
    }),
  ];
}
