import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { serve } from '../src/publishing/serve.ts';
import { findEngines } from './browsers/find.ts';
import { launch, type Browser, type PageOptions } from './browsers/driver.ts';
import { openStory } from './browsers/story.ts';

// `npm run sheets`: for people who judge pictures. For every scene one sheet with all its views as a reader has
// them on screen, on each of three devices; for every chapter a strip of its whole page as it is sent, without script.

const out = '.cache/sheets';
const devices: Readonly<Record<string, PageOptions>> = {
  'phone-light': { width: 390, height: 844, mobile: true, deviceScaleFactor: 2 },
  'phone-dark': { width: 390, height: 844, mobile: true, deviceScaleFactor: 2, dark: true },
  'desktop-light': { width: 1440, height: 900 },
};

async function contactSheets(
  browser: Browser,
  site: string,
  name: string,
  device: PageOptions,
): Promise<void> {
  const page = await browser.page(device);
  const story = await openStory(page, site);
  for (const scene of await story.scenes()) {
    const steps = await page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>(`story-scene[data-scene="${wanted}"] [data-step]`)].map(
          ({ id, dataset }) => ({ id, view: dataset['view'] ?? '' }),
        ),
      scene,
    );
    const shots: { name: string; png: Uint8Array }[] = [];
    for (const { id, view } of steps) {
      await story.scrollTo(id, { jump: true });
      await story.settled(scene, { view });
      shots.push({ name: view, png: await page.screenshot() });
    }
    await compose(browser, `${scene}.${name}`, shots, device);
  }
  await page.close();
}

/** Lays shots out side by side, each under its name. */
async function compose(
  browser: Browser,
  name: string,
  shots: readonly { name: string; png: Uint8Array }[],
  device: PageOptions,
): Promise<void> {
  const folder = `${out}/parts`;
  mkdirSync(folder, { recursive: true });
  for (const shot of shots) writeFileSync(`${folder}/${shot.name}.png`, shot.png);
  const columns = device.width < 900 ? 4 : 2;
  const cells = shots.map(
    (shot) => `<figure><figcaption>${shot.name}</figcaption><img src="${shot.name}.png"></figure>`,
  );
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><meta charset="utf-8"><style>body{margin:8px 8px 40px;background:#888;font:14px sans-serif;display:grid;
    grid-template-columns:repeat(${columns},1fr);gap:8px}figure{margin:0}img{width:100%;display:block}</style>${cells.join('')}`,
  );
  const { url, close } = await serve(folder);
  const page = await browser.page({ width: columns * Math.min(device.width, 900), height: 600 });
  await page.goto(url);
  writeFileSync(`${out}/${name}.png`, await page.screenshot({ fullPage: true }));
  await page.close();
  await close();
  rmSync(folder, { recursive: true });
  console.log(`${out}/${name}.png`);
}

async function strips(browser: Browser, site: string): Promise<void> {
  const page = await browser.page({ width: 390, height: 844, script: false });
  await page.goto(site);
  const chapters = await page.evaluate(() =>
    [...document.querySelectorAll('article.chapter')].map(({ id }) => id),
  );
  for (const chapter of chapters) {
    await page.goto(`${site}chapters/${chapter}/`);
    writeFileSync(`${out}/${chapter}.strip.png`, await page.screenshot({ fullPage: true }));
    console.log(`${out}/${chapter}.strip.png`);
  }
  await page.close();
}

const { chromium } = await findEngines();
if (!chromium) throw new Error('The contact sheets need Chromium.');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await launch(chromium);
const site = await serve('dist');
for (const [name, device] of Object.entries(devices)) await contactSheets(browser, site.url, name, device);
await strips(browser, site.url);
await browser.close();
await site.close();
