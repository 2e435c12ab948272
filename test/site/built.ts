import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';

/** The built folder, as a newsroom would get it. */
export const dist = inject('dist');

/** Every file of the folder, by its path in it, with slashes. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .toSorted();

/** The whole story in one file, which is made to leave the folder: no page of it, and by other rules. */
export const singleFile = 'the-turn.en.html';

export const pages = files.filter((file) => file.endsWith('.html') && file !== singleFile);

/** Pages whose graphics move. */
export const storyPages = pages.filter((page) => page === 'index.html' || page.startsWith('chapters/'));

/** Pages of the light edition. */
export const plainPages = pages.filter((page) => page.startsWith('plain/'));

/** Scenes on pages of their own, for frames. */
export const embedPages = pages.filter((page) => page.startsWith('embed/'));

export function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

const opened = new Map<string, Document>();

/** A page of the folder. Each is parsed once: tests read documents and leave them as they are. */
export function open(page: string): Document {
  const known = opened.get(page) ?? (parseHTML(read(page)).document as unknown as Document);
  opened.set(page, known);
  return known;
}

/** Bytes as they travel from any host that compresses: text by brotli, fonts as they are. */
export function transferSize(file: string): number {
  const bytes = readFileSync(join(dist, file));
  return /\.(woff2|png|jpg|webp|avif)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
}

/** The file in the folder that an address on a page leads to, or nothing if it leads out of the site. */
export function target(page: string, address: string): string | undefined {
  if (/^[a-z]+:/i.test(address)) return undefined;
  const [path = ''] = address.split(/[?#]/);
  const file = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
  return file.endsWith('/') || file === '.' ? posix.normalize(`${file}/index.html`) : file;
}

/** Every address that a page names, in whatever attribute. */
export function addresses(document: Document): { element: Element; address: string }[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    ['href', 'src', 'data-src', 'srcset'].flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null) return [];
      const list = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]!) : [value];
      return list.map((address) => ({ element, address }));
    }),
  );
}
