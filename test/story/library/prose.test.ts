import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { full } from '../../full.ts';
import { body, print } from './compile.ts';
import { escaped, isPrinted, typed } from './typed.ts';

const top = '---\ntitle: A\nstandfirst: B\n---\n\n';

/** Where prose may stand in a chapter. */
const surroundings: Readonly<Record<string, (text: string) => string>> = {
  'a chapter': (text) => text,
  'a notice': (text) => `<Notice>\n\n${text}\n\n</Notice>`,
  'a step': (text) =>
    `<Scene name="a">\n\n<Step id="b" view="c" when="2022">\n\n${text}\n\n</Step>\n\n</Scene>`,
  'a list': (text) => `- ${text.replace(/\r\n|\r|\n/g, '$&  ')}`,
  'a heading': (text) => `## ${text.replace(/[\r\n]+/g, ' ')}`,
  'a tag': (text) => `A <Lang is="fr">${text.replace(/[\r\n]+/g, ' ')}</Lang> b.`,
};

/** A stretch of prose as it is typed in some place of a chapter. */
const prose = fc.record({ text: typed, around: fc.constantFrom(...Object.keys(surroundings)) });

/** The codes of what is refused in a chapter; that figures need sources, and steps few words, is another matter. */
function refusals(source: string): string[] {
  const { problems, mentions } = readChapter('c.mdx', 'en', 'c', source);
  const places = mentions.filter(({ kind }) => kind === 'place').map(({ name }) => name);
  const others = ['untraced-number', 'long-step'];
  return [...problems.filter(({ code }) => !others.includes(code)).map(({ code }) => code), ...places];
}

/** What readers see of prose in a place, and what of it was typed by hand. */
function shown(around: string, text: string) {
  const source = top + surroundings[around]!(text);
  const typed = surroundings[around]!(text).replace(/<\/?(Notice|Scene|Step|Lang)[^<>]*>/g, (tag) =>
    text.includes(tag) ? tag : '',
  );
  return { source, isPrinted: () => isPrinted(typed, print(body(source)).text) };
}

const numRuns = full ? 20_000 : 2_000;

describe('prose', () => {
  it('is refused, or printed as it was typed', () => {
    let accepted = 0;
    fc.assert(
      fc.property(prose, ({ text, around }) => {
        const { source, isPrinted: asTyped } = shown(around, text);
        if (refusals(source).length > 0) return;
        accepted += 1;
        expect(
          asTyped(),
          `${JSON.stringify(source)} is printed as ${JSON.stringify(print(body(source)).text)}`,
        ).toBe(true);
      }),
      { numRuns },
    );
    // Else the law would say nothing.
    expect(accepted / numRuns).toBeGreaterThan(0.2);
  });

  it('is printed as it was typed when a backslash stands before every sign', () => {
    const calm = prose.filter(({ text }) => !/\u2028|^\s*(im|ex)port/m.test(text));
    fc.assert(
      fc.property(calm, ({ text, around }) => {
        const { source, isPrinted: asTyped } = shown(around, `W${escaped(text)}`);
        expect(refusals(source)).toEqual([]);
        expect(asTyped(), JSON.stringify(source)).toBe(true);
      }),
      { numRuns },
    );
  });

  it.each([
    ...[
      '10:30',
      'RFI:Afrique',
      '3:1',
      '$5',
      '~',
      '_',
      '$5 and $6',
      '~5 or ~6',
      '~5 or 6~',
      '~~5~~',
      'a_b_c',
      '2 * 3 * 4',
    ],
    ...[
      ':::note',
      '::fact',
      ':x[y]',
      '[[link]]',
      'a ^b^',
      '= x',
      '#5',
      '> 5',
      '5 > 4',
      '| a | b |',
      'AT&T',
      '-5',
      '100 %',
    ],
    ...[
      'www.x.org',
      'https://x.org',
      'desk@x.org',
      '"quoted"',
      '--',
      '...',
      '(c)',
      'a\u00a0b',
      'a\u202fb',
      '\u00a0a',
      'ﬁ',
      '1986)',
    ],
  ])('keeps %j', (text) => {
    expect(refusals(`${top}At ${text} on it.`)).toEqual([]);
    expect(print(`At ${text} on it. [@one]`).text).toBe(`At ${text} on it.`);
  });

  it.each([
    '\u00a0a',
    '\u202f# a',
    '\u00a0- a',
    '    four spaces',
    '\tA tab',
    '#5 is a',
    '-5 degrees',
    '| a | b |\n| - | - |',
  ])('keeps %j at the start of a line', (text) => {
    expect(refusals(top + text)).toEqual([]);
    expect(print(text).text.replace(/^[ \t]+/, '')).toBe(text.replace(/^[ \t]+/, ''));
  });
});
