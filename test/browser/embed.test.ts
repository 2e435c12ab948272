import { readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import type { Page } from '../browsers/driver.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { frame, startHosts, ways, type Hosts } from '../hosts.ts';
import { desktop, phone, served } from './served.ts';
import { atRest, spiedFolder, type Report } from './spied.ts';

const two = ['the-count', 'kidal'] as const;

/** What is wrong with how a frame fits: nothing, if it is as high as what it holds and nothing need be scrolled to. */
const misfits = (reports: readonly Report[]): Report[] =>
  reports.filter(
    ({ height, given, below, beside, wrong }) =>
      Math.abs(height - given) > 1 || below > 0 || beside > 0 || wrong.length > 0 || height < 300,
  );

inEveryBrowser('an embed in the page of somebody else', (browser) => {
  let folder: string;
  let site: Served;
  let hosts: Hosts;
  beforeAll(async () => {
    folder = spiedFolder(inject('dist'));
    site = await serve(folder, { headers: strictHeaders });
    hosts = await startHosts();
  });
  afterAll(async () => {
    await Promise.all([site.close(), hosts.close()]);
    rmSync(folder, { recursive: true });
  });

  async function host(body: string): Promise<Page> {
    const page = await browser().page(desktop);
    await page.preload(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      if (parent === window) addEventListener('message', ({ data }) => heard.push(data));
    });
    await page.goto(hosts.show(body));
    return page;
  }
  const width = (page: Page, pixels: number): Promise<void> =>
    page.evaluate((wanted) => void (document.body.style.width = `${wanted}px`), pixels);
  const heard = (page: Page): Promise<Record<string, unknown>[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);

  it.each(Object.entries(ways))('is as high as what it holds, told to %s: narrow, wide, turned, with larger text', async (_, way) => {
    const page = await host(way(site.url, two));
    const wide = await atRest(page, 'report', { unseen: true });
    expect(wide).toHaveLength(2);
    expect(misfits(wide)).toEqual([]);
    await width(page, 300);
    const narrow = await atRest(page);
    expect(misfits(narrow)).toEqual([]);
    const turned = await atRest(page, 'press');
    expect(misfits(turned)).toEqual([]);
    expect(turned.map(({ step }) => step)).toEqual([1, 1]);
    // The page around must not jump when the reader goes on.
    expect(turned.map(({ given }) => given)).toEqual(narrow.map(({ given }) => given));
    const larger = await atRest(page, 'larger text');
    expect(misfits(larger)).toEqual([]);
    larger.forEach(({ given }, index) => expect(given).toBeGreaterThan(narrow[index]!.given));
    await width(page, 700);
    expect(misfits(await atRest(page))).toEqual([]);
    expect(page.log.exceptions).toEqual([]);
  });

  it('fits with each scene of the story, at 300 pixels and at 700', { timeout: 120_000 }, async () => {
    const scenes = readdirSync(`${folder}/embed`);
    expect(scenes.length).toBeGreaterThan(10);
    const page = await host(ways['our script'](site.url, scenes));
    for (const pixels of [300, 700]) {
      await width(page, pixels);
      expect(misfits(await atRest(page))).toEqual([]);
    }
  });

  it('fits in a sandbox with scripts and no origin, where a link that may open no window leads on in the frame', async () => {
    // WebKit before June 2026 takes 'self' in such a frame for nothing at all (its bug 316847): a host must be named.
    const policy = strictHeaders['Content-Security-Policy']!.replaceAll("'self'", "'self' http://127.0.0.1:*");
    const named = await serve(folder, { headers: { ...strictHeaders, 'Content-Security-Policy': policy } });
    const page = await host(ways['our script'](named.url, two, 'sandbox="allow-scripts"'));
    // In this order WebKit once held the picture for wider than the frame.
    for (const pixels of [392, 400, 300]) {
      await width(page, pixels);
      expect(misfits(await atRest(page))).toEqual([]);
    }
    const turned = await atRest(page, 'press');
    expect(turned.map(({ step }) => step)).toEqual([1, 1]);
    expect(misfits(turned)).toEqual([]);
    const already = page.log.requests.length;
    await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ ask: 'follow' }, '*'));
    await expect
      .poll(() => page.log.requests.slice(already).some((url) => url.startsWith(`${named.url}#`)), { timeout: 10_000 })
      .toBe(true);
    await named.close();
  });

  it('takes no height from strangers: from a frame that is not ours, or that was ours and went elsewhere', async () => {
    const evil = hosts.show(`<script>
      parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 4321 }, '*');
      parent[0].postMessage('pymxPYMxxPYMxwidthxPYMx300', '*');
      parent[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
      parent.postMessage({ evil: 'done' }, '*');
    </script>`);
    const page = await host(ways['our script'](site.url, two));
    expect(misfits(await atRest(page))).toEqual([]);
    const before = await page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight));
    const sizes = async (): Promise<number> => (await heard(page)).filter((data) => data['type'] === 'embed-size').length;
    const said = await sizes();
    const done = async (count: number): Promise<void> => {
      await page.waitFor('the stranger has spoken', (wanted) =>
        (globalThis as unknown as { heard: { evil?: string }[] }).heard.filter((data) => data?.evil).length === wanted, [count]);
    };
    await page.evaluate((address) => {
      const stranger = document.createElement('iframe');
      stranger.src = address;
      document.body.append(stranger);
    }, evil);
    await done(1);
    // What the stranger asked of the first frame has reached it before this is answered.
    await page.evaluate(() => document.querySelectorAll('iframe')[2]!.remove());
    expect((await atRest(page)).map(({ given }) => given)).toEqual(before);
    expect((await sizes()) - said, 'the messages of the stranger alone').toBe(1);
    await page.evaluate((address) => document.querySelectorAll('iframe')[1]!.contentWindow!.location.replace(address), evil);
    await done(2);
    expect(await page.evaluate(() => document.querySelectorAll('iframe')[1]!.clientHeight)).toBe(before[1]);
  });

  it('tells no height where the frame has one, and still can all be read there', async () => {
    const page = await host(frame(`${site.url}embed/the-count/?frame`, 'loading="lazy"') + '<script src="' + site.url + 'embed-host.js"></script>');
    const ask = async (question: string) => (await atRest(page, question, { patience: 0 }))[0]!;
    const { given } = await ask('report');
    expect(given).toBe(640);
    expect((await ask('press')).step).toBe(1);
    const told = await heard(page);
    expect(told.filter(({ type }) => type === 'embed-size' || type === 'story:embed-resize')).toEqual([]);
    expect(told.filter(({ type }) => type === 'story:step').map(({ number }) => number)).toEqual([1, 2]);
  });
});

