import { z } from 'astro/zod';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { writtenTexts, type WrittenText } from './language/written.ts';
import { placer } from './position.ts';
import type { Place, Problem } from './problem.ts';
import { findings, type Path } from './schema-words.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

/** A YAML file as read: its value if it is sound, and where in the file each part of it stands. */
export interface Reading<Value> {
  readonly file: string;
  /** Undefined if something in the file is wrong. */
  readonly value: Value | undefined;
  /** The names at the left margin, also of entries that are wrong; undefined if the file cannot be read at all. */
  readonly names: readonly string[] | undefined;
  readonly problems: readonly Problem[];
  /** Where a value stands, or its key; if it is not there, where the nearest thing around it stands. */
  locate(path: Path, part?: 'key' | 'value'): Place;
  /** Every text in it but the keys. */
  texts(): readonly WrittenText[];
  /** From an offset in the file to its line and column. */
  place(offset: number): Place;
}

/** The reading of a file that is not there, or is no YAML. */
export function nothingIn<Value>(
  file: string,
  problems: readonly Problem[] = [],
  value?: Value,
): Reading<Value> {
  const nowhere = () => ({ line: 1, column: 1 });
  return { file, value, names: undefined, problems, locate: nowhere, texts: () => [], place: nowhere };
}

/** Reads a YAML file that is one value. Mistakes come back as problems; it never throws. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const { raw, ...parsed } = parse(file, text);
  if (parsed.names === undefined && parsed.problems.length > 0) return { ...parsed, value: undefined };
  const result = schema.safeParse(raw);
  if (result.success) {
    return { ...parsed, value: parsed.problems.length > 0 ? undefined : result.data };
  }
  return {
    ...parsed,
    value: undefined,
    problems: [...parsed.problems, ...explain(parsed, schema, raw, result.error)],
  };
}

/** Reads a YAML file of entries by id. A wrong entry is left out of the value and spoils no other. */
export function readEntries<Entry extends z.ZodType>(
  file: string,
  text: string,
  id: z.ZodType<string, string>,
  entry: Entry,
): Reading<ReadonlyMap<string, z.output<Entry>>> {
  const { raw, ...written } = parse(file, text);
  const parsed = { ...written, names: written.names?.map(asId) };
  if (parsed.names === undefined && parsed.problems.length > 0) return { ...parsed, value: undefined };
  const schema = z.record(id, entry);
  const result = schema.safeParse(raw);
  if (result.success) return { ...parsed, value: new Map(Object.entries(result.data)) };

  const problems = [...parsed.problems, ...explain(parsed, schema, raw, result.error)];
  if (parsed.names === undefined) return { ...parsed, value: undefined, problems };
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  const sound = Object.entries(raw as object).filter(([name]) => !wrong.has(name));
  return { ...parsed, value: new Map(sound.map(([name, value]) => [name, entry.parse(value)])), problems };
}

type Parsed = Omit<Reading<unknown>, 'value'>;

function explain(parsed: Parsed, schema: z.ZodType, raw: unknown, { issues }: z.ZodError): Problem[] {
  if (raw === null || raw === undefined) {
    return [{ file: parsed.file, line: 1, column: 1, code: 'empty-file', message: 'This file is empty.' }];
  }
  return findings(schema, raw, issues).map(({ path, part, code, message }) => ({
    file: parsed.file,
    ...parsed.locate(path, part),
    code,
    message,
  }));
}

function parse(file: string, text: string): Parsed & { raw: unknown } {
  const place = placer(text);
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const mistakes = yamlMistakes(text, document);
  const problems = mistakes.map(({ offset, ...mistake }) => ({ file, ...place(offset), ...mistake }));
  const locate = (path: Path, part: 'key' | 'value' = 'value') => place(offsetIn(document, path, part));
  const found = { file, problems, locate, place, texts: () => writtenTexts(text, document) };
  if (mistakes.some(({ code }) => code !== 'duplicate-key'))
    return { ...found, raw: undefined, names: undefined, texts: () => [] };
  const raw: unknown = document.toJS();
  const names = isMap(document.contents) ? Object.keys(raw as object) : undefined;
  return { ...found, raw, names };
}

/** A key that is no id counts by the id it should be, so that only the key is a mistake, not each use of it. */
function asId(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function offsetIn(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step)) as
        Pair<Node, Node | null> | undefined;
      if (!pair) return offset;
      const here = pair.key.range?.[0] ?? offset;
      // Nothing, and a block of lines, are best shown at their name.
      const written = isScalar(pair.value) && pair.value.source !== '' && pair.value.source !== undefined;
      const inline = written || ((isMap(pair.value) || isSeq(pair.value)) && pair.value.flow === true);
      const last = depth === path.length - 1;
      offset = last && part === 'value' && inline ? (pair.value?.range?.[0] ?? here) : here;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
