import { setTimeout as pause } from 'node:timers/promises';
import type { WaitLimits } from './driver.ts';

/** Runs source in a page, beyond the reach of its policy, and gives back what it promises. */
export type Evaluate = (source: string) => Promise<unknown>;

/**
 * Asks a question in every animation frame until it is answered with something truthy.
 *
 * puppeteer's own `waitForFunction` makes its function inside the page with `new Function`, which the policy
 * that the pages are tested under forbids. Source handed over for evaluation is exempt from it.
 * @throws Error naming `what` when `timeout` milliseconds are over, or when the page has stopped its frames.
 */
export async function waitInPage<Result, Values extends unknown[]>(
  evaluate: Evaluate,
  what: string,
  ask: (...values: Values) => Result,
  values: Values,
  { timeout = 10_000, frames = 1 }: WaitLimits = {},
): Promise<Result> {
  const source = `(${pollFrames})(${ask}, ${JSON.stringify(values)}, ${timeout}, ${frames})`;
  let alarm: NodeJS.Timeout | undefined;
  // A page that hangs or is hidden has no frames in which to notice that its time is up.
  const frozen = new Promise<undefined>((resolve) => {
    alarm = setTimeout(resolve, timeout + 2_000, undefined);
  });
  try {
    const outcome = (await Promise.race([evaluate(source), frozen])) as { answer: Result } | undefined;
    if (outcome) return outcome.answer;
  } finally {
    clearTimeout(alarm);
  }
  throw late(what, timeout);
}

/** The same for a page whose scripts are off: it has no frames, and in Firefox no promise of its is ever kept. */
export async function waitFromOutside<Result, Values extends unknown[]>(
  evaluate: Evaluate,
  what: string,
  ask: (...values: Values) => Result,
  values: Values,
  { timeout = 10_000 }: WaitLimits = {},
): Promise<Result> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = (await evaluate(`(${ask})(...${JSON.stringify(values)})`)) as Result;
    if (answer) return answer;
    if (performance.now() > end) throw late(what, timeout);
    await pause(20);
  }
}

/**
 * Waits until a page that leaves its address is at rest at another one, in the same document or in the next. No event
 * tells of both: within a document, and back to one that was kept, nothing is asked for and nothing is loaded.
 */
export async function waitToLeave(evaluate: Evaluate, leave: () => Promise<unknown>): Promise<void> {
  const atRest = (): string | false => document.readyState === 'complete' && location.href;
  // A page that is still coming may drop what it is told to do next.
  const left = await waitFromOutside(evaluate, 'the page has come', atRest, []);
  await leave();
  // For a moment there may be no document to ask.
  const ask: Evaluate = (source) => evaluate(source).catch(() => undefined);
  const there = (before: string | false): boolean => location.href !== before && document.readyState === 'complete';
  await waitFromOutside(ask, `the page leaves ${left}`, there, [left]);
}

/** Waits for what is not in a page. @throws Error naming `what` when the time is up. */
export function within<Result>(timeout: number, what: string, promise: Promise<Result>): Promise<Result> {
  return before(timeout, promise, late(what, timeout));
}

/** How the error begins when a browser or its driver falls silent: the rig's failure, and no page's. */
export const noAnswer = 'The browser gave no answer';

/** Waits for what a browser says to `what`: not as long as a test may take, so that it is named as the cause. */
export function answered<Result>(what: string, promise: Promise<Result>): Promise<Result> {
  return before(45_000, promise, new Error(`${noAnswer} to ${what}`));
}

function before<Result>(timeout: number, promise: Promise<Result>, error: Error): Promise<Result> {
  let alarm: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    alarm = setTimeout(reject, timeout, error);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(alarm));
}

function late(what: string, timeout: number): Error {
  return new Error(`Did not happen within ${timeout / 1000} s: ${what}`);
}

/** Runs in the page: self-contained. */
async function pollFrames(
  ask: (...values: unknown[]) => unknown,
  values: unknown[],
  timeout: number,
  frames: number,
): Promise<{ answer: unknown } | undefined> {
  const end = performance.now() + timeout;
  for (let held = 0; ; ) {
    const answer = ask(...values);
    held = answer ? held + 1 : 0;
    if (held >= frames) return { answer };
    if (performance.now() > end) return undefined;
    await new Promise(requestAnimationFrame);
  }
}
