import type { BrowserContext, Page as Tab } from 'puppeteer-core';
import type { Page, PageLog } from './driver.ts';
import { waitFromOutside, waitInPage } from './wait.ts';

/** What puppeteer does alike in Chromium and in Firefox. The rest of a page is each engine's own. */
export function pageOf(
  context: BrowserContext,
  tab: Tab,
  log: PageLog,
  { script = true }: { script?: boolean | undefined },
): Omit<Page, 'resize' | 'emulate'> {
  tab.setDefaultNavigationTimeout(30_000);
  let closed: Promise<void> | undefined;
  const wait = script ? waitInPage : waitFromOutside;
  return {
    log,
    goto: async (url, until = 'load') => {
      // A hanging module holds up DOMContentLoaded too. An empty list waits for the new document and nothing else.
      const response = await tab.goto(url, { waitUntil: until === 'load' ? 'load' : [] });
      return response?.status() ?? 0;
    },
    reload: async () => void (await tab.reload()),
    back: async () => void (await tab.goBack()),
    evaluate: (run, ...values) => tab.evaluate(run as never, ...(values as unknown[] as never[])) as never,
    execute: async (source) => void (await tab.evaluate(source)),
    waitFor: (what, ask, values, limits) => wait((source) => tab.evaluate(source), what, ask, values, limits),
    preload: async (run, ...values) =>
      void (await tab.evaluateOnNewDocument(run as never, ...(values as unknown[] as never[]))),
    press: (key) => tab.keyboard.press(key as never),
    screenshot: (shot) => tab.screenshot({ fullPage: shot?.fullPage ?? false }),
    close: () => (closed ??= context.close()),
  };
}
