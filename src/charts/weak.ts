import { round } from '../stage/element.ts';
import type { PathMark } from '../stage/mark.ts';

/** Corners on a square from -1 to 1, as large as the markers of the same names. */
const shapes = {
  square: [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
  triangle: [
    [0, -1.05],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
} as const;

/** The share of each side that is drawn from either of its ends. */
const drawn = 0.3;

/**
 * The outline of a marker with its sides broken: what is known weakly. Dashes would fall differently on each side of
 * a mark this small.
 *
 * @param r half its size, in pixels
 */
export function weakMarker(
  key: string,
  role: string,
  shape: keyof typeof shapes,
  x: number,
  y: number,
  r: number,
): PathMark {
  const corners = shapes[shape].map(([cx, cy]) => [x + cx * r, y + cy * r] as const);
  const d = corners.map(([cx, cy], index) => {
    const towards = (other: number): string => {
      const [ox, oy] = corners.at(other % corners.length)!;
      return `${round(cx + (ox - cx) * drawn)} ${round(cy + (oy - cy) * drawn)}`;
    };
    return `M${towards(index - 1)}L${round(cx)} ${round(cy)}L${towards(index + 1)}`;
  });
  return { kind: 'path', key, role, d: d.join('') };
}
