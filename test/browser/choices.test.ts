import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { openStory, ready } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, mount, phone, served } from './served.ts';

/** What travels for scenes alone: their code and data, and the fonts of a page that moves. */
const dear = (page: Page): string[] => page.log.requests.filter((url) => /\/scenes\/|\/scene\.|\.woff2/.test(url));

/** How many steps of a page stand with their own picture and its text, and how many there are. */
function stacked(): { shown: number; all: number } {
  const steps = [...document.querySelectorAll('[data-step]')];
  const shown = steps.filter((step) => {
    const still = step.querySelector('.still')?.getBoundingClientRect();
    return (still?.height ?? 0) > 100;
  });
  return { shown: shown.length, all: steps.length };
}

/** Whether a reader who has just come sees something that matches, whole. */
function seen(selector: string): boolean {
  const found = [...document.querySelectorAll(`main ${selector}`)].find((element) => element.checkVisibility());
  const box = found?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
}

inEveryBrowser('a reader who would rather not see things move', (browser) => {
  const site = served();

  it('finds the way there in the first view, with the light edition', async () => {
    const page = await browser().page({ ...phone, width: 360, height: 640 });
    await openStory(page, site().url);
    expect(await page.evaluate(seen, 'a.to-rest')).toBe(true);
    expect(await page.evaluate(seen, 'a[href="./plain/"]')).toBe(true);
    expect(await page.evaluate(seen, 'a.to-motion')).toBe(false);
  });

  it.each(['', 'chapters/moura/'])('reads /%s at rest by its address: each step with its picture, and nothing dear loaded', async (path) => {
    const page = await browser().page(phone);
    await openStory(page, `${site().url}${path}?view=text`);
    const { shown, all } = await page.evaluate(stacked);
    expect(all).toBeGreaterThan(10);
    expect(shown).toBe(all);
    await page.evaluate(() => document.querySelectorAll('[data-step]')[6]!.scrollIntoView());
    await page.waitFor('the picture is there', () => {
      const picture = document.querySelectorAll('[data-step]')[6]!.querySelector<HTMLImageElement>('.still img')!;
      return picture.complete && picture.naturalWidth > 100;
    }, []);
    expect(dear(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.pane')!).position)).toBe('static');
  });

  it('goes there and back without losing the place, and the choice stays in links and nowhere else', async () => {
    const page = await browser().page(phone);
    const story = await openStory(page, site().url);
    await story.scrollTo('moura-army');
    const follow = (selector: string): void => document.querySelector<HTMLElement>(`.contents ${selector}`)!.click();
    await page.leave(follow, 'a.to-rest');
    expect(await page.evaluate(() => location.search + location.hash)).toBe('?view=text#moura-army');
    const links = () => [...document.querySelectorAll<HTMLAnchorElement>('footer a[href*="view="]')].map((link) => link.pathname + link.search);
    expect(await page.evaluate(links)).toContain(`${mount}?view=text`);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    await page.leave(follow, 'a.to-motion');
    expect(await page.evaluate(() => location.search)).toBe('?view=moving');
    await story.settled('the-count', { view: 'army' });
    expect(story.errors()).toEqual([]);
  });

  it('is not sent moving graphics when the browser asks to save data, until asking for them', async () => {
    const page = await browser().page(phone);
    await page.preload(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }));
    await openStory(page, site().url);
    const { shown, all } = await page.evaluate(stacked);
    expect(shown).toBe(all);
    expect(await page.evaluate(seen, '.saved')).toBe(true);
    await page.evaluate(() => scrollTo(0, document.getElementById('moura-army')!.offsetTop));
    await ready(page);
    expect(dear(page)).toEqual([]);
    await page.leave(() => document.querySelector<HTMLElement>('main a.to-motion')!.click());
    await page.waitFor('the scene is live', () => document.querySelector('[data-scene="the-count"]')?.getAttribute('data-state') === 'live', []);
  });

  it('gets the page at rest in a browser too old for it', async () => {
    const page = await browser().page(phone);
    await page.preload(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
    const story = await openStory(page, `${site().url}chapters/moura/`);
    const { shown, all } = await page.evaluate(stacked);
    expect(shown).toBe(all);
    expect(story.errors()).toEqual([]);
  });
});

inEveryBrowser('a reader who turns steps by button', (browser) => {
  const site = served();

  describe.each([['phone', phone], ['desktop', desktop]])('on a %s', (_, device) => {
    it('comes to every step of a scene and back, hears each once, and keeps the focus', async () => {
      const page = await browser().page(device);
      const story = await openStory(page, `${site().url}chapters/moura/`);
      await ready(page);
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        const regions = document.querySelectorAll('[role="status"], [aria-live]');
        const observer = new MutationObserver((changes) => said.push(...changes.map(({ target }) => target.textContent ?? '')));
        for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
      });
      const steps = await page.evaluate(() => [...document.querySelectorAll('[data-scene="the-count"] [data-step]')].map(({ id }) => id));
      const press = async (turn: string): Promise<void> => {
        await page.evaluate((by) => document.querySelector<HTMLElement>(`[data-scene="the-count"] [data-turn="${by}"]`)!.focus(), turn);
        await page.press('Enter');
      };
      await story.scrollTo(steps[0]!);
      for (const step of steps.slice(1)) {
        await press('1');
        await page.waitFor(`${step} is reached`, (id) => {
          const { top } = document.getElementById(id)!.getBoundingClientRect();
          return top > 0 && top < innerHeight * 0.75;
        }, [step]);
        expect(await story.activeStep()).toBe(step);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))).toBe('1');
      }
      await story.settled('the-count', { view: 'all' });
      const resting = () => document.querySelector('[data-scene="the-count"] [data-turn="1"]')!.getAttribute('aria-disabled');
      expect(await page.evaluate(resting)).toBe('true');
      await press('1');
      expect(await story.activeStep()).toBe(steps.at(-1));
      await press('-1');
      await story.settled('the-count', { view: 'ohchr' });
      expect(await page.evaluate(resting)).toBe('false');

      const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      const at = (sentence: string): number => Number(/^Step (\d) of 6\. .{40,}\.$/.exec(sentence)?.[1]);
      expect(said.map(at)).toEqual([2, 3, 4, 5, 6, 5]);
      expect(story.errors()).toEqual([]);
    });

    it('finds the buttons as large as a fingertip, and moving nothing when they come', async () => {
      const page = await browser().page(device);
      await openStory(page, `${site().url}chapters/moura/#moura-army`);
      await page.waitFor('the buttons are there', () => document.querySelectorAll('[data-turn]').length > 2, []);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('[data-turn]')].map((button) => {
          const { width, height } = button.getBoundingClientRect();
          return Math.min(width, height);
        }),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
      const captions = () => [...document.querySelectorAll('.pane figcaption')].map((caption) => caption.getBoundingClientRect().width);
      const before = await page.evaluate(captions);
      await page.evaluate(() => document.querySelectorAll('.turner').forEach((turner) => turner.remove()));
      expect(await page.evaluate(captions)).toEqual(before);
    });
  });
});
