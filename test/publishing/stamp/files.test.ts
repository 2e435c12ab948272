import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/publishing/markup.ts';
import { jsonErrors, jsonSchema, xmlErrors, xmlTexts } from '../../schemas/schemas.ts';
import { recorded } from '../../story/recorded.ts';
import { site, stamped } from './stamps.ts';

const record = await recorded();
const { files } = stamped(record);
const read = (file: string): string => files.get(file)!;
const at = (address: string): string => new URL(address, site).href;
const sitemap = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', x: 'http://www.w3.org/1999/xhtml' };
const atom = { a: 'http://www.w3.org/2005/Atom' };

describe('the sitemap', () => {
  it('lists each page that stands for itself, once, and no other', () => {
    expect(xmlErrors('sitemap', read('sitemap.xml'))).toEqual([]);
    expect(xmlTexts(read('sitemap.xml'), '//s:loc', sitemap)).toEqual(
      record.pages
        .filter(({ address, canonical }) => address === canonical)
        .map(({ address }) => at(address)),
    );
  });

  it('says of each which its translations are, itself among them', () => {
    const all = xmlTexts(
      read('sitemap.xml'),
      `//s:url[s:loc="${at('fr/about/')}"]/x:link/@hreflang`,
      sitemap,
    );
    expect(all).toEqual(['en', 'fr', 'x-default']);
  });
});

describe('the news sitemap to copy', () => {
  const [, template = ''] = /```xml\n([^]*?)```/.exec(readFileSync('docs/metadata.md', 'utf8')) ?? [];

  it('is a sitemap but for what only the publication knows, and names what that has to be', () => {
    const news = { n: 'http://www.google.com/schemas/sitemap-news/0.9' };
    const fields = xmlTexts(template, '//n:news//*[not(*)]', news);
    expect(fields).toEqual(['The name of your publication', 'en', '2026-11-22', 'The Turn']);
    const rest = template.replace(/<news:news>[^]*<\/news:news>/, '<lastmod>2026-11-22</lastmod>');
    expect(xmlErrors('sitemap', rest)).toEqual([]);
  });
});

describe('the feeds', () => {
  it.each(['en', 'fr'])('are three in %s, each valid by its specification', (language) => {
    expect(xmlErrors('rss', read(`feed.${language}.rss.xml`))).toEqual([]);
    expect(xmlErrors('atom', read(`feed.${language}.atom.xml`))).toEqual([]);
    expect(jsonErrors(jsonSchema('json-feed'), JSON.parse(read(`feed.${language}.json`)))).toEqual([]);
  });

  it('keep to their language, and tell corrections before chapters', () => {
    const titles = xmlTexts(read('feed.fr.rss.xml'), '//item/title');
    expect(titles).toEqual(['Punir la junte: A text', 'Punir la junte']);
    const links = xmlTexts(read('feed.fr.atom.xml'), '//a:entry/a:link[not(@rel)]/@href', atom);
    expect(links).toEqual([at('fr/corrections/#correction-2026-06-02-1'), at('fr/chapters/punishment/')]);
  });

  it('are of the days that the record gives', () => {
    expect(xmlTexts(read('feed.en.atom.xml'), '//a:updated', atom).map((date) => date.slice(0, 10))).toEqual([
      '2026-06-02',
      '2026-06-02',
      '2026-06-02',
    ]);
    expect(xmlTexts(read('feed.en.rss.xml'), '//pubDate')).toEqual([
      'Tue, 02 Jun 2026 00:00:00 GMT',
      'Mon, 01 Jun 2026 00:00:00 GMT',
    ]);
  });

  it('lead each entry to the log, or to the page about the story where there is none', () => {
    const without = stamped(record, ['corrections/index.html']).files.get('feed.en.rss.xml')!;
    expect(xmlTexts(without, '//item/link')[0]).toBe(at('about/#correction-2026-06-02-1'));
  });

  it('are valid whatever words and signs the story holds, and give them back', () => {
    const hostile = fc.oneof(
      fc.constantFrom('A & B', '<b>C</b>', ']]>]]>', '&amp;', '"q"'),
      fc.string({ minLength: 1 }).filter((text) => /^[ -~]+$/.test(text) && text.trim() !== ''),
    );
    const shown = (html: string): string => textOf(parseFragment(html));
    fc.assert(
      fc.property(hostile, hostile, (title, why) => {
        const pages = record.pages.map((page) => ({ ...page, title }));
        const corrections = record.corrections.map((each) => ({ ...each, why: { en: why, fr: why } }));
        const spoilt = stamped({ ...record, pages, corrections }).files;
        const rss = spoilt.get('feed.en.rss.xml')!;
        expect(xmlErrors('rss', rss)).toEqual([]);
        expect(xmlErrors('atom', spoilt.get('feed.en.atom.xml')!)).toEqual([]);
        expect(xmlTexts(rss, '//item/title').map(shown)[1]).toBe(title);
        expect(JSON.parse(spoilt.get('feed.en.json')!).items[0].summary).toBe(why);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the descriptions for those who embed', () => {
  const described = [...files.keys()].filter((file) => file.startsWith('oembed/'));

  it('are there for story, chapters and scenes in each language, valid by the specification', () => {
    expect(described.toSorted()).toEqual([
      'oembed/chapters/punishment.json',
      'oembed/embed/neighbours.json',
      'oembed/fr.json',
      'oembed/fr/chapters/punishment.json',
      'oembed/fr/embed/neighbours.json',
      'oembed/index.json',
    ]);
    for (const file of described)
      expect(jsonErrors(jsonSchema('oembed'), JSON.parse(read(file)))).toEqual([]);
  });

  it('give a scene as a frame, with its title for those who cannot see it', () => {
    const { type, html, title } = JSON.parse(read('oembed/embed/neighbours.json'));
    expect(type).toBe('rich');
    expect(html).toContain(`src="${at('embed/neighbours/')}?frame"`);
    expect(html).toContain(`title="${title}"`);
  });
});
