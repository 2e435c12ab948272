import type { ScaleLinear } from 'd3-scale';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Event, Junta } from './scene.ts';

export type Months = ScaleLinear<number, number>;

/** The months that the strips are ruled by. */
export const ruled = [3, 6, 9, 12];

/** A strip's place: from its top to the line it stands on, in pixels. */
export interface Lane {
  readonly top: number;
  readonly bottom: number;
}

const table = 'junta-events';

/** How wide a mark is that has a day but no length, in pixels. Its left edge is the day. */
export function barWidth(size: number): number {
  return Math.max(4, size * 0.32);
}

function mark(event: Event, scale: Months, { top, bottom }: Lane, size: number): Mark {
  const { id, kind, from, to, weak } = event;
  const x = scale(from);
  const upright = { x1: x, x2: x, y1: top, y2: bottom };
  const cell = { table, row: id, column: 'date' };
  if (kind === 'takeover')
    return { kind: 'line', key: `event/${id}`, role: weak ? 'weak' : 'end', cell, ...upright };
  if (kind === 'suspension' && weak)
    return { kind: 'line', key: `event/${id}`, role: 'ecowas-line', cell, ...upright };
  if (kind === 'suspension') {
    // Half its stroke lies outside of an outline: it is drawn inside, so that its left edge is the day.
    const inset = 0.75;
    return {
      kind: 'rect',
      key: `event/${id}`,
      role: 'ecowas-edge',
      cell,
      x: x + inset,
      y: top + inset,
      width: barWidth(size) - 2 * inset,
      height: bottom - top - 2 * inset,
    };
  }
  const width = to === null ? barWidth(size) : scale(to) - x;
  return { kind: 'rect', key: `event/${id}`, role: 'ecowas', cell, x, y: top, width, height: bottom - top };
}

/** The marks of some events, each at its days on a strip. */
export function eventMarks(
  events: readonly Event[],
  scale: Months,
  lane: Lane,
  size: number,
  opacity: number,
): Mark[] {
  return events.map((event) => ({ ...mark(event, scale, lane, size), ...(opacity < 1 && { opacity }) }));
}

/** The line that a strip stands on, dashed where nothing about it was checked, and the rules of its months. */
export function ground(
  { id, weak }: Junta,
  events: readonly Event[],
  scale: Months,
  { top, bottom }: Lane,
): Mark[] {
  const next = events.find(({ kind }) => kind === 'takeover');
  const end = next?.from ?? scale.domain()[1]!;
  // Where a block stands no rule is drawn: a paler block would let it show.
  const free = ruled.filter(
    (month) => month < end && !events.some(({ from, to }) => to !== null && from < month && month < to),
  );
  const rules = free.map((month) => `M${round(scale(month))} ${round(top)}V${round(bottom)}`);
  return [
    ...(weak ? [] : [{ kind: 'path', key: `${id}/rules`, role: 'grid', d: rules.join('') } as const]),
    {
      kind: 'line',
      key: `${id}/base`,
      role: weak ? 'weak' : 'rule',
      x1: scale(0),
      x2: scale(end),
      y1: bottom,
      y2: bottom,
    },
  ];
}
