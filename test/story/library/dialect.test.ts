import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readTable } from '../../../src/story/library/csv.ts';
import { decode } from '../../../src/story/library/encoding.ts';
import { placer } from '../../../src/story/library/position.ts';
import { isWarning } from '../../../src/story/library/problem.ts';
import { full } from '../../full.ts';
import { soundStory, read } from './fixture.ts';
import { codebook, columns, doubtfulRows, plainly, rows, save, savings, sources } from './saved.ts';

if (full) vi.setConfig({ testTimeout: 600_000 });
const numRuns = full ? 5_000 : 500;

const readFile = (text: string) => readTable('t.csv', 't', text, codebook, sources);
const errors = (text: string) => readFile(text).problems.filter((problem) => !isWarning(problem));

describe('a table, however it was saved', () => {
  it('has the same cells, the same text to download, and each cell where it stands in the file', () => {
    fc.assert(
      fc.property(rows, savings, (cells, how) => {
        const saved = save(cells, how);
        const { text } = decode(saved.bytes, true);
        expect(text).toBe(saved.text);
        expect(errors(saved.text)).toEqual([]);

        const { table } = readFile(saved.text);
        const plain = save(cells, plainly).text;
        expect(table.text).toBe(plain);
        expect(table.rows).toEqual(readFile(plain).table.rows);
        for (const [row, [key = '', , , closed, length, note]] of cells.entries()) {
          expect(table.rows[row]?.cells).toMatchObject({
            id: key,
            closed: Number(closed),
            length: length === '' ? null : Number(length),
            note: note === '' ? null : note,
          });
          for (const [index, column] of columns.entries())
            expect(table.locate(key, column)).toEqual(placer(saved.text)(saved.offsets[row + 1]![index]!));
        }
      }),
      { numRuns },
    );
  });

  it('has the right number in a cell, or a problem there, also where thousands look like decimals', () => {
    // Where commas part the cells and nothing shows a decimal comma, 1.200 is what it is in every plain file.
    const risky = savings.filter(({ separator, decimal }) => separator !== ',' || decimal === '.');
    fc.assert(
      fc.property(doubtfulRows, risky, fc.boolean(), (cells, how, other) => {
        const thousands = other && how.separator !== ';' ? (how.decimal === '.' ? ',' : '.') : how.thousands;
        const { text, offsets } = save(cells, { ...how, thousands });
        const { table, problems } = readFile(text);
        for (const [row, [key, , , ...figures]] of cells.entries()) {
          for (const [index, column] of ['closed', 'length'].entries()) {
            const place = placer(text)(offsets[row + 1]![index + 3]!);
            if (problems.some((problem) => problem.line === place.line && problem.column === place.column))
              continue;
            const value = table.rows.find((it) => it.key === key)?.cells[column];
            expect(value).toBe(figures[index] === '' ? null : Number(figures[index]) + 0);
          }
        }
      }),
      { numRuns },
    );
  });
});

describe('the tables of the story', () => {
  it('are as plain as what is offered for download', async () => {
    const { library } = await read(soundStory);
    expect(library.tables.get('borders')?.text).toBe(soundStory['data/borders.csv']);
  });
});

describe('numbers', () => {
  const read = (figure: string, separator = ',', ...beside: string[]) => {
    const line = (length: string, row: number) =>
      [`row-${row}`, '2022', 'open', String(row), `"${length}"`, '', 'hrw'].join(separator);
    return readFile([columns.join(separator), ...[figure, ...beside].map(line)].join('\n'));
  };
  const value = (...given: Parameters<typeof read>) => {
    const { table, problems } = read(...given);
    return problems[0]?.message ?? table.rows[0]?.cells['length'];
  };

  it.each([
    ['0', 0],
    ['-0', 0],
    ['-3', -3],
    ['−3', -3],
    ['007', 7],
    ['12.5', 12.5],
    ['1.200', 1.2],
    ['7,5', 7.5],
    ['12,25', 12.25],
    ['0,519', 0.519],
    ['1234,567', 1234.567],
    ['1 200', 1200],
    ['12\u00a0345\u00a0678', 12_345_678],
    ['1\u202f200,500', 1200.5],
    ["1'200.5", 1200.5],
    [' 7 ', 7],
    ['123456789012345', 123_456_789_012_345],
    ['0.30000000000000004', 0.30000000000000004],
  ])('takes %j where commas part the cells', (figure, expected) => expect(value(figure)).toBe(expected));

  it.each([
    ['1,200', ';', '', 1.2],
    ['1,200', ';', '7,5', 1.2],
    ['1,200', '\t', '7,5', 1.2],
    ['1.200', ';', '7.5', 1.2],
    ['1.200', '\t', '7.5', 1.2],
  ])(
    'takes %j where the cells are parted by %j and %j stands elsewhere',
    (figure, separator, beside, expected) => expect(value(figure, separator, beside)).toBe(expected),
  );

  it.each([
    ['1,200', ',', []],
    ['1.200', ',', ['7,5']],
    ['1.200', ';', []],
    ['1.200', ';', ['7,5']],
    ['1,200', ';', ['7.5']],
    ['1,200', ';', ['7.5', '7,5']],
    ['1.200', ';', ['7,5', '7.5']],
    ['1,200', '\t', []],
    ['1.200', '\t', []],
  ])(
    'does not choose what %j means where the cells are parted by %j and %j stand elsewhere',
    (figure, separator, beside) =>
      expect(value(figure, separator, ...beside)).toBe(
        `"${figure}" in column "length" may be 1200 or 1.200. Write 1200 or 1.2000.`,
      ),
  );

  it.each([
    ['1,200,300', 'Write 1200300.'],
    ['1,200.5', 'Write 1200.5.'],
    ['1.200,5', 'Write 1200.5.'],
    ['−1.200.300,5', 'Write -1200300.5.'],
  ])('says how to write %s', (figure, says) => expect(value(figure)).toContain(says));

  it.each([
    '12x',
    '.5',
    '5.',
    '1e3',
    '∞',
    '--1',
    '+1',
    '1 20',
    '01 200',
    "1 200'300",
    '1,20,300',
    '١٢',
    'NaN',
    '0x10',
  ])('does not guess at %s', (figure) => {
    const advice = 'Write digits only, such as 1200 or 12.5.';
    expect(value(figure)).toBe(`"${figure}" in column "length" is not a number. ${advice}`);
  });

  it.each(['1234567890123456789', '0.1234567890123456789', `1${'0'.repeat(400)}`, `0.${'0'.repeat(400)}1`])(
    'does not round %s',
    (figure) => expect(value(figure)).toContain('has more digits than can be kept'),
  );
});

