import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { ready } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { full } from '../full.ts';
import { desktop, phone, served } from './served.ts';

interface Stop {
  /** What has the focus, as a reader of this report would find it. */
  at: string;
  /** What lies over a part of it, if anything does. */
  under: string | undefined;
}

/** Runs in the page: self-contained. Where the focus is, and whether all of it can be seen. */
function stop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const name = ({ localName, id, className, textContent }: Element): string =>
    [localName, id && `#${id}`, typeof className === 'string' && className && `.${className}`, textContent?.trim().slice(0, 30)].filter(Boolean).join(' ');
  element.setAttribute('data-reached', '');
  // A box that scrolls may be larger than the window; what is looked at in it has focus of its own or is scrolled to.
  const rects = element.matches('.scroll') ? [] : [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  let under: string | undefined;
  for (const { left, right, top, bottom } of rects) {
    // A little inside: at the very edge the neighbour is hit.
    for (const [x, y] of [[left + 2, top + 2], [right - 2, top + 2], [(left + right) / 2, (top + bottom) / 2], [left + 2, bottom - 2], [right - 2, bottom - 2]]) {
      const hit = document.elementFromPoint(x!, y!);
      if (!hit) under ??= `the edge of the window (${Math.round(x!)}, ${Math.round(y!)})`;
      else if (hit.closest('.bar, .pane, .note') && !hit.closest('.bar, .pane, .note')!.contains(element)) under ??= name(hit);
    }
  }
  return { at: name(element), under };
}

/** Presses Tab until the focus has left the page, opening what opens, and gives every place it came to. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.press('Tab');
    const here = await page.evaluate(stop);
    if (!here) return stops;
    stops.push(here);
    if (stops.length > 2000) throw new Error(`The focus goes round and round: ${here.at}`);
    const closed = await page.evaluate(() => document.activeElement!.matches('details:not([open]):not(.contents) > summary'));
    if (closed) await page.press('Enter');
  }
}

inEveryBrowser(
  'a reader with a keyboard alone',
  (browser) => {
    const site = served();
    const windows = [phone, desktop, ...(full ? [{ width: 320, height: 568 }, { width: 768, height: 1024 }] : [])];

    describe.each(windows)('in a window of $width × $height', (device) => {
      it.each(['chapters/moura/', ...(full ? ['', 'plain/moura/', 'about/', 'data/missions/'] : [])])(
        'comes to everything on /%s in turn, sees all of what has the focus, and never loses it',
        { timeout: 600_000 },
        async (path) => {
          const page = await browser().page(device);
          await page.goto(site().url + path);
          if (!path.startsWith('plain') && /^$|chapters/.test(path))
            await ready(page);
          const stops = await walk(page);
          expect(stops.length).toBeGreaterThan(10);
          expect(stops.filter(({ under }) => under)).toEqual([]);
          const missed = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('a[href], button, summary, .scroll')]
              .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[data-reached]'))
              .map((element) => element.outerHTML.slice(0, 100)),
          );
          expect(missed).toEqual([]);
        },
      );
    });

    it('comes to every step of every scene by button', { timeout: 120_000 }, async () => {
      const page = await browser().page(desktop);
      await page.goto(site().url);
      await ready(page);
      const scenes = await page.evaluate(() =>
        [...document.querySelectorAll('story-scene')].map((scene) => [...scene.querySelectorAll('[data-step]')].map(({ id }) => id)),
      );
      expect(scenes.length).toBeGreaterThan(10);
      for (const [index, steps] of scenes.entries()) {
        await page.evaluate((scene, first) => {
          document.getElementById(first)!.scrollIntoView({ behavior: 'instant' });
          document.querySelectorAll<HTMLElement>('[data-turn="1"]')[scene]!.focus({ preventScroll: true });
        }, index, steps[0]!);
        for (const step of steps.slice(1)) {
          await page.press('Enter');
          await page.waitFor(`the address of ${step}`, (id) => {
            const { top } = document.getElementById(id)!.getBoundingClientRect();
            return top >= 0 && top < innerHeight * 0.6 && document.activeElement?.getAttribute('data-turn') === '1';
          }, [step]);
        }
      }
    });

    it('opens what can be done with a picture, and comes back to where it was', async () => {
      const page = await browser().page(desktop);
      await page.goto(`${site().url}chapters/moura/#moura-hrw`);
      await ready(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('#moura-hrw .this-picture')!.focus());
      await page.press('Enter');
      await page.waitFor('the box is open', () => document.querySelector('#picture:popover-open'), []);
      const inside = () => document.activeElement?.closest('#picture') !== null;
      await page.press('Tab');
      expect(await page.evaluate(inside)).toBe(true);
      await page.press('Escape');
      expect(await page.evaluate(() => document.querySelector('#picture:popover-open'))).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('this-picture');
    });
  },
  ['tabToLinks'],
);
