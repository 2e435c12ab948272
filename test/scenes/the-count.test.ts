import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { realScenes } from './content.ts';
import { readCounts, type ReadRow } from './the-count.ts';

const count = (await realScenes()).find(({ name }) => name === 'the-count')!;
const table = count.tables[0]!;

/** What the picture must say of each row: no upper end where the table repeats the lower one. */
function expected({ rows }: Table): Map<string, ReadRow> {
  return new Map(
    rows.map(({ key, cells }) => {
      const [low, high] = [cells['low'] as number | null, cells['high'] as number | null];
      return [key, { low, high: high === low ? null : high }];
    }),
  );
}

describe('the count', () => {
  it.each(stills)('draws each figure of its table, $size and $theme', (still) => {
    expect(readCounts(count.print('all', still))).toEqual(expected(table));
  });

  it('shows a count from the view on in which it was published, and none before', () => {
    count.scene.views.slice(0, -1).forEach((view, index) => {
      const rows = [...readCounts(count.print(view)).keys()];
      expect(rows).toEqual(table.rows.slice(0, index + 1).map(({ key }) => key));
    });
  });

  it('would be found out if it drew any figure wrong, by as little as one person', () => {
    const figures = table.rows.flatMap(({ key, cells }) =>
      ['low', 'high']
        .filter(
          (column) =>
            typeof cells[column] === 'number' && !(column === 'high' && cells['low'] === cells['high']),
        )
        .map((column) => ({ row: key, column, right: cells[column] as number })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.constantFrom(-40, -3, -1, 1, 2, 25),
        ({ row, column, right }, error) => {
          const wrong = { table: table.id, row, column, value: right + error };
          expect(() =>
            expect(readCounts(count.print('all', stills[0], wrong))).toEqual(expected(table)),
          ).toThrow();
        },
      ),
    );
  });
});
