import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/stage/frame.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { tween } from '../../src/stage/tween.ts';
import { allRoles } from '../../src/tokens.ts';
import { painted, printed } from '../stage/dom.ts';
import { boxOf, everyMark, flatten, overlap, texts } from './boxes.ts';
import type { Prepared } from './content.ts';

/** Sheets with larger text are larger too: the page pins no graphic where there is less room than 18 ems. */
const frames: fc.Arbitrary<Frame> = fc
  .record({
    width: fc.integer({ min: 320, max: 1920 }),
    height: fc.integer({ min: 300, max: 1100 }),
    em: fc.constantFrom(16, 16, 16, 18, 20, 24),
    direction: fc.constant('ltr' as const),
  })
  .filter(({ width, height, em }) => em === 16 || (width >= 18 * em && height >= 19 * em));
const stretches = fc.constantFrom(1, 1.3);

/** The frames of the phones and desktops that most readers hold, on which each view is tried for certain. */
const common = [
  [320, 300],
  [360, 365],
  [390, 380],
  [412, 420],
  [768, 500],
  [860, 700],
  [1020, 800],
  [1920, 1000],
];

/** Holds what a scene draws to a law of its own: any view, on any sheet, with words as long as in other languages. */
export function onEverySheet(
  { scene, content }: Prepared,
  law: (picture: { readonly view: string; readonly frame: Frame; readonly drawn: readonly Mark[] }) => void,
): void {
  fc.assert(
    fc.property(fc.constantFrom(...scene.views), frames, stretches, (view, frame, stretch) =>
      law({ view, frame, drawn: scene.draw({ view, frame, ...content(stretch) }) }),
    ),
    { numRuns: 150 },
  );
}

/** What every scene is held to, whatever its table says. */
export function laws({ name, language, scene, content, actors }: Prepared): void {
  const views = fc.constantFrom(...scene.views);
  const draw = (view: string, frame: Frame, stretch = 1): Mark[] =>
    scene.draw({ view, frame, ...content(stretch) });

  function expectLegible(view: string, frame: Frame, stretch: number): void {
    const drawing = { view, frame, ...content(stretch) };
    const marks = scene.draw(drawing);
    const labels = texts(marks);
    const dots = flatten(marks).flatMap((mark) => (mark.kind === 'points' ? mark.points : []));
    for (const label of labels) {
      const box = boxOf(label);
      expect(label.size, label.key).toBeGreaterThanOrEqual(12);
      expect(box.left, `${label.key} begins inside`).toBeGreaterThanOrEqual(-0.5);
      expect(box.right, `${label.key} ends inside`).toBeLessThanOrEqual(frame.width + 0.5);
      expect(box.top, `${label.key} is not cut off above`).toBeGreaterThanOrEqual(-0.5);
      expect(box.bottom, `${label.key} is not cut off below`).toBeLessThanOrEqual(frame.height + 0.5);
      const covered = labels.find((other) => other !== label && overlap(box, boxOf(other)));
      expect(covered?.key, `${label.key} lies on another label`).toBeUndefined();
      const under = dots.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
      expect(under.length, `${label.key} lies on dots`).toBe(0);
    }
    expect(labels.map(({ key }) => key)).toEqual(expect.arrayContaining([...scene.must(drawing)]));
    expect(scene.must(drawing).length).toBeGreaterThan(0);
  }

  describe(`${name} in ${language}`, () => {
    it('draws the same marks for the same input', () => {
      fc.assert(
        fc.property(views, frames, (view, frame) => {
          expect(draw(view, frame)).toEqual(draw(view, frame));
        }),
        { numRuns: 20 },
      );
    });

    it('gives every mark a key of its own and a role that can be painted', () => {
      fc.assert(
        fc.property(views, frames, (view, frame) => {
          const marks = everyMark(draw(view, frame));
          expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
          expect(Object.keys(allRoles(actors))).toEqual(
            expect.arrayContaining([...new Set(marks.map(({ role }) => role))]),
          );
        }),
        { numRuns: 30 },
      );
    });

    it('never changes the kind, role, text or path structure of a key from view to view', () => {
      fc.assert(
        fc.property(frames, (frame) => {
          const seen = new Map<string, string>();
          for (const view of scene.views) {
            for (const mark of everyMark(draw(view, frame))) {
              const text =
                mark.kind === 'text'
                  ? mark.text
                  : mark.kind === 'path'
                    ? mark.d.replace(/[-\d. ,]+/g, '')
                    : '';
              const identity = `${mark.kind} ${mark.role} ${text}`;
              expect(seen.get(mark.key) ?? identity, mark.key).toBe(identity);
              seen.set(mark.key, identity);
            }
          }
        }),
        { numRuns: 20 },
      );
    });

    it('keeps every label legible: inside the frame, on nothing else, none that must be there lost', () => {
      fc.assert(fc.property(views, frames, stretches, expectLegible), { numRuns: 300 });
    });

    it.each(common)('is legible at %i × %i in every view, with longer words too', (width, height) => {
      for (const view of scene.views) {
        for (const stretch of [1, 1.3])
          expectLegible(view, { width, height, em: 16, direction: 'ltr' }, stretch);
      }
    });

    it('arrives at exactly the view it moves to', () => {
      fc.assert(
        fc.property(views, views, frames, (from, to, frame) => {
          const target = draw(to, frame);
          expect(tween(draw(from, frame), target)(1)).toEqual(target);
        }),
        { numRuns: 20 },
      );
    });

    it('prints and paints the same marks', () => {
      for (const view of scene.views) {
        const marks = draw(view, stillFrames.narrow);
        expect(printed(marks)).toEqual(painted(marks));
      }
    });

    it('is about something in every view, and draws it', () => {
      for (const view of scene.views) {
        const keys = everyMark(draw(view, stillFrames.narrow)).map(({ key }) => key);
        expect(keys).toEqual(expect.arrayContaining([...scene.focus(view)]));
      }
    });

    it('stays under 400 nodes a view', () => {
      for (const view of scene.views)
        expect(everyMark(draw(view, stillFrames.wide)).length).toBeLessThan(400);
    });
  });
}
