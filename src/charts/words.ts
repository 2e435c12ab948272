import type { Mark, TextMark } from '../stage/mark.ts';
import { lineHeight, textWidth, wrap } from '../stage/text.ts';

/** A line of words at a place: `y` is the baseline, `size` the font size, in pixels. */
export function text(
  key: string,
  words: string,
  x: number,
  y: number,
  size: number,
  look: Partial<TextMark> = {},
): TextMark {
  return {
    kind: 'text',
    key,
    role: 'label',
    text: words,
    face: 'sans',
    size,
    anchor: 'start',
    x,
    y,
    ...look,
  };
}

/** Puts values where a label has their letters in braces. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
}

/** Words broken into lines: as high as they must be, in pixels, and their marks once the place is known. */
export interface Paragraph {
  readonly height: number;
  /** The widest line, in pixels. */
  readonly width: number;
  /** The keys are `<key>/0`, `<key>/1` and so on: a label that breaks differently is a different label. */
  at(left: number, top: number): TextMark[];
}

/** Breaks words into lines no wider than `width` pixels. */
export function paragraph(
  key: string,
  words: string,
  width: number,
  size: number,
  look: Partial<TextMark> = {},
): Paragraph {
  const face = look.face ?? 'sans';
  const lines = wrap(words, face, size, width);
  const line = size * lineHeight;
  return {
    height: lines.length * line,
    width: Math.max(0, ...lines.map((one) => textWidth(one, face, size))),
    at: (left, top) =>
      lines.map((one, index) => text(`${key}/${index}`, one, left, top + (index + 0.8) * line, size, look)),
  };
}

/** Marks that come and go together: one group fades in a third of the time that many marks do. */
export function together(key: string, children: readonly Mark[]): Mark {
  return { kind: 'group', key, role: 'group', x: 0, y: 0, k: 1, children };
}
