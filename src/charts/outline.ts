import { overlaps, type Box } from './camera.ts';
import type { Spot } from './land.ts';

/** The places a path of land goes through, in the unit it is drawn in. Only paths of relative steps, as land is written. */
export function pointsOf(d: string): Spot[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/[ml](-?[\d.]+) ?(-?[\d.]+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return { x, y };
  });
}

/** The same line in steps of at least `step`, from end to end: for strokes that a crooked line would tangle. */
export function calmer(d: string, step: number): string {
  const points = pointsOf(d);
  const last = points.at(-1)!;
  const kept: Spot[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before && Math.hypot(point.x - before.x, point.y - before.y) < step) continue;
    kept.push(point);
  }
  if (kept.length > 1 && Math.hypot(last.x - kept.at(-1)!.x, last.y - kept.at(-1)!.y) < step) kept.pop();
  const whole = [...kept, last];
  return whole
    .map(({ x, y }, index) => {
      const before = whole[index - 1] ?? { x: 0, y: 0 };
      return `${index === 0 ? 'm' : 'l'}${x - before.x} ${y - before.y}`;
    })
    .join('');
}

/** The longest piece of a line that one box stands for, in pixels. */
const piece = 12;

function around(a: Spot, b: Spot, margin: number): Box {
  return {
    left: Math.min(a.x, b.x) - margin,
    right: Math.max(a.x, b.x) + margin,
    top: Math.min(a.y, b.y) - margin,
    bottom: Math.max(a.y, b.y) + margin,
  };
}

/** Small boxes along a line as far as it lies within `sheet`, for labels to keep off it. */
export function boxesAlong(points: readonly Spot[], margin: number, sheet: Box): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (!overlaps(around(from, to, margin), sheet)) return [];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / piece));
    const at = (step: number): Spot => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    });
    return Array.from({ length: steps }, (_, step) => around(at(step), at(step + 1), margin));
  });
}
