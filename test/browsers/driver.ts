import { launchChromium } from './chromium.ts';
import type { Engine, EngineName } from './engines.ts';
import { launchFirefox } from './firefox.ts';
import { launchWebKit } from './webkit.ts';

const launchers: Readonly<Record<EngineName, (engine: Engine) => Promise<Browser>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

/** Starts an engine with a new, empty profile. Pages of one browser share no cache, storage or window. */
export async function launch(engine: Engine): Promise<Browser> {
  return launchers[engine.name](engine);
}

export interface Browser {
  name: string;
  version: string;
  page(options: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The reader's device and wishes. Sizes are CSS pixels. */
export interface PageOptions extends Media {
  width: number;
  height: number;
  deviceScaleFactor?: number;
  /** A phone: scrollbars lie over the page. With the ability `touch` it is touched, and heeds the viewport meta tag. */
  mobile?: boolean;
  /** False turns the page's scripts off. `evaluate` still works if it promises nothing, and so does `waitFor`. */
  script?: boolean;
  /** How many times slower than this machine, e.g. 4; in engines with the ability `slowdown`. */
  cpuSlowdown?: number;
  /** The text size set in the browser, in pixels; 16 in all browsers as they come. */
  textSize?: number;
}

export interface Media {
  dark?: boolean;
  reducedMotion?: boolean;
  print?: boolean;
  /** Colours of the reader's own instead of the page's, as in the contrast themes of Windows; with the ability `contrast`. */
  forcedColors?: boolean;
  /** A wish for more contrast; with the ability `contrast`. */
  moreContrast?: boolean;
}

export interface Page {
  /** What has happened since the page was opened, over all documents it has shown. */
  log: PageLog;
  /**
   * Opens an address and gives its status. Waits for `load`, or with `answered` only until the new document has
   * begun: for pages of which a file hangs.
   */
  goto(url: string, until?: 'load' | 'answered'): Promise<number>;
  reload(): Promise<void>;
  /**
   * One entry back in the history, within a document or to another. WebKit passes over entries that a page has made
   * without the reader.
   */
  back(): Promise<void>;
  /** Runs what leads to another address, within the document or to another, and waits until the page is at rest there. */
  leave<Values extends unknown[]>(run: (...values: Values) => void, ...values: Values): Promise<void>;
  /** Runs a self-contained function in the page, beyond the reach of its policy. Values must survive JSON. */
  evaluate<Result, Values extends unknown[]>(
    run: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result>;
  /** Runs the text of a whole script in the page, beyond the reach of its policy. */
  execute(script: string): Promise<void>;
  /**
   * Asks in every animation frame until the answer is truthy, and gives that answer back. With the page's scripts
   * off there are no frames: it asks from outside, now and then.
   * @throws Error saying `what` did not happen, when the time is up.
   */
  waitFor<Result, Values extends unknown[]>(
    what: string,
    ask: (...values: Values) => Result,
    values: Values,
    limits?: WaitLimits,
  ): Promise<Result>;
  /** Runs a self-contained function in each document to come, before any script of its own. */
  preload<Values extends unknown[]>(run: (...values: Values) => void, ...values: Values): Promise<void>;
  /** Presses a key, named as in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Resizes the window, as turning a phone does. */
  resize(width: number, height: number): Promise<void>;
  /** Changes the reader's wishes while the page stands; those not named stay as they are. */
  emulate(media: Media): Promise<void>;
  /** A PNG of the viewport, or of the whole page. */
  screenshot(options?: { fullPage?: boolean }): Promise<Uint8Array>;
  /** The page as its reader would print it on A4 paper, without the grounds of boxes; in engines with the ability `paper`. */
  pdf(): Promise<Uint8Array>;
  /** Does nothing the second time. */
  close(): Promise<void>;
}

export interface WaitLimits {
  /** Milliseconds. Default 10,000. */
  timeout?: number;
  /** In how many frames in a row the answer must be truthy. Default 1. */
  frames?: number;
}

export interface PageLog {
  /** `console.error`, and the browser's own complaints (files not found, policy). */
  errors: string[];
  /** `console.warn` and the browser's own warnings. */
  warnings: string[];
  /** Errors and rejections that nothing caught. */
  exceptions: string[];
  violations: Violation[];
  /** Every address asked for, in order, the document's included; not what is its own address (`data:`). */
  requests: string[];
  /** Requests without an answer (blocked, cut) or with a status of 400 and above. */
  failures: { url: string; reason: string }[];
}

/** A breach of the Content-Security-Policy. */
export interface Violation {
  directive: string;
  blocked: string;
  source: string;
}
