import { overlaps, type Box } from '../../charts/camera.ts';
import { block, type Block, type Note } from '../../charts/note.ts';
import type { Mark } from '../../stage/mark.ts';

export interface Flag {
  readonly note: Note;
  /** Whether the words stand to the left of the pole. */
  readonly turned: boolean;
}

interface Planted extends Flag {
  readonly words: Block;
  /** Both with `top` and `bottom` counted from the lane outwards. */
  readonly room: Box;
  readonly pole: Box;
}

export interface Flags {
  /** How far they reach from the lane, in pixels. */
  readonly reach: number;
  at(edge: number, side: 'above' | 'below'): Mark[];
}

function place({ note, turned }: Flag, distance: number, edges: Edges, size: number): Planted {
  const gap = size * 0.35;
  const width = turned ? note.x - gap - edges.left : edges.right - note.x - gap;
  const words = block(note, width, size);
  const left = turned ? note.x - gap - words.width : note.x + gap;
  const far = distance + words.height;
  return {
    note,
    turned,
    words,
    room: { left: left - gap, right: left + words.width + gap, top: distance, bottom: far },
    pole: { left: note.x - 1, right: note.x + 1, top: 0, bottom: far - size * 0.4 },
  };
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/**
 * Words on poles along one edge of a lane of days: each as near to it as the others allow, so that no pole runs through
 * words. Those that stand to the left of their pole are nearest.
 *
 * @param taken what is in the way, with `top` and `bottom` counted from the lane outwards
 * @returns undefined where words would be run through or do not fit
 */
export function plant(
  flags: readonly Flag[],
  taken: readonly Box[],
  edges: Edges,
  size: number,
): Flags | undefined {
  const planted: Planted[] = [];
  const turned = flags.filter((flag) => flag.turned).toSorted((a, b) => a.note.x - b.note.x);
  const others = flags.filter((flag) => !flag.turned).toSorted((a, b) => b.note.x - a.note.x);
  const near = size * 0.3;
  for (const flag of [...turned, ...others]) {
    const distances = [near, ...taken.map(({ bottom }) => bottom), ...planted.map(({ room }) => room.bottom)];
    const found = distances
      .toSorted((a, b) => a - b)
      .map((distance) => place(flag, distance, edges, size))
      .find(({ room, pole }) => {
        const free = [...taken, ...planted.map((one) => one.room)].every(
          (other) => !overlaps(other, room) && !overlaps(other, pole),
        );
        return free && planted.every((one) => !overlaps(one.pole, room));
      });
    if (!found || found.room.left < edges.left - size || found.room.right > edges.right + size)
      return undefined;
    planted.push(found);
  }
  return {
    reach: Math.max(0, ...[...taken, ...planted.map(({ room }) => room)].map(({ bottom }) => bottom)),
    at: (edge, side) =>
      planted.flatMap(({ note, words, turned: left, room, pole }): Mark[] => {
        const [sign, top] = side === 'above' ? [-1, edge - room.bottom] : [1, edge + room.top];
        const gap = size * (left ? -0.35 : 0.35);
        return [
          {
            kind: 'line',
            key: `${note.key}/pole`,
            role: 'leader',
            x1: note.x,
            x2: note.x,
            y1: edge,
            y2: edge + sign * pole.bottom,
          },
          ...words.at(note.x + gap, top, left ? 'end' : 'start'),
        ];
      }),
  };
}
