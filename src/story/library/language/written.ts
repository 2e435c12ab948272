import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Path } from '../schema-words.ts';
import { align, writings, type Span } from './passage.ts';

/** A text of a YAML file, and where in it the text is written. */
export interface WrittenText {
  readonly path: Path;
  readonly value: string;
  /** Where each sign of it stands; undefined if that is not clear beyond doubt. */
  spans(): readonly Span[] | undefined;
}

/** Every text of a YAML file but its keys. */
export function writtenTexts(source: string, { contents }: Document.Parsed): WrittenText[] {
  const texts: WrittenText[] = [];
  const walk = (node: Node | null, path: Path): void => {
    if (isMap<Node, Node>(node)) {
      for (const { key, value } of node.items)
        walk(value, [...path, String(isScalar(key) ? key.value : key)]);
    } else if (isSeq<Node>(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    } else if (isScalar(node) && typeof node.value === 'string') {
      const { value, type, range } = node;
      texts.push({ path, value, spans: () => spansOf(source, value, type, range?.[0] ?? 0) });
    }
  };
  walk(contents, []);
  return texts;
}

function spansOf(source: string, value: string, type = 'PLAIN', start: number): Span[] | undefined {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')
    return align(value, source, start + 1, writings[type]);
  if (type === 'PLAIN') return align(value, source, start, writings.PLAIN);
  // A block of lines begins below the sign that announces it.
  const below = /[^\r\n]*\s*/y;
  below.lastIndex = start;
  return align(value, source, start + (below.exec(source)?.[0].length ?? 0), writings.PLAIN);
}
