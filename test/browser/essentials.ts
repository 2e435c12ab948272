import { expect } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { openStory, ready } from '../browsers/story.ts';

/** A scene of a chapter, with a step of it. */
const [chapter, step, scene, view] = ['chapters/moura/', 'moura-army', 'the-count', 'army'] as const;

/** Runs in the page. Asks for what a link leads to, and says how it was answered. */
async function follow(selector: string): Promise<{ status: number; type: string | null; bytes: number }> {
  const response = await fetch(document.querySelector<HTMLAnchorElement>(selector)!.href);
  const { byteLength } = await response.arrayBuffer();
  return { status: response.status, type: response.headers.get('content-type'), bytes: byteLength };
}

/**
 * Reads the story at an address in every way that it can be read, and a part of each: what is short enough to be tried
 * wherever the folder may be put.
 */
export async function readEssentials(page: Page, url: string): Promise<void> {
  const story = await openStory(page, url);
  expect((await story.scenes()).length).toBeGreaterThan(10);

  // A chapter, by a link to a step of it: the scene is live there.
  await page.goto(`${url}${chapter}#${step}`);
  await ready(page);
  await story.settled(scene, { view });
  expect(await story.activeStep()).toBe(step);

  await page.evaluate(() => document.querySelector<HTMLElement>('a.cite')!.click());
  expect(
    await page.evaluate(() => document.querySelector('#note:popover-open')?.textContent.length),
  ).toBeGreaterThan(20);

  await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id} .this-picture`)!.click(), step);
  await page.waitFor(
    'the box of the picture is open',
    () => document.querySelector('#picture:popover-open'),
    [],
  );
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('#picture a[href]')].map(({ href }) => href),
  );
  expect(links).toEqual([
    `${url}${chapter}#${step}`,
    `${url}pictures/${scene}/${view}.svg`,
    `${url}data/moura-counts.csv`,
  ]);
  expect(await page.evaluate(follow, '#picture a[href$=".svg"]')).toMatchObject({
    status: 200,
    type: 'image/svg+xml',
  });

  // At rest: a picture of its own at a step far down.
  await page.goto(`${url}?view=text#${step}`);
  await page.waitFor(
    'the picture of the step is there',
    (id) => {
      const picture = document.getElementById(id)!.querySelector<HTMLImageElement>('.still img')!;
      return picture.complete && picture.naturalWidth > 100;
    },
    [step],
  );

  await page.goto(`${url}plain/moura/`);
  const plain = await page.evaluate(() =>
    ['svg[data-still]', 'script'].map((each) => document.querySelectorAll(each).length),
  );
  expect(plain[0]).toBeGreaterThan(5);
  expect(plain[1]).toBe(0);
  expect(await page.evaluate(follow, 'a[download][href*="the-turn."]')).toMatchObject({ status: 200 });

  await page.goto(`${url}data/moura-counts/`);
  expect(await page.evaluate(() => document.querySelectorAll('table tbody tr').length)).toBeGreaterThan(3);
  const csv = await page.evaluate(follow, 'a[href$=".csv"]');
  expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
  expect(csv.bytes).toBeGreaterThan(100);

  await expectQuiet(page, url);
}

/** Nothing went wrong on the pages that were shown, nothing was asked of anybody else, and nothing was kept. */
export async function expectQuiet(page: Page, url: string): Promise<void> {
  const { violations, exceptions, errors, failures, requests } = page.log;
  expect({ violations, exceptions, errors }).toEqual({ violations: [], exceptions: [], errors: [] });
  // What a page had asked for when it was left is no fault of it.
  expect(failures.filter(({ reason }) => !/ABORTED/i.test(reason))).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((address) => !address.startsWith(url) && !address.startsWith('blob:'))).toEqual([]);
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect(kept).toEqual(['', 0, 0]);
}
