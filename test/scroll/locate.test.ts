import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineShare, locate, scrubbed, type Steps } from '../../src/scroll/locate.ts';

const steps: fc.Arbitrary<Steps> = fc
  .tuple(fc.nat(5000), fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 12 }))
  .map(([start, heights]) => {
    const edges = heights.reduce((list, height) => [...list, (list.at(-1) ?? start) + height], [start]);
    return { tops: edges.slice(0, -1), end: edges.at(-1) ?? start };
  });
const line = fc.integer({ min: -2000, max: 40_000 });

describe('locate', () => {
  it('gives the last step whose top is above the line; the first before it, the last after it', () => {
    fc.assert(
      fc.property(line, steps, (y, where) => {
        const { step } = locate(y, where);
        const above = where.tops.filter((top) => top <= y).length;
        expect(step).toBe(Math.max(0, above - 1));
      }),
    );
  });

  it('measures how far the line is through the step, from 0 to 1', () => {
    fc.assert(
      fc.property(
        steps,
        fc.nat(11),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (where, index, share) => {
          const step = index % where.tops.length;
          const top = where.tops[step] ?? 0;
          const bottom = where.tops[step + 1] ?? where.end;
          const place = locate(top + share * (bottom - top), where);
          expect(place.step).toBe(step);
          expect(place.t).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('never goes back while the reader goes on', () => {
    fc.assert(
      fc.property(line, fc.nat(3000), steps, (y, further, where) => {
        const [a, b] = [locate(y, where), locate(y + further, where)];
        expect(b.step + b.t).toBeGreaterThanOrEqual(a.step + a.t);
      }),
    );
  });

  it('stays between 0 and 1 before the first step and past the last', () => {
    fc.assert(
      fc.property(line, steps, (y, where) => {
        const { t } = locate(y, where);
        expect(t).toBeGreaterThanOrEqual(0);
        expect(t).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('scrubbed', () => {
  it('is done after six tenths of a step, and has nothing to come from in the first', () => {
    expect(scrubbed({ step: 0, t: 0 })).toBe(1);
    expect(scrubbed({ step: 2, t: 0 })).toBe(0);
    expect(scrubbed({ step: 2, t: 0.3 })).toBeCloseTo(0.5);
    expect(scrubbed({ step: 2, t: 0.6 })).toBe(1);
    expect(scrubbed({ step: 2, t: 1 })).toBe(1);
  });
});

describe('the reading line', () => {
  it('stands below a graphic of 58 per cent on phones, and higher on desktops', () => {
    expect(lineShare(false)).toBeGreaterThan(0.58);
    expect(lineShare(true)).toBeLessThan(lineShare(false));
  });
});
