import { describe, expect, it, vi } from 'vitest';
import { readPlaces } from '../../../src/story/library/places.ts';
import { full } from '../../full.ts';
import { edited, read } from './fixture.ts';
import { codebook, columns, sources } from './saved.ts';
import { isSound, quoted, readFile } from './sound.ts';

if (full) vi.setConfig({ testTimeout: 600_000 });
const million = full ? 1_000_000 : 100_000;

describe('names that mean something to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

  it.each(names)('%s is a column, a key and a cell like any other', (name) => {
    const label = { en: 'x' };
    // A codebook is read by a parser that makes `__proto__` a name like others.
    const book = {
      ...codebook,
      key: name,
      columns: Object.fromEntries([
        [name, { label, type: 'text' as const }],
        ['note', { label, type: 'text' as const }],
      ]),
    };
    const { table, problems } = readFile(`${name},note\n${name},${name}\n`, book);
    expect(problems).toEqual([]);
    expect(table.rows[0]?.key).toBe(name);
    expect(Object.entries(table.rows[0]!.cells)).toEqual([
      [name, name],
      ['note', name],
    ]);
    expect(table.locate(name, name)).toEqual({ line: 2, column: 1 });
    expect(table.locate(name, 'valueOf2')).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['note']).toBeUndefined();
  });

  it.each(names)('%s is a mistake where no such name is wanted', async (name) => {
    const codes = async (path: string, from: string, to: string) =>
      (await read(edited(path, from, to))).problems.map(({ code }) => code);
    expect(await codes('data/borders.csv', 'shut', name)).toEqual(['unknown-category']);
    expect(await codes('data/borders.csv', 'the-nation;', `${name};`)).toEqual(['unknown-source']);
    expect(await codes('data/borders.csv', 'note', name)).toContain('unknown-column');
    expect(await codes('data/borders.yaml', 'key: id', `key: ${name}`)).toEqual(['unknown-column']);
    expect(await codes('data/borders.yaml', '  note:', `  ${name}:`)).toContain('unknown-column');
    expect(await codes('places.csv', 'region', name)).toContain('unknown-column');
    expect(await codes('facts.yaml', 'column: closed', `column: ${name}`)).toEqual(['unknown-column']);
  });
});

describe('what once went wrong', () => {
  const header = columns.join();
  const row = (cells: Record<string, string>) =>
    Object.values({
      id: 'a',
      since: '2022',
      state: 'open',
      closed: '1',
      length: '',
      note: '',
      sources: 'hrw',
      ...cells,
    }).join();
  const all = (separator: string) => (text: string) => text.split(',').map(quoted).join(separator);

  it.each([
    // D3 takes any sign after a quoted cell for the one that parts cells: the header named all columns, the rest was quotes.
    ['semicolons between nothing but quoted cells', [header, row({})].map(all(';')).join('\n'), undefined],
    // These became the nearest number that there is, without a word; the last one, infinity.
    ['a number of 20 digits', `${header}\n${row({ closed: '12345678901234567890' })}`, '2:13 bad-integer'],
    ['a number of 400 digits', `${header}\n${row({ length: '9'.repeat(400) })}`, '2:15 bad-number'],
    // A picture file with such a character is no XML, and shows nothing at all.
    ['a NUL in prose', `${header}\n${row({ note: 'x\0y' })}`, '2:17 odd-character'],
    ['half of a character', `${header}\n${row({ note: 'x\ud83d' })}`, '2:17 odd-character'],
    // It was sent to the terminal as it stood, which cleared it.
    ['an escape for terminals', `${header}\n${row({ closed: '\u001b[2J' })}`, '2:13 odd-character'],
    // The message went over two lines, of which the second looked like one of a program.
    [
      'a line end in a number',
      `${header}\n${row({ closed: '"1\n    at x (y.ts:1:1)"' })}`,
      '2:13 bad-integer',
    ],
    // The caret stood under the source before, with whose name this one begins.
    [
      'the beginning of a source',
      `${header}\n${row({ sources: 'hrw;un-report;un' })}`,
      '2:31 unknown-source',
    ],
    // Each name was compared with all others: 30,000 took 42 seconds, and made as many problems.
    [
      'a header of 30,000 cells',
      `${header}${Array.from({ length: 3e4 }, (_, index) => `,c${index}`).join('')}`,
      '1:43 too-many-columns',
    ],
  ])('%s', (_, text, problem) => {
    const { problems } = readFile(text);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(
      problem === undefined ? [] : [problem],
    );
    isSound(text, readFile(text));
  });

  it('a column called after what every object has: each row below it was a mistake too', async () => {
    const text = 'id,name,variants,lat,lon,region,source,constructor\na,A,,1,2,R,hrw,\n';
    expect(readPlaces('p.csv', text, sources).problems.map(({ code }) => code)).toEqual(['unknown-column']);
  });
});

describe('a file of a size that no table has', () => {
  const header = columns.join();
  const row = 'a,2022,open,1,,,hrw';
  it.each([
    [
      'very many columns',
      `${header}${Array.from({ length: million }, (_, index) => `,c${index}`).join('')}\n${row}`,
      'too-many-columns',
    ],
    ['very many cells in a row', `${header}\n${row}${',1'.repeat(million)}`, 'ragged-row'],
    ['a cell of very many letters', `${header}\na,2022,open,1,,${'x'.repeat(million)},hrw`, 'long-cell'],
    [
      'a quote mark that opens and never closes',
      `${header}\na,2022,open,1,,"${`x\n${row}`.repeat(million)}`,
      'csv-quote',
    ],
    ['a number of ten thousand digits', `${header}\na,2022,open,${'9'.repeat(1e4)},,,hrw`, 'bad-integer'],
    [
      'very many empty rows between two',
      `${header}\n${row}\n${',\n'.repeat(million)}b,2022,open,2,,,hrw`,
      'empty-row',
    ],
  ])('has one problem: %s', (_, text, code) => {
    const { problems } = readFile(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.message.length).toBeLessThan(300);
  });

  it('has none if what it has too much is empty', () => {
    const margin = ','.repeat(million);
    expect(readFile(`${header}${margin}\n${row}${margin}\n${',\n'.repeat(million)}`).problems).toEqual([]);
  });
});
