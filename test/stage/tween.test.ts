import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CircleMark } from '../../src/stage/mark.ts';
import { tween } from '../../src/stage/tween.ts';
import { marks } from './marks.ts';

const circle = (key: string, x: number): CircleMark => ({ kind: 'circle', key, role: 'town', x, y: 0, r: 4 });

describe('a tween', () => {
  it('ends in the very marks it was asked for, and begins in those it came from', () => {
    fc.assert(
      fc.property(marks(), marks(), (from, to) => {
        expect(tween(from, to)(1)).toBe(to);
        expect(tween(from, to)(0)).toBe(from);
      }),
    );
  });

  it('has arrived shortly before its end: nothing jumps in the last frame', () => {
    fc.assert(
      fc.property(marks(0), marks(0), (from, to) => {
        const almost = new Map(tween(from, to)(1 - 1e-9).map((mark) => [mark.key, mark]));
        for (const mark of to) {
          const { points: _, d: __, ...near } = almost.get(mark.key) as unknown as Record<string, unknown>;
          for (const [name, value] of Object.entries(mark)) {
            if (typeof value === 'number') expect(near[name]).toBeCloseTo(value, 3);
          }
        }
      }),
    );
  });

  it('keeps every key once on the way', () => {
    fc.assert(
      fc.property(marks(), marks(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (from, to, t) => {
        const keys = tween(from, to)(t).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...from, ...to].map(({ key }) => key)));
      }),
    );
  });

  it('keeps what arrives in the order in which it will stand', () => {
    fc.assert(
      fc.property(marks(), marks(), (from, to) => {
        const wanted = to.map(({ key }) => key);
        const order = tween(
          from,
          to,
        )(0.5)
          .map(({ key }) => key)
          .filter((key) => wanted.includes(key));
        expect(order).toEqual(wanted);
      }),
    );
  });

  it('returns what does not change as the same object, so that painting it costs nothing', () => {
    fc.assert(
      fc.property(marks(), (list) => {
        const copy = structuredClone(list);
        const at = tween(list, copy);
        expect(at(0.3).every((mark, index) => mark === copy[index])).toBe(true);
      }),
    );
  });

  it('can be interrupted and turned round at any moment', () => {
    fc.assert(
      fc.property(marks(), marks(), fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
        const midway = tween(from, to)(t);
        expect(tween(midway, from)(1)).toBe(from);
        expect(new Set(tween(midway, from)(0.5).map(({ key }) => key)).size).toBeGreaterThanOrEqual(
          from.length,
        );
      }),
    );
  });

  it('walks numbers in a straight line', () => {
    const [mark] = tween([circle('a', 0)], [circle('a', 10)])(0.25);
    expect(mark).toMatchObject({ x: 2.5, y: 0 });
  });

  it('fades what comes and goes, or follows the way the mark was given', () => {
    const coming = { ...circle('b', 10), enter: { x: 0 } };
    const [leaving, entering] = tween([circle('a', 1)], [coming])(0.5);
    expect(leaving).toMatchObject({ key: 'a', opacity: 0.5 });
    expect(entering).toMatchObject({ key: 'b', x: 5 });
  });

  it('walks dots by their identity', () => {
    const field = (x: number, ids: number[]) =>
      ({
        kind: 'points',
        key: 'p',
        role: 'person',
        r: 1,
        points: ids.map((id) => ({ id, x: x + id, y: 0 })),
      }) as const;
    const [mark] = tween([field(0, [1, 2])], [field(10, [2, 3])])(0.5);
    expect(mark).toMatchObject({
      points: [
        { id: 2, x: 7 },
        { id: 3, x: 13 },
      ],
    });
  });
});
