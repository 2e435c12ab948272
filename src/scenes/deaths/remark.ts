import { overlaps, type Box } from '../../charts/camera.ts';
import { paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';

/** A remark is no wider than this many pixels a pixel of text: two or three lines, not a banner. */
const widest = 13;

/**
 * What a view shows, in a few words where its sheet is empty: beside the years told so far, or over the low early ones.
 *
 * @param room where it may stand: it begins at the top left
 * @param taken what it may not lie on; where it would, it is left out
 */
export function remark(key: string, words: string, room: Box, taken: readonly Box[], size: number): Mark[] {
  const width = Math.min(room.right - room.left, size * widest);
  const lines = paragraph(key, words, width, size);
  const box: Box = {
    left: room.left,
    right: room.left + lines.width,
    top: room.top,
    bottom: room.top + lines.height,
  };
  const fits = lines.width <= width && box.bottom <= room.bottom;
  if (!fits || taken.some((other) => overlaps(box, other))) return [];
  return [
    {
      kind: 'rect',
      key: `${key}/plate`,
      role: 'sheet',
      x: box.left - 2,
      y: box.top,
      width: lines.width + 4,
      height: lines.height,
    },
    ...lines.at(box.left, box.top),
  ];
}
