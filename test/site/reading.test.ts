import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { readContents } from '../../src/story/library/contents.ts';
import { readFolder } from '../../src/story/library/folder.ts';
import { readCounts } from '../scenes/the-count.ts';
import { files, open, pages, plainPages, read, storyPages, target } from './built.ts';
import { expectPicture } from './xml.ts';

/** The parts of a step in the order in which a reader without script meets them. */
function partsOf(step: Element): string[] {
  return [...step.children].map((part) => part.className);
}

describe.each([...storyPages, ...plainPages])('%s, as it is sent', (page) => {
  const document = open(page);
  const steps = [...document.querySelectorAll('[data-step]')];

  it('gives each step its date, its words, its text alternative and its picture, in this order', () => {
    const onPaper = storyPages.includes(page) ? ['on-paper'] : [];
    expect(steps.length).toBeGreaterThanOrEqual(6);
    for (const step of steps) {
      expect(partsOf(step)).toEqual(['stamp', 'words', 'alternative', 'still', ...onPaper]);
      expect(step.querySelector('time')?.getAttribute('datetime')).toMatch(/^\d{4}/);
      expect(step.querySelector('.words')!.textContent.trim().split(/\s+/).length).toBeGreaterThanOrEqual(25);
      expect(step.querySelector('.alternative')!.textContent.length).toBeGreaterThanOrEqual(40);
      expect(step.querySelectorAll('[data-still]').length).toBe(1);
    }
  });

  it('keeps steps between 25 and 60 words', () => {
    for (const step of steps) {
      const words = step.querySelector('.words')!.cloneNode(true) as Element;
      for (const note of words.querySelectorAll('sup')) note.remove();
      const count = words.textContent.trim().split(/\s+/).length;
      expect(count, step.id).toBeGreaterThanOrEqual(25);
      expect(count, step.id).toBeLessThanOrEqual(60);
    }
  });

  it('ids steps by chapter and step', () => {
    for (const step of steps) {
      const chapter = step.closest('article')!.id;
      expect(step.id).toBe(`${chapter}-${step.getAttribute('data-step')}`);
    }
  });

  it('numbers its sources in the order in which it names them, with no gap', () => {
    const list = [...document.querySelectorAll('ol.sources > li')].map(({ id }) => id);
    expect(list.length).toBeGreaterThan(5);
    const cites = [...document.querySelectorAll('a.cite')];
    for (const cite of cites) {
      expect(Number(cite.textContent)).toBe(list.indexOf(cite.getAttribute('href')!.slice(1)) + 1);
    }
    const named = [...document.querySelectorAll('a.cite, a.fact')].flatMap((link) =>
      link
        .getAttribute('data-note')!
        .split(' ')
        .map((id) => `source-${id}`),
    );
    expect(list.slice(0, new Set(named).size)).toEqual([...new Set(named)]);
  });

  it('offers the tables of each scene: whole, or where they would weigh too much by a link to their pages', () => {
    for (const scene of document.querySelectorAll('story-scene')) {
      const tables = scene.querySelectorAll('table[data-table]').length;
      const links = [...scene.querySelectorAll('p.figures a')].map((link) =>
        target(page, link.getAttribute('href')!),
      );
      expect(page === 'index.html' ? links.length : tables).toBeGreaterThan(0);
      expect(page === 'index.html' ? tables : links.length).toBe(0);
      for (const link of links) expect(open(link!).querySelectorAll('table[data-table]').length).toBe(1);
    }
  });
});

it.each(pages.filter((page) => open(page).querySelector('table[data-table]')))(
  '%s shows its tables cell by cell',
  (page) => {
    const document = open(page);
    for (const table of document.querySelectorAll('table[data-table]')) {
      const rows = csvParse(read(`data/${table.getAttribute('data-table')}.csv`));
      const shown = [...table.querySelectorAll('tbody tr')];
      expect(shown.map((row) => row.getAttribute('data-row'))).toEqual(rows.map((row) => row[rows.columns[0]!]));
      shown.forEach((row, index) => {
        for (const cell of row.querySelectorAll('[data-value]')) {
          expect(Number(cell.getAttribute('data-value'))).toBe(
            Number(rows[index]![cell.getAttribute('data-column')!]),
          );
        }
      });
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(table.querySelectorAll('th[scope="col"]').length).toBeGreaterThan(1);
      expect(table.querySelectorAll('th[scope="row"]').length).toBe(rows.length);
    }
  },
);

