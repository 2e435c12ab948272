import { expect, it } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { openStory, ready } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { mount, phone, served } from './served.ts';

/** What the box tells, and the addresses in it, from the host's root. */
function box() {
  const open = document.querySelector('#picture:popover-open');
  if (!open) return null;
  const shown = (selector: string): string[] =>
    [...open.querySelectorAll<HTMLElement>(selector)].filter((part) => part.checkVisibility()).map((part) => part.textContent);
  const links = [...open.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href, download }) => [new URL(href).pathname + new URL(href).hash, download]);
  return { title: shown('[data-title]'), credit: shown('[data-credit-line]'), buttons: shown('button'), said: shown('[data-said]'), links };
}

inEveryBrowser('a reader who wants to pass a picture on', (browser) => {
  const site = served();

  async function opened(path: string, step: string): Promise<Page> {
    const page = await browser().page(phone);
    await page.preload(() => {
      const taken: string[] = [];
      Object.assign(globalThis, { taken });
      const give = { writeText: async (text: string) => void taken.push(text) };
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: give, configurable: true });
      Object.defineProperty(Navigator.prototype, 'share', {
        value: async ({ url }: ShareData) => void taken.push(`shared ${url}`),
        configurable: true,
      });
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        taken.push(`saved ${blob.type}, ${blob.size > 20_000}`);
        return real(blob);
      };
    });
    await openStory(page, `${site().url}${path}#${step}`);
    await ready(page);
    await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id} .this-picture`)!.click(), step);
    await page.waitFor('the box is open', () => document.querySelector('#picture:popover-open'), []);
    return page;
  }

  it.each([['', mount], ['chapters/moura/', `${mount}chapters/moura/`], ['?view=text', mount]])(
    'finds the link, the picture, the figures and the credit on /%s',
    async (path, address) => {
      const page = await opened(path, 'moura-all');
      const { title, credit, links, buttons } = (await page.evaluate(box))!;
      expect(title).toEqual(['Five counts of the dead, and no two count the same thing']);
      expect(links).toEqual([
        [`${address}#moura-all`, ''],
        [`${mount}pictures/the-count/all.svg`, 'the-count-all.svg'],
        [`${mount}data/moura-counts.csv`, ''],
      ]);
      for (const [file] of links.slice(1)) expect((await fetch(new URL(file!, site().url))).status).toBe(200);
      expect(credit[0]).toMatch(/^“Five counts.*The Turn, facts as of .* CC BY 4\.0\. Sources: .*\.$/);
      expect(buttons).toHaveLength(5);
    },
  );

  it('copies, shares and keeps it', async () => {
    const page = await opened('', 'moura-region');
    const press = async (selector: string, already: number): Promise<string> => {
      await page.evaluate((button) => document.querySelector<HTMLElement>(`#picture ${button}`)!.click(), selector);
      return page.waitFor('it is done', (count) => (globalThis as unknown as { taken: string[] }).taken[count], [already]) as Promise<string>;
    };
    expect(await press('[data-copy="link"]', 0)).toBe(`${site().url}#moura-region`);
    expect(await page.evaluate(() => document.querySelector('[data-said]')!.textContent)).toBe('Copied.');
    expect(await press('[data-copy="credit"]', 1)).toContain('© OpenStreetMap contributors');
    expect(await press('[data-share]', 2)).toBe(`shared ${site().url}#moura-region`);
    expect(await press('[data-png]', 3)).toBe('saved image/png, true');
    expect(page.log.exceptions).toEqual([]);
    await page.press('Escape');
    expect(await page.evaluate(box)).toBeNull();
  });

  it('is told when it does not work', async () => {
    const page = await opened('', 'moura-region');
    await page.evaluate(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: async () => Promise.reject(new Error('no')) } });
      document.querySelector<HTMLElement>('#picture [data-copy="link"]')!.click();
    });
    await page.waitFor('it is said', () => document.querySelector('[data-said]')!.textContent!.startsWith('That did not work'), []);
    expect(page.log.exceptions).toEqual([]);
  });
});
