import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { full } from '../../full.ts';
import { body, print } from './compile.ts';
import { escaped, isPrinted, typed } from './typed.ts';

const top = '---\ntitle: A\nstandfirst: B\n---\n\n';

/** What the check refuses in a text; that figures need sources is another matter. */
function refusals(text: string) {
  const { problems, mentions } = readChapter('c.mdx', 'en', 'c', top + text);
  const places = mentions.filter(({ kind }) => kind === 'place').map(({ kind }) => `unknown-${kind}`);
  return [...problems.filter(({ code }) => code !== 'untraced-number').map(({ code }) => code), ...places];
}

const numRuns = full ? 20_000 : 2_000;

describe('prose', () => {
  it('is refused, or printed as it was typed', () => {
    let accepted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        if (refusals(text).length > 0) return;
        accepted += 1;
        const { text: printed, elements } = print(body(top + text));
        expect(isPrinted(text, printed), `${JSON.stringify(text)} is printed as ${JSON.stringify(printed)}`).toBe(true);
        void elements;
      }),
      { numRuns },
    );
    // Else the law would say nothing.
    expect(accepted / numRuns).toBeGreaterThan(0.2);
  });

  it('is printed as it was typed when a backslash stands before every sign', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const source = escaped(text);
        if (/\u2028|^(im|ex)port/m.test(text)) return;
        expect(refusals(source)).toEqual([]);
        expect(isPrinted(source, print(body(top + source)).text), JSON.stringify(source)).toBe(true);
      }),
      { numRuns },
    );
  });
});
