import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryRecord } from '../../../src/story/record-shape.ts';
import { jsonErrors, jsonSchema } from '../../schemas/schemas.ts';
import { recorded } from '../../story/recorded.ts';
import { data, links, property, site, stamped, tags } from './stamps.ts';

const record = await recorded();
const stamps = stamped(record);
const at = (address: string): string => new URL(address, site).href;

describe('the head of a stamped page', () => {
  it('names the page under which it is to be listed', () => {
    for (const { address, canonical } of record.pages)
      expect(links(stamps, address, 'canonical')).toEqual([['canonical', at(canonical)]]);
  });

  it('names its translations if it is listed itself, and they name it', () => {
    const told = (address: string) => links(stamps, address, 'alternate', 'hreflang');
    const listed = record.pages.filter(({ address, canonical }) => address === canonical);
    expect(listed.length).toBeGreaterThan(8);
    for (const { address, translations } of listed) {
      const all = told(address);
      expect(all.map(([language]) => language)).toEqual(['en', 'fr', 'x-default']);
      expect(all.at(-1)?.[1]).toBe(at(translations['en']!));
      for (const other of Object.values(translations)) expect(told(other)).toEqual(all);
    }
    for (const { address } of record.pages.filter((page) => !listed.includes(page)))
      expect(told(address)).toEqual([]);
  });

  it('names no translation that is not in the folder, and none at all where one language is left', () => {
    const without = stamped(record, ['fr/about/index.html']);
    expect(links(without, 'about/', 'alternate', 'hreflang')).toEqual([]);
    expect(links(without, './', 'alternate', 'hreflang')).toHaveLength(3);
  });

  it('shares a page as itself, with its card; a scene from a frame as the chapter that tells it', () => {
    for (const { address, kind, title, description } of record.pages) {
      const home = kind === 'embed' ? address.replace('embed/neighbours', 'chapters/punishment') : address;
      expect(property(stamps, address, 'og:url')).toEqual([at(home)]);
      expect(property(stamps, address, 'og:title')).toEqual([title]);
      expect(property(stamps, address, 'og:description')).toEqual([description]);
      expect(property(stamps, address, 'og:image:alt')).toHaveLength(1);
    }
    expect(property(stamps, 'fr/', 'og:locale')).toEqual(['fr_FR']);
    expect(property(stamps, 'fr/', 'og:locale:alternate')).toEqual(['en_GB']);
    expect(property(stamps, 'fr/chapters/punishment/', 'og:image')).toEqual([
      at('cards/chapters/punishment.fr.png'),
    ]);
  });

  it('promises no picture that is not in the folder', () => {
    const without = stamped(record, ['cards/story.png']);
    expect(
      tags(without, './').filter(({ attrs }) => attrs.some(({ value }) => value.startsWith('og:image'))),
    ).toEqual([]);
    expect(data(without, './')).not.toHaveProperty('image');
  });

  it('says of story and chapters what was corrected, and what they are parts of', () => {
    for (const address of ['./', 'chapters/punishment/']) {
      const article = data(stamps, address);
      expect(jsonErrors(jsonSchema('structured-data'), article)).toEqual([]);
      expect(article).toMatchObject({
        dateModified: '2026-06-02',
        correction: [{ datePublished: '2026-06-02', text: 'Miscounted. Six borders → Seven borders' }],
      });
    }
    expect(data(stamps, 'chapters/punishment/')?.['isPartOf']).toEqual({ '@id': `${site}#article` });
  });

  it('calls an addition no correction', () => {
    const [entry] = record.corrections;
    const added: StoryRecord = { ...record, corrections: [{ ...entry!, kind: 'update' }] };
    expect(data(stamped(added), './')).not.toHaveProperty('correction');
  });

  it('says everything as it was written, whatever signs it holds', () => {
    const hostile = fc.oneof(
      fc.constantFrom('</script><b>', '<!--', '&amp; "x" <y>', ']]>', "'"),
      fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/[\0\r\ud800-\udfff]/.test(text)),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, alt) => {
        const spoilt = stamped({
          ...record,
          pages: record.pages.map((page) => ({ ...page, title })),
          cards: record.cards.map((card) => ({ ...card, alt })),
        });
        expect(property(spoilt, './', 'og:title')).toEqual([title]);
        expect(property(spoilt, './', 'og:image:alt')).toEqual([alt]);
        expect(data(spoilt, './')).toMatchObject({ headline: title, image: { caption: alt } });
        expect(tags(spoilt, './').map(({ tagName }) => tagName)).toEqual(
          tags(stamps, './').map(({ tagName }) => tagName),
        );
      }),
      { numRuns: 20 },
    );
  });
});
