import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { soundStory } from './fixture.ts';
import { mutation, placesInside } from './mutation.ts';

const top = '---\ntitle: A\nstandfirst: B\n---\n\n';
const read = (body: string) => readChapter('c.mdx', 'en', 'c', top + body);
const codes = (body: string) =>
  read(body).problems.map(({ line, column, code }) => `${line - 5}:${column} ${code}`);

describe('readChapter', () => {
  it('makes an outline', () => {
    const { chapter, mentions, problems } = readChapter(
      'c.mdx',
      'en',
      'c',
      String(soundStory['chapters/en/punishment.mdx']),
    );
    expect(problems).toEqual([]);
    expect(chapter).toEqual({
      slug: 'c',
      language: 'en',
      title: 'Punishing the junta',
      standfirst: 'What closed, and when.',
      scenes: [
        {
          name: 'neighbours',
          steps: [
            { id: 'landlocked', view: 'landlocked', when: '2022-01-09', at: '16:1' },
            { id: 'guinea', view: 'guinea', when: '2022-01/2022-07', at: '22:1' },
          ],
        },
      ],
      references: [
        { kind: 'fact', id: 'closed' },
        { kind: 'cite', id: 'ecowas-2022' },
        { kind: 'cite', id: 'the-nation' },
        { kind: 'cite', id: 'ecowas-2022', scene: 'neighbours' },
        { kind: 'fact', id: 'debt', scene: 'neighbours' },
      ],
      words: 26,
    });
    expect(mentions.map(({ kind, name }) => `${kind} ${name}`)).toContain('view guinea');
  });

  it('hears of several slips at once', () => {
    expect(codes('A <5 and <6, { and\n\n<!-- a note -->\n\nB <7 <Fact of=“x”/>')).toEqual([
      '1:3 angle-bracket',
      '1:10 angle-bracket',
      '1:14 brace',
      '3:1 html-comment',
      '5:3 angle-bracket',
      '5:6 broken-tag',
    ]);
  });

  it('counts columns as editors do, also after an emoji', () => {
    expect(codes('😀😀 a <5')).toEqual(['1:8 angle-bracket']);
    const { mentions } = read('😀😀 [@one] <Fact of="x"/>');
    expect(mentions.map(({ line, column }) => `${line}:${column}`)).toEqual(['6:7', '6:23']);
  });

  it('allows notes to other editors, and signs that are escaped', () => {
    expect(
      codes(
        '{/* check this */}\n\nFewer than \\<500 {/* really? */} \\{sic\\} a < b > c and \\[@text]',
      ),
    ).toEqual([]);
  });

  it.each([
    ['<div>\n\nA\n\n</div>', '1:1 unknown-component'],
    ['A <br/> b', '1:3 unknown-component'],
    ['<>\n\nA\n\n</>', '1:1 unknown-component'],
    ['A <Cite source="x"/> b', '1:3 unknown-component'],
    ['<Scene name="a">\n\n</Scene>', '1:1 empty-scene'],
    ['<Notice>\n\n<Notice>\n\nA\n\n</Notice>\n\n</Notice>', '3:1 misplaced'],
    ['<Fact of="x" of="y"/>', '1:14 duplicate-attribute'],
    ['<Fact of=""/>', '1:11 empty-attribute'],
    ['<Fact of/>', '1:7 unquoted-attribute'],
    ['<Fact {...x} of="y"/>', '1:1 unquoted-attribute'],
    ['</Scene>', '1:1 wrong-closing-tag'],
    ['<Scene name="a">\n\nA\n\n- b\n\n</Scene>', '3:1 text-in-scene', '5:1 text-in-scene'],
    ['Export\n\nexport of cotton fell', '3:1 code-in-chapter'],
    ['A [@one', '1:3 bad-citation'],
    ['[@one]: https://x.org', '1:1 bad-citation'],
  ])('%j: %s', (body, ...problems) => expect(codes(body)).toEqual(problems));

  it('takes spaces after the hyphens of its top', () => {
    const { chapter, problems } = readChapter(
      'c.mdx',
      'en',
      'c',
      '---  \ntitle: A\nstandfirst: B\n---  \n\nC\n',
    );
    expect(problems).toEqual([]);
    expect(chapter?.words).toBe(1);
  });

  it('scrub is a motion of scenes', () => {
    expect(
      codes('<Scene name="a" motion="scrub">\n<Step id="b" view="c" when="2022">\nA.\n</Step>\n</Scene>'),
    ).toEqual([]);
    expect(
      codes('<Scene name="a" motion="scrubs">\n<Step id="b" view="c" when="2022">\nA.\n</Step>\n</Scene>'),
    ).toEqual(['1:25 wrong-value']);
  });
});

describe('any text', () => {
  it('is read without an exception, and its problems lie inside it', () => {
    const source = String(soundStory['chapters/en/punishment.mdx']);
    fc.assert(
      fc.property(
        fc.oneof(mutation(source), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (text) => {
          placesInside(text, readChapter('c.mdx', 'en', 'c', text).problems);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(['>', '- ', '<Notice>', '{', '<', '[@', '*', '[', '`', '&', '> - '])(
    'may repeat %j without end',
    (sign) => {
      const text = top + sign.repeat(500);
      placesInside(text, readChapter('c.mdx', 'en', 'c', text).problems);
    },
  );
});
