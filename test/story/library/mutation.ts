import fc from 'fast-check';
import { expect } from 'vitest';
import type { Problem } from '../../../src/story/library/problem.ts';

const scraps = [
  '<',
  '>',
  '{',
  '}',
  '"',
  "'",
  '[@',
  ']',
  ':',
  '\n',
  '\t',
  ' ',
  '---\n',
  '</Step>',
  '<Fact',
  '\\',
  '&',
  '*',
  '#',
  '- ',
  '😀',
  '\r',
  '\0',
  '`',
  '$',
  '<!--',
  '[^1]:',
];

/** A text with a few stretches cut out, scraps put in and letters lost. */
export function mutation(text: string): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(40),
    scrap: fc.constantFrom('', ...scraps),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 5 })
    .map((cuts) =>
      cuts.reduce(
        (current, { at, length, scrap }) => current.slice(0, at) + scrap + current.slice(at + length),
        text,
      ),
    );
}

/** Every problem stands on a line and column that the text has, and is told without a stack. */
export function placesInside(text: string, problems: readonly Problem[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, message, file } of problems) {
    expect(file).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toMatch(/\n\s+at /);
  }
}
