import type { Page as Tab } from 'puppeteer-core';
import type { PageLog, Violation } from './driver.ts';

const binding = 'reportPolicyViolation';

/** Starts to write down what a tab does; call it before the first address is opened. */
export async function recordLog(tab: Tab): Promise<PageLog> {
  const log: PageLog = { errors: [], warnings: [], exceptions: [], violations: [], requests: [], failures: [] };

  tab.on('console', (message) => {
    const { url } = message.location();
    if (isGuess(url)) return;
    const text = url ? `${message.text()} (${url})` : message.text();
    if (message.type() === 'error') log.errors.push(text);
    if (message.type() === 'warn') log.warnings.push(text);
  });
  tab.on('pageerror', (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // Firefox reports breaches of the policy and lost fonts as if they were errors of a script.
    if (/^Error: (Content-Security-Policy|downloadable font): /.test(text)) log.errors.push(text);
    else log.exceptions.push(text);
  });
  tab.on('request', (request) => {
    if (!isGuess(request.url())) log.requests.push(request.url());
  });
  tab.on('requestfailed', (request) => {
    log.failures.push({ url: request.url(), reason: request.failure()?.errorText ?? 'failed' });
  });
  tab.on('response', (response) => {
    const url = response.url();
    if (response.status() >= 400 && !isGuess(url)) log.failures.push({ url, reason: String(response.status()) });
  });

  await tab.exposeFunction(binding, (violation: Violation) => void log.violations.push(violation));
  // Without scripts no listener runs; breaches are then reported to the console, and so to `errors`, alone.
  await tab.evaluateOnNewDocument((name: string) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as Record<string, (violation: object) => void>)[name];
      report?.({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        source: `${event.sourceFile}:${event.lineNumber}`,
      });
    });
  }, binding);
  return log;
}

/**
 * What a browser asks for by itself: an icon, at some moment, for any document without one (SVG files, say); and in
 * Firefox its own font for the marks of lists, which comes out of an address that goes nowhere.
 */
export function isGuess(url: string | undefined): boolean {
  const { protocol, pathname } = URL.parse(url ?? '') ?? {};
  return pathname === '/favicon.ico' || protocol === 'data:';
}
