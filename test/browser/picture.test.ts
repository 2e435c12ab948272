import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { pngOf } from '../../src/components/png.ts';
import { colours } from '../../src/tokens.ts';
import type { Page } from '../browsers/driver.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { phone, served } from './served.ts';

type Globals = { pngOf: typeof pngOf };

/** Draws a picture as a PNG and tells what is on it: its size, and how many pixels are of which colour. */
const look = async (address: string, scale: number) => {
  const blob = await (globalThis as unknown as Globals).pngOf(address, scale);
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  // The bytes of a pixel stand in the order red, green, blue, opacity.
  const hex = (pixel: number): string =>
    `#${[0, 8, 16].map((shift) => ((pixel >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`;
  return {
    type: blob.type,
    signature: [...new Uint8Array(await blob.slice(0, 8).arrayBuffer())],
    width: bitmap.width,
    height: bitmap.height,
    corner: hex(pixels[0]!),
    /** How many pixels are of each colour that more than a few have. */
    counts: Object.fromEntries(
      [...counts].filter(([, count]) => count > 100).map(([pixel, count]) => [hex(pixel), count]),
    ),
    /** The share of the pixels that are the sheet's own. */
    paper: counts.get(pixels[0]!)! / pixels.length,
    clear: pixels.some((pixel) => pixel >>> 24 < 255),
  };
};

inEveryBrowser('a picture to pass on', (browser) => {
  const site = served();

  async function open(): Promise<Page> {
    const page = await browser().page(phone);
    await page.goto(`${site().url}about/`);
    await page.execute(`globalThis.pngOf = ${pngOf}`);
    return page;
  }

  it('becomes a PNG on the device of its reader, at three times its size', async () => {
    const page = await open();
    const address = '../pictures/kidal/y2026.svg';
    const size = /width="(\d+)" height="(\d+)"/.exec(
      await (await fetch(`${site().url}about/${address}`)).text(),
    )!;
    const png = await page.evaluate(look, address, 3);
    expect(png.type).toBe('image/png');
    expect(png.signature).toEqual([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')]);
    expect([png.width, png.height]).toEqual([Number(size[1]) * 3, Number(size[2]) * 3]);
    expect(png.width).toBeGreaterThanOrEqual(1080);
    const { paper, ink, country, river } = colours.light;
    expect(png.corner).toBe(paper);
    expect(png.clear).toBe(false);
    expect(png.paper).toBeGreaterThan(0.3);
    expect(png.paper).toBeLessThan(0.95);
    expect(Object.keys(png.counts)).toEqual(expect.arrayContaining([paper, ink, country, river]));
    expect(page.log.violations).toEqual([]);
    expect(page.log.exceptions).toEqual([]);
  });

  it('has its thinnest lines drawn larger with the rest', async () => {
    const page = await open();
    const river = async (scale: number): Promise<number> =>
      (await page.evaluate(look, '../pictures/kidal/y2026.svg', scale)).counts[colours.light.river]!;
    // Twice as long and twice as wide; a line that kept its width would only be twice as long.
    expect((await river(4)) / (await river(2))).toBeGreaterThan(3);
  });

  it('is whole in the eyes of the browser, whichever it is', async () => {
    const page = await open();
    const folder = `${inject('dist')}/pictures`;
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.svg'),
    );
    expect(all.length).toBeGreaterThan(80);
    const broken = await page.evaluate(async (names) => {
      const loads = names.map(async (name) => {
        const image = new Image();
        const loaded = new Promise((done) => (image.onload = image.onerror = done));
        image.src = `../pictures/${name}`;
        await loaded;
        return image.naturalWidth === 400 && image.naturalHeight > 450 ? [] : [name];
      });
      return (await Promise.all(loads)).flat();
    }, all);
    expect(broken).toEqual([]);
  });

  it('says so when it does not come, or when the policy keeps it out', async () => {
    const page = await open();
    const failure = (address: string): Promise<string> =>
      page.evaluate(
        (from) =>
          (globalThis as unknown as Globals).pngOf(from, 3).then(
            () => 'drawn',
            (error: unknown) => String(error),
          ),
        address,
      );
    expect(await failure('../pictures/nowhere.svg')).toBe(
      'Error: no picture came from ../pictures/nowhere.svg',
    );
    expect(page.log.violations).toEqual([]);
    expect(await failure('data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E')).toMatch(
      /^Error: no picture/,
    );
    await expect.poll(() => page.log.violations.map(({ directive }) => directive)).toEqual(['img-src']);
  });
});
