import { describe, expect, it } from 'vitest';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, phone, served } from './served.ts';

inEveryBrowser('the pictures of a story', (browser) => {
  const site = served();

  describe.each([
    ['a light phone', phone, false],
    ['a dark phone', phone, true],
    ['a light desktop', desktop, false],
    ['a dark desktop', desktop, true],
  ])('on %s', (_, device, dark) => {
    it.each([
      ['', '.poster img'],
      ['?view=text', '.still img'],
    ])('are asked for as they come near, and not before, at /%s', async (view, picture) => {
      const page = await browser().page({ ...device, dark });
      const asked = (): number => page.log.requests.filter((url) => url.includes('/figures/')).length;
      // A page is loaded only when all is there that it asked for as it was read.
      await page.goto(`${site().url}${view}`);
      expect(asked()).toBeLessThan(5);

      const shown = (selector: string): boolean => {
        const image = document.querySelector<HTMLImageElement>(selector)!;
        image.scrollIntoView();
        // A poster need not have come when the scene is live that it stands for.
        return image.naturalWidth > 0 || image.closest('[data-state="live"]') !== null;
      };
      await page.waitFor('the first picture is there', shown, [picture]);
      // Engines differ in what is near; there are more than ninety.
      expect(asked()).toBeLessThan(20);
    });
  });
});
