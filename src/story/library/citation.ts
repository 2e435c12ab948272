/**
 * The one parser of citations. In prose an editor writes `[@source-id]`, or `[@one; @two]` for several;
 * `\[@` is how to write the characters themselves.
 */

/** A stretch of prose, or one cited source. `raw` is what stood in the text, so that parts join back to it. */
export type Part =
  | { readonly text: string; readonly raw: string }
  | { readonly cite: string; readonly offset: number; readonly raw: string };

/** Wide on purpose: a misspelt id must be found to be reported. */
const group = /\[@[^\s;,@[\]]+(?:\s*;\s*@[^\s;,@[\]]+)*\]/g;

/** Splits a text at its citations; `offset` is where the `@` stands. The `raw` of all parts joined is the text. */
export function splitCitations(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const prose = (until: number) => {
    const raw = text.slice(end, until);
    if (raw !== '') parts.push({ text: raw, raw });
  };
  for (const match of text.matchAll(group)) {
    prose(match.index);
    // Each piece begins with what parts it from the one before and the last takes the bracket.
    const pieces = match[0].match(/[[;\s]*@[^\s;\]]+\s*\]?/g) ?? [];
    let offset = match.index;
    for (const raw of pieces) {
      const at = raw.indexOf('@');
      parts.push({ cite: raw.slice(at + 1).replace(/\s*\]?$/, ''), offset: offset + at, raw });
      offset += raw.length;
    }
    end = match.index + match[0].length;
  }
  prose(text.length);
  return parts;
}

/** A part of a text node; a citation comes with the offset of its `@` in the source. */
export type Located = { readonly text: string } | { readonly cite: string; readonly offset: number };

export interface Citations {
  readonly parts: readonly Located[];
  /** What seems to be a citation but has the wrong form: `[@one, @two]`, `[@one`, `[ @one]`. */
  readonly malformed: readonly { readonly raw: string; readonly offset: number }[];
}

/**
 * Splits the value of a text node. The value differs from its stretch of source: escapes, entities and the marks
 * before continued lines are gone. So the citations of both are paired in order; those escaped in the source are
 * text. If they do not pair, all stay text and count as malformed.
 */
export function locateCitations(value: string, source: string, start: number): Citations {
  const masked = maskEscapes(source);
  const inSource = splitCitations(masked).filter((part) => 'cite' in part);
  const inValue = splitCitations(value);
  const malformed = Array.from(masked.matchAll(/(?<!\0)\[\s*@[^[\]\n]*\]?/g), (match) => ({
    raw: match[0].trimEnd(),
    offset: start + match.index,
  })).filter(({ offset }) => !inSource.some((part) => start + part.offset === offset + 1));

  if (inValue.filter((part) => 'cite' in part).length !== inSource.length) {
    const lost = inSource.map((part) => ({ raw: part.raw, offset: start + part.offset - 1 }));
    return { parts: [{ text: value }], malformed: [...lost, ...malformed] };
  }
  let escaped = false;
  const parts = inValue.map((part): Located => {
    if ('text' in part) return { text: part.text };
    const { offset, raw } = inSource.shift()!;
    if (raw.startsWith('[')) escaped = masked[offset - 2] === '\0';
    return escaped ? { text: part.raw } : { cite: part.cite, offset: start + offset };
  });
  return { parts, malformed };
}

/** The same length of text without backslashes and quote marks at line starts; `\0[` stands for `\[`. */
function maskEscapes(source: string): string {
  return source
    .replace(/([\n\r])([ \t>]+)/g, (_, end: string, marks: string) => end + ' '.repeat(marks.length))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, escaped: string) => (escaped === '[' ? '\0[' : escaped + escaped));
}
