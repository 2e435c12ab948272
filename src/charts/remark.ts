import { overlaps, type Box } from './camera.ts';
import { paragraph, type Paragraph } from './words.ts';
import type { Mark, TextMark } from '../stage/mark.ts';
import { plateOf } from './year-figures.ts';

/** A remark is no wider than this many pixels a pixel of text: two or three lines, not a banner. */
const widest = 13;

/** Words in as few lines as fit, all of about one length, so that no word is left alone on the last. */
export function balanced(
  key: string,
  words: string,
  width: number,
  size: number,
  look: Partial<TextMark> = {},
): Paragraph {
  const loose = paragraph(key, words, width, size, look);
  const tries = [0.55, 0.65, 0.75, 0.85, 0.93].map((share) =>
    paragraph(key, words, width * share, size, look),
  );
  return tries.find((lines) => lines.height === loose.height && lines.width <= width) ?? loose;
}

/**
 * What a view shows, in a few words where its sheet is empty: beside the years told so far, or over the low early ones.
 *
 * @param room where it may stand: it begins at the top left
 * @param taken what it may not lie on; where it would, it is left out
 */
export function remark(key: string, words: string, room: Box, taken: readonly Box[], size: number): Mark[] {
  const width = Math.min(room.right - room.left, size * widest);
  const lines = balanced(key, words, width, size);
  const box: Box = {
    left: room.left,
    right: room.left + lines.width,
    top: room.top,
    bottom: room.top + lines.height,
  };
  const fits = lines.width <= width && box.bottom <= room.bottom;
  const aired = { ...box, bottom: box.bottom + size * 0.4 };
  if (!fits || taken.some((other) => overlaps(aired, other))) return [];
  return [plateOf(key, box), ...lines.at(box.left, box.top)];
}
