import { expect, it } from 'vitest';
import { openStory, ready } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { phone, served } from './served.ts';

inEveryBrowser('a place in the story', (browser) => {
  const site = served();

  it('is where a link to it lands, opened cold', { timeout: 120_000 }, async () => {
    const page = await browser().page(phone);
    await openStory(page, site().url);
    const ids = await page.evaluate(() => [...document.querySelectorAll('main [id]')].map(({ id }) => id));
    const sample = ids.filter((_, index) => index % Math.ceil(ids.length / 12) === 0);
    expect(sample.length).toBeGreaterThanOrEqual(10);
    for (const id of sample) {
      await openStory(page, `${site().url}?${id}#${id}`);
      await ready(page);
      const off = await page.waitFor(`${id} is in its place`, (name) => {
        const element = document.getElementById(name)!;
        const wanted = parseFloat(getComputedStyle(element).scrollMarginTop);
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
        const distance = Math.abs(element.getBoundingClientRect().top - wanted);
        return (distance <= 8 || atEnd) && { distance };
      }, [id], { frames: 10 });
      expect(off).toBeTruthy();
    }
  });

  it('stays where it is when pictures above it come late', async () => {
    const page = await browser().page(phone);
    await openStory(page, `${site().url}chapters/moura/?view=text#moura-all`);
    const top = () => document.getElementById('moura-all')!.getBoundingClientRect().top;
    const before = await page.evaluate(top);
    const late = await page.evaluate(() => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.still img')].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0);
      for (const picture of pictures) picture.loading = 'eager';
      return pictures.length;
    });
    expect(late).toBeGreaterThan(0);
    await page.waitFor('all pictures are there', () => [...document.querySelectorAll<HTMLImageElement>('.still img')].every(({ complete, naturalWidth }) => complete && naturalWidth > 0), []);
    expect(Math.abs((await page.evaluate(top)) - before)).toBeLessThanOrEqual(1);
  });

  it('is kept when the reader goes to another page and comes back', async () => {
    const page = await browser().page(phone);
    const story = await openStory(page, `${site().url}chapters/moura/`);
    await story.scrollTo('moura-hrw');
    await page.waitFor('the address has followed', () => location.hash === '#moura-hrw', []);
    await page.leave(() => document.querySelector<HTMLElement>('footer a[href$="sources/"]')!.click());
    await page.back();
    await story.settled('the-count', { view: 'hrw' });
    expect(await story.activeStep()).toBe('moura-hrw');
    expect(story.errors()).toEqual([]);
  });

  it('costs no more the fifth time than the first: no listener, observer or element is left behind', { timeout: 120_000 }, async () => {
    const page = await browser().page({ ...phone, reducedMotion: true });
    await page.preload(() => {
      const made = { listeners: 0, observers: 0 };
      Object.assign(globalThis, { made });
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...values: Parameters<typeof add>) {
        made.listeners += 1;
        return add.apply(this, values);
      };
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
        const Real = globalThis[name] as new (...values: unknown[]) => object;
        const Counted = function (...values: unknown[]): object {
          made.observers += 1;
          return new Real(...values);
        };
        Object.assign(globalThis, { [name]: Object.assign(Counted, { prototype: Real.prototype }) });
      }
    });
    const story = await openStory(page, `${site().url}chapters/moura/`);
    const steps = await story.steps();
    const count = () => ({
      ...(globalThis as unknown as { made: Record<string, number> }).made,
      elements: document.querySelectorAll('*').length,
    });
    const pass = async (): Promise<unknown> => {
      for (const step of [...steps, ...steps.toReversed()]) await story.scrollTo(step, { jump: true });
      await story.scrollTo('moura-hrw', { jump: true });
      await story.settled('the-count', { view: 'hrw' });
      return page.evaluate(count);
    };
    const first = await pass();
    for (let again = 0; again < 3; again++) await pass();
    expect(await pass()).toEqual(first);
    expect(first).toMatchObject({ observers: expect.toSatisfy((made: number) => made > 2) });
  });
});

inEveryBrowser(
  'a page that is left',
  (browser) => {
    const site = served();

    it('is kept whole by the browser, and stands again at once on the way back', async () => {
      const page = await browser().page(phone);
      const story = await openStory(page, `${site().url}chapters/moura/#moura-hrw`);
      await story.settled('the-count', { view: 'hrw' });
      await page.evaluate(() => void Object.assign(globalThis, { same: true }));
      await page.leave(() => document.querySelector<HTMLElement>('footer a[href$="sources/"]')!.click());
      await page.back();
      expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
      await story.settled('the-count', { view: 'hrw' });
    });
  },
  ['keptPages'],
);
