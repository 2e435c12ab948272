import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, parseDocument, Scalar } from 'yaml';
import { writtenTexts } from '../../../../src/story/library/language/written.ts';

const kinds = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
const words = fc.constantFrom(
  'Mali',
  'été',
  "'",
  '"',
  '\\',
  '😀',
  ' ',
  ' ',
  ' ',
  '\n',
  ',',
  ': a',
  '#',
  '>',
  '“',
  '…',
  '\u202f',
);
const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

describe('the texts of a YAML file', () => {
  it('are found sign by sign, however they are written', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...kinds), fc.boolean(), (text, type, windows) => {
        const scalar = new Scalar(text);
        scalar.type = type;
        const unix = new Document({ before: 'x', list: [{ it: scalar }] }).toString({ lineWidth: 40 });
        const source = windows ? unix.replaceAll('\n', '\r\n') : unix;
        const document = parseDocument(source);
        const found = writtenTexts(source, document).find(({ path }) => path.join('/') === 'list/0/it');
        // What is read, not what was given to be written: folded text need not come back from the library as it went.
        const value = found?.value ?? '';
        expect(value).toBe(document.getIn(['list', 0, 'it']) ?? '');
        let end = 0;
        for (const [index, [from, to]] of (found?.spans() ?? []).entries()) {
          const written = source.slice(from, to);
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
          // A sign is written as itself, escaped, as the end of a line, or as half of the sign before it.
          if (written !== value[index]) expect(written).toMatch(/^(\\.*|''|\r?\n\s*|)$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found for certain in one line', () => {
    const source = `a: It is\nb: 'It''s'\nc: "It\\"s\\u00e9 😀"\n`;
    const [a, b, c] = writtenTexts(source, parseDocument(source)).map((it) =>
      it.spans()?.map(([from, to]) => source.slice(from, to)),
    );
    expect(a).toEqual([...'It is']);
    expect(b).toEqual(['I', 't', "''", 's']);
    expect(c).toEqual(['I', 't', '\\"', 's', '\\u00e9', ' ', '\ud83d', '\ude00']);
  });
});
