import { dsvFormat } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/story/library/csv.ts';
import { separators } from '../../../src/story/library/dialect.ts';
import { readGrid } from '../../../src/story/library/grid.ts';
import { placer } from '../../../src/story/library/position.ts';
import { isWarning } from '../../../src/story/library/problem.ts';
import type { Codebook } from '../../../src/story/library/types.ts';

const label = { en: 'x' };
const text = { label, type: 'text', empty: label } as const;

function codebook(columns: Codebook['columns']): Codebook {
  return { title: label, description: label, key: 'id', columns, licence: 'x', caveats: [] };
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', '\n', '\r\n', ' ', ';') });
const written = (value: string, quote: boolean) =>
  quote || /["\n\r,]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

describe('locate', () => {
  it('points at the cell, whatever stands in those before it', () => {
    const rows = fc.array(fc.tuple(cell, cell, fc.boolean()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (generated, lineEnd, last) => {
        let source = 'id,one,two';
        const offsets = new Map<string, number>();
        generated.forEach(([one, two, quote], row) => {
          source += `${lineEnd}row-${row}`;
          for (const [column, value] of [
            ['one', one],
            ['two', two],
          ] as const) {
            source += ',';
            offsets.set(`row-${row} ${column}`, source.length);
            source += written(value, quote);
          }
        });
        if (last) source += lineEnd;

        const { table, problems } = readTable(
          't.csv',
          't',
          source,
          codebook({ id: { label, type: 'id' }, one: text, two: text }),
          [],
        );
        // Two rows may have been generated alike.
        expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
        for (const [row, [one, two]] of generated.entries()) {
          expect(table.rows[row]?.cells).toEqual({
            id: `row-${row}`,
            one: one.trim() ? one : null,
            two: two.trim() ? two : null,
          });
          for (const column of ['one', 'two']) {
            expect(table.locate(`row-${row}`, column)).toEqual(
              placer(source)(offsets.get(`row-${row} ${column}`)!),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('sees the cells that D3 sees, in any text', () => {
    const source = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '""') });
    fc.assert(
      fc.property(source, fc.constantFrom(...separators), (source, separator) => {
        const grid = readGrid('t.csv', source, separator);
        if (grid.problems.length > 0) return;
        const bare = (raw: string) => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
        const scanned = grid.rows.map((row, index) => row.map((_, column) => bare(grid.raw(index, column))));
        expect(scanned).toEqual(dsvFormat(separator).parseRows(source));
      }),
      { numRuns: 500 },
    );
  });

  it('points at each character of a cell, also behind quote marks that stand twice', () => {
    fc.assert(
      fc.property(cell, cell, fc.boolean(), (before, value, quote) => {
        const start = `${written(before, true)},`;
        const raw = written(value, quote || value.startsWith('"'));
        const source = `${start}${raw}`;
        const { locate } = readGrid('t.csv', source);
        const quotes = raw === value ? '' : '"';
        for (let offset = 0; offset < value.length; offset += 1) {
          const passed = quotes + value.slice(0, offset).replaceAll('"', quotes ? '""' : '"');
          expect(locate(0, 1, offset)).toEqual(placer(source)(start.length + passed.length));
        }
      }),
    );
  });

  it('has no place for a row or column that is not there', () => {
    const { table } = readTable(
      't.csv',
      't',
      'id,one\na,b\n',
      codebook({ id: { label, type: 'id' }, one: text }),
      [],
    );
    expect(table.locate('a', 'one')).toEqual({ line: 2, column: 3 });
    expect(table.locate('b', 'one')).toBeUndefined();
    expect(table.locate('a', 'two')).toBeUndefined();
  });
});
