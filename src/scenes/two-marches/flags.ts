import { overlaps, type Box } from '../../charts/camera.ts';
import { block, type Block, type Note } from '../../charts/note.ts';
import type { Mark } from '../../stage/mark.ts';

export interface Flag {
  readonly note: Note;
  /** Whether the words stand to the left of the pole. */
  readonly turned: boolean;
}

interface Planted {
  readonly flag: Flag;
  readonly words: Block;
  /** Both with `top` and `bottom` counted from the lane outwards. */
  readonly room: Box;
  readonly pole: Box;
}

export interface Flags {
  /** Whether no pole runs through words. */
  readonly clear: boolean;
  /** How far they reach from the lane, in pixels. */
  readonly reach: number;
  at(edge: number, side: 'above' | 'below'): Mark[];
}

/**
 * Words on poles along one edge of a lane of days, each as near to it as the others allow. Those that stand to the left
 * of their pole are nearest; given from left to right, no pole then runs through words that are not too long.
 *
 * @param taken what is in the way, with `top` and `bottom` counted from the lane outwards
 */
export function plant(
  flags: readonly Flag[],
  taken: readonly Box[],
  edges: { readonly left: number; readonly right: number },
  size: number,
): Flags {
  const gap = size * 0.35;
  const planted: Planted[] = [];
  const raise = (flag: Flag, distance: number): Planted => {
    const { note, turned } = flag;
    const words = block(note, turned ? note.x - gap - edges.left : edges.right - note.x - gap, size);
    const left = turned ? note.x - gap - words.width : note.x + gap;
    const far = distance + words.height;
    return {
      flag,
      words,
      room: { left: left - gap, right: left + words.width + gap, top: distance, bottom: far },
      pole: { left: note.x - 1, right: note.x + 1, top: 0, bottom: far - size * 0.4 },
    };
  };
  let clear = true;
  for (const flag of [
    ...flags.filter(({ turned }) => turned),
    ...flags.filter(({ turned }) => !turned).reverse(),
  ]) {
    const blocked = [...taken, ...planted.map(({ room }) => room)];
    const tries = [size * 0.3, ...blocked.map(({ bottom }) => bottom)]
      .sort((a, b) => a - b)
      .map((distance) => raise(flag, distance));
    const found = tries.find(
      ({ room, pole }) =>
        !blocked.some((other) => overlaps(other, room) || overlaps(other, pole)) &&
        !planted.some((other) => overlaps(other.pole, room)),
    );
    if (!found) clear = false;
    planted.push(found ?? tries.at(-1)!);
  }
  return {
    clear,
    reach: Math.max(0, ...[...taken, ...planted.map(({ room }) => room)].map(({ bottom }) => bottom)),
    at: (edge, side) =>
      planted.flatMap(({ flag: { note, turned }, words, room, pole }): Mark[] => {
        const above = side === 'above';
        return [
          {
            kind: 'line',
            key: `${note.key}/pole`,
            role: 'leader',
            x1: note.x,
            x2: note.x,
            y1: edge,
            y2: above ? edge - pole.bottom : edge + pole.bottom,
          },
          ...words.at(
            note.x + (turned ? -gap : gap),
            above ? edge - room.bottom : edge + room.top,
            turned ? 'end' : 'start',
          ),
        ];
      }),
  };
}
