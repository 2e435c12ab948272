import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay, type Display } from './display.ts';
import type { Browser, Page, PageOptions } from './driver.ts';
import type { Engine } from './engines.ts';
import { inspect } from './inspector.ts';
import { startWebDriver } from './webdriver.ts';
import { webkitPage } from './webkit-page.ts';

/** MiniBrowser's tool bar lets no window be narrower than 447 pixels, unless its buttons give up their shape. */
const flatToolBar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/**
 * Drives WebKitGTK's MiniBrowser, on a display of its own: by WebDriver, which has trusted keys and the window's size,
 * and by WebKit's developer tools, which have everything else. Each page is a whole browser with an empty profile: that
 * is how it is given a text size or a pixel density, and it takes half a second.
 */
export async function launchWebKit(engine: Engine): Promise<Browser> {
  const display = await startDisplay();
  const pages: Page[] = [];
  return {
    name: engine.name,
    version: engine.version,
    page: async (options) => {
      const page = await openPage(engine, display, options);
      pages.push(page);
      return page;
    },
    close: async () => {
      await Promise.all(pages.map((page) => page.close()));
      display.close();
    },
  };
}

async function openPage(engine: Engine, display: Display, options: PageOptions): Promise<Page> {
  const { textSize = 16, deviceScaleFactor = 1, mobile = false, cpuSlowdown } = options;
  if (!Number.isInteger(deviceScaleFactor)) throw new Error('WebKitGTK has whole pixel densities only');
  if (cpuSlowdown) throw new Error('WebKitGTK cannot be slowed down');

  const profile = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(profile, 'gtk-3.0'));
  writeFileSync(join(profile, 'gtk-3.0/gtk.css'), flatToolBar);
  writeFileSync(join(profile, 'browser.ini'), `[websettings]\ndefault-font-size=${textSize}\n`);

  const driver = await startWebDriver('WebKitWebDriver', environment(engine, display, profile, deviceScaleFactor), {
    pageLoadStrategy: 'none',
    timeouts: { script: 60_000 },
    'webkitgtk:browserOptions': {
      // The driver puts the address of the developer tools into the browser's environment, and tells nobody.
      binary: '/bin/sh',
      args: ['-c', 'echo "$WEBKIT_INSPECTOR_SERVER"; exec "$0" "$@"', engine.path, ...flags(profile)],
      useOverlayScrollbars: mobile,
    },
  });
  const close = async (): Promise<void> => {
    await driver.quit();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const [, port] = (await driver.firstLine).split(':');
    return await webkitPage(driver, await inspect(Number(port)), options, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function flags(profile: string): string[] {
  return [
    '--automation',
    '--enable-developer-extras=true',
    `--config=${join(profile, 'browser.ini')}`,
    // No other host exists, on open networks as on closed ones: nobody listens at port 9.
    '--proxy=http://127.0.0.1:9',
    '--ignore-host=127.0.0.1',
  ];
}

function environment(engine: Engine, display: Display, profile: string, scale: number): Record<string, string> {
  return {
    ...engine.environment,
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    // Without a graphics card its usual way to the screen, by textures, shows a large page 13 times a second.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    GDK_SCALE: String(scale),
    XDG_CONFIG_HOME: profile,
    XDG_DATA_HOME: profile,
    // It would look for a bus of the desktop and warn that there is none.
    NO_AT_BRIDGE: '1',
    // Its sandbox refuses to start as root, which is what containers run as. Only our own pages are opened.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
}
