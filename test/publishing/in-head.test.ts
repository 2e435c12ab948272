import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHead } from '../../src/publishing/in-head.ts';

const page = '<!doctype html><html lang="en"><head><title>Mali</title></head><body>é</body></html>';
const lines = fc.array(fc.constantFrom('<meta name="a" content="b">', '<link rel="c" href="d">'));

describe('lines in the head of a page', () => {
  it('stand once, however often they are put there, and leave no trace when they are taken away', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const twice = inHead(inHead(page, 'stamp', first), 'stamp', second);
        expect(twice).toBe(inHead(page, 'stamp', second));
        expect(inHead(twice, 'stamp', [])).toBe(page);
      }),
    );
  });

  it('leave those of another name alone', () => {
    fc.assert(
      fc.property(lines, lines, (stamp, theme) => {
        const both = inHead(inHead(page, 'theme', theme), 'stamp', stamp);
        expect(inHead(both, 'stamp', [])).toBe(inHead(page, 'theme', theme));
        expect(inHead(both, 'theme', [])).toBe(inHead(page, 'stamp', stamp));
      }),
    );
  });

  it('need a head', () => {
    expect(() => inHead('<p>', 'stamp', ['x'])).toThrow('no head');
  });
});
