import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendOf, outlinesOf, sceneAt, type Measured } from '../../src/authoring/debug/outlines.ts';

const window = { height: 800 };

/** Scenes with steps one below the other, anywhere above, in or below the window. */
const scene: fc.Arbitrary<Measured> = fc
  .record({
    start: fc.integer({ min: -4000, max: 1500 }),
    heights: fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 8 }),
    ceiling: fc.integer({ min: 0, max: 500 }),
    staged: fc.boolean(),
  })
  .map(({ start, heights, ceiling, staged }) => ({
    name: 'votes',
    state: 'live',
    view: 'first',
    stage: staged ? { left: 0, top: start, width: 300, height: 400 } : undefined,
    ceiling,
    steps: heights.map((height, index) => ({
      id: `ranks-${index}`,
      view: `view-${index}`,
      box: { left: 0, top: heights.slice(0, index).reduce((sum, one) => sum + one, start), width: 300, height },
    })),
    marks: [],
  }));
const line = fc.integer({ min: 0, max: window.height - 1 });

describe('outlines', () => {
  it('stay in the window, and those of steps below the graphic that covers them', () => {
    fc.assert(
      fc.property(scene, line, (it, y) => {
        for (const { kind, box } of outlinesOf(it, y, window.height)) {
          expect(box.top).toBeGreaterThanOrEqual(kind === 'stage' ? 0 : it.ceiling);
          expect(box.top + box.height).toBeLessThanOrEqual(window.height);
          expect(box.height).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('show as active the step that the reading line crosses', () => {
    fc.assert(
      fc.property(scene, line, (it, y) => {
        const crossed = it.steps.findLast(({ box }) => box.top <= y && y < box.top + box.height);
        fc.pre(crossed !== undefined && y >= it.ceiling);
        const active = outlinesOf(it, y, window.height).filter(({ kind }) => kind === 'active');
        expect(active).toHaveLength(1);
        expect(active[0]!.box.top).toBeLessThanOrEqual(y);
        expect(active[0]!.box.top + active[0]!.box.height).toBeGreaterThan(y);
        expect(legendOf(it, y)[0]!.text).toContain(`step: ${crossed!.id} · `);
      }),
    );
  });
});

describe('the legend', () => {
  const box = { left: 0, top: 100, width: 300.4, height: 200 };
  const votes: Measured = {
    name: 'votes',
    state: 'live',
    view: 'seven',
    stage: box,
    ceiling: 0,
    steps: [{ id: 'ranks-seven', view: 'seven', box }],
    marks: [
      { kind: 'must', key: 'one', box },
      { kind: 'must', key: 'two', box },
      { kind: 'focus', key: 'mali', box },
      { kind: 'focus', key: 'list', box: undefined },
    ],
  };

  it('says where the reader is, what the stage shows, and which marks are not there', () => {
    expect(legendOf(votes, 150).map(({ kind, text }) => `${kind} | ${text}`)).toEqual([
      'active | step: ranks-seven · t 0.25',
      'stage | scene: votes · seven · live · 300 × 200',
      'focus | focus: mali · not drawn: list',
      'must | must: 2 labels',
    ]);
  });

  it('says little of a scene that has not come yet', () => {
    const asleep = { ...votes, state: 'stacked', view: '', stage: undefined, marks: [] };
    expect(legendOf(asleep, 150).map(({ text }) => text)).toEqual([
      'step: ranks-seven · t 0.25',
      'scene: votes · no view · stacked',
    ]);
  });

  it('is of the scene that the reader has come to, and of none before the first', () => {
    const later = { ...votes, name: 'later', steps: [{ ...votes.steps[0]!, box: { ...box, top: 900 } }] };
    const at = (y: number) => sceneAt([votes, later], y)?.name;
    expect([at(99), at(100), at(899), at(900)]).toEqual([undefined, 'votes', 'votes', 'later']);
  });
});
