import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, phone, served } from './served.ts';

const pages = ['', 'chapters/moura/', 'plain/moura/', 'sources/', 'about/', 'files/', 'data/moura-counts/'];

/** Runs in the page. What can be tapped and is too small for it, unless it stands in a sentence. */
function small(least: number, selector: string): string[] {
  const inSentence = (element: Element): boolean => {
    const block = element.closest('p, li, dd, td, th, caption');
    return getComputedStyle(element).display === 'inline' && (block?.textContent.trim().length ?? 0) > element.textContent.trim().length + 3;
  };
  return [...document.querySelectorAll(selector)].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || width === 0 || inSentence(element)) return [];
    return Math.min(width, height) < least ? [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 90)}`] : [];
  });
}

inEveryBrowser('a reader with large fingers or large type', (browser) => {
  const site = served();

  describe.each([['phone', phone], ['desktop', desktop]])('on a %s', (_, device) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser().page(device);
    });
    afterAll(() => page.close());

    it.each(pages)('can hit everything on /%s', async (path) => {
      await page.goto(site().url + path);
      expect(await page.evaluate(() => document.querySelectorAll('a, button, summary').length)).toBeGreaterThan(5);
      expect(await page.evaluate(small, 24, 'a[href], button, summary')).toEqual([]);
      expect(await page.evaluate(small, 44, '.turner button, .stamp a, .picture-box button')).toEqual([]);
    });

    it.each(pages)('reads all of /%s with letters and lines set wide apart', async (path) => {
      await page.goto(site().url + path);
      const cut = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
          p { margin-bottom: 2em !important }`);
        document.adoptedStyleSheets.push(sheet);
        const cuts = [...document.querySelectorAll('main *, .bar *, footer *')].filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          if (element.closest('.alternative, svg, [popover]') || overflowX === 'visible') return false;
          const down = overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1;
          return down || (overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1);
        });
        const { scrollWidth, clientWidth } = document.documentElement;
        return [...cuts.map((element) => element.outerHTML.slice(0, 90)), ...(scrollWidth > clientWidth ? ['the page'] : [])];
      });
      expect(cut).toEqual([]);
    });

    it('has every step below or beside the graphic at once, and no more than three fifths of the window given to that', async () => {
      await page.goto(`${site().url}chapters/moura/`);
      const { pane, tall } = await page.evaluate(() => {
        const box = document.querySelector('.pane')!.getBoundingClientRect();
        const beside = innerWidth >= 900;
        const room = innerHeight - (beside ? document.querySelector('.bar')!.getBoundingClientRect().height : innerHeight * 0.58);
        const steps = [...document.querySelectorAll('[data-step]')];
        const heights = steps.map((step) => {
          const [top, bottom] = [step.querySelector('.stamp')!, step.querySelector('.words')!].map((part) => part.getBoundingClientRect());
          return { id: step.id, height: bottom!.bottom - top!.top };
        });
        return { pane: beside ? 0 : box.height / innerHeight, tall: heights.filter(({ height }) => height > room) };
      });
      expect(pane).toBeLessThanOrEqual(0.6);
      expect(tall).toEqual([]);
    });
  });
});
