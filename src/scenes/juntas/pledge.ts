import type { ScaleLinear } from 'd3-scale';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Pledge } from './scene.ts';

/** Where promises are drawn. */
export interface Calendar {
  /** Days since 1970 to pixels. */
  readonly scale: ScaleLinear<number, number>;
  readonly size: number;
  /** Of a lane, in pixels. */
  readonly height: number;
}

export const table = 'promised-votes';

/** How far an open end is drawn beyond the date it is open from, in days: it stands for no length. */
const openness = 300;

/**
 * One promise: a dot on the day it was made, a line to the vote it promised, and there a ring, which is empty because no
 * such vote was held. An end that is open points on; a term without a vote has no ring.
 */
export function pledgeMarks(pledge: Pledge, { scale, size, height }: Calendar, y: number): Mark[] {
  const { id, kind, made, vote } = pledge;
  if (vote === null) return [];
  const key = `pledge/${id}`;
  const cell = (column: string) => ({ table, row: id, column });
  const r = Math.min(Math.max(height * 0.22, size * 0.3), size * 0.5, height * 0.4);
  const [from, to] = [scale(made), scale(vote)];
  const ring = kind !== 'term';
  const tip = scale(vote + openness);
  const wing = r * 0.8;
  const head = `M${round(tip - wing)} ${round(y - wing)}L${round(tip)} ${round(y)}L${round(tip - wing)} ${round(y + wing)}`;
  return [
    { kind: 'line', key, role: 'end', x1: from, x2: ring ? to - r : to, y1: y, y2: y },
    { kind: 'circle', key: `${key}/made`, role: 'place', cell: cell('made_on'), x: from, y, r: r * 0.62 },
    ring
      ? { kind: 'circle', key: `${key}/vote`, role: 'ring', cell: cell('vote'), x: to, y, r }
      : {
          kind: 'line',
          key: `${key}/vote`,
          role: 'end',
          cell: cell('vote'),
          x1: to,
          x2: to,
          y1: y - r,
          y2: y + r,
        },
    ...(kind === 'vote'
      ? []
      : [
          {
            kind: 'line',
            key: `${key}/on`,
            role: 'weak',
            x1: ring ? to + r : to,
            x2: tip,
            y1: y,
            y2: y,
          } as const,
          { kind: 'path', key: `${key}/head`, role: 'leader', d: head } as const,
        ]),
  ];
}
