import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/story/record-shape.ts';
import { jsonErrors } from '../schemas/schemas.ts';
import { recorded } from './recorded.ts';

const record = await recorded();
const pageAt = (address: string) => record.pages.find((page) => page.address === address);

describe('the record of a story', () => {
  it('has the shape that is published with it', () => {
    expect(jsonErrors(recordSchema(), JSON.parse(JSON.stringify(record)))).toEqual([]);
    expect(jsonErrors(recordSchema(), { ...record, version: 2 })).not.toEqual([]);
  });

  it('names every page once, by an address that works wherever the folder is put', () => {
    const addresses = record.pages.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining([
        './',
        'fr/',
        'chapters/punishment/',
        'fr/plain/punishment/',
        'fr/data/borders/',
        'embed/neighbours/',
      ]),
    );
    expect(JSON.stringify(record)).not.toMatch(/"\/[^"]/);
  });

  it('has every page listed under one that is listed under itself, in the same language', () => {
    for (const page of record.pages) {
      const listed = pageAt(page.canonical);
      expect(listed?.canonical).toBe(listed?.address);
      expect(listed?.language).toBe(page.language);
    }
  });

  it('knows the translations of each page, and each of them knows all the others', () => {
    for (const { address, language, kind, translations } of record.pages) {
      expect(translations[language]).toBe(address);
      for (const [other, at] of Object.entries(translations))
        expect(pageAt(at)).toMatchObject({ language: other, kind, translations });
    }
  });

  it('knows the card of each page, in its language', () => {
    for (const { card, language } of record.pages)
      expect(record.cards.find(({ address }) => address === card)?.language).toBe(language);
  });

  it('dates what a correction changed by that, and nothing else', () => {
    const changed = (address: string) => pageAt(address)?.modified;
    expect(['./', 'chapters/punishment/', 'fr/data/borders/', 'about/'].map(changed)).toEqual(
      Array(4).fill('2026-06-02'),
    );
    expect(changed('accessibility/')).toBe('2026-06-01');
    expect(record.story).toMatchObject({ published: '2026-06-01', modified: '2026-06-02', version: '1.2.3' });
  });

  it('is of the day of publication while nothing was corrected', async () => {
    const { story, corrections } = await recorded(() => []);
    expect(corrections).toEqual([]);
    expect(story.modified).toBe(story.published);
  });

  it('knows a change again after others of the same and of a later day were logged', async () => {
    const ids = async (...days: string[]) => {
      const { corrections } = await recorded((entry) => days.map((date) => ({ ...entry, date })));
      return corrections.map(({ id }) => id);
    };
    const before = await ids('2026-06-02');
    const after = await ids('2026-07-01', '2026-06-02', '2026-06-02');
    expect(after.slice(2)).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  it('cites what the words and tables of a chapter cite', () => {
    expect(record.chapters[0]?.sources).toEqual(['ecowas-2022', 'the-nation']);
    expect(record.sources.map(({ id }) => id)).toEqual(['ecowas-2022', 'the-nation']);
  });
});
