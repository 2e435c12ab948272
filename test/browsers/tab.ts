import type { BrowserContext, Page as Tab } from 'puppeteer-core';
import type { Page, PageLog } from './driver.ts';
import { waitFromOutside, waitInPage, waitToLeave } from './wait.ts';

/** What puppeteer does alike in Chromium and in Firefox. The rest of a page is each engine's own. */
export function pageOf(
  context: BrowserContext,
  tab: Tab,
  log: PageLog,
  { script = true }: { script?: boolean | undefined },
): Omit<Page, 'resize' | 'emulate'> {
  tab.setDefaultNavigationTimeout(30_000);
  const evaluate = (source: string): Promise<unknown> => tab.evaluate(source);
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
    // puppeteer's own way waits for a load, which Firefox does not have when it goes back within a document.
    back: () => waitToLeave(evaluate, () => tab.evaluate(() => history.back())),
    leave: (run, ...values) =>
      waitToLeave(evaluate, () => tab.evaluate(run as never, ...(values as unknown[] as never[]))),
    evaluate: (run, ...values) => tab.evaluate(run as never, ...(values as unknown[] as never[])) as never,
    execute: async (source) => void (await tab.evaluate(source)),
    waitFor: (what, ask, values, limits) => wait(evaluate, what, ask, values, limits),
    preload: async (run, ...values) =>
      void (await tab.evaluateOnNewDocument(run as never, ...(values as unknown[] as never[]))),
    press: (key) => tab.keyboard.press(key as never),
    screenshot: (shot) => tab.screenshot({ fullPage: shot?.fullPage ?? false }),
    // As the print dialogue does it: margins are the page's own, and grounds are left away.
    pdf: () => tab.pdf({ format: 'a4', preferCSSPageSize: true, printBackground: false }),
    close: () => (closed ??= context.close()),
  };
}
