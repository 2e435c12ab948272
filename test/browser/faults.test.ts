import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import type { Page } from '../browsers/driver.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { mount, phone, served } from './served.ts';


/** Collects what the page says went wrong, and what a newsroom's own watchers of errors would hear besides. */
const listen = (): void => {
  const told = { storyErrors: [] as unknown[], otherErrors: [] as string[] };
  Object.assign(globalThis, told);
  document.addEventListener('story:error', (event) => told.storyErrors.push((event as CustomEvent).detail));
  addEventListener('error', ({ message }) => told.otherErrors.push(message));
  const note = (): void => {
    if (document.documentElement?.classList.contains('scripted')) Object.assign(globalThis, { wasScripted: true });
  };
  new MutationObserver(note).observe(document, { attributeFilter: ['class'], subtree: true });
};
/** How many scenes and steps editors have written: the built folder must not be the judge of itself. */
const written = readdirSync('content/chapters/en').map((name) => readFileSync(`content/chapters/en/${name}`, 'utf8')).join('\n');
const sceneCount = written.match(/^<Scene /gm)!.length;
const stepCount = written.match(/^<Step /gm)!.length;

const heard = (): unknown[] => (globalThis as unknown as { storyErrors: unknown[] }).storyErrors;
/** How many more scenes have failed than errors were told; asked in one go, for another scene may fail at any moment. */
const unheard = (): number => {
  const told = (globalThis as unknown as { storyErrors?: unknown[] }).storyErrors?.length ?? 0;
  return document.querySelectorAll('story-scene[data-state="failed"]').length - told;
};
const overheard = (): string[] => (globalThis as unknown as { otherErrors: string[] }).otherErrors;

/** Brings each step of every scene that is not live into view and tells which of them show no words or no picture. */
const unreadable = async (): Promise<string[]> => {
  const poor: string[] = [];
  const scripted = document.documentElement.classList.contains('scripted');
  const steps = [...document.querySelectorAll(`story-scene${scripted ? '[data-state="failed"]' : ''} [data-step]`)];
  if (steps.length === 0) poor.push('no scene is stacked');
  for (const step of steps) {
    step.scrollIntoView();
    const picture = step.querySelector<HTMLImageElement>('[data-still]')!;
    // Pictures are lazy, and some engines begin to load one only frames after it has come near.
    const late = performance.now() + 5_000;
    while (!picture.complete && performance.now() < late) await new Promise(requestAnimationFrame);
    const words = step.querySelector('.words')!.getBoundingClientRect();
    const box = picture.getBoundingClientRect();
    if (words.height < 40 || box.width < 200 || box.height < 200 || picture.naturalWidth === 0) poor.push(step.id);
  }
  return poor;
};

