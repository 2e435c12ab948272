import { describe, expect, it } from 'vitest';
import { compareNames, didYouMean, nearest, sortProblems } from '../../../src/story/library/problem.ts';
import { slips } from '../../../src/story/library/slips.ts';

const ids = [
  'afp-africanews-moura',
  'amnesty-moura-2023',
  'ap-moura-2022',
  'fama-communique',
  'hrw-moura-2022',
  'ohchr-scoop-20apr',
  'ohchr-moura-report',
  'un-mirage-moura',
  'tf1-guardian-moura',
  'the-nation',
  'moura',
  'kidal',
  'menaka',
  'gao',
  'two-lanes',
];

describe('nearest', () => {
  it('offers all that are equally near, unless they are too many to help', () => {
    const years = Array.from({ length: 12 }, (_, index) => String(2010 + index));
    expect(didYouMean('201', ['2018', '2019', 'kidal'])).toBe(' Did you mean "2018" or "2019"?');
    expect(didYouMean('20x', years, 'Add it.')).toBe(' Add it.');
  });

  it('takes two swapped letters for one slip', () => {
    expect(nearest('rf', ['en', 'fr'])).toBe('fr');
    expect([slips('rf', 'fr'), slips('ca', 'abc'), slips('abc', ''), slips('', 'ab')]).toEqual([1, 3, 3, 2]);
  });

  it('is silent rather than far off', () => {
    expect(nearest('bamako', ids)).toBeUndefined();
    expect(nearest('x', ['a', 'b'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
    expect(didYouMean('bamako', ids, 'Add it.')).toBe(' Add it.');
    expect(didYouMean('bamako', ids)).toBe('');
  });

  it('does not mind capitals', () => {
    expect(didYouMean('The-Nation', ids)).toBe(' Did you mean "the-nation"?');
  });
});

describe('compareNames', () => {
  it('takes a misspelt name for the missing one', () => {
    expect(compareNames(['a-view', 'secnd', 'extra'], ['a-view', 'second', 'third'])).toEqual({
      unknown: [
        { name: 'secnd', meant: 'second' },
        { name: 'extra', meant: undefined },
      ],
      missing: ['third'],
    });
  });
});

describe('sortProblems', () => {
  it('sorts by file, line and column', () => {
    const at = (file: string, line: number, column: number) => ({
      file,
      line,
      column,
      code: 'x',
      message: 'x',
    });
    const sorted = [at('a', 2, 1), at('a', 10, 1), at('a', 10, 2), at('b', 1, 1)];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });
});
