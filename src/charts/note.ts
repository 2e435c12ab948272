import type { Anchor, TextMark } from '../stage/mark.ts';
import { paragraph } from './words.ts';

/** A part of a note: a date, what happened, how long after. It begins a line of its own. */
export interface NotePart {
  /** Added to the note's key. */
  readonly name: string;
  readonly words: string;
  readonly look?: Partial<TextMark>;
}

/** Words about a place on a chart, with a leader between the two. */
export interface Note {
  readonly key: string;
  /** Where the leader begins, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly parts: readonly NotePart[];
  /** Whether it may be left out where there is no room; those given first stay longest. */
  readonly optional?: boolean;
  /** The widest it may be, in pixels, if not as wide as its place. */
  readonly width?: number;
}

/** A note broken into lines: as large as it must be, in pixels, and its marks once the place is known. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** @param x where lines are anchored */
  at(x: number, top: number, anchor: Anchor): TextMark[];
}

/** Breaks a note into lines no wider than `width` pixels. */
export function block(note: Note, width: number, size: number): Block {
  const paragraphs = note.parts.map(({ name, words, look }) =>
    paragraph(`${note.key}/${name}`, words, note.width ?? width, size, look),
  );
  return {
    width: Math.max(0, ...paragraphs.map((one) => one.width)),
    height: paragraphs.reduce((sum, one) => sum + one.height, 0),
    at(x, top, anchor) {
      let y = top;
      return paragraphs.flatMap((one) => {
        const marks = one.at(x, y).map((mark) => ({ ...mark, anchor }));
        y += one.height;
        return marks;
      });
    },
  };
}
