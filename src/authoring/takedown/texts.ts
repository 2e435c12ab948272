import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { replace } from '../../story/library/language/typography.ts';
import { endOf } from '../scaffolds/insert.ts';

/** The texts of a content folder by their paths in it. A takedown goes from one such set to another. */
export type Texts = ReadonlyMap<string, string>;

/** A stretch of a text, and what comes in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly mended: string;
}

/** A text with stretches of it replaced, in whatever order they are given. */
export function edited(text: string, edits: readonly Edit[]): string {
  return replace(
    text,
    edits.toSorted((a, b) => a.from - b.from),
  );
}

/** The texts with each of some files passed through a function. */
export function mapTexts(
  texts: Texts,
  files: RegExp,
  change: (text: string, path: string, ...parts: string[]) => string,
): Texts {
  return new Map(
    [...texts].map(([path, text]) => {
      const [found, ...parts] = files.exec(path) ?? [];
      return [path, found === undefined ? text : change(text, path, ...parts)];
    }),
  );
}

export type Entry = Pair<Node, Node | null>;

/** The entries of a YAML file that is a map, or of a map in it. */
export function entriesOf(node: unknown): readonly Entry[] {
  return isMap(node) ? (node.items as Entry[]) : [];
}

export function nameOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : '';
}

export function entryOf(node: unknown, name: string): Entry | undefined {
  return entriesOf(node).find((entry) => nameOf(entry) === name);
}

export function contentsOf(text: string): unknown {
  return parseDocument(text).contents;
}

/** The items of a list in which each is a scalar, with where they stand. */
export function itemsOf(node: unknown): readonly { value: string; from: number; to: number }[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) =>
    isScalar(item) && item.range
      ? [{ value: String(item.value), from: item.range[0], to: item.range[1] }]
      : [],
  );
}

/** From where to where an entry is written, without what stands behind its value. */
export function rangeOf({ key, value }: Entry): { readonly from: number; readonly to: number } {
  const from = key.range?.[0] ?? 0;
  return { from, to: endOf(value, key.range?.[1] ?? from) };
}

/** From where to where an entry takes up lines of its own, with the comment behind it and the end of its last line. */
export function linesOf(text: string, entry: Entry): { readonly from: number; readonly to: number } {
  const { from, to } = rangeOf(entry);
  // The end of a block of lines is the beginning of the next line.
  const rest = /[\r\n]$/.test(text.slice(from, to)) ? '' : /[^\r\n]*(\r\n|\r|\n|$)/.exec(text.slice(to))![0];
  return { from, to: to + rest.length };
}
