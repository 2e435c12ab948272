import fc from 'fast-check';
import { mdxToJs, type MdxToJsResult } from 'satteri';
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { citations } from '../../../src/story/library/mdx.ts';

interface Printed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Compiles a chapter as the build does, runs it, and gives its text and its components in order. */
function print(
  source: string,
  smartPunctuation = false,
  plugin = true,
): { readonly text: string; readonly components: Printed[] } {
  const { code } = mdxToJs(source, {
    mdastPlugins: plugin ? [citations()] : [],
    features: { frontmatter: true, gfm: true, smartPunctuation },
    fileURL: new URL('file:///project/content/chapters/en/moura.mdx'),
    outputFormat: 'function-body',
  }) as MdxToJsResult;
  const components: Printed[] = [];
  const jsx = (name: unknown, { children, ...attributes }: Record<string, unknown>): string => {
    if (typeof name === 'function') return String(name({ children, ...attributes }));
    if (/^[A-Z]/.test(String(name))) components.push({ name: String(name), attributes });
    return [children]
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== null)
      .join('');
  };
  const names = ['Cite', 'Fact', 'Scene', 'Step', 'Notice', 'Known', 'Disputed', 'Unknown'];
  const { default: Content } = new Function(code)({ Fragment: 'fragment', jsx, jsxs: jsx });
  const text = String(Content({ components: Object.fromEntries(names.map((name) => [name, name])) }));
  return { text, components };
}

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
  it.each([false, true])('hold the same references in the same order (smart punctuation: %s)', (smart) => {
    fc.assert(
      fc.property(chapter, fc.constantFrom('\n', '\r\n'), (text, lineEnd) => {
        const source = text.replaceAll('\n', lineEnd);
        // Astro blanks the frontmatter out before it compiles; lines and columns stay.
        const blanked = source.replace(/^---[^]*?---/, (lines) => lines.replace(/[^\r\n]/g, ' '));
        const outline = readChapter('c.mdx', 'en', 'moura', source).chapter!.references;
        for (const given of [source, blanked]) {
          const compiled = print(given, smart).components.filter(
            ({ name }) => name === 'Cite' || name === 'Fact',
          );
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
        const without = print(source, false, false).text;
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

  it.each([
    '10:30',
    'RFI:Afrique',
    '3:1',
    '$5',
    '~',
    '_',
    '$5 and $6',
    '~5 or ~6',
    'a_b_c',
    ':::note',
    '::fact',
    ':x[y]',
    '[[link]]',
    'a ^b^',
    '= x',
  ])('keeps %s', (text) => {
    expect(print(`At ${text} on it. [@one]`).text).toBe(`At ${text} on it.`);
  });
});
