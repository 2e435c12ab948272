import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { topOf, usesOf } from '../../../src/authoring/reference/chapter-examples.ts';
import type { Schema } from '../../../src/authoring/reference/schemas.ts';
import { choose, entriesIn } from '../../../src/authoring/reference/yaml-examples.ts';
import { soundStory } from '../../story/library/fixture.ts';

const piece = fc.record({
  text: fc.string({ maxLength: 8 }),
  shows: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((shown) => new Set(shown)),
});
const shownBy = (pieces: readonly { readonly shows: ReadonlySet<string> }[]) =>
  [...new Set(pieces.flatMap(({ shows }) => [...shows]))].toSorted();

describe('the examples', () => {
  it('show all that there is to show, in the order of the content, and none is for nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const chosen = choose(pieces);
        expect(shownBy(chosen)).toEqual(shownBy(pieces));
        expect(chosen).toEqual(pieces.filter((it) => chosen.includes(it)));
        expect(chosen.length).toBeLessThanOrEqual(shownBy(pieces).length);
      }),
    );
  });

  it('are the shorter of two that show the same, and the first of two alike', () => {
    const shows = new Set(['a']);
    const [long, short, twin] = [
      { text: 'xx', shows },
      { text: 'x', shows },
      { text: 'y', shows },
    ];
    expect(choose([long, short, twin])).toEqual([short]);
  });
});

describe('entries', () => {
  const field: Schema = { type: 'string' };
  const entry: Schema = {
    properties: {
      name: field,
      words: { additionalProperties: { properties: { title: field } } },
      to: { anyOf: [{ properties: { end: field } }, field] },
    },
  };

  it('are as they are written, without the remark on the next', () => {
    const text =
      '# On top\na:\n  name: x # here\n\n# on b\nb:\n  words: { en: { title: y } }\n  to: { end: z }\n';
    expect(entriesIn(text, entry)).toEqual([
      { text: 'a:\n  name: x # here', shows: new Set(['.name']) },
      {
        text: 'b:\n  words: { en: { title: y } }\n  to: { end: z }',
        shows: new Set(['.words', '.words.*.title', '.to', '.to.end']),
      },
    ]);
    expect(entriesIn('- name: x\n- name: y\n', entry).map((it) => it.text)).toEqual([
      '- name: x',
      '- name: y',
    ]);
    expect(entriesIn('[]\n', entry)).toEqual([]);
  });

  it('give the whole file when put together', () => {
    for (const path of ['facts.yaml', 'sources.yaml', 'corrections.yaml']) {
      const text = String(soundStory[path]);
      expect(
        parse(
          entriesIn(text, entry)
            .map((it) => it.text)
            .join('\n'),
        ),
      ).toEqual(parse(text));
    }
  });
});

describe('uses of a component', () => {
  const chapter = String(soundStory['chapters/en/punishment.mdx']);

  it('are as they are written, with what they show', () => {
    expect(usesOf('Fact', chapter)).toEqual([
      { text: '<Fact of="closed"/>', shows: new Set(['Fact', 'of']) },
      { text: '<Fact of="debt" form="range"/>', shows: new Set(['Fact', 'of', 'form=range']) },
    ]);
    expect(usesOf('Known', chapter).map(({ text }) => text)).toEqual([
      '<Known>\n\nThe dates are known.\n\n</Known>',
    ]);
  });

  it('are of a scene with one step', () => {
    expect(usesOf('Scene', chapter).map(({ text }) => text)).toEqual([
      '<Scene name="neighbours">\n\n<Step id="landlocked" view="landlocked" when="2022-01-09">\n\nMali has no coast. [@ecowas-2022]\n\n</Step>\n\n</Scene>',
    ]);
  });

  it('come after its first lines', () => {
    expect(topOf(chapter)).toBe('---\ntitle: Punishing the junta\nstandfirst: What closed, and when.\n---');
  });
});
