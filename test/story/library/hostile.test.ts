import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { oddCharacter } from '../../../src/story/library/character.ts';
import { decode } from '../../../src/story/library/encoding.ts';
import { readPlaces } from '../../../src/story/library/places.ts';
import { full } from '../../full.ts';
import { scripts } from '../../scripts.ts';
import { soundStory } from './fixture.ts';
import { mutation, placesInside } from './mutation.ts';
import { columns, rows, save, savings, sources } from './saved.ts';
import { isSound, quoted, readFile } from './sound.ts';

if (full) vi.setConfig({ testTimeout: 600_000 });
const numRuns = full ? 5_000 : 500;

const signs = [
  ...',;\t"\n\r=#@+-−.\'’0123456789/: \u00a0\u202f\u2009\ufeff\ufffd\0\u001b\u007f\u0085\u200b\u202e\u2028éœΩن💥',
  '\r\n',
  '\ud800',
  '\udc00',
  '\uffff',
  'NaN',
  'Infinity',
  '1e999',
  '1,200',
  '1.200',
  '27/03/2022',
  '44647',
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'],
  ...columns,
  ...scripts,
];
const nasty = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });

describe('a file of figures', () => {
  it('may be anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...signs), maxLength: 80 }),
        fc.boolean(),
        (text, headed) => {
          const whole = headed ? `${columns.join()}\n${text}` : text;
          isSound(whole, readFile(whole));
          placesInside(whole, readPlaces('p.csv', whole, sources).problems);
        },
      ),
      { numRuns },
    );
  });

  it('may be a sound one in which something went wrong', () => {
    const broken = fc
      .tuple(rows, savings)
      .map(([cells, how]) => save(cells, how).text)
      .chain((text) => fc.oneof(mutation(text), splice(text)));
    fc.assert(
      fc.property(broken, (text) => isSound(text, readFile(text))),
      { numRuns },
    );
  });

  it('may have one cell that nobody expects, and no other is then read as what it is not', () => {
    const cell = fc.record({
      row: fc.nat(5),
      column: fc.nat(columns.length - 1),
      piece: nasty,
      raw: fc.boolean(),
    });
    fc.assert(
      fc.property(rows, savings, cell, (cells, how, { row, column, piece, raw }) => {
        const { text, offsets } = save(cells, how);
        const at = row % cells.length;
        const start = offsets[at + 1]![column]!;
        const end = (offsets[at + 1]![column + 1] ?? offsets[at + 2]?.[0] ?? text.length + 1) - 1;
        const broken = text.slice(0, start) + (raw ? piece : quoted(piece)) + text.slice(end);
        const { table, problems } = readFile(broken);
        if (problems.some(({ severity }) => severity !== 'warning')) return;
        const others = (read: typeof table) => read.rows.filter((_, index) => index !== at);
        expect(others(table)).toEqual(others(readFile(text).table));
      }),
      { numRuns },
    );
  });

  it('may be one of places in which something went wrong', () => {
    const text = String(soundStory['places.csv']);
    fc.assert(
      fc.property(fc.oneof(mutation(text), splice(text)), (broken) => {
        const { places, problems } = readPlaces('p.csv', broken, undefined);
        placesInside(broken, problems);
        for (const { lat, lon } of places.values())
          expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true);
      }),
      { numRuns },
    );
  });

  it('may be any bytes', () => {
    const bytes = fc
      .tuple(rows, savings)
      .map(([cells, how]) => save(cells, how).bytes)
      .chain((sound) =>
        fc
          .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 4 })
          .map((changes) => changes.reduce((all, [at, byte]) => all.with(at, byte), sound)),
      );
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 60 })), (file) => {
        const { text, flaw } = decode(file, true);
        if (text === undefined)
          return placesInside(new TextDecoder().decode(file), [{ file: 't.csv', ...flaw! }]);
        isSound(text, readFile(text));
      }),
      { numRuns },
    );
  });
});

/** A text with a nasty piece in place of one of its own, most often of a cell. */
function splice(text: string): fc.Arbitrary<string> {
  const places = [...text.matchAll(/[^,;\t\n]+/g)].map(({ index, 0: { length } }) => ({ at: index, length }));
  return fc.tuple(fc.constantFrom(...places), nasty, fc.boolean()).map(([{ at, length }, piece, quotes]) => {
    return text.slice(0, at) + (quotes ? quoted(piece) : piece) + text.slice(at + length);
  });
}

describe('a cell', () => {
  const inColumn = (column: string, text: string) => {
    const cells = {
      id: 'a',
      since: '2022',
      state: 'open',
      closed: '1',
      length: '',
      note: '',
      sources: 'hrw',
      [column]: quoted(text),
    };
    return readFile(
      `${columns.join()}\n${columns.map((name) => cells[name as keyof typeof cells]).join()}\n`,
    );
  };

  it('that is taken for a number is that number', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 });
    const marks = fc.string({ unit: fc.constantFrom(...",. \u202f'’-−+e"), maxLength: 2 });
    const text = fc
      .array(fc.tuple(marks, digits), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(text, nasty), fc.constantFrom('closed', 'length'), (written, column) => {
        const { table, problems } = inColumn(column, written);
        const value = table.rows[0]?.cells[column];
        if (problems.length > 0 || value === null) return;
        const bare = written
          .trim()
          .replaceAll('−', '-')
          .replace(/[ \u00a0\u2009\u202f'’]/g, '');
        // With a comma it is one that cannot part thousands.
        expect(bare).not.toMatch(/^-?[1-9]\d{0,2},\d{3}$/);
        expect(bare).toMatch(/^-?\d+([.,]\d+)?$/);
        expect(value).toBe(Number(bare.replace(',', '.')) + 0);
      }),
      { numRuns },
    );
  });

  it('that is prose is that prose, sign for sign', () => {
    fc.assert(
      fc.property(nasty, (written) => {
        const { table, problems } = inColumn('note', written);
        const odd = oddCharacter(written) !== undefined || /^\s*(=|##+\s*$)/.test(written);
        expect(problems.length > 0).toBe(odd);
        if (!odd) expect(table.rows[0]?.cells['note']).toBe(written.trim() === '' ? null : written);
      }),
      { numRuns },
    );
  });
});
