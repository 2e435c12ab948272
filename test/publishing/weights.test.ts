import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillWeights, kilobytes, settleWeights, weigh, weighed } from '../../src/publishing/weights.ts';

/** A folder of files by their paths. */
const folder =
  (files: Readonly<Record<string, string>>) =>
  (file: string): Buffer => {
    if (files[file] === undefined) throw new Error(`no such file: ${file}`);
    return Buffer.from(files[file]);
  };
const gzip = (text: string): number => gzipSync(text, { level: 6 }).length;
const place = (address: string): string => `<a href=x>x</a> <span data-weight="${address}"></span>`;

describe('a weight', () => {
  it('is that of a page and its style sheets as hosts send them', () => {
    const page = '<link rel="stylesheet" href="../_astro/a.css"><link rel="icon" href="../icon.svg"><p>a</p>';
    const css = 'p{margin:0}'.repeat(30);
    expect(weigh('/plain/', folder({ 'plain/index.html': page, '_astro/a.css': css }))).toBe(
      gzip(page) + gzip(css),
    );
  });

  it('is that of any other file as it lies there', () => {
    expect(weigh('/a.html', folder({ 'a.html': 'a'.repeat(5000) }))).toBe(5000);
  });

  it('is not told of a page with scripts, nor of one that is not there', () => {
    expect(() => weigh('/', folder({ 'index.html': '<script src="a.js"></script>' }))).toThrow('has scripts');
    expect(() => weigh('/gone/', folder({}))).toThrow('gone/index.html');
  });

  it.each([
    [1, 1],
    [1024, 1],
    [1025, 2],
    [307_200, 300],
  ])('of %i bytes is told as %i KB', (bytes, kb) => {
    expect(kilobytes(bytes)).toBe(kb);
  });
});

describe('telling weights in a page', () => {
  it('changes no other byte', () => {
    const page = `<!doctype html><p  title='a'>${place('/b/')} &amp; ${place('/c.html')}</p>`;
    expect(weighed(page)).toEqual(['/b/', '/c.html']);
    const said = fillWeights(page, (address) => `(${address})`);
    expect(said).toBe(
      page
        .replace('"/b/"></span>', '"/b/">(/b/)</span>')
        .replace('"/c.html"></span>', '"/c.html">(/c.html)</span>'),
    );
  });

  it('replaces what was told before', () => {
    const page = place('/b/');
    const once = fillWeights(page, () => '(9 KB)');
    expect(fillWeights(once, () => '(10 KB)')).toBe(fillWeights(page, () => '(10 KB)'));
  });

  it('ends with numbers that are true, also in a page that tells its own weight', () => {
    // The number itself makes the page a byte or two heavier, and over the edge of a kilobyte.
    const page = (told: string): string =>
      `${'x'.repeat(1024 - place('/a.html').length)}${place('/a.html').replace('></', `>${told}</`)}`;
    let now = page('');
    expect(Buffer.byteLength(now)).toBe(1024);
    let written = 0;
    settleWeights(
      ['/a.html'],
      () => Buffer.from(now),
      (told) => {
        written++;
        now = page(`(${told.get('/a.html')} KB)`);
      },
    );
    expect(now).toContain('(2 KB)');
    expect(written).toBe(2);
  });

  it('ends where no number is true: with the greater of two', () => {
    // The page is heavier while the number is small.
    let told = 0;
    let written = 0;
    settleWeights(
      ['/a.html'],
      () => Buffer.alloc(told === 1 ? 1500 : 900),
      (weights) => {
        told = weights.get('/a.html')!;
        if (++written > 5) throw new Error('it does not end');
      },
    );
    expect(told).toBe(2);
  });
});
