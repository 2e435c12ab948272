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
  /** How far the name of an area may move from its point to find room, in pixels. */
  readonly roam?: number;
  readonly lines: readonly Line[];
  /** How many of the lines may be left out, from the last on, where there is no room for all. */
  readonly spare?: number;
  /** Font size in pixels. */
  readonly size: number;
}

type Direction = readonly [x: number, y: number];

/** A place where a label may stand. */
interface Place {
  readonly direction: Direction;
  /** How far it is from the label's point, in multiples of the label's size. */
  readonly distance: number;
  readonly box: Box;
}

/** The directions in which a label may stand from its point, the best first: east, west, then above and below. */
const directions: readonly Direction[] = [
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

/** The same for the name of an area, which stands on its point if it can: ever further, by a third of its size. */
function roaming({ size, roam = 0 }: Label): number[] {
  return Array.from({ length: Math.floor((3 * roam) / size) }, (_, index) => (index + 1) / 3);
}

/** The point in a direction from a label's own, so many pixels away. */
function away({ x, y }: Spot, [dx, dy]: Direction, pixels: number): Spot {
  const slant = dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1;
  return { x: x + dx * pixels * slant, y: y + dy * pixels * slant };
}

/** Where a label may stand, the nearest first. */
function places(label: Label): Place[] {
  const { at, radius, lines, size } = label;
  const width = Math.max(...lines.map(({ text, face }) => textWidth(text, face, size)));
  const height = lines.length * size * lineHeight;
  const place = (direction: Direction, distance: number): Place => {
    const edge = away(at, direction, (radius ?? 0) + distance * size);
    // The name of an area has its middle where that of a point has its edge.
    const [dx, dy] = radius === undefined ? [0, 0] : direction;
    const left = edge.x - (width * (1 - dx)) / 2;
    const top = edge.y - (height * (1 - dy)) / 2;
    return { direction, distance, box: { left, top, right: left + width, bottom: top + height } };
  };
  const around = (distance: number): Place[] => directions.map((direction) => place(direction, distance));
  return radius === undefined
    ? [place(directions[0]!, 0), ...roaming(label).flatMap(around)]
    : distances.flatMap(around);
}

/** The line that leads to a label that stands away from its point. */
function leaderTo({ at, radius, size, key }: Label, { direction, distance }: Place): LineMark | undefined {
  if (radius === undefined || distance <= distances[0]!) return undefined;
  const [from, to] = [away(at, direction, radius), away(at, direction, radius + distance * size)];
  return { kind: 'line', key: `${key}/leader`, role: 'leader', x1: from.x, y1: from.y, x2: to.x, y2: to.y };
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

function wordsAt({ radius, lines, size, key }: Label, { direction, box }: Place): TextMark[] {
  // Lines are ranged towards the point, but all anchored at their start: a label that changes sides from one view
  // to the next walks there, while one that changed its anchor would jump by its own width.
  const side = radius === undefined ? 0 : direction[0];
  return lines.map((line, index): TextMark => ({
    kind: 'text',
    key: `${key}/${line.name}`,
    role: line.role,
    text: line.text,
    face: line.face,
    size,
    anchor: 'start',
    x: box.left + (box.right - box.left - textWidth(line.text, line.face, size)) * ((1 - side) / 2),
    y: box.top + size * (index * lineHeight + 0.96),
  }));
}

/** What a line under a label weighs against the distance from its point: a name that went far would name another place. */
const perDistance = 3;

/** The best of some places in a box: free, on nothing that is taken, near, and on few faint lines. */
function best(
  candidates: readonly Place[],
  room: Box,
  taken: readonly Box[],
  faint: readonly Box[],
  free: (place: Place) => boolean,
): Place | undefined {
  let [found, least]: [Place | undefined, number] = [undefined, Infinity];
  for (const place of candidates) {
    const far = perDistance * place.distance ** 2;
    if (far >= least) break;
    if (!inside(place.box, room) || taken.some((other) => overlaps(place.box, other))) continue;
    const cost = far + faint.filter((other) => overlaps(place.box, other)).length;
    if (cost < least && free(place)) [found, least] = [place, cost];
  }
  return found;
}

/** A label with all its lines, then as it may be without the last ones. */
function lengths(label: Label): Label[] {
  const { lines, spare = 0 } = label;
  return Array.from({ length: spare + 1 }, (_, left) => ({
    ...label,
    lines: lines.slice(0, lines.length - left),
  }));
}

interface Manners {
  /** Lines that a label rather keeps off, but may lie on where it finds no better place. */
  readonly faint?: readonly Box[];
  /** How far apart the words of two labels stand that are side by side, in pixels. */
  readonly apart?: number;
}

/**
 * Places labels by their points so that none lies on another, on an obstacle, or outside the box.
 *
 * They are placed in the order in which they are given: what matters most comes first, and what finds no
 * room is left out. The same input always gives the same places.
 *
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Box[],
  box: Box,
  { faint = [], apart = 0 }: Manners = {},
): Mark[] {
  const dots = labels.flatMap(({ at, radius }) =>
    radius === undefined
      ? []
      : [{ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius }],
  );
  const taken: Box[] = [...obstacles, ...dots];
  const leaders: LineMark[] = [];
  return labels.flatMap((label) => {
    for (const shorter of lengths(label)) {
      const candidates = places(shorter);
      // Only what lies where the label can reach is worth comparing with each of its places.
      const reach = candidates.map((one) => one.box).reduce(span);
      const near = (other: Box): boolean => overlaps(reach, other);
      // A line through words, or words on a line, would be hard to read and easy to take for another label's.
      const free = (place: Place): boolean => {
        const leader = leaderTo(shorter, place);
        if (leaders.some((other) => crosses(other, place.box))) return false;
        return !leader || !taken.some((other) => crosses(leader, other));
      };
      const place = best(candidates, box, taken.filter(near), faint.filter(near), free);
      if (!place) continue;
      const leader = leaderTo(shorter, place);
      if (leader) leaders.push(leader);
      const { left, right, top, bottom } = place.box;
      taken.push({ left: left - apart, right: right + apart, top, bottom });
      return [...(leader ? [leader] : []), ...wordsAt(shorter, place)];
    }
    return [];
  });
}

function span(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
