import type { Face } from './mark.ts';
import metrics from './metrics.json' with { type: 'json' };

/** Distance between the baselines of two lines, in multiples of the font size. */
export const lineHeight = 1.25;

interface Widths {
  readonly advances: ReadonlyMap<string, number>;
  readonly widestLetter: number;
}

function widthsOf(face: Face): Widths {
  const measured = metrics[face].advances;
  const advances = new Map(
    [...metrics.characters].map((character, index) => [character, measured[index] ?? 0]),
  );
  const letters = [...advances].filter(([character]) => /[a-z]/i.test(character));
  return { advances, widestLetter: Math.max(...letters.map(([, advance]) => advance)) };
}

const widths: Readonly<Record<Face, Widths>> = { sans: widthsOf('sans'), 'sans-bold': widthsOf('sans-bold') };

/**
 * The width of one line of text, in CSS pixels, without asking a browser: a still printed on a server and
 * a live picture must break and place their labels alike.
 *
 * Kerning and ligatures are left out. A character that the fonts lack counts as the widest letter, since
 * labels set too far apart are better than labels that overlap.
 *
 * @param size font size in CSS pixels.
 */
export function textWidth(text: string, face: Face, size: number): number {
  return (advanceOf(text, face) * size) / 1000;
}

const measured: Readonly<Record<Face, Map<string, number>>> = { sans: new Map(), 'sans-bold': new Map() };

/** The advance of a text in thousandths of its size. Labels are asked about in every frame that moves them. */
function advanceOf(text: string, face: Face): number {
  const known = measured[face].get(text);
  if (known !== undefined) return known;
  const { advances, widestLetter } = widths[face];
  let advance = 0;
  for (const character of text) advance += advances.get(character) ?? widestLetter;
  measured[face].set(text, advance);
  return advance;
}

/**
 * Breaks text into lines no wider than `width` CSS pixels, filling each line before the next.
 *
 * Lines break at spaces only, which a run of spaces, tabs or newlines counts as one of; a no-break space
 * of either width is part of its word, as French punctuation needs. A word wider than `width` stands alone
 * on a line that is too wide, so that the caller can see it. Text with no word has no line.
 *
 * @param size font size in CSS pixels.
 */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
