import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateCitations, splitCitations } from '../../../src/story/library/citation.ts';

const pieces = fc.array(
  fc.constantFrom(
    '[@one]',
    '[@one; @two]',
    '[@one;@two ;@three]',
    '[',
    '@',
    ']',
    ';',
    ' ',
    'word',
    '[@',
    '\n',
    'é😀',
    '[@a b]',
    '\\',
  ),
);

describe('splitCitations', () => {
  it('finds one source and several, with the place of each', () => {
    expect(splitCitations('Shut. [@one; @two] Open.')).toEqual([
      { text: 'Shut. ', raw: 'Shut. ' },
      { cite: 'one', offset: 7, raw: '[@one' },
      { cite: 'two', offset: 13, raw: '; @two]' },
      { text: ' Open.', raw: ' Open.' },
    ]);
  });

  it('gives the text back when joined, and points at each sign', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const parts = splitCitations(text);
          expect(parts.map(({ raw }) => raw).join('')).toBe(text);
          for (const part of parts) {
            if ('cite' in part) expect(text.slice(part.offset).startsWith(`@${part.cite}`)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves mail addresses, handles and times alone', () => {
    for (const text of ['a@b.org', '@hrw', '[10:30]', '[@ one]', '[@]', '[one]']) {
      expect(splitCitations(text)).toEqual([{ text, raw: text }]);
    }
  });
});

describe('locateCitations', () => {
  it('knows escapes, entities and quote marks at the start of lines', () => {
    const source = 'A &amp; \\[@not] \\\\[@one;\n> @two]';
    const value = 'A & [@not] \\[@one;\n@two]';
    expect(locateCitations(value, source, 100).parts).toEqual([
      { text: 'A & ' },
      { text: '[@not]' },
      { text: ' \\' },
      { cite: 'one', offset: 100 + source.indexOf('@one') },
      { cite: 'two', offset: 100 + source.indexOf('@two') },
    ]);
  });

  it.each(['[@one, @two]', '[@one', '[ @one]', '[@one;two]', '[@one two]'])('reports %s', (text) => {
    const { parts, malformed } = locateCitations(text, text, 0);
    expect(parts).toEqual([{ text }]);
    expect(malformed).toEqual([{ raw: text, offset: 0 }]);
  });

  it('reports a citation that it cannot pair with its source', () => {
    const { parts, malformed } = locateCitations('[@one] [@two]', '&#91;@one] [@two]', 0);
    expect(parts).toEqual([{ text: '[@one] [@two]' }]);
    expect(malformed).toEqual([{ raw: '[@two]', offset: 11 }]);
  });
});
