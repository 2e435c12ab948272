import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { create, type Font } from 'fontkit';

import { withCharacterMap } from './font-alias.ts';
import { styleSheet, type FaceRule } from './font-css.ts';
import { characters, narrowNoBreakSpace, sources, thinSpace, type Source } from './font-sources.ts';

/** What `subset-font`, which ships no types, is used for here. */
type Subset = (font: Buffer, text: string | undefined, options: object) => Promise<Buffer>;

interface File {
  readonly name: string;
  readonly characters: readonly string[];
  readonly content: Buffer;
  readonly font: Font;
}

/** A face, cut in what every page needs and what few do. */
interface Cut {
  readonly source: Source;
  readonly common: File;
  readonly rare: File;
}

const require = createRequire(import.meta.url);
const subset = require('subset-font') as Subset;

const options = {
  keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'tnum', 'lnum'],
  dropTables: ['STAT', 'BASE'],
  noHinting: true,
};

const root = fileURLToPath(new URL('../../', import.meta.url));

function read(source: Source, file: string): Buffer {
  return readFileSync(require.resolve(`@fontsource/${source.package}/${file}`));
}

function open(file: Buffer): Font {
  const font = create(file);
  if (!('unitsPerEm' in font)) throw new Error('A single font was expected, not a collection');
  return font;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Subsets one published slice, and gives the narrow no-break space the glyph of the thin space. */
async function subsetTo(slice: Buffer, wanted: readonly string[]): Promise<Buffer> {
  const text = wanted.join('');
  if (!wanted.includes(narrowNoBreakSpace)) return subset(slice, text, { ...options, targetFormat: 'woff2' });
  const sfnt = await subset(slice, text, { ...options, targetFormat: 'sfnt' });
  const font = open(sfnt);
  const glyphOf = (character: string): [number, number] => {
    const shown = character === narrowNoBreakSpace ? thinSpace : character;
    return [codePointOf(character), font.glyphForCodePoint(codePointOf(shown)).id];
  };
  const mapped = withCharacterMap(sfnt, new Map(wanted.map(glyphOf)));
  return subset(mapped, undefined, { ...options, keepAllGlyphs: true, targetFormat: 'woff2' });
}

async function cut(source: Source): Promise<Cut> {
  const slice = (name: string): Buffer =>
    read(source, `files/${source.package}-${name}-${source.weight}-normal.woff2`);
  const file = async (part: string, from: Buffer, wanted: readonly string[]): Promise<File> => {
    const content = await subsetTo(from, wanted);
    return { name: `${source.name}-${part}.woff2`, characters: wanted, content, font: open(content) };
  };
  const [latin, extended] = [slice('latin'), slice('latin-ext')];
  const [first, second] = [open(latin), open(extended)];
  const has = (font: Font, character: string): boolean => font.hasGlyphForCodePoint(codePointOf(character));
  const common = characters.filter((character) => character === narrowNoBreakSpace || has(first, character));
  // An accent stands in both files, because a letter and its accent are only joined within one font.
  const rare = characters.filter((character) => !common.includes(character) || /\p{Mark}/u.test(character));
  const missing = rare.filter((character) => !has(second, character));
  if (missing.length > 0) throw new Error(`${source.package} ${source.weight} lacks ${missing.join(' ')}`);
  return { source, common: await file('latin', latin, common), rare: await file('ext', extended, rare) };
}

function ruleOf({ source, common, rare }: Cut): FaceRule {
  const { ascent, descent, lineGap, unitsPerEm } = common.font;
  return {
    ...source,
    files: [common, rare].map((file) => ({ name: file.name, characters: file.characters.join('') })),
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
  };
}

function metricsOf({ common, rare }: Cut): object {
  const { font } = common;
  const thousandths = (units: number): number => Math.round((1000 * units) / font.unitsPerEm);
  const advance = (character: string): number => {
    const holder = common.characters.includes(character) ? common.font : rare.font;
    return thousandths(holder.glyphForCodePoint(codePointOf(character)).advanceWidth);
  };
  return {
    ascent: thousandths(font.ascent),
    descent: thousandths(-font.descent),
    capHeight: thousandths(font.capHeight),
    advances: characters.map(advance),
  };
}

/** The widths that the stage measures its labels with, in thousandths of an em and without kerning. */
function metrics(faces: readonly Cut[]): string {
  const measured = faces.flatMap((face) => (face.source.face ? [[face.source.face, metricsOf(face)]] : []));
  return `${JSON.stringify({ characters: characters.join(''), ...Object.fromEntries(measured) })}\n`;
}

/** The notice of each face as its own font states it, then the licence as the packages carry it. */
function licence(faces: readonly Cut[]): string {
  const notices = faces.map(({ source, common: { font } }) => {
    return `${source.name}-*.woff2, a subset of ${font.fullName}:\n${font.copyright}\n`;
  });
  const texts = new Set(faces.map(({ source }) => read(source, 'LICENSE').toString().replace(/^.*\n/, '')));
  if (texts.size > 1) throw new Error('The families carry different licences: keep both texts');
  return `${notices.join('\n')}${[...texts].join('')}`;
}

/**
 * Everything this command writes, by path from the root of the project: the fonts, their licence and style
 * sheet, and the widths of their characters. The same packages give the same bytes.
 *
 * @throws when a package lacks a wanted character, so that none goes missing as packages change.
 */
export async function buildFonts(): Promise<ReadonlyMap<string, Buffer>> {
  const faces: Cut[] = [];
  for (const source of sources) faces.push(await cut(source));
  return new Map([
    ...faces.flatMap(({ common, rare }) =>
      [common, rare].map(({ name, content }) => [`src/styles/fonts/${name}`, content] as const),
    ),
    ['src/styles/fonts/LICENSE.txt', Buffer.from(licence(faces))],
    ['src/styles/fonts.css', Buffer.from(styleSheet(faces.map(ruleOf)))],
    ['src/stage/metrics.json', Buffer.from(metrics(faces))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of await buildFonts()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`${String(content.length).padStart(6)}  ${path}`);
  }
}
