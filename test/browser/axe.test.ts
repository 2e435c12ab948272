import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { full } from '../full.ts';
import { audit } from './audit.ts';
import { served } from './served.ts';

/** One page of each kind. */
const story = ['', 'chapters/moura/'];
const others = ['plain/', 'plain/moura/', 'sources/', 'about/', 'files/', 'data/moura-counts/', 'embed/the-count/', 'embed/kidal/?frame'];

/** The ways to read a page whose graphics move. Without script: its files are kept back, because axe is a script. */
const ways = {
  moving: {},
  'moving less': { reducedMotion: true },
  'at rest': { query: '?view=text' },
  'without script': { blocked: true },
} as const satisfies Record<string, { reducedMotion?: true; query?: string; blocked?: true }>;

type Way = keyof typeof ways;

const all = (['moving', 'moving less', 'at rest', 'without script'] as const).flatMap((way) =>
  [320, 768, 1280].flatMap((width) => [false, true].map((dark) => ({ way, width, dark }))),
);
/** Of all, a part that has each way, width and theme. */
const some: readonly { way: Way; width: number; dark: boolean }[] = [
  { way: 'moving', width: 390, dark: false },
  { way: 'moving', width: 1280, dark: true },
  { way: 'at rest', width: 320, dark: true },
];

inEveryBrowser('axe', (browser) => {
  const site = served();
  const bare = served({ intercept: (path) => (path.endsWith('.js') ? 'block' : undefined) });

  describe.each(full ? all : some)('$way, $width pixels wide, dark: $dark', ({ way, width, dark }) => {
    const { reducedMotion = false, query = '', blocked = false } = { ...ways[way] } as { reducedMotion?: boolean; query?: string; blocked?: boolean };
    let page: Page;
    beforeAll(async () => {
      page = await browser().page({ width, height: 800, mobile: width < 700, dark, reducedMotion });
    });
    afterAll(() => page.close());

    it.each(way === 'moving' ? [...story, ...others] : story)('finds nothing wrong with /%s', async (path) => {
      await page.goto((blocked ? bare : site)().url + path + query);
      const found = await audit(page);
      expect(found.lines).toEqual([]);
      expect(found.passed).toBeGreaterThan(15);
    });
  });
});
