import { describe, expect, it } from 'vitest';
import { changedMuch } from '../../src/scroll/triggers.ts';

describe('changedMuch', () => {
  const phone = { width: 390, height: 844 };

  it.each([
    ['an address bar that comes or goes', { width: 390, height: 760 }, false],
    ['nothing', { width: 390, height: 844 }, false],
    ['a rotation', { width: 844, height: 390 }, true],
    ['a split screen', { width: 390, height: 420 }, true],
    ['a wider window', { width: 391, height: 844 }, true],
  ])('%s', (_, after, expected) => {
    expect(changedMuch(phone, after)).toBe(expected);
  });
});
