import type { AstroIntegration } from 'astro';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { filesIn } from './folder.ts';
import { attribute, elements } from './markup.ts';
import { escapeMarkup } from '../stage/escape.ts';

/** A file of the folder, by its path in it, with slashes. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
}

/** The page itself, in any language: its size would depend on what it says of it. */
const isInventory = (path: string): boolean => /^([\w-]+\/)?files\/index\.html$/.test(path);

/** A copy that a server sends in place of a file, and what speaks to servers alone. */
function isForServers(path: string, all: ReadonlySet<string>): boolean {
  const [, original] = /^(.*)\.(?:br|gz)$/.exec(path) ?? [];
  return path === '_headers' || /(^|\/)\./.test(path) || (original !== undefined && all.has(original));
}

/** The files that a reader, a mirror or an archive can ask for. */
export function listed(files: readonly Listed[]): Listed[] {
  const all = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => !isInventory(path) && !isForServers(path, all))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function line({ path, bytes }: Listed, up: string, weight: string): string {
  const address =
    up +
    path
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
  const size = weight.replace('%', String(Math.ceil(bytes / 1024)));
  return `<li><a href="${address}">${escapeMarkup(path)}</a> ${escapeMarkup(size)}</li>`;
}

/**
 * Writes the list of files into the place that a page has for it, `<ul data-files="(% KB)"></ul>`, and changes no other
 * byte. The attribute says how the page's language writes a size.
 *
 * @param depth how many folders down the page stands
 * @throws Error for a page without such a place
 */
export function withInventory(page: string, depth: number, files: readonly Listed[]): string {
  const place = elements(parse(page, { sourceCodeLocationInfo: true })).find(
    (element) => attribute(element, 'data-files') !== undefined,
  );
  const { startTag, endTag } = place?.sourceCodeLocation ?? {};
  if (!place || !startTag || !endTag) throw new Error('the page has no place for a list of files');
  const weight = attribute(place, 'data-files')!;
  const lines = files.map((file) => line(file, '../'.repeat(depth), weight));
  return page.slice(0, startTag.endOffset) + lines.join('\n') + page.slice(endTag.startOffset);
}

/**
 * Lists on the pages `files/` of a built folder every file that it holds. What scripts load, no mirror and no archive
 * would find: a copy made by following links is whole because of these pages. Call it again whenever files have come,
 * gone or changed.
 */
export function inventory(folder: string): void {
  const all = filesIn(folder).map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
  const files = listed(all);
  for (const { path } of all.filter((file) => isInventory(file.path))) {
    const file = join(folder, path);
    const page = withInventory(readFileSync(file, 'utf8'), path.split('/').length - 1, files);
    writeFileSync(file, page);
  }
}

/** Fills in the list when all other files are as they will be. */
export function listFiles(): AstroIntegration {
  return {
    name: 'list-files',
    hooks: { 'astro:build:done': ({ dir }) => inventory(fileURLToPath(dir)) },
  };
}
