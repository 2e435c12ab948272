import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { files } from '../../../src/authoring/reference/files.ts';
import { filledIn, marks } from '../../../src/authoring/reference/marks.ts';
import { snippets } from '../../../src/authoring/reference/snippets.ts';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { components } from '../../../src/story/library/components.ts';
import { comments } from './material.ts';

const all = Object.entries(snippets(comments));
const bodyOf = (name: string): string => filledIn(snippets(comments)[name]?.body.join('\n') ?? '');

/** What is wrong in a chapter with this text in it, not asking whether names are known. */
const mistakes = (text: string) =>
  readChapter('c.mdx', 'en', 'c', `---\ntitle: A\nstandfirst: B\n---\n\n${text}\n`).problems;

describe('the snippets', () => {
  it('are the ones that an editor program offers', async () => {
    const text = `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../.vscode/story.code-snippets');
  });

  it('are called by a word of their own in each kind of file', () => {
    const words = all.map(([, { scope, prefix }]) => `${scope} ${prefix}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it('ask for each place once, from the first to the last', () => {
    for (const [name, { body }] of all) {
      const places = [...body.join('\n').matchAll(/\$\{(\d+)[:|]/g)].map(([, place]) => Number(place));
      expect(places, name).toEqual(places.map((_, index) => index + 1));
      expect(body.join('\n'), name).toMatch(/\$0$/);
    }
  });
});

describe('a component as its snippet writes it', () => {
  it.each(Object.entries(components))('%s', (name, { inside }) => {
    const text = bodyOf(name);
    expect(text).toContain(`<${name}`);
    expect(
      mistakes(
        inside === 'Scene'
          ? `<Scene name="a">\n\n${text}\n\n</Scene>`
          : inside === 'text'
            ? `A ${text} b.`
            : text,
      ),
    ).toEqual([]);
  });
});

describe('a way to write something in a chapter', () => {
  it.each(marks)('$title', ({ body, prefix }) => {
    const text = filledIn(body);
    expect(text).not.toMatch(/\$\{/);
    expect(mistakes(text)).toEqual([]);
    expect(mistakes(prefix === undefined ? text : `Words. ${text}`)).toEqual([]);
  });

  it('excuses a number', () => {
    expect(mistakes('They were 12.').map(({ code }) => code)).toEqual(['untraced-number']);
    expect(mistakes(`They were 12. ${bodyOf('Number without a source')}`)).toEqual([]);
    expect(mistakes(`They were 12. ${bodyOf('Citation')}`)).toEqual([]);
  });
});

describe('an entry as its snippet writes it', () => {
  it.each(files.filter(({ form }) => form))('of $paths', ({ paths, of, schema }) => {
    const value: unknown = parse(bodyOf(`An entry of ${paths[0]}`));
    const whole = of === 'list' ? z.array(schema) : z.record(z.literal('id'), schema);
    expect(whole.safeParse(value).error).toBeUndefined();
  });
});
