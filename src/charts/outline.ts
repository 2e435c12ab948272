import type { Box } from './camera.ts';
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

/** Small boxes along a line, for labels to keep off it. */
export function boxesAlong(points: readonly Spot[], margin: number): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * margin)));
    return Array.from({ length: steps }, (_, step): Box => {
      const at = (t: number): Spot => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
      const [a, b] = [at(step / steps), at((step + 1) / steps)];
      return {
        left: Math.min(a.x, b.x) - margin,
        right: Math.max(a.x, b.x) + margin,
        top: Math.min(a.y, b.y) - margin,
        bottom: Math.max(a.y, b.y) + margin,
      };
    });
  });
}
