import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PageOptions } from '../browsers/driver.ts';
import { openStory, type Story } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, mount, phone, served } from './served.ts';

const scene = 'the-count';

/** What the scene of a step shows once it shows that step's view and is still. */
async function pictureAt(story: Story, step: string): Promise<unknown> {
  const { name, view } = await story.page.evaluate((id) => {
    const element = document.getElementById(id)!;
    return { name: element.closest<HTMLElement>('story-scene')!.dataset['scene']!, view: element.dataset['view']! };
  }, step);
  await story.settled(name, { view });
  return { name, ...(await story.sceneDom(name)) };
}

inEveryBrowser('a reader who scrolls', (browser) => {
  const site = served();

  async function open(device: PageOptions, hash = '', path = 'chapters/moura/'): Promise<Story> {
    const page = await browser().page(device);
    return openStory(page, `${site().url}${path}${hash}`);
  }

  /** What steps of the whole story show, in order, with nothing that moves: every step, or every so many. */
  async function pictures(device: PageOptions, every: number): Promise<Map<string, unknown>> {
    const still = await open({ ...device, reducedMotion: true }, '', '');
    const seen = new Map<string, unknown>();
    for (const step of (await still.steps()).filter((_, index) => index % every === 0)) {
      await still.scrollTo(step, { jump: true });
      expect(await still.activeStep()).toBe(step);
      seen.set(step, await pictureAt(still, step));
    }
    expect(still.errors()).toEqual([]);
    await still.page.close();
    return seen;
  }

  describe.each([['phone', phone], ['desktop', desktop]])('on a %s', (_, device) => {
    it('sees the same picture at a step, whether scrolled to, jumped to or opened there', { timeout: 600_000 }, async () => {
      // Most readers hold a phone: there each step is tried, on a desktop some of each scene.
      const onPhone = device.width < 900;
      const expected = await pictures(device, onPhone ? 1 : 4);
      const steps = [...expected.keys()];
      expect(new Set([...expected.values()].map((picture) => JSON.stringify(picture))).size).toBe(steps.length);

      const story = await open(device, '', '');
      // Each is jumped to from somewhere else, and on a phone at least 60 are.
      const jumps = Math.max(onPhone ? 60 : 0, steps.length);
      const origins = fc.sample(fc.constantFrom(...steps), { numRuns: jumps, seed: 20220327 });
      for (const [index, from] of origins.entries()) {
        const to = steps[index % steps.length]!;
        // The first jump is not waited for: the second often interrupts what it has set going.
        await story.scrollTo(from, { jump: true });
        await story.scrollTo(to, { jump: true });
        expect(await pictureAt(story, to), `${from} → ${to}, jumped`).toEqual(expected.get(to));
      }

      const scenes = await story.page.evaluate(() =>
        [...document.querySelectorAll('story-scene')].map((scene) => [...scene.querySelectorAll('[data-step]')].map(({ id }) => id)),
      );
      const direct = await open(device);
      for (const [index, all] of scenes.entries()) {
        const ids = all.filter((id) => expected.has(id));
        if (!onPhone && index % 4 !== 0) continue;
        const to = ids[(index * 3 + 1) % ids.length]!;
        const from = all[(index * 3 + 4) % all.length]!;
        await story.scrollTo(from, { jump: true });
        await story.scrollTo(to);
        expect(await pictureAt(story, to), `${from} → ${to}, scrolled`).toEqual(expected.get(to));
        // The query makes it another document: otherwise the browser would only scroll.
        await openStory(direct.page, `${site().url}?${to}#${to}`);
        expect(await pictureAt(direct, to), `${to}, opened`).toEqual(expected.get(to));
        expect(await direct.activeStep()).toBe(to);
      }
      expect(direct.errors()).toEqual([]);
      expect(story.errors()).toEqual([]);
      await Promise.all([direct.page.close(), story.page.close()]);
    });

    it('finds the last view after a jump past the end, and the first back at the top', async () => {
      const story = await open(device);
      await story.scrollTo('moura-army');
      await story.settled(scene, { view: 'army' });
      await story.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await story.settled(scene, { view: 'all' });
      await story.page.evaluate(() => scrollTo(0, 0));
      await story.settled(scene, { view: 'army' });
    });

    it('lands with a linked step where it can be read, and nothing else active', async () => {
      const story = await open(device, '#moura-press');
      await story.settled(scene, { view: 'press' });
      const { top, pinned } = await story.page.evaluate(() => ({
        top: document.getElementById('moura-press')!.getBoundingClientRect().top,
        pinned: document.querySelector('[data-scene="the-count"] .pane')!.getBoundingClientRect().bottom,
      }));
      const below = device.width < 900 ? pinned : 0;
      expect(top).toBeGreaterThanOrEqual(below - 8);
      expect(top).toBeLessThan(device.height * 0.75);
      expect(await story.activeStep()).toBe('moura-press');
    });

    it('keeps the graphic pinned while the words pass, and never under them', async () => {
      const story = await open(device, '#moura-hrw');
      await story.settled(scene, { view: 'hrw' });
      const place = () => document.querySelector('[data-scene="the-count"] .pane')!.getBoundingClientRect().top;
      const before = await story.page.evaluate(place);
      await story.scrollTo('moura-ohchr');
      expect(Math.abs((await story.page.evaluate(place)) - before)).toBeLessThanOrEqual(1);
      const hidden = await story.page.evaluate(() => {
        const box = document.querySelector('[data-scene="the-count"] svg[data-stage]')!.getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !seen?.closest('.pane');
      });
      expect(hidden).toBe(false);
    });

    it('has the same picture after turning the device as when opened turned', async () => {
      const story = await open(device, '#moura-ohchr');
      await story.settled(scene, { view: 'ohchr' });
      const other = device.width < 900 ? { width: 500, height: 700 } : { width: 1000, height: 1100 };
      await story.page.resize(other.width, other.height);
      await story.scrollTo('moura-ohchr', { jump: true });
      const turned = await pictureAt(story, 'moura-ohchr');
      const direct = await open({ ...device, ...other }, '#moura-ohchr');
      expect(turned).toEqual(await pictureAt(direct, 'moura-ohchr'));
    });
  });

  it('is where it was after loading the page again, and after going to another page and coming back', async () => {
    const story = await open(phone);
    await story.scrollTo('moura-press');
    const before = await pictureAt(story, 'moura-press');
    await story.page.waitFor('the address follows', () => location.hash === '#moura-press', []);
    await story.page.reload();
    expect(await pictureAt(story, 'moura-press')).toEqual(before);
    expect(await story.activeStep()).toBe('moura-press');
    // By a key, because a browser passes over pages that came without the reader when it goes back.
    await story.page.evaluate(() => document.querySelector<HTMLElement>('footer a[href*="sources"]')!.focus({ preventScroll: true }));
    await story.page.press('Enter');
    // From outside: a page that is being left cannot be waited in.
    const path = (): Promise<string> => story.page.evaluate(() => location.pathname);
    await vi.waitFor(async () => expect(await path()).toBe(`${mount}sources/`), { timeout: 10_000, interval: 50 });
    await story.page.back();
    await vi.waitFor(async () => expect(await path()).toBe(`${mount}chapters/moura/`), { timeout: 10_000, interval: 50 });
    expect(await pictureAt(story, 'moura-press')).toEqual(before);
    expect(await story.activeStep()).toBe('moura-press');
  });

  it('finds the address following, and the rail and its date', async () => {
    const story = await open(phone);
    await story.scrollTo('moura-press');
    await story.page.waitFor('the address follows', () => location.hash === '#moura-press', []);
    const now = await story.page.evaluate(() => ({
      date: document.querySelector('[data-when-now]')?.textContent,
      at: document.querySelector('[data-now]')?.getAttribute('cx'),
      entries: history.length,
    }));
    expect(now.date).toBe('May 2022');
    expect(parseFloat(now.at ?? '')).toBeGreaterThan(60);
    await story.scrollTo('moura-all');
    await story.page.waitFor('the address follows', () => location.hash === '#moura-all', []);
    expect(await story.page.evaluate(() => history.length), 'no step adds an entry to go back through').toBe(now.entries);
    await story.page.evaluate(() => scrollTo(0, 0));
    await story.page.waitFor('no step, no hash', () => location.hash === '', []);
  });

  it('gets every change at once when asking for less motion, and from the moment of asking', async () => {
    const story = await open({ ...phone, reducedMotion: true }, '#moura-army');
    await story.settled(scene, { view: 'army' });
    const watchRest = (): void => {
      const rests: string[] = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) rests.push((target as HTMLElement).dataset['settled'] ?? '');
      }).observe(document.querySelector('[data-scene="the-count"]')!, { attributeFilter: ['data-settled'] });
      (globalThis as unknown as { rests: string[] }).rests = rests;
    };
    await story.page.evaluate(watchRest);
    const rests = (): string[] => (globalThis as unknown as { rests: string[] }).rests;
    await story.scrollTo('moura-ohchr');
    await story.settled(scene, { view: 'ohchr' });
    expect(await story.page.evaluate(rests)).not.toContain('false');

    await story.page.emulate({ reducedMotion: false });
    await story.scrollTo('moura-all', { jump: true });
    await story.page.waitFor('it moves', () => (globalThis as unknown as { rests: string[] }).rests.includes('false'), []);
    await story.page.emulate({ reducedMotion: true });
    await story.settled(scene, { view: 'all' });
  });

  it('rests when the reader rests: no frame asked for, no layout asked about while scrolling', async () => {
    const page = await browser().page(phone);
    await page.preload(() => {
      const counts = { layout: 0, frames: 0, timers: 0 };
      Object.assign(globalThis, { counts });
      const count = (owner: object, name: string, kind: keyof typeof counts): void => {
        const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
        const real = descriptor.value ?? descriptor.get;
        const counted = function (this: unknown, ...values: unknown[]): unknown {
          if ((globalThis as { counting?: boolean }).counting) counts[kind] += 1;
          return real.apply(this, values);
        };
        Object.defineProperty(owner, name, descriptor.value ? { ...descriptor, value: counted } : { ...descriptor, get: counted });
      };
      count(Element.prototype, 'getBoundingClientRect', 'layout');
      count(globalThis, 'getComputedStyle', 'layout');
      count(SVGGraphicsElement.prototype, 'getBBox', 'layout');
      for (const name of ['offsetTop', 'offsetHeight', 'offsetWidth']) count(HTMLElement.prototype, name, 'layout');
      for (const name of ['scrollHeight', 'clientHeight', 'clientWidth']) count(Element.prototype, name, 'layout');
      count(globalThis, 'setInterval', 'timers');
    });
    const story = await openStory(page, `${site().url}chapters/moura/#moura-army`);
    await story.settled(scene, { view: 'army' });
    const counts = await page.evaluate(async () => {
      const state = globalThis as unknown as { counting: boolean; counts: Record<string, number> };
      state.counting = true;
      // By hand, because the page object asks for rectangles itself.
      for (let count = 0; count < 90; count++) {
        scrollBy(0, 40);
        await new Promise(requestAnimationFrame);
      }
      state.counting = false;
      return state.counts;
    });
    expect(counts).toEqual({ layout: 0, frames: 0, timers: 0 });

    await story.scrollTo('moura-ohchr');
    await story.settled(scene, { view: 'ohchr' });
    await page.waitFor('the address has followed', () => location.hash === '#moura-ohchr', []);
    const idle = await page.evaluate(async () => {
      let asked = 0;
      const real = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (frame) => {
        asked += 1;
        return real(frame);
      };
      let changes = 0;
      new MutationObserver((list) => (changes += list.length)).observe(document, { attributes: true, childList: true, subtree: true });
      for (let count = 0; count < 60; count++) await new Promise(real);
      return { asked, changes };
    });
    expect(idle).toEqual({ asked: 0, changes: 0 });
  });
});
