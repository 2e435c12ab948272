import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { content } from '../story/site.ts';
import { sayIn } from '../story/strings.ts';
import { attribute, elements } from './markup.ts';
import { styleSheets } from './pass-on.ts';

/** Gives the bytes of a file of the built folder, by its path in it. */
type Read = (file: string) => Buffer;

/**
 * Bytes that a reader who opens an address of the folder has to pay for. A page of the light edition: it and its style
 * sheets, as gzip makes them, which is what most hosts send; some send less. Any other file: as it lies on the disk.
 * @throws Error for a page with scripts: what it loads depends on how far it is read.
 */
export function weigh(address: string, read: Read): number {
  const path = address.slice(1);
  if (!address.endsWith('/')) return read(path).length;
  const file = `${path}index.html`;
  const page = read(file).toString();
  if (elements(parse(page)).some(({ tagName }) => tagName === 'script'))
    throw new Error(`${address} has scripts: its weight cannot be told in one number`);
  const parts = [file, ...styleSheets(page).map((sheet) => posix.join(posix.dirname(file), sheet))];
  return parts.reduce((sum, part) => sum + gzipSync(read(part), { level: 6 }).length, 0);
}

/** Whole kilobytes of 1,024 bytes, as browsers and phones count what they store; rounded up, so as not to promise less. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/** Places in a page that say what another weighs: `<span data-weight="/plain/"></span>`. */
function placesOf(page: string): { address: string; start: number; end: number }[] {
  return elements(parse(page, { sourceCodeLocationInfo: true })).flatMap((element) => {
    const address = attribute(element, 'data-weight');
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    if (address === undefined || !startTag || !endTag) return [];
    return [{ address, start: startTag.endOffset, end: endTag.startOffset }];
  });
}

/** The addresses whose weight a page tells. */
export function weighed(page: string): string[] {
  return placesOf(page).map(({ address }) => address);
}

/** Writes weights into a page, and changes no other byte. */
export function fillWeights(page: string, say: (address: string) => string): string {
  return placesOf(page).reduceRight(
    (text, { address, start, end }) => text.slice(0, start) + say(address) + text.slice(end),
    page,
  );
}

/**
 * Weighs what pages tell the weight of, until what is told is true. A page that tells a weight may be weighed itself,
 * and so weigh more for the digits in it: a number once raised stays, so that this ends, and at worst one KB is too much.
 * @param write writes all pages with these weights.
 */
export function settleWeights(
  addresses: readonly string[],
  read: Read,
  write: (weights: ReadonlyMap<string, number>) => void,
): void {
  let told = new Map<string, number>();
  for (;;) {
    const now = new Map(
      addresses.map((address) => [
        address,
        Math.max(told.get(address) ?? 0, kilobytes(weigh(address, read))),
      ]),
    );
    if (addresses.every((address) => told.get(address) === now.get(address))) return;
    write(now);
    told = now;
  }
}

/** Tells readers what they are about to download, once nothing else changes in the built folder. */
export function weights(): AstroIntegration {
  return {
    name: 'weights',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { library } = await content();
        const language = library.story.languages[0] ?? 'en';
        const say = sayIn(language, library.strings.get(language) ?? {});
        const read: Read = (file) => readFileSync(new URL(file, dir));
        const pages = new Map(
          readdirSync(dir, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.html'))
            .map((file) => [file, read(file).toString()] as const)
            .filter(([, page]) => page.includes('data-weight')),
        );
        const addresses = [...new Set([...pages.values()].flatMap(weighed))];
        settleWeights(addresses, read, (told) => {
          for (const [file, page] of pages)
            writeFileSync(
              new URL(file, dir),
              fillWeights(page, (address) => say('weight', { kb: told.get(address)! })),
            );
        });
      },
    },
  };
}
