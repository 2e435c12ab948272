import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct } from '../../../src/publishing/theme/distinct.ts';
import { recolour, type StillLook } from '../../../src/publishing/theme/recolour.ts';
import type { Mark } from '../../../src/stage/mark.ts';
import { svg } from '../../../src/stage/svg.ts';
import { tokens } from './tokens.ts';

const names = Object.keys(tokens.built.light);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** Newsrooms like white, and use it often. */
const colour = fc.oneof(hex, fc.constantFrom('#ffffff', '#fffffe', '#000000', '#7f7f7f'));
const palette = fc
  .array(colour, { minLength: names.length, maxLength: names.length })
  .map((list) => Object.fromEntries(names.map((name, index) => [name, list[index]!])));
const look: fc.Arbitrary<StillLook> = fc.record({
  colours: palette.map(distinct),
  sans: fc.constantFrom("'Turn Sans', sans-serif", '"House & Sons", Arial', 'Georgia'),
});

/** A still with a line in each colour, with words that look like paint. */
function still({ colours, sans }: StillLook): string {
  const marks = names.flatMap((name): Mark[] => [
    { kind: 'line', key: name, role: name, x1: 0, y1: 0, x2: 9, y2: 9 },
    {
      kind: 'text',
      key: `${name}/text`,
      role: name,
      text: ' fill="#ffffff" font-family="Georgia"',
      face: 'sans',
      anchor: 'start',
      x: 0,
      y: 9,
      size: 12,
    },
  ]);
  const frame = { width: 9, height: 9, em: 16, direction: 'ltr' } as const;
  return svg(marks, frame, (role) => ({ fill: 'none', stroke: colours[role]! }), { 'font-family': sans });
}

describe('distinct colours', () => {
  it('are all different, each at most a few steps of blue from what was asked for', () => {
    fc.assert(
      fc.property(palette, (asked) => {
        const got = distinct(asked);
        expect(new Set(Object.values(got)).size).toBe(names.length);
        for (const name of names) {
          expect(got[name]).toMatch(/^#[0-9a-f]{6}$/);
          expect(got[name]!.slice(0, 5)).toBe(asked[name]!.slice(0, 5));
          const blue = (value: string): number => Number.parseInt(value.slice(5), 16);
          expect(Math.abs(blue(got[name]!) - blue(asked[name]!))).toBeLessThan(names.length);
        }
      }),
    );
  });

  it('are those asked for where these differ', () => {
    expect(distinct(tokens.built.light)).toEqual(tokens.built.light);
    expect(distinct(tokens.built.dark)).toEqual(tokens.built.dark);
  });
});

describe('a still in another look', () => {
  it('is the still that would have been drawn in it', () => {
    fc.assert(
      fc.property(look, look, (from, to) => {
        expect(recolour(still(from), from, to)).toBe(still(to));
      }),
    );
  });

  it('is again itself when the other look is taken off', () => {
    fc.assert(
      fc.property(look, look, (from, to) => {
        expect(recolour(recolour(still(from), from, to), to, from)).toBe(still(from));
      }),
    );
  });
});
