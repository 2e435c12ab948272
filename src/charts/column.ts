import { round } from '../stage/element.ts';
import type { Mark } from '../stage/mark.ts';
import { lineHeight } from '../stage/text.ts';
import { block, type Block, type Note } from './note.ts';

interface Wish {
  /** Where it would like to begin, in pixels. */
  readonly top: number;
  readonly height: number;
}

interface Pile {
  readonly members: readonly { readonly index: number; readonly offset: number }[];
  readonly height: number;
  /** The sum of where its members would like the pile to begin. */
  readonly wishes: number;
}

/**
 * Sets things under one another, in the order of their wishes, each as near to its wish as the others allow: what would
 * overlap forms a pile, and a pile stands at the mean of its members' wishes.
 *
 * @returns the top of each, in pixels; undefined where they find no room between `top` and `bottom`
 */
export function spread(
  things: readonly Wish[],
  top: number,
  bottom: number,
  gap: number,
): number[] | undefined {
  const order = things.map((_, index) => index).toSorted((a, b) => things[a]!.top - things[b]!.top);
  const begin = ({ wishes, members, height }: Pile): number =>
    Math.min(Math.max(wishes / members.length, top), bottom - height);
  const piles: Pile[] = [];
  for (const index of order) {
    const { top: wish, height } = things[index]!;
    let pile: Pile = { members: [{ index, offset: 0 }], height, wishes: wish };
    for (let above = piles.at(-1); above && begin(above) + above.height + gap > begin(pile);) {
      const offset = above.height + gap;
      pile = {
        members: [
          ...above.members,
          ...pile.members.map((member) => ({ ...member, offset: member.offset + offset })),
        ],
        height: offset + pile.height,
        wishes: above.wishes + pile.wishes - offset * pile.members.length,
      };
      piles.pop();
      above = piles.at(-1);
    }
    piles.push(pile);
  }
  if (piles.some(({ height }) => height > bottom - top + 0.01)) return undefined;
  const tops: number[] = [];
  for (const pile of piles) for (const { index, offset } of pile.members) tops[index] = begin(pile) + offset;
  return tops;
}

export interface ColumnPlace {
  /** Where lines are anchored, in pixels: the edge that faces the chart. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** On which side of the chart the column stands. */
  readonly side: 'left' | 'right';
  /** How far the leaders' bends reach out of the column, in pixels. */
  readonly reach: number;
}

/** How far notes may move for the sake of an optional one, in lines: further off, leaders would say little. */
const farthest = 1.6;

interface Entry {
  readonly note: Note;
  readonly block: Block;
}

/** Where each note of a column begins; undefined where they find no room. */
function stand(entries: readonly Entry[], { top, bottom }: ColumnPlace, size: number): number[] | undefined {
  return spread(
    entries.map(({ note, block: { height } }) => ({ top: wish(note, size), height })),
    top,
    bottom,
    size * 0.35,
  );
}

/** Where a note begins whose first line stands at its place. */
function wish({ y }: Note, size: number): number {
  return y - (size * lineHeight) / 2;
}

function measure(notes: readonly Note[], { width }: ColumnPlace, size: number): Entry[] {
  return notes.map((note) => ({ note, block: block(note, width, size) }));
}

/** Whether a column has room for all notes that may not be left out. */
export function fits(notes: readonly Note[], place: ColumnPlace, size: number): boolean {
  const needed = notes.filter(({ optional }) => !optional);
  return stand(measure(needed, place, size), place, size) !== undefined;
}

/**
 * Notes in a column beside a chart, each at the height of its place or as near to it as the others allow. Leaders never
 * cross, since notes keep the order of their places.
 */
export function column(notes: readonly Note[], place: ColumnPlace, size: number): Mark[] {
  const { x, side, reach } = place;
  const line = size * lineHeight;
  /** How far the note that moved most stands from its place. */
  const moved = (entries: readonly Entry[]): number => {
    const tops = stand(entries, place, size);
    return tops
      ? Math.max(0, ...tops.map((y, index) => Math.abs(y - wish(entries[index]!.note, size))))
      : Infinity;
  };
  const all = measure(notes, place, size);
  let chosen = all.filter(({ note }) => !note.optional);
  // A word that is too long for the column keeps an optional note out.
  for (const entry of all.filter((one) => one.note.optional && one.block.width <= place.width)) {
    const tried = [...chosen, entry];
    if (Number.isFinite(moved(tried)) && moved(tried) <= Math.max(farthest * line, moved(chosen)))
      chosen = tried;
  }
  const tops = stand(chosen, place, size) ?? [];
  const out = side === 'left' ? 1 : -1;
  return chosen.flatMap(({ note, block: words }, index): Mark[] => {
    const y = tops[index] ?? wish(note, size);
    const middle = y + line / 2;
    const bends = [reach, size * 0.35].map((distance) => round(x + out * distance));
    return [
      {
        kind: 'path',
        key: `${note.key}/leader`,
        role: 'leader',
        d: `M${round(note.x)} ${round(note.y)}L${bends[0]} ${round(note.y)}L${bends[1]} ${round(middle)}`,
      },
      ...words.at(x, y, side === 'left' ? 'end' : 'start'),
    ];
  });
}
