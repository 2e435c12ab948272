import type { Face, Mark, TextMark } from '../stage/mark.ts';
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

interface Placed {
  /** How far it stands from its point, in multiples of its size. */
  readonly distance: number;
  readonly box: Box;
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
  const reach = radius === undefined ? distance * size : radius + distance * size;
  const slant = dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1;
  const [edgeX, edgeY] = [at.x + dx * reach * slant, at.y + dy * reach * slant];
  const left =
    radius === undefined ? edgeX - width / 2 : dx > 0 ? edgeX : dx < 0 ? edgeX - width : at.x - width / 2;
  const top =
    radius === undefined ? edgeY - height / 2 : dy > 0 ? edgeY : dy < 0 ? edgeY - height : at.y - height / 2;
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
  const leader: Mark = {
    kind: 'line',
    key: `${key}/leader`,
    role: 'leader',
    x1: at.x + dx * (radius ?? 0) * slant,
    y1: at.y + dy * (radius ?? 0) * slant,
    x2: edgeX,
    y2: edgeY,
  };
  return {
    distance,
    box: { left, top, right: left + width, bottom: top + height },
    marks: far ? [leader, ...texts] : texts,
  };
}

/** Where the name of an area is tried: at its point, then ever further from it, in steps of a third of its size. */
function around({ size, roam = 0 }: Label): (readonly [readonly [number, number], number])[] {
  const steps = Array.from({ length: Math.floor((3 * roam) / size) }, (_, index) => (index + 1) / 3);
  return [
    [directions[0]!, 0],
    ...steps.flatMap((distance) => directions.map((direction) => [direction, distance] as const)),
  ];
}

/** Where a label may stand, the best first. */
function places(label: Label): Placed[] {
  const ways =
    label.radius === undefined
      ? around(label)
      : distances.flatMap((distance) => directions.map((direction) => [direction, distance] as const));
  return ways.map(([direction, distance]) => stand(label, direction, distance));
}

/** A label with all its lines, then as it may be without the last ones. */
function lengths(label: Label): Label[] {
  const { lines, spare = 0 } = label;
  return Array.from({ length: spare + 1 }, (_, left) => ({
    ...label,
    lines: lines.slice(0, lines.length - left),
  }));
}

/**
 * Places labels by their points so that none lies on another, on an obstacle, or outside the box.
 *
 * They are placed in the order in which they are given: what matters most comes first, and what finds no
 * room is left out. The same input always gives the same places.
 *
 * @param faint lines that a label rather keeps off, but may lie on where it finds no better place.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Box[],
  box: Box,
  faint: readonly Box[] = [],
): Mark[] {
  const dots = labels.flatMap(({ at, radius }) =>
    radius === undefined
      ? []
      : [{ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius }],
  );
  const taken: Box[] = [...obstacles, ...dots];
  const free = ({ box: one }: Placed): boolean =>
    inside(one, box) && !taken.some((other) => overlaps(one, other));
  // A name that went far to keep off a hairline would stand in another country.
  const cost = ({ box: one, distance }: Placed): number =>
    faint.filter((other) => overlaps(one, other)).length + 3 * distance ** 2;
  return labels.flatMap((label) => {
    for (const shorter of lengths(label)) {
      const best = places(shorter)
        .filter(free)
        .map((place) => ({ place, cost: cost(place) }))
        .reduce<{ place: Placed; cost: number } | undefined>(
          (least, one) => (least && least.cost <= one.cost ? least : one),
          undefined,
        );
      if (!best) continue;
      taken.push(best.place.box);
      return best.place.marks;
    }
    return [];
  });
}
