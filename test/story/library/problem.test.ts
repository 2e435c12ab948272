import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, didYouMean, nearest, sortProblems } from '../../../src/story/library/problem.ts';

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

/** An id with one letter too many, too few, exchanged, or two swapped. */
const typo = fc
  .record({
    id: fc.constantFrom(...ids),
    at: fc.nat(),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'),
    kind: fc.constantFrom('insert', 'delete', 'replace', 'swap'),
  })
  .map(({ id, at, letter, kind }) => {
    const index = at % id.length;
    const rest = id.slice(index + 1);
    const written = {
      insert: id.slice(0, index) + letter + id.slice(index),
      delete: id.slice(0, index) + rest,
      replace: id.slice(0, index) + letter + rest,
      swap: id.slice(0, index) + rest.slice(0, 1) + id[index] + rest.slice(1),
    }[kind]!;
    return { id, written };
  })
  .filter(({ id, written }) => id !== written);

describe('nearest', () => {
  it('answers a single slip with the right id in at least 95 % of cases', () => {
    const slips = fc.sample(typo, 2000);
    const right = slips.filter(({ id, written }) => nearest(written, ids) === id);
    expect(right.length / slips.length).toBeGreaterThanOrEqual(0.95);
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
