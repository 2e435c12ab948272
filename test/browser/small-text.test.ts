import { expect, it } from 'vitest';
import { inEveryBrowser } from '../browsers/suite.ts';
import { phone, served } from './served.ts';

/** Words that are smaller on the screen than 12 pixels, in the pictures of the page too: what it is, and how large. */
const small = (): string[] =>
  [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.textContent!),
    );
    const box = element.getBoundingClientRect();
    if (!own || box.width === 0 || box.height === 0) return [];
    const picture = element instanceof SVGElement ? element.closest('svg') : null;
    const scale = picture?.viewBox.baseVal?.width
      ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
      : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    return size < 11.99
      ? [`${element.localName}.${element.getAttribute('class')} ${size}: ${element.textContent}`]
      : [];
  });

/** How much smaller than they were made the still pictures of the page are drawn. */
const shrunk = (): number[] =>
  [...document.querySelectorAll<HTMLImageElement>('img[data-still]')].map(
    (picture) => picture.getBoundingClientRect().width / Number(picture.getAttribute('width')),
  );

inEveryBrowser('a reader of a small phone', (browser) => {
  const site = served();

  it.each(['', 'chapters/moura/', 'plain/moura/', 'about/', 'sources/', 'data/missions/'])(
    'finds no words below 12 pixels on /%s',
    async (path) => {
      // WebKitGTK opens no window narrower than this; the pictures below are tried where it can be had.
      const page = await browser().page({ ...phone, width: 450 });
      await page.goto(`${site().url}${path}`);
      expect(await page.evaluate(small)).toEqual([]);
    },
  );
});

inEveryBrowser(
  'a reader of a phone of 360 pixels',
  (browser) => {
    const site = served();

    it('finds letters of 12 pixels in pictures too', async () => {
      const page = await browser().page({ ...phone, width: 360, height: 640, script: false });
      await page.goto(`${site().url}plain/moura/`);
      expect(await page.evaluate(small)).toEqual([]);
      await page.goto(`${site().url}chapters/moura/`);
      const widths = await page.evaluate(shrunk);
      expect(widths.length).toBeGreaterThan(10);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
    });
  },
  ['touch'],
);
