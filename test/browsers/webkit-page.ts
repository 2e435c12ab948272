import type { Media, Page, PageOptions } from './driver.ts';
import type { Inspector } from './inspector.ts';
import { waitFromOutside, waitInPage, waitToLeave, within } from './wait.ts';
import type { WebDriver } from './webdriver.ts';
import { recordWebKitLog, reportViolationsSource } from './webkit-log.ts';

/** WebDriver's code points for keys that write nothing. */
const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

interface Response {
  type: string;
  response: { status: number };
}

interface Navigation {
  frame: { parentId?: string };
}

interface RemoteObject {
  value?: unknown;
  objectId?: string;
  description: string;
}

/** A page of MiniBrowser's, made ready for its first address. */
export async function webkitPage(
  driver: WebDriver,
  inspector: Inspector,
  options: PageOptions,
  close: () => Promise<void>,
): Promise<Page> {
  const { script = true, dark = false, reducedMotion = false, print = false } = options;
  const log = recordWebKitLog(inspector);
  let closed: Promise<void> | undefined;
  const wait = script ? waitInPage : waitFromOutside;
  const preloads = [reportViolationsSource];
  const prepare = (): Promise<unknown> => inspector.send('Page.setBootstrapScript', { source: preloads.join(';\n') });

  /**
   * Asks by the developer tools, which have an answer even from a page that is being left, or that is busy: WebDriver
   * may wait for ever. Where scripts are off no promise is kept, so what is asked for must be there at once.
   */
  async function evaluate(source: string): Promise<unknown> {
    if (!script) return inspected(source);
    const promised = `new Promise((resolve) => resolve(${source}))`;
    const promise = settled(await inspector.send('Runtime.evaluate', { expression: promised })).objectId;
    const outcome = await inspector.send('Runtime.awaitPromise', { promiseObjectId: promise, returnByValue: true });
    return settled(outcome).value;
  }
  async function inspected(expression: string): Promise<unknown> {
    return settled(await inspector.send('Runtime.evaluate', { expression, returnByValue: true })).value;
  }
  const call = (run: unknown, values: readonly unknown[]): string => `(${run})(...${JSON.stringify(values)})`;

  async function resize(width: number, height: number): Promise<void> {
    // Of the window's height a part is the tool bar's.
    const bar = (await evaluate('outerHeight - innerHeight')) as number;
    await driver.post('window/rect', { width, height: height + bar });
    const reached = (...size: readonly number[]): boolean => innerWidth === size[0] && innerHeight === size[1];
    await wait(evaluate, `the window is ${width} × ${height}`, reached, [width, height]);
  }

  const media: Media = {};
  async function emulate(change: Media): Promise<void> {
    Object.assign(media, change);
    const prefer = (name: string, value: string): Promise<unknown> =>
      inspector.send('Page.overrideUserPreference', { name, value });
    await Promise.all([
      prefer('PrefersColorScheme', media.dark ? 'Dark' : 'Light'),
      prefer('PrefersReducedMotion', media.reducedMotion ? 'Reduce' : 'NoPreference'),
      inspector.send('Page.setEmulatedMedia', { media: media.print ? 'print' : '' }),
    ]);
  }

  /** Does what leads to another document, and gives the status of its answer. */
  async function navigate(leave: () => Promise<unknown>, until: 'load' | 'answered'): Promise<number> {
    const answered = inspector.next<Response>('Network.responseReceived', ({ type }) => type === 'Document');
    const begun = inspector.next<Navigation>('Page.frameNavigated', ({ frame }) => !frame.parentId);
    const loaded = inspector.next('Page.loadEventFired');
    await leave();
    const { response } = await within(30_000, 'the page answers', answered);
    await within(30_000, 'the page begins', begun);
    if (until === 'load') await within(30_000, 'the page is loaded', loaded);
    return response.status;
  }

  await Promise.all([
    ...['Page', 'Network', 'Console', 'Runtime'].map((domain) => inspector.send(`${domain}.enable`)),
    prepare(),
    emulate({ dark, reducedMotion, print }),
    resize(options.width, options.height),
  ]);
  if (!script) await inspector.send('Page.overrideSetting', { setting: 'ScriptEnabled', value: false });

  return {
    log,
    goto: (url, until = 'load') => navigate(() => driver.post('url', { url }), until),
    reload: async () => void (await navigate(() => driver.post('refresh'), 'load')),
    // Not WebDriver's way: it may overtake the news of the last change of address, and go back to where the page is.
    back: () => waitToLeave(inspected, () => inspected('history.back()')),
    leave: (run, ...values) => waitToLeave(inspected, () => inspected(call(run, values))),
    evaluate: (run, ...values) => evaluate(call(run, values)) as never,
    execute: async (source) => void (await inspected(`${source}; undefined`)),
    waitFor: (what, ask, values, limits) => wait(evaluate, what, ask, values, limits),
    preload: async (run, ...values) => {
      preloads.push(call(run, values));
      await prepare();
    },
    press: async (key) => {
      const value = keys[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await driver.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    resize,
    emulate,
    screenshot: async (shot) => {
      const [size, coordinateSystem] = shot?.fullPage
        ? ['(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])(document.documentElement)', 'Page']
        : ['[innerWidth, innerHeight]', 'Viewport'];
      const [width, height] = (await evaluate(size)) as number[];
      const box = { x: 0, y: 0, width, height, coordinateSystem };
      const { dataURL } = (await inspector.send('Page.snapshotRect', box)) as { dataURL: string };
      return Buffer.from(dataURL.slice(dataURL.indexOf(',') + 1), 'base64');
    },
    pdf: () => Promise.reject(new Error('WebKitGTK cannot be made to print')),
    close: () => (closed ??= close()),
  };
}

/** @throws Error with what the page threw. */
function settled(outcome: unknown): RemoteObject {
  const { wasThrown, result } = outcome as { wasThrown: boolean; result: RemoteObject };
  if (wasThrown) throw new Error(result.description);
  return result;
}
