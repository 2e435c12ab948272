import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compress } from '../../src/publishing/compress.ts';

const words = 'a text that says the same thing again. '.repeat(60);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string | Buffer): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (name: string): Buffer => readFileSync(join(folder, name));
const names = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

describe('compress', () => {
  it('copies text that is long enough to gain by it, and nothing else', () => {
    write('index.html', words);
    write('data/a.csv', words);
    write('short.css', 'p { color: red }');
    write('font.woff2', words);
    expect(compress(folder)).toEqual({ written: 4, kept: 0, removed: 0 });
    expect(names()).toEqual([
      ...['data/a.csv', 'data/a.csv.br', 'data/a.csv.gz', 'font.woff2'],
      ...['index.html', 'index.html.br', 'index.html.gz', 'short.css'],
    ]);
  });

  it('keeps no copy that is not smaller', () => {
    // Noise: no text, but in a file that is called one.
    const noise = Array.from({ length: 100 }, (_, index) =>
      createHash('sha512').update(String(index)).digest(),
    );
    write('noise.txt', Buffer.concat(noise));
    compress(folder);
    expect(names()).toEqual(['noise.txt']);
  });

  it('gives the same bytes at any time and in any place, and says no time, name or system in them', () => {
    write('a.html', words);
    compress(folder);
    const [br, gz] = [read('a.html.br'), read('a.html.gz')];
    expect([...gz.subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
    rmSync(join(folder, 'a.html.br'));
    rmSync(join(folder, 'a.html.gz'));
    utimesSync(join(folder, 'a.html'), 1, 1);
    compress(folder);
    expect([read('a.html.br'), read('a.html.gz')]).toEqual([br, gz]);
    expect(statSync(join(folder, 'a.html.br')).mtimeMs).toBe(1000);
  });

  it('leaves what is no copy of its own: archives, and what only ends like one', () => {
    write('backup.tar.gz', words);
    write('page.html.bz2', words);
    expect(compress(folder)).toEqual({ written: 0, kept: 0, removed: 0 });
    expect(names()).toEqual(['backup.tar.gz', 'page.html.bz2']);
  });

  it('mends a copy that is broken', () => {
    write('a.html', words);
    write('a.html.br', 'no brotli');
    compress(folder);
    expect(String(brotliDecompressSync(read('a.html.br')))).toBe(words);
  });

  it('after any changes leaves the folder as if it were compressed for the first time', () => {
    const contents = fc.constantFrom(words, words.toUpperCase(), `${words}more`, 'short', undefined);
    const files = fc.record({ 'a.html': contents, 'b/c.svg': contents, 'b/d.json': contents });
    fc.assert(
      fc.property(fc.array(files, { minLength: 2, maxLength: 4 }), (states) => {
        for (const state of states) {
          for (const [name, text] of Object.entries(state)) {
            if (text === undefined) rmSync(join(folder, name), { force: true });
            else write(name, text);
          }
          compress(folder);
        }
        const last = Object.entries(states.at(-1)!).filter(([, text]) => text !== undefined);
        expect(names()).toEqual(
          last
            .flatMap(([name, text]) => (text === 'short' ? [name] : [name, `${name}.br`, `${name}.gz`]))
            .toSorted(),
        );
        for (const [name, text] of last.filter(([, text]) => text !== 'short')) {
          expect(String(brotliDecompressSync(read(`${name}.br`)))).toBe(text);
          expect(String(gunzipSync(read(`${name}.gz`)))).toBe(text);
        }
        const before = names().map((name) => statSync(join(folder, name)).ctimeMs);
        expect(compress(folder)).toMatchObject({ written: 0, removed: 0 });
        expect(names().map((name) => statSync(join(folder, name)).ctimeMs)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
