/** The four bytes that open an sfnt file before its table directory, and the size of one directory entry. */
const directoryStart = 12;
const entrySize = 16;

/**
 * Replaces the character map of a font, so that a character the source lacks can show the glyph of
 * another one: no published slice of the families carries the narrow no-break space of French.
 *
 * The new table is appended and the old one left unreferenced, and no checksum is refreshed: the result
 * is meant for a subsetter, which rewrites all of that.
 *
 * @param sfnt a TrueType font with a `cmap` table.
 * @param glyphs glyph index by code point, in the basic plane.
 * @throws when the font has no character map.
 */
export function withCharacterMap(sfnt: Buffer, glyphs: ReadonlyMap<number, number>): Buffer {
  const table = characterMap([...glyphs].sort(([a], [b]) => a - b));
  const padding = Buffer.alloc((4 - (sfnt.length % 4)) % 4);
  const font = Buffer.concat([sfnt, padding, table]);
  const entry = entryOf(font, 'cmap');
  font.writeUInt32BE(sfnt.length + padding.length, entry + 8);
  font.writeUInt32BE(table.length, entry + 12);
  return font;
}

function entryOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = directoryStart + index * entrySize;
    if (font.toString('latin1', entry, entry + 4) === tag) return entry;
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Format 4 for Windows and Unicode, one segment per character: the subsetter packs it afterwards. */
function characterMap(glyphs: readonly (readonly [number, number])[]): Buffer {
  const last = 0xffff;
  const ends = [...glyphs.map(([codePoint]) => codePoint), last];
  const deltas = [...glyphs.map(([codePoint, glyph]) => (glyph - codePoint) & 0xffff), 1];
  const segments = ends.length;
  const power = Math.floor(Math.log2(segments));
  const search = 2 ** (power + 1);
  const words = [
    ...[4, 16 + 8 * segments, 0, 2 * segments, search, power, 2 * segments - search],
    ...[...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)],
  ];
  const header = [0, 1, 3, 1, 0, directoryStart];
  const table = Buffer.alloc(2 * (header.length + words.length));
  [...header, ...words].forEach((word, index) => table.writeUInt16BE(word, 2 * index));
  return table;
}
