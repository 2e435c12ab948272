import puppeteer, { type Browser as Fox, type Page as Tab } from 'puppeteer-core';
import type { Browser, Media, Page, PageOptions } from './driver.ts';
import type { Engine } from './engines.ts';
import { recordLog } from './log.ts';
import { pageOf } from './tab.ts';
import { waitFromOutside } from './wait.ts';

const preferences = {
  // As on most desktops, scrollbars take room; windows that are `mobile` lay them over the page (see below).
  'widget.gtk.overlay-scrollbars.enabled': false,
  // No other host exists, on open networks as on closed ones. Our own server is named by its number.
  'network.dns.disabled': true,
  // A page that is kept for the Back button keeps dark, print and the rest to itself: the next would come without.
  'browser.sessionhistory.max_total_viewers': 0,
  // As readers have it: a page on a disk may not load modules. puppeteer would let it.
  'security.fileuri.strict_origin_policy': true,
};

/** Drives Firefox over WebDriver BiDi: no further program is needed. */
export async function launchFirefox(engine: Engine): Promise<Browser> {
  const fox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: engine.path,
    env: { ...process.env, ...engine.environment },
    // BiDi cannot ask for dark, print or less motion; Firefox's own window can, and this lets us reach it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences,
    defaultViewport: null,
    // Shorter than a test's own limit, so that a page that hangs is named as the cause.
    protocolTimeout: 45_000,
  });
  return {
    name: engine.name,
    version: await fox.version(),
    page: (options) => openPage(fox, options),
    close: () => fox.close(),
  };
}

async function openPage(fox: Fox, options: PageOptions): Promise<Page> {
  const { mobile = false, script = true, textSize = 16, cpuSlowdown } = options;
  if (cpuSlowdown) throw new Error('Firefox cannot be slowed down');
  const context = await fox.createBrowserContext();
  // A window of its own: a tab behind another gets no animation frames.
  const tab = await context.newPage({ type: 'window' });
  const log = await recordLog(tab);
  const bidi = wireOf(fox, tab);
  const inWindow = await windowAround(bidi);

  const resize = (width: number, height: number): Promise<void> =>
    tab.setViewport({ width, height, deviceScaleFactor: options.deviceScaleFactor ?? 1 });
  const media: Media = {};
  const emulate = async (change: Media): Promise<void> => {
    const { dark, reducedMotion, print } = Object.assign(media, change);
    await inWindow(`Object.assign(gBrowser.selectedBrowser.browsingContext, {
      prefersColorSchemeOverride: '${dark ? 'dark' : 'light'}',
      prefersReducedMotionOverride: '${reducedMotion ? 'reduce' : 'no-preference'}',
      mediumOverride: '${print ? 'print' : ''}',
    })`);
  };

  await resize(options.width, options.height);
  const { dark = false, reducedMotion = false, print = false } = options;
  await emulate({ dark, reducedMotion, print });
  await inWindow(`
    // What Firefox's own responsive design mode sets to get a phone's scrollbars.
    gBrowser.selectedBrowser.browsingContext.inRDMPane = ${mobile};
    gBrowser.selectedBrowser.browsingContext.allowJavascript = ${script};
    // The text size is one for all windows, so the last page to be opened decides.
    Services.prefs.setIntPref('font.size.variable.x-western', ${textSize})`);

  const page = pageOf(context, tab, log, options);

  /** puppeteer waits for DOMContentLoaded at least, which a hanging module holds up. */
  async function begin(url: string): Promise<number> {
    const answer = tab.waitForResponse((response) => response.request().isNavigationRequest());
    await bidi.send('browsingContext.navigate', { context: bidi.context, url, wait: 'none' });
    const status = (await answer).status();
    // The document that is left may still be there to be asked, or nobody.
    const ask = (source: string): Promise<unknown> => tab.evaluate(source).catch(() => false);
    await waitFromOutside(ask, `${url} begins`, (wanted) => location.href === wanted, [url]);
    return status;
  }

  return {
    ...page,
    goto: (url, until = 'load') => (until === 'load' ? page.goto(url) : begin(url)),
    resize,
    emulate,
  };
}

/** BiDi itself, for what puppeteer has no word for. */
interface Wire {
  send<Result>(method: string, parameters: object): Promise<Result>;
  /** The tab's own name there. */
  context: string;
}

function wireOf(fox: Fox, tab: Tab): Wire {
  const { connection } = fox as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: never }> };
  };
  const { _id: context } = tab.mainFrame() as unknown as { _id: string };
  return { context, send: async (method, parameters) => (await connection.send(method, parameters)).result };
}

interface Tree {
  contexts: { context: string; clientWindow: string }[];
}

/** Finds the window of Firefox around a tab, and gives a function that runs source in it. */
async function windowAround({ send, context }: Wire): Promise<(source: string) => Promise<void>> {
  const own = await send<Tree>('browsingContext.getTree', { root: context });
  const windows = await send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const frame = windows.contexts.find(({ clientWindow }) => clientWindow === own.contexts[0]?.clientWindow);
  if (!frame) throw new Error('This Firefox does not show its own windows');

  return async (source) => {
    const command = { expression: `${source}; 0`, target: { context: frame.context }, awaitPromise: false };
    const { type } = await send<{ type: string }>('script.evaluate', command);
    if (type !== 'success') throw new Error(`Firefox refused: ${source}`);
  };
}