inEveryBrowser('an embed by itself', (browser) => {
  const site = served();

  /** What is shown of each step: its words, its picture. */
  const steps = () =>
    [...document.querySelectorAll('[data-step]')].map((step) => {
      const [words, still] = [step.querySelector('.words')!, step.querySelector<HTMLImageElement>('.still img')!];
      const seen = (part: Element): boolean => part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible';
      return seen(words) && seen(still) && still.getBoundingClientRect().height > 200 && still.naturalWidth > 0;
    });

  it('turns by keyboard, keeps the focus, says each step once, and leaves the arrow keys alone', async () => {
    const page = await browser().page(phone);
    await page.goto(`${site().url}embed/the-count/`);
    const state = () => ({
      shown: [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => getComputedStyle(step).visibility === 'visible' && step.checkVisibility()).map(({ id }) => id),
      said: document.querySelector('[data-said]')!.textContent,
      place: document.querySelector('[data-place]')!.textContent,
      ends: [...document.querySelectorAll('[data-turn]')].map((button) => button.getAttribute('aria-disabled')),
      focus: (document.activeElement as HTMLElement).dataset['turn'],
    });
    expect(await page.evaluate(state)).toMatchObject({ shown: ['moura-army'], said: '', place: 'Step 1 of 6.', ends: ['true', 'false'] });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-turn="1"]')!.focus());
    await page.press('ArrowRight');
    expect((await page.evaluate(state)).shown).toEqual(['moura-army']);
    await page.press('Enter');
    const second = await page.evaluate(state);
    expect(second).toMatchObject({ shown: ['moura-hrw'], place: 'Step 2 of 6.', ends: ['false', 'false'], focus: '1' });
    expect(second.said).toMatch(/^Step 2 of 6\. 5 April 2022\. A second row appears .*\.$/);
    for (let press = 0; press < 6; press++) await page.press('Enter');
    expect(await page.evaluate(state)).toMatchObject({ shown: ['moura-all'], ends: ['false', 'true'], focus: '1' });
    const buttons = await page.evaluate(() => [...document.querySelectorAll('[data-turn]')].map((button) => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    expect(Math.min(...buttons)).toBeGreaterThanOrEqual(44);
    expect([page.log.errors, page.log.exceptions, page.log.violations]).toEqual([[], [], []]);
    expect(page.log.requests.filter((url) => !url.startsWith(site().url))).toEqual([]);
  });

  it('asks for the pictures that are shown, and for no other', async () => {
    const page = await browser().page(phone);
    await page.goto(`${site().url}embed/the-count/`);
    const loaded = (count: number) =>
      [...document.querySelectorAll<HTMLImageElement>('.still img')].filter(({ naturalWidth }) => naturalWidth > 0).length === count;
    await page.waitFor('the first picture is there', loaded, [1]);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-turn="1"]')!.click());
    await page.waitFor('the second is there', loaded, [2]);
    const stills = page.log.requests.filter((url) => url.includes('/figures/')).map((url) => url.split('/').at(-1));
    expect(stills).toEqual(['army.svg', 'hrw.svg']);
  });

  it('keeps its title and buttons where it has a height, and begins each step at its top', async () => {
    const page = await browser().page({ ...phone, height: 600 });
    await page.goto(`${site().url}embed/the-count/?frame`);
    const buttons = () => document.querySelector('[data-turn="1"]')!.getBoundingClientRect().top;
    const top = await page.evaluate(buttons);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await page.evaluate(buttons)).toBeCloseTo(top, 0);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-turn="1"]')!.click());
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('without script shows every step with its words and its picture, and no button', async () => {
    const page = await browser().page({ ...phone, script: false });
    await page.goto(`${site().url}embed/the-count/`);
    await page.waitFor('the pictures are there', () => [...document.querySelectorAll<HTMLImageElement>('.still img')].every(({ complete }) => complete), []);
    expect(await page.evaluate(steps)).toEqual(Array.from({ length: 6 }, () => true));
    expect(await page.evaluate(() => [...document.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0).length)).toBe(0);
  });

  it('in a sandbox without scripts shows the same to who scrolls the frame', async () => {
    // Of the same origin as its host, whose script can then look into it; its own does not run.
    const open = await serve(inject('dist'));
    try {
      const page = await browser().page(phone);
      await page.goto(`${open.url}about/`);
      await page.evaluate((address) => {
        const embed = document.createElement('iframe');
        embed.setAttribute('sandbox', 'allow-same-origin');
        Object.assign(embed, { src: address, width: '300', height: '640' });
        document.body.prepend(embed);
      }, `${open.url}embed/the-count/`);
      const inside = () => {
        const page = document.querySelector('iframe')!.contentDocument!;
        const stills = [...page.querySelectorAll<HTMLImageElement>('[data-step] .still img')];
        return stills.length > 0 && stills.every(({ complete, naturalWidth }) => complete && naturalWidth > 0) && {
          scripted: page.documentElement.className,
          tall: page.documentElement.scrollHeight > 6 * 400,
          scrolls: getComputedStyle(page.documentElement).overflowY,
          words: [...page.querySelectorAll<HTMLElement>('.words')].filter(({ offsetHeight }) => offsetHeight > 40).length,
        };
      };
      const seen = await page.waitFor('all pictures are there', inside, []);
      expect(seen).toEqual({ scripted: '', tall: true, scrolls: 'visible', words: 6 });
    } finally {
      await open.close();
    }
  });
});
