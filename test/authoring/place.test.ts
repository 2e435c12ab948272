import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceTo, placeOf, type Block } from '../../src/authoring/place.ts';

/** Blocks one below the other, from their ids and heights. */
function page(scrolled: number, ...parts: readonly (readonly [id: string, height: number])[]): Block[] {
  let top = -scrolled;
  return parts.map(([id, height]) => {
    const block = { id, top };
    top += height;
    return block;
  });
}

const before = page(500, ['moura', 200], ['', 400], ['', 400], ['moura-army', 800], ['moura-hrw', 800]);

describe('the place of a reader', () => {
  it('is the step above the line', () => {
    expect(placeOf(before, 600)).toEqual({ id: 'moura-army', after: 0, top: 500 });
  });

  it('is a paragraph, counted from what has an id', () => {
    expect(placeOf(before, 400)).toEqual({ id: 'moura', after: 2, top: 100 });
  });

  it('is nowhere above the first block and before the first id', () => {
    expect(placeOf(before, -501)).toBeUndefined();
    expect(placeOf(page(0, ['', 100], ['moura', 100]), 50)).toBeUndefined();
  });

  it('is found again whatever the length of what stands above it', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 5, maxLength: 5 });
    const ids = ['moura', '', 'moura-army', '', 'moura-hrw'];
    const build = (lengths: readonly number[], scrolled: number): Block[] =>
      page(scrolled, ...ids.map((id, index) => [id, lengths[index] ?? 0] as const));
    fc.assert(
      fc.property(heights, heights, fc.nat(3000), fc.nat(3000), (old, now, oldScroll, nowScroll) => {
        const place = placeOf(build(old, oldScroll), 450);
        if (!place) return;
        const scrolled = nowScroll + distanceTo(build(now, nowScroll), place);
        expect(placeOf(build(now, scrolled), place.top)?.top).toBeCloseTo(place.top);
      }),
    );
  });

  it('is the paragraph before, when the last one was taken out', () => {
    const place = { id: 'moura', after: 2, top: 100 };
    expect(distanceTo(page(0, ['moura', 200], ['', 400], ['moura-army', 800]), place)).toBe(100);
  });

  it('is left as it is when its step was taken out', () => {
    expect(distanceTo(before, { id: 'moura-press', after: 0, top: 100 })).toBe(0);
  });
});
