import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/story/library/types.ts';
import { printStill, stills } from '../../src/story/stills.ts';
import { realScenes } from './content.ts';
import { readCounts, type ReadRow } from './the-count.ts';

const { scene, table, content } = (await realScenes()).find(({ name }) => name === 'the-count')!;

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
    expect(readCounts(printStill(scene, content(1), 'all', still))).toEqual(expected(table));
  });

  it('shows a count from the view on in which it was published, and none before', () => {
    scene.views.slice(0, -1).forEach((view, index) => {
      const rows = [...readCounts(printStill(scene, content(1), view, stills[0]!)).keys()];
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
        .map((column) => ({ key, column })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.constantFrom(-40, -3, -1, 1, 2, 25),
        ({ key, column }, error) => {
          const real = content(1);
          const data = structuredClone(real.data) as {
            counts: { id: string; low: number | null; high: number | null }[];
          };
          const count = data.counts.find(({ id }) => id === key)!;
          count[column as 'low' | 'high']! += error;
          const drawn = printStill(scene, { ...real, data }, 'all', stills[0]!);
          expect(() => expect(readCounts(drawn)).toEqual(expected(table))).toThrow();
        },
      ),
    );
  });
});