describe('dates', () => {
  const advice = (date: string) => {
    const [problem] = readFile(`${columns.join()}\na,${date},open,1,,,hrw\n`).problems;
    return problem?.message.replace(/^.* is not a date\. /, '');
  };

  it.each(['2022', '2022-03', '2022-03-27', ' 2022-03 '])('%j is one', (date) => {
    expect(advice(date)).toBeUndefined();
  });

  it.each([
    ['27/03/2022', 'Write 2022-03-27.'],
    ['3/27/2022', 'Write 2022-03-27.'],
    ['27.3.2022', 'Write 2022-03-27.'],
    ['03/04/2022', 'Write 2022-04-03 or 2022-03-04, whichever is meant.'],
    ['03/03/2022', 'Write 2022-03-03.'],
    ['2022/3/7', 'Write 2022-03-07.'],
    ['2022-3', 'Write 2022-03.'],
    ['03/2022', 'Write 2022-03.'],
    ['Mar-22', 'Write 2022-03, if that is meant.'],
    ['mars-22', 'Write 2022-03, if that is meant.'],
    ['27-Mar-22', 'Write 2022-03-27, if that is meant.'],
    ['March 2022', 'Write 2022-03.'],
    ['1 août 2022', 'Write 2022-08-01.'],
    ['44647', 'As the day number of a spreadsheet it would be 2022-03-27. Write that, if it is meant.'],
    ['2022-03-27T00:00:00Z', 'Write 2022-03-27.'],
    ['27/03/2022 00:00', 'Write 2022-03-27.'],
  ])('%s: %s', (date, says) => expect(advice(date)).toBe(says));

  it.each(['27/03/22', '2022-02-30', '30/02/2022', '2022-03-27 11:20', '99999', 'constructor 2022', 'soon'])(
    '%s could be anything',
    (date) => expect(advice(date)).toBe('Write a day that exists as 2022-03-27, 2022-03 or 2022.'),
  );
});

describe('an old encoding', () => {
  const western = (text: string) =>
    decode(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      true,
    ).text;

  it.each([
    [
      'Windows, French',
      'M\xe9naka, \xab\xa0O\xf9\xa0\xbb, c\x9cur, aujourd\x92hui',
      'Ménaka, «\u00a0Où\u00a0», cœur, aujourd’hui',
    ],
    ['Windows, English', '\x93Two\x94 \x96 10\x9612, three\x85', '“Two” – 10–12, three…'],
  ])('is read: %s', (_, bytes, text) => expect(western(bytes)).toBe(text));

  it.each([
    ['MS-DOS, é', 'M\x82naka'],
    ['MS-DOS, à', 'Retour \x85 Gao'],
    ['MS-DOS, ô', 'C\x93te'],
    ['MS-DOS, û', 'ao\x96t'],
    ['MS-DOS, où', 'o\x97 est'],
    ['MS-DOS, î', 'Bo\x8cte'],
    ['Macintosh, é', 'M\x8enaka'],
    ['Macintosh, î', 'Bo\x94te'],
    ['Macintosh, œ', 'c\xcfur'],
    ['Macintosh, quotation marks', '\xc7 Moura \xc8'],
    ['Macintosh, no-break space', '1\xca200'],
    ['Latin-9, œ', 'c\xbdur'],
    ['Cyrillic', '\xcc\xe0\xeb\xe8'],
    ['a sign that Windows has not', 'S\x81gou'],
    ['UTF-16', '\xff\xfei\0d\0'],
    ['UTF-8 that is cut short', 'M\xc3\xa9naka S\xc3'],
    ['an archive', 'PK\x03\x04\x14\0\xe9'],
  ])('is not taken for that of Windows: %s', (_, bytes) => expect(western(bytes)).toBeUndefined());
});

describe('a header', () => {
  it.each([
    ['with spaces', columns.join(' , ')],
    ['in quotes', columns.map((name) => `"${name}"`).join()],
    ['with a second byte order mark', `\ufeff${columns.join()}`],
  ])('may stand %s', (_, header) => expect(errors(`${header}\na,2022,open,1,,,hrw`)).toEqual([]));
});
