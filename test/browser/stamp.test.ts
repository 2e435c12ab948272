import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import { stamp } from '../../src/publishing/stamp/stamp.ts';
import { openStory } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { copyOf, site } from '../site/stamped.ts';
import { phone } from './served.ts';

const { folder } = copyOf(inject('dist'));
stamp(folder, site);
let served: Served;
beforeAll(async () => {
  served = await serve(folder, { headers: strictHeaders });
});
afterAll(() => served.close());

inEveryBrowser('a stamped page, under the strictest policy', (browser) => {
  it.each(['', 'chapters/moura/', 'data/moura-counts/'])(
    '/%s is blocked in nothing, asks no other host, and keeps its data',
    async (path) => {
      const page = await browser().page(phone);
      const story = await openStory(page, served.url + path);
      const type = await page.evaluate(
        () => JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent)['@type'],
      );
      expect(type).toBe(path.startsWith('data/') ? 'Dataset' : 'NewsArticle');
      expect(story.errors()).toEqual([]);
      expect(page.log.requests.filter((url) => !url.startsWith(served.url))).toEqual([]);
    },
  );
});
