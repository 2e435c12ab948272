import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../browsers/driver.ts';

/** What an embed in a frame of another origin says of itself, and what its host knows of the frame. */
export interface Report {
  /** Of what is in the frame, in pixels. */
  readonly height: number;
  /** Of the frame, from inside and from outside. */
  readonly inner: number;
  readonly given: number;
  /** How much of it must be scrolled to. */
  readonly below: number;
  readonly beside: number;
  readonly step: number;
  /** Which stills were asked for. */
  readonly stills: readonly string[];
  readonly wrong: readonly string[];
}

/** Runs inside an embed, before its own script: answers what the host asks, which no test could see from outside. */
const spy = `(() => {
  const wrong = [];
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => wrong.push(violatedDirective + ' ' + blockedURI));
  addEventListener('error', (event) => wrong.push(event.message || 'not loaded: ' + (event.target.src || event.target.href)), true);
  addEventListener('message', ({ data, source }) => {
    if (!data || !data.ask) return;
    const [root, scrolling] = [document.documentElement, document.scrollingElement];
    if (data.ask === 'press') document.querySelector('[data-turn="1"]').click();
    if (data.ask === 'larger text') root.style.fontSize = '150%';
    if (data.ask === 'follow') document.querySelector('footer a').click();
    const steps = [...document.querySelectorAll('[data-step]')];
    const stills = performance.getEntriesByType('resource').map(({ name }) => /figures\\/(.*)\\.svg$/.exec(name)).filter(Boolean);
    source.postMessage({ report: {
      height: document.body.getBoundingClientRect().height,
      inner: innerHeight,
      below: scrolling.scrollHeight - innerHeight,
      beside: scrolling.scrollWidth - innerWidth,
      step: steps.findIndex((step) => step.matches('[data-shown]')),
      stills: stills.map(([, name]) => name),
      wrong,
    } }, '*');
  });
})();`;

/** A copy of the built folder whose embeds carry a spy. */
export function spiedFolder(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'the-turn-embeds-'));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, 'spy.js'), spy);
  for (const scene of readdirSync(join(folder, 'embed'))) {
    const file = join(folder, 'embed', scene, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="../../spy.js"></script>'));
  }
  return folder;
}

/**
 * Asks every frame of a host's page, until all are as high as what they hold for some frames in a row, or it takes too
 * long. Unless they are `unseen`, each comes into view: Chromium observes nothing in a frame that is out of it.
 */
export function atRest(page: Page, ask = 'report', { unseen = false, patience = 8_000 } = {}): Promise<Report[]> {
  return page.evaluate(async (first: string, hidden: boolean, limit: number) => {
    const frames = [...document.querySelectorAll('iframe')];
    const report = (frame: HTMLIFrameElement, question: string): Promise<Report> =>
      new Promise((answered) => {
        const hear = ({ source, data }: MessageEvent): void => {
          if (source !== frame.contentWindow || !data?.report) return;
          removeEventListener('message', hear);
          clearInterval(again);
          answered({ ...data.report, given: frame.clientHeight });
        };
        addEventListener('message', hear);
        const put = (say: string): void => frame.contentWindow!.postMessage({ ask: say }, '*');
        put(question);
        // Asked too early, a frame has no ears yet; but what it is to do must be done once.
        const again = setInterval(() => put('report'), 200);
      });
    let question = first;
    let reports: Report[] = [];
    const late = performance.now() + limit;
    let calm = 0;
    do {
      for (const frame of hidden ? frames.slice(0, 1) : frames) {
        if (!hidden) frame.scrollIntoView();
        for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
      }
      reports = await Promise.all(frames.map((frame) => report(frame, question)));
      question = 'report';
      const fits = reports.every(({ height, inner, given }) => Math.abs(height - given) <= 1 && inner === given);
      calm = fits ? calm + 1 : 0;
    } while (calm < 5 && performance.now() < late);
    return reports;
  }, ask, unseen, patience);
}
