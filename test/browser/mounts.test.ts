import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve } from '../../src/publishing/serve.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { serveByNginx } from '../hosting/nginx.ts';
import { readEssentials } from './essentials.ts';
import { phone } from './served.ts';

const hosting = inject('hosting');
const server = hosting.nginx ? 'by nginx' : 'by our own server [not run by nginx: it is not on this machine]';

inEveryBrowser('a story put anywhere', (browser) => {
  it.each(['/', '/a/', '/a/b/c/', '/2026/mali/'])(`reads whole at %s, ${server}`, async (mount) => {
    const site = hosting.nginx
      ? await serveByNginx(hosting, inject('dist'), { mount })
      : await serve(inject('dist'), { mount, headers: strictHeaders });
    try {
      await readEssentials(await browser().page(phone), site.url);
    } finally {
      await site.close();
    }
  });

  describe('on a disk', () => {
    const file = (path: string): string => pathToFileURL(`${inject('dist')}/${path}`).href;

    // Browsers refuse module scripts there, some also what scripts fetch; and a link to a folder shows what is in it.
    it('is stacked soon, each step with its words and its picture', async () => {
      const page = await browser().page(phone);
      await page.goto(file('index.html'));
      const unread = (): string[] => {
        const isStacked = !document.documentElement.classList.contains('scripted');
        const steps = [...document.querySelectorAll('[data-step]')].filter((step) => {
          const [words, picture] = ['.words', '.still'].map((part) =>
            step.querySelector(part)!.getBoundingClientRect(),
          );
          return words!.height < 40 || picture!.width < 200 || picture!.height < 200;
        });
        return isStacked ? steps.map(({ id }) => id) : ['all'];
      };
      // Before the watchdog, which waits for eight seconds.
      await page.waitFor(
        'the page is stacked',
        () => !document.documentElement.classList.contains('scripted'),
        [],
        {
          timeout: 4_000,
        },
      );
      expect(await page.evaluate(unread)).toEqual([]);
      await page.evaluate(() => document.querySelectorAll('[data-step]')[6]!.scrollIntoView());
      await page.waitFor(
        'its picture is there',
        () => {
          const picture = document
            .querySelectorAll('[data-step]')[6]!
            .querySelector<HTMLImageElement>('.still img')!;
          return picture.complete && picture.naturalWidth > 100;
        },
        [],
      );
    });

    it.each(['plain/moura/index.html', 'data/moura-counts/index.html'])(
      'shows %s with its style and its tables',
      async (path) => {
        const page = await browser().page(phone);
        await page.goto(file(path));
        const seen = await page.evaluate(() => ({
          rows: document.querySelectorAll('table tbody tr').length,
          paper: getComputedStyle(document.documentElement).backgroundColor,
        }));
        expect(seen.rows).toBeGreaterThan(3);
        expect(seen.paper).toBe('rgb(248, 244, 236)');
      },
    );
  });
});
