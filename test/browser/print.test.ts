import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { colours } from '../../src/tokens.ts';
import type { Page } from '../browsers/driver.ts';
import { bare, readSheets, type Sheet } from '../browsers/paper.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, served } from './served.ts';

/** A4 between the margins of our own, in CSS pixels: what a page is laid out on when it is printed. */
const a4 = { width: 665, height: 1009 };
/** The margin on the right, in points: 17 mm. */
const margin = 48;

interface Step {
  id: string;
  words: string;
  /** What the picture's labels say. */
  labels: string[];
}

/** A story page as a file of the built folder. */
function documentAt(path: string): Document {
  return parseHTML(readFileSync(join(inject('dist'), path, 'index.html'), 'utf8'))
    .document as unknown as Document;
}

function stepsOf(document: Document): Step[] {
  return [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => {
    const scene = step.closest('story-scene')!.getAttribute('data-scene')!;
    const still = readFileSync(
      join(inject('dist'), 'figures', scene, `${step.getAttribute('data-view')}.svg`),
      'utf8',
    );
    const drawn = parseHTML(still).document.querySelectorAll('text');
    return {
      id: step.id,
      words: bare(step.querySelector('.words')!.textContent),
      labels: [...drawn].map(({ textContent }) => bare(textContent ?? '')),
    };
  });
}

/** Marks where the pictures stand, by links over them: these are found again in the print. */
async function markPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
      const mark = document.createElement('a');
      mark.href = `https://picture.invalid/${step.id}`;
      mark.style.cssText = 'display: block; grid-area: 1 / 2 / span 2';
      step.append(mark);
    }
  });
}

