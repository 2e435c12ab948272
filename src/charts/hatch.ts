import { round } from '../stage/element.ts';
import type { Box } from './camera.ts';

/**
 * Diagonal lines from edge to edge of a box, as a path: what is known as a pattern and not in its parts.
 *
 * @param gap between the lines along the foot, in pixels
 */
export function hatch({ left, top, right, bottom }: Box, gap = 6): string {
  const height = bottom - top;
  const count = Math.floor((right - left + height) / gap);
  return Array.from({ length: count }, (_, index) => {
    const foot = left + (index + 1) * gap;
    const head = foot - height;
    const [x1, y1] = foot > right ? [right, bottom - (foot - right)] : [foot, bottom];
    const [x2, y2] = head < left ? [left, top + (left - head)] : [head, top];
    return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  }).join('');
}
