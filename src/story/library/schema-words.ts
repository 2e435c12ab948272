import type { z } from 'astro/zod';
import { alternatives, compareNames, didYouMean, nearest } from './problem.ts';

export type Path = readonly (string | number)[];

/** What a schema finds wrong with a value, in an editor's words. */
export interface Finding {
  /** The value or key that is meant. */
  readonly path: Path;
  /** Whether to point at the key rather than at its value. */
  readonly part: 'key' | 'value';
  readonly code: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Turns what Zod says about a value into findings: one for each mistake, with no word of Zod's own. */
export function findings(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Finding[] {
  const missing = issues.filter((issue) => isMissing(issue, value));
  const meant = new Set<Issue>();
  const found = issues.flatMap((issue): Finding[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const given = Object.keys(valueAt(value, issue.path as Path) ?? {});
    const names = namesAt(schema, issue.path as Path);
    const free = names.filter((other) => !given.includes(other));
    const absent = missing.filter(({ path }) => samePath(path.slice(0, -1), issue.path));
    const compared = compareNames(
      issue.keys,
      absent.map(({ path }) => String(path.at(-1))),
    );
    return compared.unknown.map(({ name, meant: missed }) => {
      absent.filter(({ path }) => path.at(-1) === missed).forEach((other) => meant.add(other));
      const advice = missed
        ? ` Did you mean "${missed}"?`
        : didYouMean(name, free, `Allowed: ${alternatives(names)}.`);
      const message = `"${name}"${within(issue.path as Path)} is not a name that is known here.${advice}`;
      return { path: [...(issue.path as Path), name], part: 'key', code: 'unknown-key', message };
    });
  });
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !meant.has(issue));
  return [...found, ...others.flatMap((issue) => explain(schema, issue, value))];
}

function explain(schema: z.ZodType, issue: Issue, value: unknown): Finding[] {
  const path = issue.path as Path;
  const given = valueAt(value, path);
  const name = nameOf(path);
  const wrong = (message: string, code = 'wrong-value'): Finding[] => [
    { path, part: 'value', code, message },
  ];

  if (given === undefined) {
    return [
      { path: path.slice(0, -1), part: 'key', code: 'missing-key', message: `${name} is missing. Add it.` },
    ];
  }
  if (given === null)
    return wrong(
      `${name} is empty. Write it after the colon, in quotes if it begins with "#".`,
      'empty-value',
    );

  switch (issue.code) {
    case 'invalid_type':
      return wrong(
        `${name} must be ${kinds[issue.expected] ?? 'something else'}.${mend(issue.expected, given)}`,
        'wrong-type',
      );
    case 'invalid_value': {
      if (issue.values.length === 1)
        return wrong(`${name} can only be "${String(issue.values[0])}"; otherwise remove the line.`);
      const values = issue.values.map(String);
      const meant = nearest(String(given), values);
      return wrong(
        `${name} cannot be "${given}". ${meant ? `Did you mean "${meant}"?` : `Write ${alternatives(values)}.`}`,
      );
    }
    case 'invalid_key': {
      const message = `"${String(path.at(-1))}" cannot be a name here: ${issue.issues[0]?.message}.`;
      return [{ path, part: 'key', code: 'bad-name', message }];
    }
    case 'invalid_union': {
      // The branch that got furthest is the one that was meant: its issues lie deeper than the value itself.
      const branch = issue.errors.find((errors) =>
        errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
      );
      const deeper = branch?.map((error) => ({ ...error, path: [...path, ...error.path] }) as Issue);
      if (deeper) return findings(schema, value, deeper);
      break;
    }
    case 'invalid_format':
      if (issue.format === 'url')
        return wrong(`${name} is not a whole web address: it must begin with "https://".`);
      break;
    case 'too_small':
      if (issue.origin === 'array')
        return wrong(
          `${name} needs at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}.`,
        );
      if (issue.origin === 'number') return wrong(`${name} must be at least ${issue.minimum}.`);
      break;
    case 'too_big':
      if (issue.origin === 'number') return wrong(`${name} must be at most ${issue.maximum}.`);
      break;
  }
  // Everything else carries a message of our own, written for the end of a sentence.
  const shown =
    typeof given === 'string' && given !== '' && given.length < 60 ? `${name} cannot be "${given}"` : name;
  return wrong(`${shown}: ${issue.message}.`);
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a list of names with values, indented below it',
  record: 'a list of names with values, indented below it',
  array: 'a list, each entry on a line that begins with "- "',
};

function mend(expected: string, given: unknown): string {
  if (expected === 'string' && typeof given !== 'object') return ` Put it in quotes: "${given}".`;
  if (expected !== 'number' && expected !== 'int') return '';
  const digits = String(given).replace(/[\s\u00a0\u202f']/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) && typeof given === 'string'
    ? ` Write ${digits}.`
    : ' Write digits only, such as 1200 or 12.5.';
}

const samePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]) =>
  a.length === b.length && a.every((part, index) => part === b[index]);

function isMissing(issue: Issue, value: unknown): boolean {
  return issue.path.length > 0 && valueAt(value, issue.path as Path) === undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, part)) return undefined;
    return (inner as Record<string | number, unknown>)[part];
  }, value);
}

/** `"title" in "hrw-moura"`; an entry of a list is called by its list. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'This file';
  const last = path.at(-1);
  if (typeof last === 'number') return `Entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
  return `"${last}"${within(path.slice(0, -1))}`;
}

function within(path: Path): string {
  const last = path.at(-1);
  return last === undefined ? '' : typeof last === 'number' ? ` in entry ${last + 1}` : ` in "${last}"`;
}

/** The names that a schema allows at a path. */
function namesAt(schema: z.ZodType, path: Path): string[] {
  let schemas: z.core.$ZodType[] = [schema];
  for (const part of path) schemas = schemas.flatMap(unwrap).flatMap((inner) => childOf(inner, part));
  return schemas.flatMap(unwrap).flatMap((inner) => Object.keys(definition(inner).shape ?? {}));
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: z.core.$ZodType[];
}

const definition = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, options } = definition(schema);
  if (options) return options.flatMap(unwrap);
  return innerType ? unwrap(innerType) : [schema];
}

function childOf(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  const { shape, valueType, element } = definition(schema);
  const child = shape?.[part] ?? valueType ?? element;
  return child ? [child] : [];
}
