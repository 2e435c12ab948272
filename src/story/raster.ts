import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What labels are set in: the letters that readers of the pages see too, and none of this machine's. */
const fonts = ['sans-400-latin', 'sans-400-ext', 'sans-600-latin', 'sans-600-ext'];

async function load(): Promise<Uint8Array[]> {
  // From the project and not from here: when the site is built, this module runs in another folder.
  const require = createRequire(join(process.cwd(), 'package.json'));
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(fonts.map((name) => readFile(`src/styles/fonts/${name}.woff2`)));
}

let loaded: Promise<Uint8Array[]> | undefined;

/**
 * Draws an SVG of ours as a PNG. The same SVG gives the same bytes on every machine: what draws is one program for all
 * of them, and it is given its letters.
 * @param scale how many pixels of the PNG one of the SVG becomes.
 */
export async function png(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = await (loaded ??= load());
  // The bold face calls itself a family of its own, and would not be found as a weight of the other.
  const named = svg.replaceAll('font-weight="600"', 'font-family="Noto Sans SemiBold" font-weight="600"');
  const resvg = new Resvg(named, {
    font: { fontBuffers, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const image = resvg.render();
  const bytes = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return bytes;
}
