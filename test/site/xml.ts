import { expect } from 'vitest';

/** Expects an SVG file that is XML, shows without any style sheet, and keeps its labels in place in any font. */
export function expectPicture(text: string): void {
  const open: string[] = [];
  for (const [tag, end, name, , closed] of text.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    expect(tag, 'every attribute has a value in quotes').toMatch(/^<\/?\w+( [\w:-]+="[^"<]*")*\/?>$/);
    if (end) expect(open.pop()).toBe(name);
    else if (!closed) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(/&(?!(?:amp|lt|gt|quot);)/.exec(text)?.[0]).toBeUndefined();
  expect(text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(/<style|style=|class=|<script|href=/.exec(text)?.[0]).toBeUndefined();
  for (const [, tag] of text.matchAll(/<text([^>]*)>/g)) expect(tag).toMatch(/ textLength="[\d.]+"/);
}
