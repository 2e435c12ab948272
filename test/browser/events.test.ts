import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { openStory } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { frame, startHosts, type Hosts } from '../hosts.ts';
import { phone, served } from './served.ts';

type Told = Readonly<Record<string, unknown>> & { readonly type: string };

const types = ['story:view', 'story:step', 'story:chapter-end', 'story:error', 'story:embed-resize'];

/** Notes what is told, on the page itself and from its frames. */
const listen = (names: readonly string[]): void => {
  const told: unknown[] = [];
  Object.assign(globalThis, { told });
  for (const type of names)
    document.addEventListener(type, (event) => told.push({ type, ...(event as CustomEvent).detail }));
  addEventListener('message', ({ data }) => data?.type?.startsWith('story:') && told.push(data));
};
const heard = (page: Page): Promise<Told[]> => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
const told = (type: string) => (globalThis as unknown as { told: Told[] }).told.some((event) => event.type === type);

inEveryBrowser('a page tells', (browser) => {
  const site = served();
  let hosts: Hosts;
  beforeAll(async () => {
    hosts = await startHosts();
  });
  afterAll(() => hosts.close());
  const schema = JSON.parse(readFileSync(`${inject('dist')}/events.v1.json`, 'utf8')) as object;
  const valid = new Ajv({ allErrors: true }).compile(schema);
  const wrong = (events: readonly Told[]): unknown[] => events.flatMap((event) => (valid(event) ? [] : [event, valid.errors]));

  async function listener(address: string): Promise<Page> {
    const page = await browser().page(phone);
    await page.preload(listen, types);
    await page.goto(address);
    await page.waitFor('it is told that the page was opened', told, ['story:view']);
    return page;
  }

  it.each([['moving', ''], ['text', '?view=text']])('of a reading of one chapter, %s', async (reading, query) => {
    const page = await listener(`${site().url}chapters/moura/${query}`);
    const story = await openStory(page, `${site().url}chapters/moura/${query}`);
    const steps = await story.steps();
    for (const step of steps) await story.scrollTo(step);
    // Graphics that come while the page jumps push the end away again, and a reader goes after it; and a little beyond,
    // since WebKit does not count as seen what only touches the edge.
    await page.waitFor('the end is reached and told', (type) => {
      document.querySelector('.chapter > .end')!.scrollIntoView({ block: 'end', behavior: 'instant' });
      scrollBy({ top: 60, behavior: 'instant' });
      return (globalThis as unknown as { told: Told[] }).told.some((event) => event.type === type);
    }, ['story:chapter-end']);
    // Back and down again: nothing ends twice.
    await story.scrollTo(steps.at(-2)!);
    await page.evaluate(() => document.querySelector('.chapter > .end')!.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await story.scrollTo(steps.at(-1)!);
    const events = await heard(page);
    expect(wrong(events)).toEqual([]);
    expect(events.filter(({ type }) => type === 'story:view')).toEqual([
      { type: 'story:view', version: 1, kind: 'chapter', language: 'en', reading, chapter: 'moura' },
    ]);
    const arrivals = events.filter(({ type }) => type === 'story:step').map(({ chapter, step }) => `${chapter}-${step}`);
    expect(arrivals.slice(0, steps.length)).toEqual(steps);
    expect(arrivals.every((step, index) => step !== arrivals[index - 1])).toBe(true);
    expect(events.filter(({ type }) => type === 'story:chapter-end')).toEqual([
      { type: 'story:chapter-end', version: 1, chapter: 'moura' },
    ]);
    expect(page.log.exceptions).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    expect(page.log.requests.filter((url) => !url.startsWith(site().url))).toEqual([]);
  });

  it('nothing of a chapter that was gone past', async () => {
    const page = await listener(`${site().url}?view=text`);
    await page.evaluate(() => document.querySelectorAll('article.chapter')[2]!.scrollIntoView({ behavior: 'instant' }));
    await page.waitFor('three frames have passed', () => true, [], { frames: 3 });
    const events = await heard(page);
    expect(events.map(({ type }) => type)).not.toContain('story:chapter-end');
    expect(events[0]).toEqual({ type: 'story:view', version: 1, kind: 'story', language: 'en', reading: 'text' });
  });

  it('the page around an embed what it tells itself', async () => {
    const page = await listener(hosts.show(frame(`${site().url}embed/the-count/`)));
    await page.waitFor('the first step is told', told, ['story:step']);
    const events = await heard(page);
    expect(wrong(events)).toEqual([]);
    expect(events.find(({ type }) => type === 'story:view')).toEqual({
      ...{ type: 'story:view', version: 1, kind: 'embed', language: 'en', reading: 'steps' },
      ...{ chapter: 'moura', scene: 'the-count' },
    });
    expect(events.filter(({ type }) => type === 'story:step')).toEqual([
      { type: 'story:step', version: 1, chapter: 'moura', scene: 'the-count', step: 'army', view: 'army', number: 1, of: 6 },
    ]);
    expect(events.map(({ type }) => type)).toContain('story:embed-resize');
  });

  it('of a graphic that failed', async () => {
    const page = await browser().page(phone);
    await page.preload(listen, types);
    await page.preload(() => {
      globalThis.fetch = () => Promise.reject(new Error('no network'));
    });
    await page.goto(`${site().url}chapters/moura/#moura-army`);
    await page.waitFor('a failure is told', told, ['story:error']);
    const events = await heard(page);
    expect(wrong(events)).toEqual([]);
    expect(events.find(({ type }) => type === 'story:error')).toMatchObject({ version: 1, message: 'no network' });
  });

  it('nothing in the light edition', async () => {
    const page = await browser().page(phone);
    await page.preload(listen, types);
    await page.goto(`${site().url}plain/moura/`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitFor('three frames have passed', () => true, [], { frames: 3 });
    expect(await heard(page)).toEqual([]);
  });

  it('by a schema that knows right from wrong', () => {
    expect(valid({ type: 'story:step', version: 1, chapter: 'a', scene: 'b', step: 'c', view: 'd', number: 1, of: 2 })).toBe(true);
    expect(valid({ type: 'story:step', version: 1, chapter: 'a', scene: 'b', step: 'c', view: 'd', number: 1, of: 2, reader: 'x' })).toBe(false);
    expect(valid({ type: 'story:view', version: 2, kind: 'story', language: 'en', reading: 'moving' })).toBe(false);
  });
});
