import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { inEveryBrowser } from '../browsers/suite.ts';
import { full } from '../full.ts';
import { expectQuiet } from './essentials.ts';
import { phone, served } from './served.ts';

/** Every page of the folder; not what is handed out as a file. */
const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('the-turn.'))
  .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
  .toSorted();

inEveryBrowser('a reader of everything', (browser) => {
  const site = served();

  it(
    'is asked for no consent: no page asks anything of another host, and none keeps anything',
    { timeout: 300_000 },
    async () => {
      const { name } = browser();
      // The engines differ in how they read and not in what: each fourth page speaks for all in two of them.
      const read = full || name === 'chromium' ? pages : pages.filter((_, index) => index % 4 === 0);
      const page = await browser().page(phone);
      for (const path of read) {
        expect(await page.goto(site().url + path), path).toBe(200);
        const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
        expect(kept, path).toEqual(['', 0, 0]);
      }
      expect(read.length).toBeGreaterThan(12);
      await expectQuiet(page, site().url);
    },
  );
});