inEveryBrowser('a story of which something is missing', (browser) => {
  const site = served();
  let files: string[];

  /** Every file that a whole reading of the story asks for. */
  async function filesOf(page: Page): Promise<string[]> {
    await page.goto(site().url);
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitFor('the scenes are live', () => document.querySelector('story-scene:not([data-state="live"])') === null, []);
    return [...new Set(page.log.requests.map((url) => `/${url.slice(site().url.length)}`))].filter((path) => !path.endsWith('/'));
  }

  beforeAll(async () => {
    const page = await browser().page(phone);
    files = await filesOf(page);
    await page.close();
  });

  async function listener(): Promise<Page> {
    const page = await browser().page(phone);
    await page.preload(listen);
    return page;
  }

  /** Shows the story without one of its files. The page may have shown others before. */
  async function withFault(page: Page, fault: 'block' | 'hang', file: string, test: () => Promise<void>): Promise<void> {
    const broken: Served = await serve(inject('dist'), {
      mount,
      headers: strictHeaders,
      intercept: (path) => (path === file ? fault : undefined),
    });
    try {
      await page.goto(broken.url, fault === 'hang' ? 'answered' : 'load');
      // Until then there is nothing to wake, and the page has not yet said that it is scripted.
      await page.waitFor('the page has been read', () => document.readyState !== 'loading', []);
      await test();
      expect(await page.evaluate(overheard), file).toEqual([]);
      expect(page.log.exceptions, file).toEqual([]);
    } finally {
      await broken.close();
    }
  }

  /** Every file in one engine, every fourth in the others, which differ in how they load and not in what. */
  const some = (names: readonly string[]): readonly string[] =>
    browser().name === 'chromium' ? names : names.filter((_, index) => index % 4 === 0);

  /** Scrolls to each scene, so that all wake. */
  const wake = async (): Promise<void> => {
    for (const scene of document.querySelectorAll('story-scene')) {
      scene.scrollIntoView();
      for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
    }
  };

  it('knows which files there are to lose', () => {
    const kinds = files.map((file) => file.split('.').at(-1));
    expect(kinds).toEqual(expect.arrayContaining(['js', 'json', 'css', 'woff2', 'svg']));
  });

  describe.each(['block', 'hang'] as const)('%s', (fault) => {
    it('the data of a scene: its stills come back, one error is told, and the other scenes live', { timeout: 300_000 }, async () => {
      const data = files.filter((file) => file.endsWith('.json'));
      expect(data).toHaveLength(sceneCount);
      // A hanging file takes eight seconds: one of them speaks for all.
      for (const file of fault === 'hang' ? data.slice(0, 1) : some(data)) {
        const page = await listener();
        await withFault(page, fault, file, async () => {
          await page.evaluate(wake);
          const scene = /\/([\w-]+)\.\w+\.\w+\.json$/.exec(file)![1]!;
          const fallen = (name: string) =>
            document.querySelector<HTMLElement>(`[data-scene="${name}"]`)?.dataset['state'] === 'failed';
          await page.waitFor(`${scene} has failed`, fallen, [scene], { timeout: 10_000 });
          expect(await page.evaluate(unreadable)).toEqual([]);
          expect(await page.evaluate(heard)).toMatchObject([{ scene }]);
          const live = () => document.querySelector('story-scene[data-state="live"]') !== null;
          await page.waitFor('another scene is live', live, []);
        });
        await page.close();
      }
    });

    it('each script: the page is stacked, its stills are there', { timeout: 300_000 }, async () => {
      const all = files.filter((file) => file.endsWith('.js'));
      expect(all.filter((file) => /scene\./.test(file))).toHaveLength(sceneCount);
      // Each hanging file takes eight seconds: one scene speaks for all. The small script that marks the page is the
      // one that a browser waits for, and cannot hang alone.
      const [main, scene] = [/Story\./, /scene\./].map((name) => all.find((file) => name.test(file))!);
      for (const script of fault === 'hang' ? [main!, scene!] : [main!, '/scripted.js', ...some(all)]) {
        const page = await listener();
        await withFault(page, fault, script, async () => {
          if (script !== '/scripted.js') await page.waitFor('the page was scripted', () => 'wasScripted' in globalThis, []);
          await page.evaluate(wake);
          const stacked = (): boolean =>
            !document.documentElement.classList.contains('scripted') ||
            document.querySelector('story-scene[data-state="failed"]') !== null;
          await page.waitFor(`stacked without ${script}`, stacked, [], { timeout: 10_000, frames: 3 });
          expect(await page.evaluate(unreadable), script).toEqual([]);
          expect(await page.evaluate(unheard), `${script}: one error a scene`).toBe(0);
        });
        await page.close();
      }
    });
  });

  it('block each style sheet, font and kind of picture: the words stay, nothing is thrown', { timeout: 300_000 }, async () => {
    const page = await listener();
    const others = files.filter((name) => !/\.(js|json|svg)$/.test(name));
    // One still speaks for all: they differ in what they show only.
    const picture = files.filter((name) => name.endsWith('.svg')).slice(0, 1);
    expect(picture).toHaveLength(1);
    for (const file of [...others, ...picture]) {
      await withFault(page, 'block', file, async () => {
        await page.evaluate(wake);
        await page.waitFor(`the scene is live without ${file}`, () => document.querySelector('story-scene[data-state="live"]') !== null, []);
        const words = await page.evaluate(() => document.querySelector('main')!.innerText.length);
        expect(words, file).toBeGreaterThan(2000);
      });
    }
  });

  it('a scene that cannot be drawn is contained', async () => {
    const page = await browser().page(phone);
    await page.preload(listen);
    await page.preload(() => {
      const real = globalThis.fetch;
      globalThis.fetch = (...request) =>
        String(request[0]).includes('/scenes/') ? Promise.resolve(new Response('{"data":{},"labels":{}}')) : real(...request);
    });
    await page.goto(`${site().url}#moura-press`);
    await page.waitFor('the scene has failed', () => document.querySelector('story-scene[data-state="failed"]') !== null, []);
    expect(await page.evaluate(unreadable)).toEqual([]);
    expect(await page.evaluate(unheard), 'one error a scene').toBe(0);
    expect(await page.evaluate(overheard)).toEqual([]);
    expect(page.log.exceptions).toEqual([]);
  });

  it('keeps what is being read in its place when the stills come back', async () => {
    const page = await browser().page(phone);
    await page.preload(() => {
      const real = globalThis.fetch;
      globalThis.fetch = (...request) =>
        String(request[0]).includes('/scenes/')
          ? new Promise((_, reject) => Object.assign(globalThis, { lose: () => reject(new Error('lost')) }))
          : real(...request);
    });
    await page.goto(`${site().url}#moura-press`);
    await page.waitFor('the data was asked for', () => 'lose' in globalThis, []);
    const place = () => document.getElementById('moura-press')!.getBoundingClientRect().top;
    const before = await page.evaluate(place);
    await page.evaluate(() => (globalThis as unknown as { lose: () => void }).lose());
    await page.waitFor('the scene has failed', () => document.querySelector('story-scene[data-state="failed"]') !== null, [], { frames: 5 });
    expect(Math.abs((await page.evaluate(place)) - before)).toBeLessThanOrEqual(2);
  });

  it('without any script every step has its words and its picture, in order', async () => {
    const page = await browser().page({ ...phone, script: false });
    await page.goto(site().url);
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => {
        const picture = step.querySelector<HTMLImageElement>('[data-still]')!;
        const [words, box] = [step.querySelector('.words')!, picture].map((part) => part.getBoundingClientRect());
        return { below: box!.top >= words!.bottom - 1, wide: box!.width > 300, high: box!.height > 300, loaded: picture.naturalWidth > 0 };
      }),
    );
    expect(order).toHaveLength(stepCount);
    for (const step of order) expect(step).toEqual({ below: true, wide: true, high: true, loaded: true });
    await page.close();
  });
});
