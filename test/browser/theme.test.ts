import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import { applyTheme } from '../../src/publishing/theme/apply.ts';
import { openStory } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { audit } from './audit.ts';
import { phone } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'the-turn-theme-'));
let site: Served;
beforeAll(async () => {
  cpSync(inject('dist'), folder, { recursive: true });
  await applyTheme(folder, readFileSync('test/publishing/theme/house.css', 'utf8'));
  site = await serve(folder, { headers: strictHeaders });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What the sheet of the tests sets. */
const house = {
  light: { paper: 'rgb(255, 255, 255)', ink: 'rgb(16, 24, 43)', dead: 'rgb(43, 47, 58)' },
  dark: { paper: 'rgb(11, 16, 32)', ink: 'rgb(232, 236, 246)', dead: 'rgb(204, 211, 228)' },
} as const;

inEveryBrowser('a theme', (browser) => {
  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    const { paper, ink, dead } = house[theme];
    const open = () => browser().page({ ...phone, dark: theme === 'dark' });

    it('colours the page, its letters and a graphic that moves, and breaks no policy', async () => {
      const page = await open();
      const story = await openStory(page, site.url);
      const style = await page.evaluate(() => {
        const { backgroundColor, color, fontFamily } = getComputedStyle(document.documentElement);
        return { backgroundColor, color, fontFamily };
      });
      expect(style).toMatchObject({ backgroundColor: paper, color: ink });
      expect(style.fontFamily).toContain('Liberation Sans');
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.bar')!).backgroundColor),
      ).toBe('rgb(16, 24, 43)');
      await story.scrollTo('moura-army', { jump: true });
      await story.settled('the-count', { view: 'army' });
      const stroke = () =>
        page.evaluate(
          () =>
            getComputedStyle(
              document.querySelector('story-scene[data-scene="the-count"] svg[data-stage] .person')!,
            ).stroke,
        );
      expect(await stroke()).toBe(dead);
      expect(page.log.violations).toEqual([]);
      expect(
        page.log.requests.filter((url) => url.endsWith('.woff2')),
        'fonts that it does not use',
      ).toEqual([]);
    });

    it('gives way to black on white where it is printed', async () => {
      const page = await browser().page({ ...phone, dark: theme === 'dark', print: true });
      await page.goto(site.url);
      const printed = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return ['--paper', '--ink', '--river'].map((name) => style.getPropertyValue(name).trim());
      });
      expect(printed).toEqual(['#fff', '#000', '#3f82ad']);
    });

    it('colours stills, and those of the light edition', async () => {
      const page = await open();
      await page.goto(`${site.url}plain/moura/`);
      const inline = await page.evaluate(
        () => getComputedStyle(document.querySelector('.still svg .person')!).stroke,
      );
      expect(inline).toBe(dead);
      await page.goto(`${site.url}?view=text`);
      const source = await page.waitFor(
        'the still is chosen',
        () => {
          // Until it comes near, it is not chosen.
          const image = document.querySelector<HTMLImageElement>('.still img')!;
          image.scrollIntoView();
          return image.currentSrc;
        },
        [],
      );
      const svg = await (await fetch(source)).text();
      expect(source.endsWith('.dark.svg')).toBe(theme === 'dark');
      expect(svg).toContain(theme === 'dark' ? '#232c47' : '#fffffd');
    });

    it.each(['', 'plain/punishment/'])('leaves /%s with nothing for axe to find', async (path) => {
      const page = await open();
      await page.goto(site.url + path);
      expect((await audit(page)).lines).toEqual([]);
    });
  });
});
