import puppeteer, { type Browser as Chrome, type CDPSession } from 'puppeteer-core';
import type { Browser, Media, Page, PageOptions } from './driver.ts';
import type { Engine } from './engines.ts';
import { recordLog } from './log.ts';
import { pageOf } from './tab.ts';

/** puppeteer already switches off updates, sync, first-run pages and background traffic, and makes an empty profile. */
const flags = [
  // Chromium's sandbox refuses to start as root, which is what containers run as. Only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  // Text of the same width on machines with and without a desktop's font settings.
  '--font-render-hinting=none',
  // No other host exists, on open networks as on closed ones.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export async function launchChromium(engine: Engine): Promise<Browser> {
  const chrome = await puppeteer.launch({
    executablePath: engine.path,
    env: { ...process.env, ...engine.environment },
    // Most desktop readers have scrollbars that take room: hidden ones would hide every `100vw` that is too wide.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: flags,
    defaultViewport: null,
    // Shorter than a test's own limit, so that a page that hangs is named as the cause.
    protocolTimeout: 45_000,
  });
  return {
    name: engine.name,
    version: await chrome.version(),
    page: (options) => openPage(chrome, options),
    close: () => chrome.close(),
  };
}

async function openPage(chrome: Chrome, options: PageOptions): Promise<Page> {
  // A context of its own is a window of its own: a tab behind another gets no animation frames.
  const context = await chrome.createBrowserContext();
  const tab = await context.newPage();
  const log = await recordLog(tab);
  const session = await tab.createCDPSession();

  const resize = (width: number, height: number): Promise<void> =>
    tab.setViewport({
      width,
      height,
      deviceScaleFactor: options.deviceScaleFactor ?? 1,
      isMobile: options.mobile ?? false,
      hasTouch: options.mobile ?? false,
    });
  const media: Media = {};
  const emulate = (change: Media): Promise<void> => emulateMedia(session, Object.assign(media, change));

  await resize(options.width, options.height);
  const {
    dark = false,
    reducedMotion = false,
    print = false,
    forcedColors = false,
    moreContrast = false,
  } = options;
  await emulate({ dark, reducedMotion, print, forcedColors, moreContrast });
  if (options.script === false) await tab.setJavaScriptEnabled(false);
  if (options.cpuSlowdown) await tab.emulateCPUThrottling(options.cpuSlowdown);
  if (options.textSize) {
    const fontSizes = { standard: options.textSize, fixed: Math.round((options.textSize * 13) / 16) };
    await session.send('Page.setFontSizes', { fontSizes });
  }

  const page = pageOf(context, tab, log, options);
  return {
    ...page,
    resize,
    emulate,
    // Where a page is held to one medium, it is printed as if on a screen.
    pdf: async () => {
      const { print = false } = media;
      await emulate({ print: true });
      const paper = await page.pdf();
      await emulate({ print });
      return paper;
    },
  };
}

/** puppeteer has two calls for this, of which the second undoes the first. */
async function emulateMedia(session: CDPSession, media: Media): Promise<void> {
  const { dark, reducedMotion, print, forcedColors, moreContrast } = media;
  await session.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : 'screen',
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
    ],
  });
}
