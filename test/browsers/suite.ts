import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { hindrance, type Ability } from './abilities.ts';
import { launch, type Browser, type Page } from './driver.ts';
import { engineNames, type EngineName } from './engines.ts';

/** The browsers that the suites of one file share: to start one takes up to four seconds. */
const running = new Map<EngineName, Promise<Browser>>();

/**
 * Declares a suite once for each engine. It is handed a function that gives the running browser, to be called
 * inside tests and hooks. Pages that a test opens are closed after it.
 *
 * Where an engine is missing, or cannot do what the suite needs, its tests count as skipped and their title says why.
 */
export function inEveryBrowser(
  title: string,
  suite: (browser: () => Browser) => void,
  needs: readonly Ability[] = [],
): void {
  for (const name of engineNames) {
    const engine = inject('engines')[name];
    const why = engine ? hindrance(name, needs) : 'it is not on this machine';
    describe.skipIf(why)(why ? `${title} [${name}: not run, ${why}]` : `${title} [${name}]`, () => {
      let browser: Browser;
      let pages: Page[] = [];
      beforeAll(async () => {
        if (!engine) return;
        if (!running.has(name)) running.set(name, launch(engine));
        browser = await running.get(name)!;
      });
      beforeEach(() => {
        pages = [];
      });
      afterEach(async () => {
        await Promise.all(pages.map((page) => page.close()));
      });
      suite(() => ({
        ...browser,
        page: async (options) => {
          const page = await browser.page(options);
          pages.push(page);
          return page;
        },
      }));
    });
  }
}

afterAll(async () => {
  for (const browser of running.values()) await (await browser).close();
});
