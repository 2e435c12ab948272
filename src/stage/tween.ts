import { interpolateString } from 'd3-interpolate';
import type { Mark, Point } from './mark.ts';

/** What stands on the stage at time t, from 0 (all of the old) to 1 (all of the new). */
export type Tween = (t: number) => readonly Mark[];

type Walk = (t: number) => Mark;

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Whether two plain values hold the same, however deep. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** Dots that stay walk to their new place; dots that come or go do so with the first step. */
function walkPoints(from: readonly Point[], to: readonly Point[]): (t: number) => Point[] {
  const start = new Map(from.map((point) => [point.id, point]));
  const pairs = to.map((end) => [start.get(end.id) ?? end, end] as const);
  return (t) => pairs.map(([a, b]) => ({ id: b.id, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) }));
}

const lengths = ['x', 'y', 'r', 'k', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'size'] as const;

/** The walk of one key from mark `a` to mark `b`, which are of one kind. */
function walk(a: Mark, b: Mark): Walk {
  const from = a as unknown as Record<string, number>;
  const to = b as unknown as Record<string, number>;
  const moving = lengths.filter((name) => name in to && from[name] !== to[name]);
  const path = a.kind === 'path' && b.kind === 'path' ? interpolateString(a.d, b.d) : undefined;
  const points = a.kind === 'points' && b.kind === 'points' ? walkPoints(a.points, b.points) : undefined;
  const children = a.kind === 'group' && b.kind === 'group' ? tween(a.children, b.children) : undefined;
  const [opaqueFrom, opaqueTo] = [a.opacity ?? 1, b.opacity ?? 1];
  return (t) =>
    ({
      ...b,
      ...Object.fromEntries(moving.map((name) => [name, mix(from[name] ?? 0, to[name] ?? 0, t)])),
      ...(path && { d: path(t) }),
      ...(points && { points: points(t) }),
      ...(children && { children: children(t) }),
      ...(opaqueFrom !== opaqueTo && { opacity: mix(opaqueFrom, opaqueTo, t) }),
    }) as Mark;
}

function appear(mark: Mark): Walk {
  const start = (mark.enter ? { ...mark, ...mark.enter } : { ...mark, opacity: 0 }) as Mark;
  return walk(start, mark);
}

function leave(mark: Mark): Walk {
  const end = (mark.exit ? { ...mark, ...mark.exit } : { ...mark, opacity: 0 }) as Mark;
  return walk(mark, end);
}

/**
 * Walks from one list of marks to another.
 *
 * Before 0 and after 1 it returns the very lists it was given, so what has arrived is exactly what a
 * fresh painting would show. A mark that does not change is returned as the same object each time,
 * which the painter skips. Leaving marks keep their place in the stack until they are gone.
 */
export function tween(from: readonly Mark[], to: readonly Mark[]): Tween {
  const old = new Map(from.map((mark) => [mark.key, mark]));
  const wanted = new Set(to.map(({ key }) => key));

  const walks: { key: string; at: Walk }[] = to.map((mark) => {
    const before = old.get(mark.key);
    if (!before || before.kind !== mark.kind) return { key: mark.key, at: appear(mark) };
    return { key: mark.key, at: same(before, mark) ? () => mark : walk(before, mark) };
  });

  let previous: string | undefined;
  for (const mark of from) {
    if (!wanted.has(mark.key)) {
      const place = previous === undefined ? -1 : walks.findIndex(({ key }) => key === previous);
      walks.splice(place + 1, 0, { key: mark.key, at: leave(mark) });
    }
    previous = mark.key;
  }

  return (t) => (t <= 0 ? from : t >= 1 ? to : walks.map(({ at }) => at(t)));
}
