import type { z } from 'astro/zod';
import { isMap, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { languageKey } from '../../content.config.ts';
import { entryLike, type Insertion } from './insert.ts';

type Schema = z.core.$ZodType;

interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly innerType?: Schema;
}

/** The maps of a YAML file that hold one entry for each language: the schema says which they are. */
function languageMaps(schema: Schema | undefined, node: unknown): YAMLMap[] {
  if (!schema) return [];
  const { shape, keyType, valueType, element, innerType } = schema._zod.def as unknown as Definition;
  if (innerType) return languageMaps(innerType, node);
  if (isSeq(node)) return node.items.flatMap((item) => languageMaps(element, item));
  if (!isMap(node)) return [];
  if (keyType === languageKey) return [node];
  return node.items.flatMap(({ key, value }) =>
    languageMaps(shape?.[String(key)] ?? valueType, value as Node),
  );
}

/** What to put into a YAML file, so that whatever it says in one language it says in another too, in the same words. */
export function inLanguages(text: string, schema: Schema, from: string, to: string): Insertion[] {
  const { contents } = parseDocument(text);
  return languageMaps(schema, contents).flatMap((map) => entryLike(text, map, from, to) ?? []);
}
