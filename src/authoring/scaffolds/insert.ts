import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Something to be put into a text. All else stays as it is, to the byte. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

export function inserted(text: string, insertions: readonly Insertion[]): string {
  let [result, end] = ['', 0];
  for (const { at, text: addition } of insertions.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(end, at) + addition;
    end = at;
  }
  return result + text.slice(end);
}

/** How the lines of a text end. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Whole lines behind the last line of a text. */
export function atEnd(text: string, lines: string): Insertion {
  const end = lineEnd(text);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : end;
  return { at: text.length, text: before + lines.replaceAll('\n', end) };
}

function isFlow(node: Node | null): boolean {
  return isCollection(node) && node.flow === true;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where a value ends. What the parser calls the end of a block is where the next thing begins, after comments. */
export function endOf(node: Node | null, otherwise: number): number {
  if (isMap(node) && !isFlow(node)) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    return last ? endOf(last.value, endOf(last.key, otherwise)) : otherwise;
  }
  return node?.range?.[1] ?? otherwise;
}

/** A line of its own behind what ends at an offset, and behind a comment on the same line. */
function lineAfter(text: string, end: number, line: string): Insertion {
  const newline = lineEnd(text);
  if (/[\r\n]$/.test(text.slice(0, end)))
    return { at: end, text: `${line.replace(/[\r\n]*$/, '')}${newline}` };
  const rest = /\r\n|\n|\r/.exec(text.slice(end));
  if (!rest) return { at: text.length, text: newline + line };
  return { at: end + rest.index + rest[0].length, text: line + newline };
}

/** Adds an item to a list, after its last; undefined for an empty list. */
export function itemAfter(text: string, list: YAMLSeq, item: string): Insertion | undefined {
  const last = list.items.at(-1) as Node | undefined;
  if (!last) return undefined;
  if (isFlow(list)) return { at: endOf(last, 0), text: `, ${item}` };
  const start = text.lastIndexOf('-', startOf(last));
  const margin = text.slice(
    Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1,
    startOf(last),
  );
  return lineAfter(text, endOf(last, 0), margin + item);
}

/**
 * Gives a map a second entry like one that it has, under another key and right behind it, written as that one is
 * written; undefined if the map lacks the one or has the other.
 */
export function entryLike(text: string, map: YAMLMap, key: string, other: string): Insertion | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  const named = (name: string) => pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === name);
  const pair = named(key);
  if (!pair?.value || named(other)) return undefined;
  const end = endOf(pair.value, 0);
  if (isFlow(map)) return { at: end, text: `, ${other}: ${text.slice(startOf(pair.value), end)}` };
  const start = startOf(pair.key);
  const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) - 1;
  const written = text.slice(pair.key.range?.[1], end);
  const entry = ' '.repeat(column) + other + written;
  // The lines of a block that keeps the empty ones at its end belong to it.
  if (/[\r\n]$/.test(written)) return { at: end, text: entry };
  return lineAfter(text, end, entry);
}
