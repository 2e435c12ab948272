import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as schema from '../../../src/content.config.ts';
import { readEntries, readYaml } from '../../../src/story/library/yaml.ts';
import { soundStory } from './fixture.ts';
import { mutation, placesInside } from './mutation.ts';

const words = z.strictObject({ title: z.string(), notes: z.array(z.string()).optional() });

function first(text: string) {
  const [problem] = readYaml('f.yaml', text, words).problems;
  return `${problem?.line}:${problem?.column} ${problem?.message}${problem?.hint ? ` ${problem.hint}` : ''}`;
}

describe('what YAML cannot read', () => {
  it.each([
    [
      'title: Mali: the turn',
      '1:8 A text that holds a colon must stand in quotes. Write: title: "Mali: the turn"',
    ],
    [
      'title: "The "turn""',
      '1:14 Nothing may follow the closing quote mark. If a quote mark belongs to the text, put the whole in quote marks of the other kind.',
    ],
    [
      "title: 'it's'",
      '1:12 Nothing may follow the closing quote mark. If a quote mark belongs to the text, put the whole in quote marks of the other kind.',
    ],
    ['title: @hrw', '1:8 A text that begins with "@" must stand in quotes.'],
    ['title: *hrw', '1:8 A text that begins with "*" must stand in quotes.'],
    ['title: &hrw x', '1:8 A text that begins with "&" must stand in quotes.'],
    ['title: !hrw x', '1:8 A text that begins with "!" must stand in quotes.'],
    ['title: [Draft] Mali', '1:8 A text that begins with "[" must stand in quotes.'],
    ['title: "Mali', '1:8 The quote mark that opens here is never closed. Add the closing one.'],
    [
      'title: x\n---\nnotes: []',
      '2:1 A line of three hyphens may not stand in the middle of the file. Remove it.',
    ],
    [
      'title:x\nnotes: []',
      '1:1 This line is not of the form "name: text". After the name come a colon and a space.',
    ],
    [
      'title: "a\\q"',
      '1:10 A backslash means something else inside double quotes. Use single quotes, or write it twice.',
    ],
  ])('%j', (text, says) => expect(first(text)).toBe(says));
});

describe('what a value should not be', () => {
  it.each([
    ['', '1:1 This file is empty.'],
    ['# only a note', '1:1 This file is empty.'],
    ['Mali', '1:1 This file must be a list of names with values, indented below it.'],
    ['title:', '1:1 "title" is empty. Write it after the colon, in quotes if it begins with "#".'],
    ['title: 1984', '1:8 "title" must be text. Put it in quotes: "1984".'],
    ['title: x\nnotes: y', '2:8 "notes" must be a list, each entry on a line that begins with "- ".'],
    ['title: x\nnotes: [y, 2]', '2:12 Entry 2 of "notes" must be text. Put it in quotes: "2".'],
    ['title: x\nnotes:\n  - y\n  - 2', '4:5 Entry 2 of "notes" must be text. Put it in quotes: "2".'],
  ])('%j', (text, says) => expect(first(text)).toBe(says));
});

describe('readEntries', () => {
  it('leaves out a wrong entry and keeps the others, and every name', () => {
    const { value, names, problems } = readEntries(
      'f.yaml',
      'a: { title: x }\nb: { titel: x }\nBad Name: { title: y }',
      schema.id,
      words,
    );
    expect(value).toEqual(new Map([['a', { title: 'x' }]]));
    expect(names).toEqual(['a', 'b', 'bad-name']);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '2:6 unknown-key',
      '3:1 bad-name',
    ]);
  });

  it('finds a key, its value, or what is nearest to them', () => {
    const { locate } = readEntries('f.yaml', 'a:\n  title: x\n  notes: [y, z]\n', schema.id, words);
    expect(locate(['a'])).toEqual({ line: 1, column: 1 });
    expect(locate(['a', 'title'], 'key')).toEqual({ line: 2, column: 3 });
    expect(locate(['a', 'title'])).toEqual({ line: 2, column: 10 });
    expect(locate(['a', 'notes', 1])).toEqual({ line: 3, column: 14 });
    expect(locate(['a', 'absent'])).toEqual({ line: 1, column: 1 });
  });
});

describe('any text', () => {
  const files = [
    ['facts.yaml', schema.fact],
    ['sources.yaml', schema.source],
    ['actors.yaml', schema.actor],
  ] as const;

  it('is read without an exception, and its problems lie inside it', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...files)
          .chain(([path, entry]) => mutation(String(soundStory[path])).map((text) => ({ text, entry }))),
        ({ text, entry }) => {
          placesInside(text, readEntries('f.yaml', text, schema.id, entry).problems);
          placesInside(text, readYaml('f.yaml', text, schema.story).problems);
        },
      ),
      { numRuns: 200 },
    );
  });
});
