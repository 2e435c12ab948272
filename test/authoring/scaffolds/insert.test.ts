import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import { codebook, languageKey, story } from '../../../src/content.config.ts';
import { atEnd, inserted, itemAfter, type Insertion } from '../../../src/authoring/scaffolds/insert.ts';
import { inLanguages } from '../../../src/authoring/scaffolds/each-language.ts';
import { real } from './project.ts';

/** A text without what was put into it, which must stand there. */
function cutOut(text: string, insertions: readonly Insertion[]): string {
  let rest = text;
  for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at)) {
    expect(rest.slice(at, at + added.length)).toBe(added);
    rest = rest.slice(0, at) + rest.slice(at + added.length);
  }
  return rest;
}

const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 });
const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => ' '.repeat(by) + line).join('\n');
/** Anything, on one line. */
const anything = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029\u0085]/gu, ' '));

type Style = (text: string, words: readonly string[], column: number) => string;

/** The ways in which editors write a text behind its name, in a map that begins in a column. */
const inBlock: readonly Style[] = [
  (_, some) => some.join(' '),
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (_, some, column) => `>-\n${indented(some, column + 2)}`,
  (_, some, column) => `|\n${indented([...some, '  deeper', ...some], column + 1)}`,
  (_, some, column) => `|+\n${indented(some, column + 2)}\n\n`,
  (_, some, column) => `>-\n${indented(some, column + 2)}\n\n${indented(some, column + 2)}\n`,
  (_, some, column) => `begins\n${indented(some, column + 3)}`,
  (_, some) => `${some.join(' ')} # a remark, en: not this`,
  (text, _, column) => `\n${' '.repeat(column + 2)}${JSON.stringify(text)}`,
];
const inFlow: readonly Style[] = [
  (_, some) => some.join(' '),
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
];

const oneMap = fc.record({
  flow: fc.constantFrom('no', 'short', 'json', 'long'),
  style: fc.nat(),
  others: fc.constantFrom([], ['de'], ['de', 'bm'], ['fr']),
  first: fc.boolean(),
  text: anything,
  some: words,
});

type OneMap = typeof oneMap extends fc.Arbitrary<infer Value> ? Value : never;

/** A map with a text in English and maybe in others; in a block, its keys stand in the column where it begins. */
function write({ flow, style, others, first, text, some }: OneMap, column: number): string {
  const languages = first ? ['en', ...others] : [...others, 'en'];
  const margin = ' '.repeat(column);
  if (flow === 'no') {
    const of = inBlock[style % inBlock.length]!;
    const lines = languages.map((code) => `${code}: ${of(text, some, column)}`.replace(': \n', ':\n'));
    return lines.join(`\n${margin}`).replace(/\n\n+( *)(\w\w:)/g, '\n\n$1$2');
  }
  const of = inFlow[style % inFlow.length]!;
  const pairs = languages.map((code) =>
    flow === 'json' ? `"${code}": ${JSON.stringify(text)}` : `${code}: ${of(text, some, column)}`,
  );
  if (flow === 'long')
    return `{\n${indented(
      pairs.map((pair) => `${pair},`),
      column + 2,
    )}\n${margin}}`;
  return `{ ${pairs.join(', ')} }`;
}

const file = fc
  .record({
    maps: fc.array(oneMap, { minLength: 1, maxLength: 4 }),
    list: fc.array(oneMap, { maxLength: 3 }),
    crlf: fc.boolean(),
    ended: fc.boolean(),
  })
  .map(({ maps, list, crlf, ended }) => {
    const entries = maps.map(
      (map, index) => `  m${index}:${map.flow === 'no' ? '\n    ' : ' '}${write(map, 4)}`,
    );
    const items = list.map((map) => `  - ${write(map, 4)}`);
    const text = [
      '# What this file is.',
      'maps:',
      ...entries,
      '# Between.',
      ...(items.length > 0 ? ['list:', ...items] : []),
    ].join('\n');
    return (ended ? `${text}\n` : text).replaceAll('\n', crlf ? '\r\n' : '\n');
  })
  .filter((text) => parseDocument(text).errors.length === 0);

const each = z.record(languageKey, z.string());
const shape = z.strictObject({ maps: z.record(z.string(), each), list: z.array(each).optional() });

/** A value in which every text in English is there in French too. */
function doubled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(doubled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, doubled(inner)]);
  const map = Object.fromEntries(entries) as Record<string, unknown>;
  return 'en' in map && !('fr' in map) ? { ...map, fr: map['en'] } : map;
}

describe('one more language in a file', () => {
  it('changes no other byte, and reads to the same with the new language, however the file is laid out', () => {
    fc.assert(
      fc.property(file, (text) => {
        const insertions = inLanguages(text, shape, 'en', 'fr');
        const result = inserted(text, insertions);
        expect(cutOut(result, insertions)).toBe(text);
        expect(parse(result)).toEqual(doubled(parse(text)));
        expect(inLanguages(result, shape, 'en', 'fr')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const files = [...real.folder.texts].filter(([path]) => /^(story|data\/.*)\.yaml$/.test(path));
  it.each(files)('so it is with %s', (path, text = '') => {
    const insertions = inLanguages(text, path === 'story.yaml' ? story : codebook, 'en', 'fr');
    const result = inserted(text, insertions);
    expect(insertions.length).toBeGreaterThan(0);
    expect(cutOut(result, insertions)).toBe(text);
    expect(parse(result)).toEqual(doubled(parse(text)));
  });
});

describe('one more item in a list', () => {
  const lists = [
    'a: [x, y]\n',
    'a: [x,\n  y, # why\n]\nb: 1\n',
    'a:\n  - x\n  - "y-z" # why\n\n# Of b.\nb: 1\n',
    'a:\n- x\n- y',
    'a:\r\n  - x\r\nb: 1\r\n',
  ];
  it.each(lists)('comes last and changes no other byte: %j', (text) => {
    const { contents } = parseDocument(text);
    const list = isMap(contents) ? contents.get('a') : undefined;
    const insertion = isSeq(list) ? itemAfter(text, list, 'new') : undefined;
    const result = inserted(text, [insertion!]);
    expect(cutOut(result, [insertion!])).toBe(text);
    expect(parse(result)).toEqual({ ...parse(text), a: [...parse(text).a, 'new'] });
    expect(result.includes('\r')).toBe(text.includes('\r'));
    expect(result.replaceAll('\r\n', '')).not.toContain('\r');
  });
});

it.each(['', 'a: 1', 'a: 1\n', 'a: 1\r\n'])('whole lines come at the end of %j', (text) => {
  const result = inserted(text, [atEnd(text, 'b:\n  c: 2\n')]);
  expect(result.startsWith(text)).toBe(true);
  expect(parse(result)).toEqual({ ...parse(text), b: { c: 2 } });
});
