import type { Mark } from '../stage/mark.ts';
import { overlaps, type Box } from './camera.ts';
import { block, type Block, type Note } from './note.ts';

export interface FlagsPlace {
  readonly left: number;
  readonly right: number;
  /** How far the nearest and the farthest flag may stand from the chart's edge, in pixels. */
  readonly near: number;
  readonly far: number;
  /** Where the chart ends, in pixels from the top of the sheet. */
  readonly edge: number;
  readonly side: 'above' | 'below';
  /** The widest a flag may be. */
  readonly width: number;
  /** The air between flags over one another, in pixels. */
  readonly gap: number;
}

interface Flag {
  readonly note: Note;
  readonly words: Block;
  /** From the chart's edge to the nearer side of the words. */
  readonly distance: number;
  /** Whether the words stand to the left of their pole, at the end of the sheet. */
  readonly turned: boolean;
}

/** The words and the pole of a flag as boxes, `top` and `bottom` counted from the chart's edge outwards. */
function boxes({ note, words, distance, turned }: Flag, size: number): { words: Box; pole: Box } {
  const [gap, air] = [size * 0.4, size * 0.5];
  const left = turned ? note.x - gap - words.width : note.x + gap;
  const far = distance + words.height;
  return {
    words: {
      left: left - (turned ? air : 0),
      right: left + words.width + (turned ? 0 : air),
      top: distance,
      bottom: far + size * 0.25,
    },
    pole: { left: note.x - 1, right: note.x + 1, top: 0, bottom: far },
  };
}

function clash(a: Flag, b: Flag, size: number): boolean {
  const [one, other] = [boxes(a, size), boxes(b, size)];
  return (
    overlaps(one.words, other.words) || overlaps(one.words, other.pole) || overlaps(one.pole, other.words)
  );
}

/** Each flag as near to the chart as those to its right allow; undefined where one finds no room. */
function raise(notes: readonly Note[], place: FlagsPlace, size: number): Flag[] | undefined {
  const raised: Flag[] = [];
  for (const note of notes.toSorted((a, b) => b.x - a.x)) {
    const words = block(note, place.width, size);
    if (note.x + size * 0.4 + words.width > place.right && note.x - size * 0.4 - words.width < place.left)
      return undefined;
    const turned = note.x + size * 0.4 + words.width > place.right;
    const distances = [
      place.near,
      ...raised.map((flag) => flag.distance + flag.words.height + place.gap),
    ].toSorted((a, b) => a - b);
    const flag = distances
      .map((distance): Flag => ({ note, words, distance, turned }))
      .find((one) => one.distance + words.height <= place.far && !raised.some((it) => clash(one, it, size)));
    if (!flag) return undefined;
    raised.push(flag);
  }
  return raised;
}

/**
 * Notes as flags on poles along the upper or lower edge of a chart that reads from left to right. Words stand to the right
 * of their pole, and no pole runs through words.
 */
export function flags(notes: readonly Note[], place: FlagsPlace, size: number): Mark[] {
  let chosen = notes.filter((note) => !note.optional);
  for (const note of notes.filter(({ optional }) => optional)) {
    if (raise([...chosen, note], place, size)) chosen = [...chosen, note];
  }
  return (raise(chosen, place, size) ?? []).flatMap((flag): Mark[] => {
    const { note, words, distance, turned } = flag;
    const above = place.side === 'above';
    const top = above ? place.edge - distance - words.height : place.edge + distance;
    const end = above ? top : top + words.height;
    return [
      {
        kind: 'line',
        key: `${note.key}/pole`,
        role: 'leader',
        x1: note.x,
        x2: note.x,
        y1: note.y,
        y2: end,
      },
      ...words.at(note.x + size * (turned ? -0.4 : 0.4), top, turned ? 'end' : 'start'),
    ];
  });
}