it('prints figures with how firm they are, and a space on either side', () => {
  const text = open('chapters/moura/index.html').querySelector('main')!.textContent.replace(/\s+/g, ' ');
  expect(text).toContain('a town of about 10,000 people');
  expect(text).toContain('between 350 and 380 people killed');
  expect(text).toContain('finds that at least 500 people were killed');
  expect(text).toContain('seven children');
  expect(text).toContain('At least 238 of the dead');
});

describe('the light edition', () => {
  it.each(plainPages)('%s needs no script, no font and no other file than its style', (page) => {
    const document = open(page);
    expect(document.querySelectorAll('script, img, link[as="font"]').length).toBe(0);
    expect(document.querySelectorAll('svg[data-still]').length).toBe(
      document.querySelectorAll('[data-step]').length,
    );
    for (const { href } of [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]) {
      expect(read(target(page, href)!)).not.toContain('@font-face');
    }
  });

  it.each(plainPages)('%s says the same as the page whose graphics move', (page) => {
    const words = (name: string): string[] =>
      [...open(name).querySelectorAll('article p, article li')]
        .filter((part) => !part.closest('.edition, .figures'))
        .map((part) => {
          const copy = part.cloneNode(true) as Element;
          // The light edition leads to no file: its pictures stand in it.
          copy.querySelector('.this-picture')?.remove();
          return copy.textContent.replace(/\s+/g, ' ').trim();
        });
    const moving = page === 'plain/index.html' ? 'index.html' : page.replace('plain/', 'chapters/');
    expect(words(page)).toEqual(words(moving));
  });
});

describe('stills', () => {
  const stills = files.filter((file) => file.startsWith('figures/'));

  it.each(stills)('%s is XML that shows without any style sheet', (file) => {
    expectPicture(read(file));
  });

  it('say what the table says, in every edition', () => {
    const rows = csvParse(read('data/moura-counts.csv'));
    for (const file of stills.filter((name) => /the-count\/all\./.test(name))) {
      const counts = readCounts(read(file));
      for (const { id, low, high } of rows) {
        const { low: least, high: most } = counts.get(id!)!;
        expect([least ?? '', most ?? least ?? ''].map(String)).toEqual([low, high === '' ? low : high]);
      }
    }
  });
});

describe('words and names', () => {
  const list = [...open('about/index.html').querySelectorAll('.glossary dt')];

  it.each(storyPages)('%s explains each term of the glossary where a chapter first uses it', (page) => {
    expect(list.length).toBeGreaterThan(10);
    for (const chapter of open(page).querySelectorAll('article.chapter')) {
      const paragraphs = [...chapter.querySelectorAll('p:not([class]), li')].filter(
        (paragraph) => !paragraph.closest('.below'),
      );
      for (const { id, textContent: term } of list) {
        const uses = new RegExp(`(?<![\\p{L}-])${term}(?![\\p{L}-])`, 'u');
        const first = paragraphs.find((paragraph) => uses.test(paragraph.textContent));
        if (!first) continue;
        const explained = [...chapter.querySelectorAll(`a.term[href$="#${id}"]`)];
        expect(explained.length, `${chapter.id}: ${term}`).toBe(1);
        const earlier = paragraphs.indexOf(explained[0]!.closest('p, li')!);
        expect(earlier, `${chapter.id}: ${term}`).toBeLessThanOrEqual(paragraphs.indexOf(first));
      }
    }
  });
});

describe('tables and sources', async () => {
  // An editor's spreadsheet may have saved them in another form, which readers need not know.
  const { tables } = readContents(await readFolder('content'));

  it.each([...tables.values()])('offers $id for download, plainly written', ({ id, text }) => {
    expect(read(`data/${id}.csv`)).toBe(text);
  });

  it('lists every source that any page names', () => {
    const all = open('sources/index.html');
    const named = pages.flatMap((page) =>
      [...open(page).querySelectorAll('[data-note]')].flatMap((link) =>
        link.getAttribute('data-note')!.split(' '),
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const id of new Set(named)) expect(all.getElementById(`source-${id}`), id).not.toBeNull();
  });
});
