import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringKeys } from '../src/story/strings.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const text = (file: string): string => readFileSync(join('src', file), 'utf8');

/** What a template prints as it stands: no front matter, no expression, no tag, no script. */
function printed(astro: string): string {
  let template = astro.replace(/^---[\s\S]*?\n---/, '').replace(/<script[\s\S]*?<\/script>/g, '');
  for (let before = ''; before !== template;) {
    before = template;
    template = template.replace(/\{[^{}]*\}/g, '');
  }
  return template.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '');
}

/** Attributes that are read out or shown. */
const spoken = /\s(?:aria-label|alt|title|placeholder|aria-description)="([^"]*\p{L}[^"]*)"/gu;

describe('words for readers', () => {
  // The storyboard is for editors and in English alone, as what the check says to them is.
  const forReaders = sources.filter((file) => file.endsWith('.astro') && !file.startsWith('authoring'));

  it.each(forReaders)('%s prints none of its own', (file) => {
    expect(printed(text(file)).match(/\p{L}+/gu)).toBeNull();
    expect([...text(file).matchAll(spoken)].map(([, words]) => words)).toEqual([]);
  });

  it('are found by the search above', () => {
    expect(printed('---\nconst a = 1;\n---\n<p>{a} Hello <b>{[1].map((n) => <i>{n}</i>)}</b></p>')).toContain(
      'Hello',
    );
  });

  it('are all in use: no string is kept that no page says', () => {
    const code = sources.map(text).join('\n');
    const unused = stringKeys.filter(
      (key) => !code.replace(/stringKeys = \[[\s\S]*?\]/, '').match(new RegExp(`['"]${key}['"]`)),
    );
    expect(unused.filter((key) => !/^number-(about|at-least|up-to|exactly)$/.test(key))).toEqual([]);
  });
});
