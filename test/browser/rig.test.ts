import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served, type ServeOptions } from '../../src/publishing/serve.ts';
import type { PageOptions } from '../browsers/driver.ts';
import { openStory, type Story } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';

// The rig tested on a story of its own: what it reports must be true before anything is tested with it.

const phone: PageOptions = { width: 390, height: 844, mobile: true, deviceScaleFactor: 3 };
const desktop: PageOptions = { width: 1280, height: 800 };

const steps = ['opening', 'army', 'count', 'after'].map(
  (name) => `<section data-step="${name}" id="moura-${name}"><p>${name}</p></section>`,
);
const story = `<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">
<link rel="stylesheet" href="story.css"><script src="story.js" type="module"></script><div id="top"></div>
<story-scene data-scene="the-count" data-state="stacked"><svg data-stage=""></svg>${steps.join('')}</story-scene>`;
const css = `html { scroll-behavior: smooth } body { margin: 0 } #top { height: 50vh }
[data-step] { height: 85svh; scroll-margin-top: 55svh } svg { position: sticky; top: 0 }`;
/** A scene that shows the active step a little late, and counts every view it has had. */
const js = `const scene = document.querySelector('story-scene');
const views = (window.views = []);
function look() {
  const line = innerHeight * (innerWidth < 900 ? 0.75 : 0.6);
  const steps = [...document.querySelectorAll('[data-step]')];
  const { step } = (steps.findLast((s) => s.getBoundingClientRect().top < line) ?? steps[0]).dataset;
  if (scene.dataset.view === step) return;
  Object.assign(scene.dataset, { state: 'live', view: step, settled: 'false' });
  views.push(step);
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  mark.dataset.key = 'dot-' + step;
  scene.querySelector('svg').replaceChildren(mark);
  setTimeout(() => (scene.dataset.settled = String(scene.dataset.view === step)), 200);
}
addEventListener('scroll', look);
look();`;

