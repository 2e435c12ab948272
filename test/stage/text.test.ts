import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';

import type { Face } from '../../src/stage/mark.ts';
import metrics from '../../src/stage/metrics.json' with { type: 'json' };
import { lineHeight, textWidth, wrap } from '../../src/stage/text.ts';

const face = fc.constantFrom<Face>('sans', 'sans-bold');
const size = fc.integer({ min: 6, max: 96 });
const known = fc.constantFrom(...metrics.characters);
const knownText = fc.string({ unit: known });
const anyText = fc.oneof(knownText, fc.string({ unit: 'grapheme' }));
const breaking = fc.constantFrom(' ', '  ', '\n', '\t', ' \r\n ');
const word = fc.string({ unit: known.filter((character) => character !== ' '), minLength: 1, maxLength: 14 });
const prose = fc
  .array(fc.tuple(breaking, word))
  .chain((parts) => fc.tuple(fc.constant(parts), fc.constantFrom('', ' ', '\n')))
  .map(([parts, end]) => parts.flat().join('') + end);
const room = fc.integer({ min: 0, max: 600 });

function normalised(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

function shipped(name: string): Font {
  const font = create(readFileSync(new URL(`../../src/styles/fonts/${name}.woff2`, import.meta.url)));
  if (!('unitsPerEm' in font)) throw new Error('A single font was expected');
  return font;
}

describe('textWidth', () => {
  it('agrees with the advances of the fonts that pages load', () => {
    const fonts: Record<Face, Font[]> = {
      sans: [shipped('sans-400-latin'), shipped('sans-400-ext')],
      'sans-bold': [shipped('sans-600-latin'), shipped('sans-600-ext')],
    };
    const advance = (fontFace: Face, character: string): number => {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fonts[fontFace].find((candidate) => candidate.hasGlyphForCodePoint(codePoint));
      if (font === undefined) throw new Error(`No font has ${character}`);
      return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    };
    fc.assert(
      fc.property(knownText, face, size, (text, fontFace, px) => {
        const expected = [...text].reduce((sum, character) => sum + advance(fontFace, character) * px, 0);
        expect(textWidth(text, fontFace, px)).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('is additive', () => {
    fc.assert(
      fc.property(anyText, anyText, face, size, (a, b, fontFace, px) => {
        const sum = textWidth(a, fontFace, px) + textWidth(b, fontFace, px);
        expect(textWidth(a + b, fontFace, px)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('never shrinks as text grows', () => {
    fc.assert(
      fc.property(anyText, anyText, face, size, (a, b, fontFace, px) => {
        expect(textWidth(a + b, fontFace, px)).toBeGreaterThanOrEqual(textWidth(a, fontFace, px));
      }),
    );
  });

  it('scales with the font size', () => {
    fc.assert(
      fc.property(anyText, face, size, fc.integer({ min: 1, max: 8 }), (text, fontFace, px, factor) => {
        expect(textWidth(text, fontFace, px * factor)).toBeCloseTo(factor * textWidth(text, fontFace, px), 6);
      }),
    );
  });

  it('is zero for no text', () => {
    expect(textWidth('', 'sans', 16)).toBe(0);
  });

  it('takes an unknown character for the widest letter', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz';
    const letters = [...alphabet, ...alphabet.toUpperCase()];
    fc.assert(
      fc.property(face, (fontFace) => {
        const widest = Math.max(...letters.map((letter) => textWidth(letter, fontFace, 1000)));
        expect(textWidth('漢', fontFace, 1000)).toBe(widest);
        expect(textWidth('𝄞', fontFace, 1000)).toBe(widest);
      }),
    );
  });

  it('gives all digits one width, so that columns of figures align', () => {
    const figures = fc.string({ unit: fc.constantFrom(...'0123456789') });
    fc.assert(
      fc.property(figures, face, size, (text, fontFace, px) => {
        expect(textWidth(text, fontFace, px)).toBe(textWidth('0'.repeat(text.length), fontFace, px));
      }),
    );
  });
});

describe('wrap', () => {
  it('joins back to the text with its spaces normalised, and so loses no word', () => {
    fc.assert(
      fc.property(prose, face, size, room, (text, fontFace, px, width) => {
        expect(wrap(text, fontFace, px, width).join(' ')).toBe(normalised(text));
      }),
    );
  });

  it('makes no line wider than asked, unless one word alone is', () => {
    fc.assert(
      fc.property(prose, face, size, room, (text, fontFace, px, width) => {
        for (const line of wrap(text, fontFace, px, width)) {
          if (line.includes(' ')) expect(textWidth(line, fontFace, px)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('fills each line before it starts the next', () => {
    fc.assert(
      fc.property(prose, face, size, room, (text, fontFace, px, width) => {
        const lines = wrap(text, fontFace, px, width);
        lines.slice(1).forEach((line, index) => {
          const [next] = line.split(' ');
          expect(textWidth(`${lines[index]} ${next}`, fontFace, px)).toBeGreaterThan(width);
        });
      }),
    );
  });

  it('never breaks at a no-break space of either width', () => {
    expect(wrap('sur 1\u202f234\u00a0km', 'sans', 16, 0)).toEqual(['sur', '1\u202f234\u00a0km']);
    expect(wrap('«\u00a0oui\u00a0»\u202f!', 'sans', 16, 0)).toEqual(['«\u00a0oui\u00a0»\u202f!']);
  });

  it('gives no line for text without a word', () => {
    expect(wrap(' \n ', 'sans', 16, 100)).toEqual([]);
  });
});

it('sets lines apart by a quarter more than the font size', () => {
  expect(lineHeight).toBe(1.25);
});
