import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordIn } from '../record.ts';
import { filesIn } from '../folder.ts';
import { inHead } from '../in-head.ts';
import { editionsAt } from './edition.ts';
import { feeds, type Files } from './feeds.ts';
import { headOf } from './head.ts';
import { oembed, oembedFile } from './oembed.ts';
import { fileOf, present } from './present.ts';
import { sitemap } from './sitemap.ts';
import type { StoryRecord } from '../../story/record-shape.ts';

/** What is written beside the pages. */
const added = /^(sitemap\.xml|feed\.[a-z]+\.(rss\.xml|atom\.xml|json)|oembed\/.+\.json)$/;

/** What a stamped folder holds that an unstamped one does not: lines for the heads of pages, and files; by their paths. */
export interface Stamps {
  readonly heads: ReadonlyMap<string, readonly string[]>;
  readonly files: ReadonlyMap<string, string>;
}

/** All that a folder can only say when it is known at which address it stands. */
export function stampsOf(
  whole: StoryRecord,
  site: string,
  files: Files & { has(file: string): boolean },
): Stamps {
  const record = present(whole, files.has);
  if (record.editions.length === 0) throw new Error('The folder has no page of the story, no index.html.');
  const editions = editionsAt(record, site);
  const print = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;
  const pages = editions.flatMap((it) => it.pages.map((page) => ({ it, page })));
  return {
    heads: new Map(pages.map(({ it, page }) => [fileOf(page.address), headOf(it, page)])),
    files: new Map([
      ['sitemap.xml', sitemap(record, site)],
      ...editions.flatMap((it) => [...feeds(it, files)]),
      ...pages.flatMap(({ it, page }) => {
        const file = oembedFile(page);
        return file === undefined ? [] : [[file, print(oembed(it, page))] as const];
      }),
    ]),
  };
}

/** What stamping a folder changed in it, by paths in the folder: for whoever keeps copies of its files, or a list. */
export interface Stamping {
  readonly pages: readonly string[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Fills in a built folder what depends on the address at which it stands: in the heads of its pages, and in a sitemap,
 * feeds and descriptions for those who embed. Nothing else changes, and what an earlier stamp left is replaced.
 *
 * @param site the whole address, ending in a slash; without one, the folder is again as it was built.
 */
export function stamp(folder: string, site: string | undefined): Stamping {
  const record = recordIn(folder);
  const all = filesIn(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const { heads, files }: Stamps =
    site === undefined
      ? { heads: new Map(), files: new Map() }
      : stampsOf(record, site, {
          read,
          size: (file) => statSync(join(folder, file)).size,
          has: (file) => existsSync(join(folder, file)),
        });

  const next = new Map(files);
  for (const page of all.filter((file) => file.endsWith('.html')))
    next.set(page, inHead(read(page), 'stamp', heads.get(page) ?? []));
  const written = [...next.keys()].filter((file) => !all.includes(file) || read(file) !== next.get(file));
  const removed = all.filter((file) => added.test(file) && !files.has(file));
  for (const file of written) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), next.get(file)!);
  }
  for (const file of removed) rmSync(join(folder, file));
  const left = [...all, ...written].filter((file) => !removed.includes(file));
  if (!left.some((file) => file.startsWith('oembed/')))
    rmSync(join(folder, 'oembed'), { recursive: true, force: true });
  return { pages: [...heads.keys()], written: written.toSorted(), removed: removed.toSorted() };
}
