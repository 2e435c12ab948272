import type { PageLog, Violation } from './driver.ts';
import type { Inspector } from './inspector.ts';
import { isGuess } from './log.ts';

/** Marks what the listener below has to say among the page's own words. */
const mark = 'policy-violation';

/** Runs in each document before its own scripts: WebKit's tools hear of breaches as words only. */
export function reportViolations(name: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const source = `${event.sourceFile}:${event.lineNumber}`;
    console.debug(name, JSON.stringify({ directive: event.effectiveDirective, blocked: event.blockedURI, source }));
  });
}
export const reportViolationsSource = `(${reportViolations})(${JSON.stringify(mark)})`;

interface ConsoleMessage {
  source: string;
  level: string;
  text: string;
  url?: string;
  parameters?: { value?: unknown; description?: string }[];
}

interface Request {
  requestId: string;
  request: { url: string };
}

/**
 * Starts to write down what a page does. It hears the same as the other engines' logs, but for a file that is asked
 * for again within one document: WebKit answers from memory and does not tell.
 */
export function recordWebKitLog(inspector: Inspector): PageLog {
  const log: PageLog = { errors: [], warnings: [], exceptions: [], violations: [], requests: [], failures: [] };
  const urls = new Map<string, string>();

  inspector.on('Console.messageAdded', ({ message }: { message: ConsoleMessage }) => {
    const { source, level, text, url, parameters = [] } = message;
    const words = parameters.map(({ value, description }) => String(value ?? description));
    if (words[0] === mark) return void log.violations.push(JSON.parse(words[1] ?? '') as Violation);
    if (isGuess(url)) return;
    const line = `${words.join(' ') || text}${url ? ` (${url})` : ''}`;
    // Of a script, WebKit tells only what nothing caught.
    if (source === 'javascript' && level === 'error') log.exceptions.push(line);
    else if (level === 'error') log.errors.push(line);
    else if (level === 'warning') log.warnings.push(line);
  });
  inspector.on('Network.requestWillBeSent', ({ requestId, request: { url } }: Request) => {
    urls.set(requestId, url);
    if (!isGuess(url)) log.requests.push(url);
  });
  inspector.on('Network.responseReceived', ({ response }: { response: { url: string; status: number } }) => {
    const { url, status } = response;
    if (status >= 400 && !isGuess(url)) log.failures.push({ url, reason: String(status) });
  });
  inspector.on('Network.loadingFailed', ({ requestId, errorText }: { requestId: string; errorText: string }) => {
    const url = urls.get(requestId);
    if (url && !isGuess(url)) log.failures.push({ url, reason: errorText });
  });
  return log;
}
