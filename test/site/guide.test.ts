import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../copy.ts';
import { followGuide, runIn } from '../guide.ts';
import { buildIn } from './build.ts';

describe('a newcomer who does what docs/authoring.md says, and adds a source and a language', () => {
  let folder: string;
  let checked: string;

  beforeAll(() => {
    folder = copyProject(['test/scenes/snapshots']);
    followGuide(folder);
    checked = runIn(folder, 'src/authoring/check.ts');
    runIn(folder, 'src/authoring/new.ts', 'source', 'A report', '--publisher', 'A publisher');
    runIn(folder, 'src/authoring/new.ts', 'language', 'fr');
    buildIn(folder);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (page: string): Document =>
    parseHTML(readFileSync(join(folder, 'dist', page, 'index.html'), 'utf8')).document as unknown as Document;

  it('has made nothing that the check minds', () => {
    expect(checked).toMatch(/^content is sound: 8 chapters, 16 scenes/);
  });

  it.each(['chapters/soldiers-on-loan', 'fr/chapters/soldiers-on-loan'])('finds the chapter at %s', (page) => {
    const document = open(page);
    expect(document.querySelector('h1')?.textContent).toBe('Soldiers on loan');
    expect(document.querySelectorAll('story-scene[data-scene="french-soldiers"] [data-step]').length).toBe(4);
    const pictures = [...document.querySelectorAll('img[data-still]')].map((image) => image.getAttribute('src')!);
    expect(pictures.length).toBe(4);
    for (const picture of pictures) {
      const still = readFileSync(join(folder, 'dist', page, picture), 'utf8');
      expect(still).toContain(page.startsWith('fr') ? '4\u202f000' : '4,000');
    }
  });

  it.each(['', 'plain', 'sources', 'about', 'accessibility', 'chapters/moura', 'plain/moura', 'data/moura-counts'])(
    'finds the page "%s" in either language, with a way to the other',
    (page) => {
      for (const [here, language, other] of [
        [page, 'en', 'fr'],
        [`fr/${page}`, 'fr', 'en'],
      ] as const) {
        const document = open(here);
        expect(document.documentElement.lang).toBe(language);
        const ways = [...document.querySelectorAll(`a[hreflang="${other}"]`)];
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) {
          const there = join(here, way.getAttribute('href')!);
          expect(open(there).documentElement.lang).toBe(other);
          expect(join('/', there, '/')).toBe(join('/', other === 'fr' ? 'fr' : '', page, '/'));
        }
      }
    },
  );

  it('stays in the language that is read, but for the ways out of it and for files', () => {
    for (const page of ['fr', 'fr/chapters/moura', 'fr/plain', 'fr/about', 'fr/data/moura-counts']) {
      const links = [...open(page).querySelectorAll('a[href]:not([hreflang])')].map((link) => link.getAttribute('href')!);
      const inside = links.filter((href) => !/^([a-z]+:|#|\?)/.test(href)).map((href) => join(page, href.replace(/[?#].*/, '')));
      expect(inside.length).toBeGreaterThan(3);
      for (const address of inside) {
        expect(existsSync(join(folder, 'dist', address)), `${page}: ${address}`).toBe(true);
        if (address.endsWith('/')) expect(address, page).toMatch(/^fr\//);
      }
    }
  });

  it('has the story in one file in either language', () => {
    for (const language of ['en', 'fr']) {
      const file = readFileSync(join(folder, 'dist', `the-turn.${language}.html`), 'utf8');
      expect(file).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="?${language}`));
    }
  });
});
