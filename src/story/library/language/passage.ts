import type { Place } from '../problem.ts';

/** A stretch of text that readers read in one go, such as a paragraph or a label, and where each sign of it stands. */
export interface Passage {
  readonly file: string;
  readonly language: string;
  /** The step of a chapter that it stands in. */
  readonly step?: string;
  /** Running text; not a heading, a label, or the description of a picture or table, which may list things. */
  readonly prose: boolean;
  /** The text as it is read, with `thing` and `unseen` for what is not text. */
  readonly text: string;
  /** From where to where each sign of the text is written in the file. */
  readonly spans: readonly Span[];
  /** From an offset in the file to its line and column. */
  place(offset: number): Place;
}

export type Span = readonly [from: number, to: number];

/** Stands in a text for something that is printed there: a figure, a placeholder, code, words in another language. */
export const thing = '\ufffc';

/** Stands in a text for what takes no room in the line: a citation, a remark. */
export const unseen = '\ue000';

/** How a text can be written: a sign by several, and what stands around the end of a line and is no text. */
interface Writing {
  readonly escape: RegExp;
  readonly lineEnd: RegExp;
}

const lineEnd = /(?:\r\n|\r|\n)\s*/y;

export const writings = {
  mdx: { escape: /\\[!-/:-@[-`{-~]|&#?\w+;/y, lineEnd: /(?:\r\n|\r|\n)[ \t>]*/y },
  QUOTE_DOUBLE: { escape: /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^\n\r])/iy, lineEnd },
  QUOTE_SINGLE: { escape: /''/y, lineEnd },
  PLAIN: { escape: /(?!)/y, lineEnd },
} satisfies Record<string, Writing>;

/**
 * Finds where each sign of a text is written in its source, which may break lines and escape signs. Where that is
 * not clear beyond doubt, the answer is undefined.
 *
 * @param start where the source of the text begins
 */
export function align(text: string, source: string, start: number, writing: Writing): Span[] | undefined {
  const spans: Span[] = [];
  let at = start;
  const take = (width: number) => {
    spans.push([at, at + width]);
    at += width;
  };
  const widthOf = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0].length ?? 0;
  };
  while (spans.length < text.length) {
    const sign = source[at] ?? '';
    const special = "\\&'\r\n".includes(sign);
    const escape = special ? widthOf(writing.escape) : 0;
    const ended = special && escape === 0 ? widthOf(writing.lineEnd) : 0;
    if (escape > 0) {
      const wide = (text.codePointAt(spans.length) ?? 0) > 0xffff;
      take(escape);
      if (wide) take(0);
    } else if (ended > 0) {
      // Of several blanks in the text the first stands for the whole of it.
      if (!/\s/.test(text[spans.length] ?? '')) return undefined;
      take(ended);
      while (/\s/.test(text[spans.length] ?? '')) take(0);
    } else if (sign === text[spans.length]) take(1);
    else if (sign === ' ' || sign === '\t')
      at += 1; // blanks before the end of a line are no text
    else return undefined;
  }
  return spans;
}