/** Waits for all pictures of paper. Chromium waits for these itself, but on a slow line not for all of the whole story. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('img.on-paper')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
}

inEveryBrowser(
  'what is printed',
  (browser) => {
    const site = served();

    async function print(path: string, { dark = false } = {}): Promise<Sheet[]> {
      const page = await browser().page({ ...desktop, dark });
      await page.goto(site().url + path);
      await markPictures(page);
      // A chapter is printed as it is opened: none of its pictures has been seen.
      if (path === '') await loadPictures(page);
      return readSheets(await page.pdf());
    }

    // Each has pages at most, so that nobody's paper is wasted: they had 10, 10, 54 and 64 when this was written.
    describe.each([
      ['plain/moura/', 12],
      ['chapters/moura/', 12],
      ['', 60],
      ['plain/', 72],
    ])('of /%s', (path, most) => {
      it('has each step with its picture on one page, all tables, all addresses, and no page for nothing', async () => {
        const document = documentAt(path);
        const sheets = await print(path);

        const steps = stepsOf(document);
        expect(steps.length).toBeGreaterThanOrEqual(14);
        for (const { id, words, labels } of steps) {
          const sheet = sheets.find(({ text }) => text.includes(words));
          expect(sheet, `the words of ${id} are on one page`).toBeDefined();
          const picture = sheet!.links.get(`https://picture.invalid/${id}`);
          expect(picture, `the picture of ${id} is beside them`).toBeDefined();
          const inPicture = sheet!.textIn(picture!);
          expect(labels.length).toBeGreaterThan(0);
          expect(
            labels.filter((label) => !inPicture.includes(label)),
            `the whole picture of ${id}`,
          ).toEqual([]);
        }

        const all = sheets.map(({ text }) => text).join('');
        const rows = [...document.querySelectorAll('table tr')].map(({ textContent }) => bare(textContent));
        expect(rows.length > 10).toBe(path !== '');
        expect(rows.filter((row) => !all.includes(row))).toEqual([]);
        const addresses = [...document.querySelectorAll('.sources a')].map((link) =>
          link.getAttribute('href')!,
        );
        expect(addresses.length).toBeGreaterThan(5);
        expect(addresses.filter((address) => !all.includes(`<${address}>`))).toEqual([]);

        expect(sheets.length).toBeLessThanOrEqual(most);
        for (const [index, { text, width, reach }] of sheets.entries()) {
          expect(text.length, `page ${index + 1} says something`).toBeGreaterThan(200);
          expect(reach, `page ${index + 1} is not cut off on the right`).toBeLessThanOrEqual(
            width - margin + 1,
          );
        }
      });
    });

    it('says on the page of the whole story where its tables are', async () => {
      const [first] = await print('');
      expect(first!.text).toContain(bare(documentAt('').querySelector('p.on-paper')!.textContent));
    });

    it.each(['plain/moura/', 'chapters/moura/'])(
      'is /%s in dark ink for those who read in the dark, too',
      async (path) => {
        const used = new Set((await print(path, { dark: true })).flatMap((sheet) => [...sheet.colours]));
        const onlyDark = Object.values(colours.dark).filter(
          (colour) => !Object.values(colours.light).includes(colour as never),
        );
        expect([...used]).toContain('#000000');
        expect([...used]).toContain(colours.light.country);
        expect([...used].filter((colour) => (onlyDark as string[]).includes(colour))).toEqual([]);
      },
    );
  },
  ['paper'],
);

inEveryBrowser('a page laid out for paper', (browser) => {
  const site = served();

  async function open(path: string, dark = false): Promise<Page> {
    const page = await browser().page({ ...a4, dark });
    await page.goto(site().url + path);
    await page.emulate({ print: true });
    return page;
  }

  it.each(['plain/moura/', 'chapters/moura/'])(
    'shows on /%s words, pictures and tables, and nothing to tap',
    async (path) => {
      const page = await open(path, true);
      const seen = await page.evaluate(() => {
        const shown = (selector: string): number =>
          [...document.querySelectorAll(selector)].filter((part) => part.getBoundingClientRect().height > 0)
            .length;
        const steps = [...document.querySelectorAll('.step')].map((step) => {
          const words = step.querySelector('.words')!.getBoundingClientRect();
          const picture = step.querySelector('img.on-paper, .still svg')!.getBoundingClientRect();
          return (
            picture.left >= words.right &&
            picture.top < words.bottom &&
            picture.height > 250 &&
            picture.width > 250
          );
        });
        return {
          steps: steps.length,
          besidePictures: steps.filter(Boolean).length,
          rows: shown('.figures tbody tr'),
          toTap: shown(
            '.bar, .skip, .stage, .note, .edition, .past, .downloads, .this-picture, .turner, picture',
          ),
          // What the reader's dark theme would have for paper.
          paper: getComputedStyle(document.documentElement).backgroundColor,
        };
      });
      expect(seen).toEqual({
        steps: 14,
        besidePictures: 14,
        rows: 17,
        toTap: 0,
        paper: 'rgb(255, 255, 255)',
      });
    },
  );

  it.each([
    '',
    'plain/',
    'sources/',
    'about/',
    'data/civilian-counts/',
    'data/menaka-counts/',
    'data/missions/',
  ])('fits /%s between the margins', async (path) => {
    const page = await open(path);
    const widest = await page.evaluate(() => {
      const parts = document.querySelectorAll(
        'p, li, h1, h2, h3, table, td, th, .step, .still, img.on-paper',
      );
      return Math.max(...[...parts].map((part) => part.getBoundingClientRect().right));
    });
    expect(widest).toBeGreaterThan(300);
    expect(widest).toBeLessThanOrEqual(a4.width);
  });

  it('asks for no picture of paper while it is on a screen', async () => {
    const page = await browser().page(desktop);
    await page.goto(`${site().url}chapters/moura/`);
    await page.waitFor(
      'the end is reached',
      () => {
        scrollBy(0, 300);
        return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      },
      [],
      { timeout: 30_000 },
    );
    const pictures = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('img.on-paper')].map(({ src }) => src),
    );
    expect(pictures.length).toBe(14);
    expect(page.log.requests.filter((url) => pictures.includes(url))).toEqual([]);
  });
});
