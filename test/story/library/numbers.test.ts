import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untracedNumbers } from '../../../src/story/library/numbers.ts';

const found = (text: string, language = 'en'): string[] =>
  untracedNumbers(text, 0, language).map(({ offset }) => /^[\d.,]+\d|^\d/.exec(text.slice(offset))![0]);

describe('numbers that nobody can trace', () => {
  it.each([
    ['About 300 men died.', ['300']],
    ['It cost 236.1 billion and 1,277 lives.', ['236.1', '1,277']],
    ['Cited here. [@one] But 40 here.', ['40']],
    ['40 here. Cited there. [@one]', ['40']],
    ['In 2022 there were 2,022 of them.', ['2,022']],
    ['A note {/* check */} on 7 men.', ['7']],
    ['Some 45 km, “and 15 more.” Nobody said so.', ['45', '15']],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    'It happened on 27 March 2022, or from 23 to 31 March, or on 3–4 May.',
    'At about 11:20 the M5-RFP met the G5; a Mi-171 and an L-39 flew, on the 2nd.',
    'About 300 men died. [@one; @two]',
    'About 300 men died, says one, [@one] and 20 others.',
    'About <Fact of="x" form="bare"/> men died.',
    'See [the list](https://example.org/2022/300).',
    'Seven of 12 were there. {/* unsourced: it is a game of words */}',
    'About 300\nmen died.\n[@one]',
  ])('%s needs nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows the months of other languages', () => {
    expect(found('Le 27 mars, ils étaient 300.', 'fr')).toEqual(['300']);
  });

  it('finds a number wherever it stands, unless its own sentence cites', () => {
    const sentence = fc.record({ n: fc.integer({ min: 2100, max: 99_999 }), cited: fc.boolean() });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const text = sentences
          .map(({ n, cited }) => `There were ${n} of them.${cited ? ' [@one]' : ''}`)
          .join(' ');
        expect(found(text)).toEqual(sentences.filter(({ cited }) => !cited).map(({ n }) => String(n)));
      }),
    );
  });
});
