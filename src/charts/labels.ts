import type { Face, LineMark, Mark, TextMark } from '../stage/mark.ts';
import { lineHeight, textWidth } from '../stage/text.ts';
import { inside, overlaps, type Box } from './camera.ts';
import type { Spot } from './land.ts';

export interface Line {
  /** Added to the label's key. */
  readonly name: string;
  readonly text: string;
  readonly face: Face;
  readonly role: string;
}

/** A name that belongs to a point. */
export interface Label {
  readonly key: string;
  /** The point, in pixels. */
  readonly at: Spot;
  /** How far from the point its dot reaches, in pixels; nothing for a name that stands for an area. */
  readonly radius?: number;
  readonly lines: readonly Line[];
  /** Font size in pixels. */
  readonly size: number;
}

interface Placed {
  readonly box: Box;
  /** The line that leads to the label, if it stands away from its point. */
  readonly leader?: LineMark | undefined;
  readonly marks: Mark[];
}

/** The directions in which a label may stand from its point, the best first: east, west, then above and below. */
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** How far a label may stand from its point, in multiples of its size; from the second on, a line leads to it. */
const distances = [0.35, 1.2, 2.2, 3.4];

function measure({ lines, size }: Label): { width: number; height: number } {
  return {
    width: Math.max(...lines.map(({ text, face }) => textWidth(text, face, size))),
    height: lines.length * size * lineHeight,
  };
}

function stand(label: Label, [dx, dy]: readonly [number, number], distance: number): Placed {
  const { at, radius, lines, size, key } = label;
  const { width, height } = measure(label);
  const reach = radius === undefined ? 0 : radius + distance * size;
  const slant = dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1;
  const [edgeX, edgeY] = [at.x + dx * reach * slant, at.y + dy * reach * slant];
  const left =
    radius === undefined ? at.x - width / 2 : dx > 0 ? edgeX : dx < 0 ? edgeX - width : at.x - width / 2;
  const top =
    radius === undefined ? at.y - height / 2 : dy > 0 ? edgeY : dy < 0 ? edgeY - height : at.y - height / 2;
  // Lines are ranged towards the point, but all anchored at their start: a label that changes sides from one view
  // to the next walks there, while one that changed its anchor would jump by its own width.
  const side = radius === undefined ? 0 : dx;
  const texts = lines.map((line, index): TextMark => ({
    kind: 'text',
    key: `${key}/${line.name}`,
    role: line.role,
    text: line.text,
    face: line.face,
    size,
    anchor: 'start',
    x: left + (width - textWidth(line.text, line.face, size)) * ((1 - side) / 2),
    y: top + size * (index * lineHeight + 0.96),
  }));
  const far = radius !== undefined && distance > distances[0]!;
  const leader: LineMark = {
    kind: 'line',
    key: `${key}/leader`,
    role: 'leader',
    x1: at.x + dx * (radius ?? 0) * slant,
    y1: at.y + dy * (radius ?? 0) * slant,
    x2: edgeX,
    y2: edgeY,
  };
  return {
    box: { left, top, right: left + width, bottom: top + height },
    ...(far && { leader }),
    marks: far ? [leader, ...texts] : texts,
  };
}

/** Whether a line runs through a box: by cutting it down, side by side, to what of it could be inside. */
function crosses({ x1, y1, x2, y2 }: LineMark, { left, top, right, bottom }: Box): boolean {
  let [enters, leaves] = [0, 1];
  for (const [from, step, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (step === 0 && (from <= low || from >= high)) return false;
    if (step === 0) continue;
    const [a, b] = [(low - from) / step, (high - from) / step];
    [enters, leaves] = [Math.max(enters, Math.min(a, b)), Math.min(leaves, Math.max(a, b))];
  }
  return enters < leaves;
}

/**
 * Places labels by their points so that none lies on another, on an obstacle, or outside the box.
 *
 * They are placed in the order in which they are given: what matters most comes first, and what finds no
 * room is left out. The same input always gives the same places.
 *
 * @param apart how far apart words of two labels stand that are side by side, in pixels
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Box[],
  box: Box,
  apart = 0,
): Mark[] {
  const dots = labels.flatMap(({ at, radius }) =>
    radius === undefined
      ? []
      : [{ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius }],
  );
  const taken: Box[] = [...obstacles, ...dots];
  const leaders: LineMark[] = [];
  return labels.flatMap((label) => {
    const tries =
      label.radius === undefined
        ? [[directions[0]!, 0] as const]
        : distances.flatMap((distance) => directions.map((direction) => [direction, distance] as const));
    for (const [direction, distance] of tries) {
      const placed = stand(label, direction, distance);
      if (!inside(placed.box, box) || taken.some((other) => overlaps(placed.box, other))) continue;
      // A line through words, or words on a line, would be hard to read and easy to take for another label's.
      const { leader, box: words } = placed;
      if (leaders.some((other) => crosses(other, words))) continue;
      if (leader && taken.some((other) => crosses(leader, other))) continue;
      if (leader) leaders.push(leader);
      taken.push({ ...words, left: words.left - apart, right: words.right + apart });
      return placed.marks;
    }
    return [];
  });
}
