import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inventory, listed, withInventory } from '../../src/publishing/inventory.ts';

const page = '<!doctype html><html><body><h1>Files</h1><ul data-files="(% KB)"></ul><p>End</p></body></html>';

const names = fc
  .string({ unit: fc.constantFrom(...'ab-_é &<"%?#.'), minLength: 1, maxLength: 8 })
  .map((name) => `x${name}`);
const files = fc.uniqueArray(
  fc.record({
    path: fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
    bytes: fc.nat(1_000_000),
  }),
  { selector: ({ path }) => path },
);

describe('the list of files', () => {
  it('links to each, whatever it is called, from any page', () => {
    fc.assert(
      fc.property(files, fc.constantFrom(1, 2), (all, depth) => {
        const { document } = parseHTML(withInventory(page, depth, all));
        const base = new URL(`https://example.org/a/${'down/'.repeat(depth)}`);
        const links = [...document.querySelectorAll('[data-files] a')].map((link) => [
          decodeURIComponent(new URL(link.getAttribute('href')!, base).pathname),
          link.textContent,
        ]);
        expect(links).toEqual(all.map(({ path }) => [`/a/${path}`, path]));
      }),
    );
  });

  it('changes nothing around it, and written twice is as written once', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const once = withInventory(page, 1, after);
        expect(withInventory(withInventory(page, 1, before), 1, after)).toBe(once);
        expect(withInventory(once, 1, [])).toBe(page);
      }),
    );
  });

  it('leads to pages as readers ask for them, and says sizes in whole kilobytes, rounded up', () => {
    const all = [
      { path: 'index.html', bytes: 2048 },
      { path: 'about/index.html', bytes: 2049 },
    ];
    const lines =
      '<li><a href="../">index.html</a> (2 KB)</li>\n<li><a href="../about/">about/index.html</a> (3 KB)</li>';
    expect(withInventory(page, 1, all)).toContain(`<ul data-files="(% KB)">${lines}</ul>`);
  });

  it('leaves out itself, compressed copies and what is for servers alone, and nothing else', () => {
    const kept = ['a.html', 'b.gz', 'files/other.html', 'plain/files.html'];
    const left = [
      '_headers',
      'a.html.br',
      'a.html.gz',
      'files/index.html',
      'fr/files/index.html',
      '.htaccess',
      'a/.b',
    ];
    const all = [...kept, ...left].map((path) => ({ path, bytes: 1 }));
    expect(listed(all).map(({ path }) => path)).toEqual(kept);
  });

  it('says where a page has no place for it', () => {
    expect(() => withInventory('<p>Files</p>', 1, [])).toThrow('no place');
  });

  it('is written into the page of every language of a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
    for (const file of ['files/index.html', 'fr/files/index.html', 'a.css']) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), page);
    }
    inventory(folder);
    expect(readFileSync(join(folder, 'files/index.html'), 'utf8')).toContain(
      '<a href="../a.css">a.css</a> (1 KB)',
    );
    expect(readFileSync(join(folder, 'fr/files/index.html'), 'utf8')).toContain(
      '<a href="../../a.css">a.css</a>',
    );
    rmSync(folder, { recursive: true });
  });
});
