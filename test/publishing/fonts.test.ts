import { readdirSync, readFileSync } from 'node:fs';

import { create, type Font } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';

import { unicodeRange } from '../../src/publishing/font-css.ts';
import { characters } from '../../src/publishing/font-sources.ts';
import { buildFonts } from '../../src/publishing/fonts.ts';

const root = new URL('../../', import.meta.url);
const faces = ['serif-400', 'sans-400', 'sans-600'];

function read(path: string): Buffer {
  return readFileSync(new URL(path, root));
}

function open(name: string): Font {
  const font = create(read(`src/styles/fonts/${name}.woff2`));
  if (!('unitsPerEm' in font)) throw new Error('A single font was expected');
  return font;
}

function holds(font: Font, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return font.hasGlyphForCodePoint(codePoint) && font.glyphForCodePoint(codePoint).id > 0;
}

function bytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + read(path).length, 0);
}

describe('the command that builds the fonts', () => {
  let built: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    built = await buildFonts();
  }, 60_000);

  it('gives the files of the repository, byte for byte', () => {
    const drifted = [...built].filter(([path, content]) => !content.equals(read(path))).map(([path]) => path);
    expect(drifted).toEqual([]);
  });

  it('accounts for every file in the folder of fonts', () => {
    const listed = readdirSync(new URL('src/styles/fonts', root)).map((name) => `src/styles/fonts/${name}`);
    expect(listed.filter((path) => !built.has(path))).toEqual([]);
  });
});

describe('the shipped fonts', () => {
  it('cost a reader 40 KB at most, and 34 KB in English and French', () => {
    const cost = (part: string): number =>
      bytes(faces.map((face) => `src/styles/fonts/${face}-${part}.woff2`));
    expect(cost('latin')).toBeLessThanOrEqual(34_000);
    expect(cost('latin') + cost('ext')).toBeLessThanOrEqual(40_000);
  });

  it.each(faces)('show every letter of English, French and Bambara in %s', (face) => {
    const [common, rare] = [open(`${face}-latin`), open(`${face}-ext`)];
    expect([...'œ«»–’\u00a0\u202f'].filter((character) => !holds(common, character))).toEqual([]);
    expect([...'ɛɔɲŋƐƆƝŊ'].filter((character) => !holds(rare, character))).toEqual([]);
    expect(characters.filter((character) => !holds(common, character) && !holds(rare, character))).toEqual(
      [],
    );
  });

  it.each(faces)('set a narrow no-break space as wide as a thin space in %s', (face) => {
    const font = open(`${face}-latin`);
    expect(font.glyphForCodePoint(0x202f).id).toBe(font.glyphForCodePoint(0x2009).id);
  });

  it.each(faces)('give all digits one width in %s', (face) => {
    const font = open(`${face}-latin`);
    const advances = [...'0123456789'].map(
      (digit) => font.glyphForCodePoint(digit.charCodeAt(0)).advanceWidth,
    );
    expect(new Set(advances).size).toBe(1);
  });

  it.each(faces)('keep kerning in %s', (face) => {
    const font = open(`${face}-latin`);
    expect(font.layout('AV').advanceWidth).toBeLessThan(font.layout('AV', { kern: false }).advanceWidth);
  });

  it('come with their licence and copyright', () => {
    const licence = read('src/styles/fonts/LICENSE.txt').toString();
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    for (const face of faces) expect(licence).toContain(open(`${face}-latin`).copyright);
  });

  it('are all declared in the style sheet', () => {
    const css = read('src/styles/fonts.css').toString();
    for (const face of faces) {
      expect(css).toContain(`url('./fonts/${face}-latin.woff2')`);
      expect(css).toContain(`url('./fonts/${face}-ext.woff2')`);
    }
  });
});

it('the widths that pages load stay within 3 KB', () => {
  expect(read('src/stage/metrics.json').length).toBeLessThanOrEqual(3_000);
});

it('writes runs of code points as ranges, in order', () => {
  expect(unicodeRange('cbaA\u202f')).toBe('U+41, U+61-63, U+202F');
});
