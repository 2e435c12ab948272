import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist, open, pages, singleFile, target } from './built.ts';

const bytes = (file: string): Buffer => readFileSync(join(dist, file));

/** What the folder's files weigh for a reader who opens an address: gzipped with its styles, or as it lies there. */
function weightOf(address: string): number {
  if (!address.endsWith('/')) return bytes(address.slice(1)).length;
  const page = `${address.slice(1)}index.html`;
  const sheets = [...open(page).querySelectorAll('link[rel="stylesheet"]')].map((link) =>
    target(page, link.getAttribute('href')!)!,
  );
  expect(sheets.length).toBeGreaterThan(0);
  return [page, ...sheets].reduce((sum, file) => sum + gzipSync(bytes(file), { level: 6 }).length, 0);
}

describe('what readers are told that a download weighs', () => {
  const told = pages.flatMap((page) =>
    [...open(page).querySelectorAll('[data-weight]')].map((place) => ({ page, place })),
  );

  it('is told where the light edition and the single file are offered', () => {
    const at = (page: string): (string | null)[] =>
      told.filter((each) => each.page === page).map(({ place }) => place.getAttribute('data-weight'));
    expect(at('index.html')).toEqual(['/plain/', `/${singleFile}`]);
    expect(at('plain/index.html')).toEqual([`/${singleFile}`, `/${singleFile}`]);
    for (const page of ['index.html', 'plain/index.html'])
      for (const link of open(page).querySelectorAll(`main a[href$="${singleFile}"]`))
        expect(link.hasAttribute('download')).toBe(true);
  });

  it('is what the files of the folder weigh, and never less', () => {
    for (const { page, place } of told) {
      const [, number] = /^\((\d+) KB\)$/.exec(place.textContent) ?? [];
      const weight = weightOf(place.getAttribute('data-weight')!) / 1024;
      expect(Number(number), page).toBeGreaterThanOrEqual(weight);
      // A number that is told in a page that is weighed for it may have to stay one above.
      expect(Number(number) - weight, page).toBeLessThan(2);
    }
  });
});
