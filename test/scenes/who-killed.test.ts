import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import type { LineMark, Mark } from '../../src/stage/mark.ts';
import { stills } from '../../src/story/stills.ts';
import { boxOf, everyMark, flatten, texts } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { onEverySheet } from './laws.ts';
import { readKilled, readPeriod } from './who-killed.ts';

const killed = (await realScenes()).find(({ name }) => name === 'who-killed')!;
const table = killed.tables[0]!;
const value = (row: string): number => Number(table.rows.find(({ key }) => key === row)!.cells['killed']);

/** The rows that each view must bear out. */
const shown: Readonly<Record<string, readonly string[]>> = {
  documented: ['hrw-all', 'hrw-government', 'hrw-armed-groups'],
  'un-quarter': ['minusma-all', 'minusma-government', 'minusma-before', 'minusma-other-print'],
  year: ['ucdp-all', 'ucdp-government', 'ucdp-non-state', 'ucdp-civilians'],
  limits: [
    'hrw-all',
    'hrw-government',
    'hrw-armed-groups',
    'minusma-all',
    'minusma-government',
    'ucdp-all',
    'ucdp-government',
    'ucdp-non-state',
  ],
};
const expected = (view: string): Record<string, number> =>
  Object.fromEntries(shown[view]!.map((row) => [row, value(row)]));
const read = (view: string, still = stills[0]!, wrong?: WrongCell): Record<string, number> =>
  Object.fromEntries(readKilled(killed.print(view, still, wrong)));

const marks = (view: string, width: number, height: number): Mark[] =>
  killed.scene.draw({ view, frame: { width, height, em: 16, direction: 'ltr' }, ...killed.content(1) });

describe('who killed', () => {
  it.each(stills)('writes and draws each figure as its table has it, $size and $theme', (still) => {
    for (const view of killed.scene.views) expect(read(view, still), view).toEqual(expected(view));
  });

  it('would be found out if it drew any figure wrong, by as little as one person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.rows.map(({ key }) => key)),
        fc.constantFrom(-30, -1, 1, 2, 40),
        (row, error) => {
          const wrong = { table: table.id, row, column: 'killed', value: value(row) + error };
          const views = killed.scene.views.filter((view) => shown[view]!.includes(row));
          expect(views.length).toBeGreaterThan(0);
          for (const view of views) {
            expect(() => expect(read(view, stills[0], wrong)).toEqual(expected(view))).toThrow();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  const periods = [
    ['documented', 'hrw'],
    ['un-quarter', 'minusma'],
    ['year', 'ucdp'],
  ] as const;

  it.each(periods)(
    'draws in %s the time that is counted, and none after the count came out',
    (view, count) => {
      const { cells } = table.rows.find(({ key }) => key === `${count}-all`)!;
      const [from, to, published] = ['period_from', 'period_to', 'published'].map((name) =>
        String(cells[name]),
      );
      for (const still of stills.filter(({ theme }) => theme === 'light')) {
        const drawn = readPeriod(killed.print(view, still), count);
        expect(Math.abs(drawn.from - dayNumber(from!))).toBeLessThanOrEqual(1);
        expect(Math.abs(drawn.to - Math.min(dayAfter(to!), dayAfter(published!)))).toBeLessThanOrEqual(1);
      }
      const wrong = { table: table.id, row: `${count}-all`, column: 'period_from', value: '2022-02' };
      expect(readPeriod(killed.print(view, stills[0], wrong), count).from).not.toBe(dayNumber(from!));
    },
  );

  it('cuts the days of Moura out of the UN mission’s time and out of no other', () => {
    const cut = everyMark(marks('limits', 760, 560)).filter(({ key }) => key.endsWith('/time/without'));
    expect(cut.map(({ key }) => key)).toEqual(['minusma/time/without']);
  });

  it('leaves open what is “at least”, closes what was counted, and does neither to best estimates', () => {
    const ends = everyMark(marks('limits', 760, 560)).filter(({ key }) => /\/(open|end-low)$/.test(key));
    expect(ends.map(({ key }) => key)).toEqual([
      'hrw-government/end-low',
      'hrw-government/open',
      'hrw-armed-groups/end-low',
      'hrw-armed-groups/open',
      'minusma-government/end-low',
      'minusma-others/end-low',
    ]);
  });

  it('draws one dot a person in one tone, whoever killed them', () => {
    for (const view of killed.scene.views) {
      const fields = flatten(marks(view, 360, 400)).filter((mark) => mark.kind === 'points');
      expect(new Set(fields.map(({ role }) => role))).toEqual(new Set(['person']));
      expect(new Set(fields.map((field) => field.kind === 'points' && field.r)).size).toBe(1);
    }
  });

  it('writes no sum of the three counts', () => {
    const sums = [
      value('hrw-all') + value('minusma-all') + value('ucdp-all'),
      value('hrw-government') + value('minusma-government') + value('ucdp-government'),
      value('minusma-all') - value('minusma-government'),
    ];
    for (const view of killed.scene.views) {
      const words = texts(marks(view, 760, 560)).map(({ text }) => text.replaceAll(',', ''));
      for (const sum of sums) expect(words.filter((text) => text.includes(String(sum)))).toEqual([]);
    }
  });

  it('says on phones and desktops what each count leaves out', () => {
    for (const [width, height] of [
      [360, 400],
      [390, 420],
      [760, 560],
      [1020, 800],
    ] as const) {
      const keys = texts(marks('limits', width, height)).map(({ key }) => key);
      for (const count of ['hrw', 'minusma', 'ucdp'])
        expect(keys.filter((key) => new RegExp(`^${count}/(across|down)/missing/0$`).test(key))).toHaveLength(
          1,
        );
    }
  });

  it('draws no line through its words', () => {
    onEverySheet(killed, ({ drawn }) => {
      const all = flatten(drawn);
      const lines = all.filter((mark): mark is LineMark => mark.kind === 'line');
      for (const label of texts(all)) {
        const box = boxOf(label);
        const through = lines.filter(
          ({ x1, x2, y1, y2 }) =>
            Math.max(x1, x2) > box.left + 0.5 &&
            Math.min(x1, x2) < box.right - 0.5 &&
            Math.max(y1, y2) > box.top + 0.5 &&
            Math.min(y1, y2) < box.bottom - 0.5,
        );
        expect(
          through.map(({ key }) => key),
          label.key,
        ).toEqual([]);
      }
    });
  });

  it('keeps the dots of a count when it takes its place among the three', () => {
    const field = (view: string) =>
      flatten(marks(view, stillFrames.wide.width, stillFrames.wide.height)).find(
        ({ key }) => key === 'ucdp-non-state/units',
      );
    const [before, after] = [field('year'), field('limits')];
    expect(before?.kind === 'points' && before.points.map(({ id }) => id)).toEqual(
      after?.kind === 'points' && after.points.map(({ id }) => id),
    );
  });
});
