import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { Schema } from './schemas.ts';

/** A piece of shipped content, and which of what it is to show it shows. */
export interface Piece {
  readonly text: string;
  readonly shows: ReadonlySet<string>;
}

/**
 * The fewest pieces that together show all that any of them shows, found step by step: the one that shows most that is
 * new, the shorter of two, the first of two alike. In the order of the content.
 */
export function choose<P extends Piece>(pieces: readonly P[]): P[] {
  const chosen = new Set<P>();
  const shown = new Set<string>();
  for (;;) {
    const fresh = ({ shows }: Piece): number => [...shows].filter((it) => !shown.has(it)).length;
    const [best] = pieces.toSorted((a, b) => fresh(b) - fresh(a) || a.text.length - b.text.length);
    if (!best || fresh(best) === 0) return pieces.filter((piece) => chosen.has(piece));
    chosen.add(best);
    best.shows.forEach((it) => shown.add(it));
  }
}

/** A whole file as one piece, which shows something even if it has no fields of fixed names. */
export function wholeFile(text: string, schema: Schema): Piece {
  return { text: text.trim(), shows: new Set(['', ...fieldsIn(parseDocument(text).toJS(), schema)]) };
}

/** Each entry of a file as it is written there, with the fields that it has. */
export function entriesIn(text: string, entry: Schema): Piece[] {
  const document = parseDocument(text);
  const { contents } = document;
  const items = isMap(contents) ? contents.items : isSeq(contents) ? contents.items : [];
  const places = items.map((item) => {
    const node = ('key' in (item as object) ? (item as { key: Node }).key : item) as Node;
    return text.lastIndexOf('\n', node.range?.[0] ?? 0) + 1;
  });
  const values = Object.values((document.toJS() ?? {}) as object);
  return places.map((from, index) => ({
    // What stands before the next entry, above its first line, is a remark on that one.
    text: text.slice(from, places[index + 1]).replace(/(?:\n[ \t]*(?:#.*)?)*$/, ''),
    shows: fieldsIn(values[index], entry),
  }));
}

/** The fields that a value has, as paths in which the names of a record's entries are stars. */
function fieldsIn(value: unknown, schema: Schema, path = ''): Set<string> {
  const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
  const found = new Set<string>();
  const add = (inner: unknown, its: Schema, at: string): void =>
    fieldsIn(inner, its, at).forEach((it) => found.add(it));
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    const field = properties[name];
    if (field) {
      found.add(`${path}.${name}`);
      add(inner, field, `${path}.${name}`);
    } else if (additionalProperties) add(inner, additionalProperties, `${path}.*`);
    else if (items) add(inner, items, path);
  }
  for (const branch of anyOf) add(value, branch, path);
  return found;
}
