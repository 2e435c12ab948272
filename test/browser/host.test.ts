import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { openStory, ready } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, phone, served } from './served.ts';

const pages = ['', 'chapters/moura/', 'plain/', 'plain/moura/', 'sources/', 'about/', 'data/moura-counts/'];

inEveryBrowser('a host', (browser) => {
  const site = served();

  it('can put the folder deep in a site under the strictest policy: every page, every scene', { timeout: 180_000 }, async () => {
    const page = await browser().page(phone);
    for (const path of pages) {
      const story = await openStory(page, site().url + path);
      for (const scene of await story.scenes()) {
        if (path.startsWith('plain')) continue;
        const last = await page.evaluate((name) => {
          const step = [...document.querySelectorAll<HTMLElement>(`[data-scene="${name}"] [data-step]`)].at(-1)!;
          return { id: step.id, view: step.dataset['view']! };
        }, scene);
        await story.scrollTo(last.id);
        await story.settled(scene, { view: last.view });
      }
      expect(story.errors(), path).toEqual([]);
      expect(page.log.requests.filter((url) => !url.startsWith(site().url)), path).toEqual([]);
      const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      expect(kept).toEqual(['', 0, 0]);
    }
  });

  it('sees a scene loaded only when its reader comes near, and once', async () => {
    const page = await browser().page({ ...phone, height: 640 });
    const story = await openStory(page, site().url);
    const ofScene = (): string[] => page.log.requests.filter((url) => /\/scenes\/|scene\./.test(url));
    expect(await page.evaluate(() => document.querySelector('story-scene')!.getBoundingClientRect().top)).toBeGreaterThan(640 * 2.5);
    expect(ofScene()).toEqual([]);
    await story.scrollTo('moura-region');
    await story.settled('five-days', { view: 'region' });
    expect(ofScene()).toHaveLength(2);
    await story.scrollTo('moura-ohchr');
    await story.settled('the-count', { view: 'ohchr' });
    await page.evaluate(() => scrollTo(0, 0));
    await story.scrollTo('moura-all');
    await story.settled('the-count', { view: 'all' });
    expect(ofScene()).toHaveLength(4);
    expect(new Set(ofScene()).size).toBe(4);
  });
});

inEveryBrowser('a reader', (browser) => {
  const site = served();

  it('sees which figures there is more to know about', async () => {
    const page = await browser().page(phone);
    await page.goto(`${site().url}chapters/moura/`);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('a.fact')].map((fact) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(fact);
        return `${textDecorationLine} ${textDecorationStyle}`;
      }),
    );
    expect(new Set(lines)).toEqual(new Set(['underline dotted']));
  });

  it('sees the source of a citation on tap, and leaves it with Escape', async () => {
    const page = await browser().page(phone);
    await page.goto(`${site().url}chapters/moura/`);
    await ready(page);
    const note = () => {
      const open = document.querySelector('#note:popover-open');
      return open ? open.textContent : null;
    };
    const [publisher, voice] = await page.evaluate(() => {
      const [cite, fact] = [document.querySelector('a.cite')!, document.querySelector<HTMLElement>('a.fact[data-voice]')!];
      const entry = document.querySelector(cite.getAttribute('href')!)!;
      return [entry.querySelector('.publisher')!.textContent, fact.dataset['voice']!];
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('a.cite')!.click());
    expect(await page.evaluate(note)).toContain(publisher);
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.press('Escape');
    expect(await page.evaluate(note)).toBeNull();

    await page.evaluate(() => document.querySelector<HTMLElement>('a.fact[data-voice]')!.click());
    expect(await page.evaluate(note)).toContain(voice);
    await page.evaluate(() => document.querySelector<HTMLElement>('#note a[href^="#source-"]')!.click());
    expect(await page.evaluate(() => location.hash)).toMatch(/^#source-/);
    expect(await page.evaluate(note)).toBeNull();
  });

  describe('in a window of any size', () => {
    let page: Page;
    beforeAll(async () => {
      page = await browser().page({ width: 320, height: 256 });
    });
    afterAll(() => page.close());

    it.each([[320, 256], [320, 568], [640, 360], [768, 1024], [1920, 1080]])('finds nothing cut off sideways at %i × %i', async (width, height) => {
      await page.resize(width, height);
      await page.goto(`${site().url}chapters/moura/`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      const pinned = await page.evaluate(() => getComputedStyle(document.querySelector('.pane')!).position);
      expect(pinned).toBe(height < 480 ? 'static' : 'sticky');
    });
  });

  it('with very large text finds the page stacked, every picture in its place', async () => {
    const page = await browser().page({ ...phone, textSize: 32 });
    await page.goto(`${site().url}chapters/moura/`);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.pane')!).position)).toBe('static');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.still')!).display)).not.toBe('none');
    const spilled = await page.evaluate(() =>
      [...document.querySelectorAll('.bar *')].filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth).length,
    );
    expect(spilled).toBe(0);
  });
});

inEveryBrowser(
  'a reader with a keyboard',
  (browser) => {
    const site = served();

    it('sees the source of a citation when it comes to it by keyboard, and goes on to the list with Enter', async () => {
      const page = await browser().page(desktop);
      await page.goto(`${site().url}chapters/moura/`);
      await ready(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('.notice a')!.focus());
      for (let count = 0; count < 3; count++) {
        await page.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('[data-note]'))) break;
      }
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe('note');
      expect(await page.evaluate(() => document.querySelector('#note:popover-open')?.textContent.length)).toBeGreaterThan(20);
      await page.press('Enter');
      expect(await page.evaluate(() => location.hash)).toMatch(/^#source-/);
      expect(await page.evaluate(() => document.querySelector('#note:popover-open'))).toBeNull();
    });
  },
  ['tabToLinks'],
);
