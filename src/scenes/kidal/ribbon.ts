import { round } from '../../stage/element.ts';
import type { Mark, PathMark } from '../../stage/mark.ts';
import { isWeak, type Change, type Period } from './data.ts';
import type { Sheet } from './sheet.ts';

/** Half the paper between two who hold the town at once, in pixels. */
const seam = 0.6;

/** An edge of a period, across the ribbon: it slants from the first day on which the change may have come to the last. */
function edgeOf(change: Change, { scale, ribbon }: Sheet): (x: number) => number {
  const [from, to] = [scale(change[0]), scale(change[1])];
  return (x) => from + ((x - ribbon.left) / (ribbon.right - ribbon.left)) * (to - from);
}

/** The two edges of a period; one without an end stops off the scale. */
function edges(
  { from, to }: Period,
  sheet: Sheet,
): readonly [top: (x: number) => number, foot: (x: number) => number] {
  const top = edgeOf(from, sheet);
  return [top, to ? edgeOf(to, sheet) : () => sheet.scale.range()[1]! + sheet.tail];
}

/** From which to which share of the ribbon's width a holder has it, at an edge where so many hold it. */
function shares(index: number, count: number): readonly [number, number] {
  return [Math.min(index / count, 1), Math.min((index + 1) / count, 1)];
}

/**
 * A period of the ribbon: a strand for each who held the town. One who came at an unknown time within the period begins
 * with nothing, and has its share by the end.
 */
function strands(period: Period, opacity: number, sheet: Sheet): Mark[] {
  const { left, right } = sheet.ribbon;
  const { holders, id } = period;
  const [top, foot] = edges(period, sheet);
  const early = holders.filter(({ late }) => !late).length;
  const at = (share: number): number => {
    const inner = share > 0 && share < 1;
    return left + share * (right - left) + (inner ? (share === Math.round(share) ? 0 : seam) : 0);
  };
  const corner = (x: number, edge: (x: number) => number): string => `${round(x)} ${round(edge(x))}`;
  return holders.map(({ role, column }, index): PathMark => {
    const [a, b] = shares(index, early);
    const [c, d] = shares(index, holders.length);
    const less = (share: number): number => at(share) - (share > 0 && share < 1 ? seam * 2 : 0);
    const shape = (end: (x: number) => number): string =>
      `M${corner(at(a), top)}L${corner(less(b), top)}L${corner(less(d), end)}L${corner(at(c), end)}Z`;
    return {
      kind: 'path',
      key: `${id}/${column}`,
      role: isWeak(period) ? `${role}-soft` : role,
      opacity,
      d: shape(foot),
      enter: { d: shape(top) },
      cell: { table: 'kidal-holders', row: id, column },
    };
  });
}

/** A broken line around a period that is known weakly, open where no end is known. */
function outline(period: Period, opacity: number, sheet: Sheet): Mark[] {
  if (!isWeak(period)) return [];
  const { left, right } = sheet.ribbon;
  const [top, foot] = edges(period, sheet);
  const corner = (x: number, edge: (x: number) => number): string => `${round(x)} ${round(edge(x))}`;
  const d = `M${corner(left, foot)}L${corner(left, top)}L${corner(right, top)}L${corner(right, foot)}`;
  return [{ kind: 'path', key: `${period.id}/outline`, role: 'weak', opacity, d: period.to ? `${d}Z` : d }];
}

/** Clean paper under the ribbon, so that the lines of the years do not run through it where it is pale. */
function paper(told: readonly Period[], { scale, ribbon: { left, right }, tail }: Sheet): Mark {
  const [y, end] = [scale(told[0]!.from[1]), told.at(-1)!.to];
  const foot = end ? scale(end[0]) : scale.range()[1]! + tail;
  return {
    kind: 'rect',
    key: 'paper',
    role: 'sheet',
    x: left,
    y,
    width: right - left,
    height: foot - y,
  };
}

/** The ribbon as far as it is told. */
export function ribbon(told: readonly Period[], strengths: readonly number[], sheet: Sheet): Mark[] {
  return [
    paper(told, sheet),
    ...told.flatMap((period, index) => strands(period, strengths[index]!, sheet)),
    ...told.flatMap((period, index) => outline(period, strengths[index]!, sheet)),
  ];
}
