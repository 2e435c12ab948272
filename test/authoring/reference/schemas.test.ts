import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as config from '../../../src/content.config.ts';
import { fieldsOf } from '../../../src/authoring/reference/fields.ts';
import { files, holds, kinds, type ContentFile } from '../../../src/authoring/reference/files.ts';
import { schemaOf } from '../../../src/authoring/reference/schemas.ts';
import { soundStory } from '../../story/library/fixture.ts';
import { inTheFiles } from '../../story/library/mistakes/files.ts';
import { comments, material } from './material.ts';

const { texts } = await material();
const inYaml = files.filter(({ of }) => of !== 'top' && of !== 'rows');

/** Files that the check takes; the story that is shipped has no translation yet. */
const soundFiles: readonly (readonly [path: string, text: string | Uint8Array])[] = [
  ...texts,
  ...Object.entries(soundStory),
  ['translations.fr.yaml', 'chapters/en/moura.mdx: abcdefgh\n'],
];

/** What a program that reads JSON schemas makes of a file. */
const readers = new Map(
  inYaml.map((file) => {
    const schema = JSON.parse(JSON.stringify(schemaOf(file, comments))) as Parameters<
      typeof z.fromJSONSchema
    >[0];
    return [file, z.fromJSONSchema(schema)] as const;
  }),
);

/** What the check makes of it. */
function strictly({ of, schema }: ContentFile): z.ZodType {
  return of === 'entries' ? z.record(config.id, schema) : of === 'list' ? z.array(schema) : schema;
}

function fileAt(path: string): ContentFile {
  const [file, ...others] = inYaml.filter((it) => holds(it, path));
  expect([path, others]).toEqual([path, []]);
  return file!;
}

describe('the list of files', () => {
  it('has every schema of the content, and every kind of value', () => {
    const listed = [...files.map(({ name }) => name), ...[...kinds.values()].map(({ name }) => name)];
    const schemas = Object.entries(config).filter(([, it]) => it instanceof z.ZodType);
    expect(listed.toSorted()).toEqual(schemas.map(([name]) => name).toSorted());
  });

  it('knows each YAML file that is shipped, and its doc comment begins with its path', () => {
    const shipped = [...texts.keys()].filter((path) => path.endsWith('.yaml'));
    expect(shipped.filter((path) => !inYaml.some((file) => holds(file, path)))).toEqual([]);
    for (const { name, paths } of files) expect(comments.get(name)).toMatch(new RegExp(`^\`${paths[0]}\``));
  });
});

describe('doc comments', () => {
  it('explain every field and every kind of value', () => {
    for (const { name } of kinds.values()) expect(comments.get(name), name).toBeDefined();
    // Each of the site's own words says itself what it is.
    const fields = files
      .filter(({ name }) => name !== 'strings')
      .flatMap((file) =>
        fieldsOf(schemaOf(file, comments)).map((field) => ({ at: `${file.name}: ${field.name}`, ...field })),
      );
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter(({ says }) => says === '').map(({ at }) => at)).toEqual([]);
    expect(fields.filter(({ says }) => !/^[\p{Lu}`].*\.$/u.test(says)).map(({ at }) => at)).toEqual([]);
  });
});

describe.each(inYaml)('the hints for $paths', (file) => {
  const sound = soundFiles.filter(([path]) => holds(file, path));

  it('are the ones that an editor program reads', async () => {
    const text = `${JSON.stringify(schemaOf(file, comments), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../.vscode/schemas/${file.name}.schema.json`);
  });

  it('take every file that the check takes', () => {
    for (const [path, text] of sound)
      expect(readers.get(file)!.safeParse(parse(String(text))).error, path).toBeUndefined();
  });

  it('refuse nothing that the check takes, whatever is changed in a file', () => {
    const values = sound.map(([, text]) => parse(String(text)) as unknown);
    const other = fc.constantFrom<unknown>(
      '',
      'x',
      'some-id',
      '2022-03',
      2022,
      3,
      3.5,
      true,
      false,
      null,
      [],
      {},
      'https://x.org',
    );
    const [strict, loose] = [strictly(file), readers.get(file)!];
    fc.assert(
      fc.property(
        fc.constantFrom(...values),
        fc.nat(),
        fc.option(other, { nil: undefined }),
        (value, where, instead) => {
          const changed = changedAt(value, where, instead);
          if (strict.safeParse(changed).success) expect(loose.safeParse(changed).error).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** A value with one of its parts, at any depth, put in another's place or taken out. */
function changedAt(value: unknown, where: number, instead: unknown): unknown {
  const copy = structuredClone(value);
  const parts: (readonly [parent: Record<string, unknown>, key: string])[] = [];
  const visit = (parent: unknown): void => {
    if (typeof parent !== 'object' || parent === null) return;
    for (const [key, inner] of Object.entries(parent)) {
      parts.push([parent as Record<string, unknown>, key]);
      visit(inner);
    }
  };
  visit(copy);
  const [parent, key] = parts[where % Math.max(1, parts.length)] ?? [];
  if (!parent || key === undefined) return instead;
  if (instead === undefined) delete parent[key];
  else parent[key] = instead;
  return copy;
}

describe('mistakes in a field', () => {
  /** What only the check can know: other files, the calendar, and what YAML itself cannot read. */
  const inFields = inTheFiles.filter(({ problem }) =>
    /(unknown-key|missing-key|wrong-type|wrong-value|bad-name|unknown-string|missing-string)$/.test(problem),
  );

  it('are among those that the check is tested by', () => expect(inFields.length).toBeGreaterThan(8));

  it.each(inFields)('are seen while one types: $problem', ({ edit: [path, from, to = ''] }) => {
    const text = String(soundStory[path]).replace(from, () => to);
    expect(readers.get(fileAt(path))!.safeParse(parse(text)).success).toBe(false);
  });
});
