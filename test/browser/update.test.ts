import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import type { Page } from '../browsers/driver.ts';
import { openStory, type Story } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { serveByNginx } from '../hosting/nginx.ts';
import { keepHashed, nextRelease, publish, remove } from './release.ts';
import { mount, phone } from './served.ts';

const hosting = inject('hosting');

/** The releases: the one that a reader began with, the next, and the next with the files that the first one needs. */
let place: string;
const release = (name: 'next' | 'careful'): string => join(place, name);
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'releases-'));
  nextRelease(inject('dist'), release('next'));
  nextRelease(inject('dist'), release('careful'));
  keepHashed(inject('dist'), release('careful'));
});
afterAll(() => remove(place));

inEveryBrowser('a reader in the middle of the story, when a new release is published', (browser) => {
  let site: Served;
  let page: Page;
  let story: Story;
  const current = (): string => join(place, 'current');

  beforeEach(async () => {
    publish(inject('dist'), current());
    site = hosting.nginx
      ? await serveByNginx(hosting, current(), { mount })
      : await serve(current(), { mount, headers: strictHeaders });
    page = await browser().page(phone);
    await page.preload(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('story:error', (event) =>
        told.push((event as CustomEvent<{ scene: string }>).detail.scene),
      );
    });
    story = await openStory(page, site.url);
    await story.scrollTo('moura-army');
    await story.settled('the-count', { view: 'army' });
  });
  afterEach(() => site.close());

  /** The first step of the last scene, which the reader is far from. */
  const lastScene = async (): Promise<{ scene: string; step: string }> => {
    const scene = (await story.scenes()).at(-1)!;
    const step = await page.evaluate(
      (name) => document.querySelector(`[data-scene="${name}"] [data-step]`)!.id,
      scene,
    );
    return { scene, step };
  };

  it('reads on, every scene live, where the files of the old one were kept', async () => {
    publish(release('careful'), current());
    const { scene, step } = await lastScene();
    await story.scrollTo(step, { jump: true });
    await story.settled(scene);
    expect(story.errors()).toEqual([]);
    await page.reload();
    await story.settled(scene);
    expect(story.errors()).toEqual([]);
  });

  it('reads on where they were not: what is missing stands as pictures, and is told once', async () => {
    publish(release('next'), current());
    const { scene, step } = await lastScene();
    await story.scrollTo(step, { jump: true });
    const state = (name: string) =>
      document.querySelector<HTMLElement>(`[data-scene="${name}"]`)?.dataset['state'];
    await page.waitFor(
      'its scene has failed',
      (name) => document.querySelector(`[data-scene="${name}"][data-state="failed"]`),
      [scene],
    );
    await page.waitFor(
      'the picture of the step is there',
      (id) => {
        const picture = document.getElementById(id)!.querySelector<HTMLImageElement>('.still img')!;
        return picture.checkVisibility() && picture.complete && picture.naturalWidth > 100;
      },
      [step],
    );
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.filter((name) => name === scene)).toEqual([scene]);
    // Firefox counts among them what it could not load.
    expect(page.log.exceptions.filter((text) => !/Loading module from/.test(text))).toEqual([]);

    // What had come before goes on, and who loads the page anew has the new release whole.
    await story.scrollTo('moura-all', { jump: true });
    await story.settled('the-count', { view: 'all' });
    await page.goto(`${site.url}?again#${step}`);
    await story.settled(scene);
    expect(await page.evaluate(state, scene)).toBe('live');
  });
});
