import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve } from '../../src/publishing/serve.ts';
import type { Page } from '../browsers/driver.ts';
import { openStory } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { phone } from './served.ts';

const name = 'the-turn.en.html';

/** How many steps there are, and which of them show no picture; which do not show it in words. */
const look = () => {
  const steps = [...document.querySelectorAll('section.step')];
  const poor = (selector: string, height: number): string[] =>
    steps
      .filter((step) => {
        const box = step.querySelector(selector)?.getBoundingClientRect();
        return !box || box.width < 200 || box.height < height;
      })
      .map(({ id }) => id);
  return {
    steps: steps.length,
    // The frame alone would be no picture: its marks must be there.
    withoutPicture: poor('svg:has(path, circle, line, rect)', 200),
    withoutWords: poor('.alternative', 15),
    tables: document.querySelectorAll('.below > details.figures table').length,
    width: document.documentElement.scrollWidth,
  };
};

/** What a page asked for besides itself. Firefox tells of no file on a disk, only of what is asked of other hosts. */
function othersAskedFor(page: Page, url: string): string[] {
  return page.log.requests.filter((request) => request !== url);
}

inEveryBrowser('the story in one file', (browser) => {
  let folder: string;
  let url: string;
  beforeAll(() => {
    // Nothing else lies beside it, as on the phone of somebody to whom it was sent.
    folder = mkdtempSync(join(tmpdir(), 'passed-on-'));
    copyFileSync(join(inject('dist'), name), join(folder, name));
    url = pathToFileURL(join(folder, name)).href;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['light', false],
    ['dark', true],
  ])('shows every picture from a disk, in the %s theme, and asks for nothing', async (_, dark) => {
    const page = await browser().page({ ...phone, dark });
    const story = await openStory(page, url);
    await page.waitFor('the pictures are drawn', () => document.querySelector('html.drawn'), []);
    const seen = await page.evaluate(look);
    expect(seen.steps).toBeGreaterThan(50);
    expect(seen.withoutPicture).toEqual([]);
    expect(seen.withoutWords.length).toBe(seen.steps);
    expect(seen.tables).toBeGreaterThan(20);
    expect(seen.width).toBe(phone.width);
    const [paper, ink] = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('.step svg .label')!).fill,
    ]);
    expect([paper, ink]).toEqual(
      dark ? ['rgb(22, 20, 16)', 'rgb(236, 230, 218)'] : ['rgb(248, 244, 236)', 'rgb(30, 26, 21)'],
    );
    expect(othersAskedFor(page, url)).toEqual([]);
    expect(story.errors()).toEqual([]);
    await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => {}));
    expect(othersAskedFor(page, url), 'what is asked of others is heard').toHaveLength(1);
  });

  it('shows the step that its address names, below the pictures that have come above it', async () => {
    const page = await browser().page(phone);
    await openStory(page, `${url}#moura-all`);
    await page.waitFor(
      'the step stands at the top',
      () => {
        const { top } = document.getElementById('moura-all')!.getBoundingClientRect();
        return document.querySelector('html.drawn') && top >= 0 && top < 40;
      },
      [],
    );
  });

  it('tells every picture in words where scripts are off', async () => {
    const page = await browser().page({ ...phone, script: false });
    const story = await openStory(page, url);
    const seen = await page.evaluate(look);
    expect(seen.steps).toBeGreaterThan(50);
    expect(seen.withoutWords).toEqual([]);
    expect(seen.withoutPicture.length).toBe(seen.steps);
    expect(othersAskedFor(page, url)).toEqual([]);
    expect(story.errors()).toEqual([]);
  });

  it('tells every picture in words, with no error, in a browser that cannot unpack', async () => {
    const page = await browser().page(phone);
    await page.preload(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
    const story = await openStory(page, url);
    const seen = await page.evaluate(look);
    expect(await page.evaluate(() => 'DecompressionStream' in globalThis)).toBe(false);
    expect(seen.withoutWords).toEqual([]);
    expect(story.errors()).toEqual([]);
  });

  it('is a page of words on a host whose policy forbids its style and its script', async () => {
    const site = await serve(folder, { headers: strictHeaders });
    const page = await browser().page(phone);
    await page.goto(site.url + name);
    const seen = await page.evaluate(look);
    expect(seen.withoutWords).toEqual([]);
    expect(seen.withoutPicture.length).toBe(seen.steps);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgba(0, 0, 0, 0)');
    await site.close();
  });
});
