import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { serve } from '../src/publishing/serve.ts';
import { findEngines } from './browsers/find.ts';

// `npm run benchmark`: how long a slow phone on a slow network waits for the first view and for an answer to a tap, and
// what it has to do while the chapter is scrolled at 1,500 px a second. Absolute times depend on the machine, so they are
// printed, never tested.

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

const speed = 1500;

const { chromium } = await findEngines();
if (!chromium) throw new Error('The benchmark needs Chromium.');
/** The built folder as a host that compresses has it. */
const folder = mkdtempSync(join(tmpdir(), 'the-turn-'));
cpSync('dist', folder, { recursive: true });
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const path = join(folder, file);
  if (/\.(html|css|js|json|svg|csv)$/.test(file)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
}
const site = await serve(folder);
const browser = await puppeteer.launch({
  executablePath: chromium.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** Scrolls to the end of the page, a little in each frame: synthesized gestures do not scroll a headless browser. */
function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(async (pixelsPerSecond) => {
    const start: number = await new Promise(requestAnimationFrame);
    const height = document.documentElement.scrollHeight - innerHeight;
    for (let y = 0; y < height;) {
      const now: number = await new Promise(requestAnimationFrame);
      y = ((now - start) / 1000) * pixelsPerSecond;
      scrollTo(0, y);
    }
  }, speed);
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/**
 * Opens a page at 400 kbit/s and 400 ms there and back, and asks a scene for its next step.
 * Milliseconds: until the largest part of the first view is painted, until the page's script is ready, from a tap on
 * "next" to the frame that answers it; and how far the page has shifted meanwhile.
 */
async function arrive(path: string): Promise<Record<string, number>> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await page.emulateCPUThrottling(4);
  await page.emulateNetworkConditions({ download: 50_000, upload: 50_000, latency: 400 });
  await page.evaluateOnNewDocument(() => {
    const seen = { largest: 0, shift: 0, ready: 0, slowest: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void, more = {}): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
    watch('event', ({ duration }) => (seen.slowest = Math.max(seen.slowest, duration)), { durationThreshold: 16 });
    new MutationObserver(() => (seen.ready ||= performance.now())).observe(document, { subtree: true, attributeFilter: ['data-story'] });
  });
  await page.goto(site.url + path, { waitUntil: 'load', timeout: 60_000 });
  await page.waitForFunction(() => (globalThis as unknown as { seen: { ready: number } }).seen.ready > 0);
  await page.evaluate(() => document.querySelector('[data-step]')!.scrollIntoView());
  await page.waitForSelector('story-scene[data-state="live"]', { timeout: 60_000 });
  for (let times = 0; times < 3; times++) {
    await page.tap('[data-turn="1"]');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))));
  }
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Record<string, number> }).seen);
  await context.close();
  const { largest = 0, ready = 0, slowest = 0, shift = 0 } = seen;
  return {
    'largest paint ms': Math.round(largest),
    'ready ms': Math.round(ready),
    'tap to answer ms': slowest,
    shift: Math.round(shift * 10_000) / 10_000,
  };
}

async function run(path: string): Promise<Record<string, number>> {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
  await page.emulateCPUThrottling(4);
  await page.evaluateOnNewDocument(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle0' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await page.tracing.start({
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'],
  });
  await scrollThrough(page);
  const trace = JSON.parse(new TextDecoder().decode((await page.tracing.stop())!)) as {
    traceEvents: TraceEvent[];
  };
  const shift = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
  await page.close();

  const main = trace.traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  // Several renderers may run; the page's is the one that makes frames.
  const busiest = main
    .map(({ pid, tid }) => trace.traceEvents.filter((event) => event.pid === pid && event.tid === tid))
    .toSorted((a, b) => b.length - a.length)[0]!;
  const tasks = busiest.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const frames = busiest
    .filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
    .map(({ ts }) => ts);
  const perFrame = frames
    .slice(0, -1)
    .map((start, index) =>
      tasks
        .filter(({ ts }) => ts >= start && ts < frames[index + 1]!)
        .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    );
  const of = (...names: string[]): number =>
    busiest.filter(({ name }) => names.includes(name)).reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    frames: perFrame.length,
    'p50 ms': round(percentile(perFrame, 0.5)),
    'p95 ms': round(percentile(perFrame, 0.95)),
    'p99 ms': round(percentile(perFrame, 0.99)),
    'longest task ms': round(Math.max(...tasks.map(({ dur = 0 }) => dur / 1000))),
    'tasks over 50 ms': tasks.filter(({ dur = 0 }) => dur > 50_000).length,
    'ms per 1000 px': round((tasks.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0) / height) * 1000),
    'script ms': round(
      of('FunctionCall', 'EvaluateScript', 'v8.compileModule', 'v8.evaluateModule', 'FireAnimationFrame'),
    ),
    'style ms': round(of('UpdateLayoutTree')),
    'layout ms': round(of('Layout')),
    'paint ms': round(of('Paint', 'PrePaint')),
    shift: Math.round(shift * 10_000) / 10_000,
  };
}

for (const path of ['', 'chapters/moura/']) {
  console.log(`/${path} on a slow network`);
  const table: Record<string, number>[] = [];
  for (let times = 0; times < 5; times++) table.push(await arrive(path));
  console.table(table);
}
for (const path of ['chapters/moura/', 'plain/moura/']) {
  console.log(`/${path}`);
  console.table([await run(path), await run(path), await run(path)]);
}
await browser.close();
await site.close();
rmSync(folder, { recursive: true });
