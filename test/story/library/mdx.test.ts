import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { features } from '../../../src/story/library/mdx-mistakes.ts';
import { body, print } from './compile.ts';

const top = '---\ntitle: A\nstandfirst: B\n---\n\n';

describe('citations', () => {
  it('become <Cite>, and every component learns its chapter', () => {
    const { components } = print(
      '<Scene name="s">\n\n<Step id="a" view="b" when="2022">\n\nShut. [@one; @two] <Fact of="x"/>\n\n</Step>\n\n</Scene>',
    );
    const chapter = 'moura';
    expect(components).toEqual([
      { name: 'Cite', attributes: { source: 'one' } },
      { name: 'Cite', attributes: { source: 'two' } },
      { name: 'Fact', attributes: { of: 'x', chapter } },
      { name: 'Step', attributes: { id: 'a', view: 'b', when: '2022', chapter } },
      { name: 'Scene', attributes: { name: 's', chapter } },
    ]);
  });

  it('leave code and escaped signs alone', () => {
    const { text, components } = print('`[@one]` and \\[@two] &#91;@three]');
    expect(text).toBe('[@one] and [@two] [@three]');
    expect(components).toEqual([]);
  });
});

const inline = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '[@one]',
      '[@one; @two]',
      '[@a;\n@b]',
      '<Fact of="x"/>',
      '<Fact of="x" form="bare"/>',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*em [@em]*',
      '**[@strong] b**',
      '\\[@text]',
      '`[@code]`',
      '&amp;',
      '[words](x)',
      '😀',
      '~',
      '"q"',
      '...',
      '--',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '10:30',
      'RFI:Afrique',
      '3:1',
      '$5',
      '~',
      '_',
      'a_b',
      '\\<500',
      '\\{sic\\}',
      'Ménaka',
      'ɛɔɲŋ',
      'word',
      'a@b',
      '100 %',
    ),
  },
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 8 }).map((words) => `W ${words.join(' ')}.`);
const block = fc.oneof(
  paragraph,
  paragraph.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  paragraph.map((text) => `- ${text.replaceAll('\n', '\n  ')}\n- ${text.replaceAll('\n', '\n  ')}`),
  paragraph.map((text) => `## ${text.replaceAll('\n', ' ')}`),
  paragraph.map((text) => `<Notice>\n\n${text}\n\n</Notice>`),
  paragraph.map((text) => `<Scene name="s">\n<Step id="a" view="v" when="2022">\n${text}\n</Step>\n</Scene>`),
);
const chapter = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => top + blocks.join('\n\n'));

describe('the outline and the compiled page', () => {
  it('come from the same parser, set in the same way', async () => {
    const { default: config } = await import('../../../astro.config.mjs');
    expect(config.markdown?.processor).toMatchObject({ name: 'satteri', options: { features } });
  });

  it('hold the same references in the same order', () => {
    fc.assert(
      fc.property(chapter, fc.constantFrom('\n', '\r\n'), (text, lineEnd) => {
        const source = text.replaceAll('\n', lineEnd);
        const { references } = readChapter('c.mdx', 'en', 'moura', source).chapter!;
        const outline = references.map(({ kind, id }) => ({ kind, id }));
        for (const given of [source, body(source)]) {
          const compiled = print(given).components.filter(({ name }) => name === 'Cite' || name === 'Fact');
          expect(
            compiled.map(({ name, attributes: { of, source: cited } }) => ({
              kind: name.toLowerCase(),
              id: of ?? cited,
            })),
          ).toEqual(outline);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('prose', () => {
  it('comes out as it went in, but for the citations and the space before them', () => {
    const tight = (text: string): string => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(chapter, (source) => {
        const without = print(source, []).text;
        const marked = without.replace(/\[@(one|a|em|strong)(;\s@(two|b))?\]/g, '');
        expect(tight(print(source).text)).toBe(tight(marked));
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['one [@a] two', 'one two'],
    ['one.[@a] Two', 'one. Two'],
    ['one\n[@a; @b] two', 'one two'],
    ['<Fact of="x"/> [@a], two', ', two'],
  ])('lets a citation cling to the word before it: %j', (source, text) => {
    expect(print(`W ${source}`).text).toBe(`W ${text}`);
  });
});
