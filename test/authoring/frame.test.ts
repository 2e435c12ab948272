import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frame } from '../../src/authoring/frame.ts';

it('shows the line, its number, and a caret under the place', () => {
  expect(frame(12, 8, 'title: Punishing: the junta')).toBe(
    '12 | title: Punishing: the junta\n   |        ^',
  );
});

it('keeps tabs, so that the caret stands under its letter', () => {
  expect(frame(3, 3, '\ta: b')).toBe('3 | \ta: b\n  | \t ^');
});

it('points at the right letter of any line, however long, and is never wider than a terminal', () => {
  const places = fc
    .string({ minLength: 1, maxLength: 400, unit: fc.constantFrom('a', 'b', ',', ' ', 'é') })
    .chain((text) => fc.tuple(fc.constant(text), fc.integer({ min: 1, max: text.length })));
  fc.assert(
    fc.property(places, ([text, column]) => {
      const [shown = '', under = ''] = frame(7, column, text).split('\n');
      const caret = under.indexOf('^');
      expect(shown[caret]).toBe(text[column - 1]);
      expect(shown.length).toBeLessThanOrEqual(102);
    }),
  );
});

it('points past the end of a line for what is missing there', () => {
  const [shown = '', under = ''] = frame(1, 4, 'abc').split('\n');
  expect(under.indexOf('^')).toBe(shown.length);
});