const files: Record<string, string> = {
  'index.html': story,
  'story.css': css,
  'story.js': js,
  'wide.html': '<!doctype html><title>Wide</title><meta name="viewport" content="width=500"><a href="#here">here</a>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'breaches.html': `<!doctype html><title>Breaches</title><p style="color: red">x</p><script>window.ran = 1</script>
<script src="breaches.js"></script>`,
  'breaches.js': `console.error('said aloud'); console.warn('said softly');
try { document.body.innerHTML = '<b>x</b>'; } catch {}
fetch('gone.json'); fetch('blocked.json').catch(() => {}); throw new Error('uncaught');`,
};

const folder = mkdtempSync(join(tmpdir(), 'rig-'));
let running: Served[] = [];

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(options: ServeOptions = {}): Promise<string> {
  const server = await serve(folder, { headers: strictHeaders, mount: '/a/b/', ...options });
  running.push(server);
  return server.url;
}

inEveryBrowser('the driver', (browser) => {
  test('reports breaches of the policy, errors, lost and blocked files', async () => {
    const url = await start({ intercept: (path) => (path === '/blocked.json' ? 'block' : undefined) });
    const page = await browser().page(desktop);
    expect(await page.goto(`${url}breaches.html`)).toBe(200);
    await expect.poll(() => [page.log.failures.length, page.log.violations.length]).toEqual([2, 3]);

    const { violations, failures, requests, exceptions, errors, warnings } = page.log;
    expect(violations.map(({ directive }) => directive).sort()).toEqual([
      'require-trusted-types-for',
      'script-src-elem',
      'style-src-attr',
    ]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(failures.map((failure) => failure.url.slice(url.length)).sort()).toEqual(['blocked.json', 'gone.json']);
    expect(requests.slice(0, 2)).toEqual([`${url}breaches.html`, `${url}breaches.js`]);
    expect(exceptions).toEqual([expect.stringContaining('uncaught')]);
    expect(errors).toContainEqual(expect.stringContaining('said aloud'));
    expect(warnings).toEqual([expect.stringContaining('said softly')]);
    await page.close();
  });

  test('shows the device and the wishes it is asked for, and changes them while the page stands', async () => {
    const url = await start();
    const page = await browser().page({ ...phone, dark: true, textSize: 24 });
    await page.preload((word) => Object.assign(window, { word }), 'first');
    await page.goto(url);
    const reader = () =>
      page.evaluate(() => [
        innerWidth,
        innerHeight,
        devicePixelRatio,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches,
        matchMedia('print').matches,
        matchMedia('(min-width: 20em)').matches,
        parseFloat(getComputedStyle(document.documentElement).fontSize),
        'word' in window && window.word,
      ]);
    expect(await reader()).toEqual([390, 844, 3, true, false, false, false, 24, 'first']);
    await page.emulate({ reducedMotion: true });
    await page.resize(844, 390);
    expect(await reader()).toEqual([844, 390, 3, true, true, false, true, 24, 'first']);
    await page.emulate({ dark: false, print: true });
    expect((await reader()).slice(3, 6)).toEqual([false, true, true]);
    await page.emulate({ dark: true, print: false });
    for (const other of ['?second', '?third']) await page.goto(url + other);
    expect(await reader(), 'on the pages that follow').toEqual([844, 390, 3, true, true, false, true, 24, 'first']);
    expect([...(await page.screenshot()).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    await page.close();
  });

  test('runs no script of the page when told so, and still answers', async () => {
    const page = await browser().page({ ...desktop, script: false });
    await page.goto(await start());
    expect(await page.evaluate(() => document.querySelector('[data-state]')?.outerHTML)).toContain('"stacked"');
    await page.waitFor('the steps stand', () => document.querySelectorAll('[data-step]').length === 4, []);
    await expect(page.waitFor('the moon', () => false, [], { timeout: 100 })).rejects.toThrow('the moon');
    await page.close();
  });

  test('opens a page of which a file hangs, and the server closes all the same', async () => {
    const url = await start({ intercept: (path) => (path === '/story.js' ? 'hang' : undefined) });
    const page = await browser().page(phone);
    expect(await page.goto(url, 'answered')).toBe(200);
    await page.waitFor('the page stands', () => document.querySelectorAll('[data-step]').length === 4, []);
    await expect.poll(() => page.log.requests).toContain(`${url}story.js`);
    expect(await page.evaluate(() => document.readyState)).not.toBe('complete');
    expect(page.log.failures).toEqual([]);
    await running.pop()?.close();
    await page.close();
  });

  test('goes back within a document and to another', async () => {
    const url = await start();
    const page = await browser().page(desktop);
    const place = () => page.evaluate(() => [location.pathname, location.hash]);
    await page.goto(url);
    await page.goto(`${url}wide.html`);
    // A key, because going back passes over what happened without the reader.
    await page.evaluate(() => document.querySelector('a')!.focus());
    await page.press('Enter');
    await page.waitFor('the link is followed', () => location.hash === '#here', []);
    expect(await place()).toEqual(['/a/b/wide.html', '#here']);
    await page.back();
    expect(await place()).toEqual(['/a/b/wide.html', '']);
    await page.back();
    expect(await place()).toEqual(['/a/b/', '']);
    await page.reload();
    expect(await place()).toEqual(['/a/b/', '']);
  });

  test('presses keys that a page can trust', async () => {
    const page = await browser().page(desktop);
    await page.goto(await start());
    await page.evaluate(() => {
      const pressed: unknown[] = [];
      Object.assign(window, { pressed });
      addEventListener('keydown', ({ key, isTrusted }) => pressed.push(key, isTrusted));
    });
    for (const key of ['Escape', 'ArrowDown', 'a']) await page.press(key);
    expect(await page.evaluate(() => 'pressed' in window && window.pressed)).toEqual(['Escape', true, 'ArrowDown', true, 'a', true]);
  });

  test.each([
    ['over the page on a phone', phone, 0],
    ['beside it on a desktop', desktop, 5],
  ])('lays scrollbars %s', async (_, device, least) => {
    const page = await browser().page(device);
    await page.goto(await start());
    const width = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
    expect(width).toBeGreaterThanOrEqual(least);
    expect(width).toBeLessThanOrEqual(5 * least);
  });

  test('gives two pages at once their animation frames, and their own storage', async () => {
    const url = await start();
    const pages = await Promise.all([browser().page(phone), browser().page(desktop)]);
    for (const page of pages) await page.goto(url);
    await pages[0]!.evaluate(() => localStorage.setItem('reader', 'first'));
    const moving = pages.map((page) => page.waitFor('ten frames', () => true, [], { frames: 10, timeout: 2_000 }));
    expect(await Promise.all(moving)).toEqual([true, true]);
    expect(await pages[1]!.evaluate(() => localStorage.getItem('reader'))).toBeNull();
    await Promise.all(pages.map((page) => page.close()));
  });
});

inEveryBrowser('the driver of a phone', (browser) => {
  test('has a finger, and heeds the viewport meta tag', async () => {
    const page = await browser().page(phone);
    await page.goto(`${await start()}wide.html`);
    const touch = () => [document.documentElement.clientWidth, navigator.maxTouchPoints > 0, 'ontouchstart' in window];
    expect(await page.evaluate(touch)).toEqual([500, true, true]);
  });
}, ['touch']);

inEveryBrowser('the driver of a slow machine', (browser) => {
  test('is slow', async () => {
    const url = await start();
    const work = (): number => {
      const begin = performance.now();
      for (let left = 2e7, sum = 0; left > 0; left--) sum += Math.sqrt(left) + sum / 2;
      return performance.now() - begin;
    };
    const times: number[] = [];
    for (const cpuSlowdown of [1, 8]) {
      const page = await browser().page({ ...desktop, cpuSlowdown });
      await page.goto(url);
      times.push(await page.evaluate(work));
    }
    expect(times[1]! / times[0]!).toBeGreaterThan(2);
  });
}, ['slowdown']);

inEveryBrowser('the story', (browser) => {
  async function read(options: PageOptions): Promise<Story> {
    return openStory(await browser().page(options), await start());
  }

  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('on a %s: scrolling passes every step, jumping does not, and both end in the same picture', async (_, size) => {
    const story = await read(size);
    const views = () => story.page.evaluate(() => (window as unknown as { views: string[] }).views);
    expect(await story.steps()).toEqual(['moura-opening', 'moura-army', 'moura-count', 'moura-after']);
    expect(await story.scenes()).toEqual(['the-count']);
    expect(await story.activeStep()).toBe('moura-opening');

    await story.scrollTo('moura-count');
    await story.settled('the-count');
    expect(await story.activeStep()).toBe('moura-count');
    expect(await views()).toEqual(['opening', 'army', 'count']);
    const scrolled = await story.sceneDom('the-count');
    expect(scrolled.view).toBe('count');
    expect(scrolled.marks.join('\n')).toContain('data-key="dot-count"');

    await story.scrollTo('moura-opening', { jump: true });
    await story.settled('the-count', { view: 'opening' });
    expect(await views()).toEqual(['opening', 'army', 'count', 'opening']);
    await story.scrollTo('moura-count', { jump: true });
    await story.settled('the-count');
    expect(await story.sceneDom('the-count')).toEqual(scrolled);
    expect(await story.marks('the-count')).toEqual(['dot-count']);

    // The last step cannot reach its place: the page ends first.
    await story.scrollTo('moura-after');
    expect(await story.activeStep()).toBe('moura-after');
    expect(story.errors()).toEqual([]);
    await story.page.close();
  });

  test('says how a scene stood that did not settle, and what does not exist', async () => {
    const story = await read(desktop);
    const late = story.settled('the-count', { view: 'after', timeout: 300 });
    await expect(late).rejects.toThrow(/did not settle on view "after": .* 0\.3 s/);
    await expect(late).rejects.toThrow(/\n +scene: .*"view":"opening".*\n +active step: moura-opening/);
    await expect(story.settled('nowhere', { timeout: 100 })).rejects.toThrow('no such scene, only: the-count');
    await story.page.evaluate(() => document.querySelector('story-scene')!.setAttribute('data-state', 'failed'));
    await expect(story.settled('the-count')).rejects.toThrow('its state is "failed"');
    await expect(story.scrollTo('moura-nowhere')).rejects.toThrow('No step "moura-nowhere" on this page');
    await story.page.close();
  });
});
