import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../stage/escape.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that hold an address, and those that hold lists of them. */
const single = new Set(['href', 'src', 'data-src', 'poster', 'action']);
const lists = new Set(['srcset', 'imagesrcset', 'data-fonts']);

/**
 * An address from the site's root, seen from a page `depth` folders down.
 * Addresses of other sites, of places in the page and of neighbours stay as they are.
 */
export function relocateAddress(address: string, depth: number): string {
  const up = depth === 0 ? './' : '../'.repeat(depth);
  // Astro writes its own files with the prefix we gave it, which is right only at the root.
  if (address.startsWith('./_astro/')) return up + address.slice(2);
  if (address.startsWith('/') && !address.startsWith('//')) return up + address.slice(1);
  return address;
}

function relocateList(list: string, depth: number): string {
  return list.replace(
    /(^|,\s*)([^\s,]+)/g,
    (_, before: string, address: string) => before + relocateAddress(address, depth),
  );
}

/** Rewrites every address in a page, and nothing else: all other bytes stay as they were. */
export function relocatePage(html: string, depth: number): string {
  const changes: { start: number; end: number; text: string }[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const next = single.has(name)
          ? relocateAddress(value, depth)
          : lists.has(name)
            ? relocateList(value, depth)
            : value;
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (next === value || !place) continue;
        const text = `${name}="${escapeMarkup(next)}"`;
        changes.push({ start: place.startOffset, end: place.endOffset, text });
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), html);
}

/** Style sheets lie beside the files they name, in `_astro/`. */
export function relocateStyles(css: string): string {
  return css.replace(/url\((["']?)\.?\/_astro\//g, 'url($1./');
}

/** So do scripts, and the companions that they load with themselves: Vite's list of these is written for the root. */
export function relocateScript(js: string): string {
  return js.replace(/(["'`])\.\/_astro\//g, '$1./');
}

/**
 * Makes the built folder work at any address: at the root of a site, deep inside one, or from a disk.
 * Astro itself knows only sites whose address is fixed when they are built.
 */
export function relocate() {
  return {
    name: 'relocate',
    hooks: {
      'astro:build:done': async ({ dir }: { dir: URL }) => {
        const root = fileURLToPath(dir);
        for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const file = join(entry.parentPath, entry.name);
          const depth = relative(root, entry.parentPath).split(sep).filter(Boolean).length;
          if (entry.name.endsWith('.html'))
            await writeFile(file, relocatePage(await readFile(file, 'utf8'), depth));
          if (entry.name.endsWith('.css'))
            await writeFile(file, relocateStyles(await readFile(file, 'utf8')));
          if (entry.name.endsWith('.js')) await writeFile(file, relocateScript(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
