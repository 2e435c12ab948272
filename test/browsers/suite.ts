import { afterAll, beforeAll, describe, inject } from 'vitest';
import { launch, type Browser } from './driver.ts';
import { engineNames } from './engines.ts';

/**
 * Declares a suite once for each engine. It is handed a function that gives the running browser, to be called
 * inside tests and hooks. Where an engine is missing its tests count as skipped.
 */
export function inEveryBrowser(title: string, suite: (browser: () => Browser) => void): void {
  for (const name of engineNames) {
    const engine = inject('engines')[name];
    describe.skipIf(!engine)(`${title} [${name}]`, () => {
      let browser: Browser;
      beforeAll(async () => {
        if (engine) browser = await launch(engine);
      });
      afterAll(() => browser?.close());
      suite(() => browser);
    });
  }
}
