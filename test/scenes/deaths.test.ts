import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { stills } from '../../src/story/stills.ts';
import { boxOf, everyMark, flatten, overlap, type Box } from './boxes.ts';
import { realScenes } from './content.ts';
import { onEverySheet } from './laws.ts';
import { boxesOfBar, ends, readDeaths } from './deaths.ts';
import { openPicture } from './reading.ts';

const deaths = (await realScenes()).find(({ name }) => name === 'deaths')!;
const { scene, content } = deaths;
const table = deaths.tables[0]!;

const kinds = ['state_based', 'non_state', 'one_sided'];
const totals = ['best', 'low', 'high'];
const lastYear: Readonly<Record<string, number>> = {
  y2012: 2012,
  serval: 2013,
  quiet: 2016,
  climb: 2021,
  y2022: 2024,
};

const figure = (row: string, column: string): number =>
  table.rows.find(({ key }) => key === row)!.cells[column] as number;
const yearOf = (key: string): number => Number(key.slice(-4));
const mali = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => figure(`mali-${from + index}`, 'best'));

/** The cells that a view must show. */
function shownIn(view: string): { row: string; column: string }[] {
  const rows = table.rows.map(({ key }) => key);
  const of = (keys: string[], columns: string[]) =>
    keys.flatMap((row) => columns.map((column) => ({ row, column })));
  const inMali = rows.filter((key) => key.startsWith('mali-'));
  if (view === 'by-kind') return of(inMali, kinds).filter(({ row, column }) => figure(row, column) > 0);
  // Where nothing was counted, nothing stands.
  if (view === 'borders')
    return of(
      rows.filter((row) => figure(row, 'high') > 0),
      totals,
    );
  return of(
    inMali.filter((key) => yearOf(key) <= lastYear[view]!),
    totals,
  );
}

function expectTrue(view: string, svgText: string): void {
  const readings = readDeaths(svgText);
  const cells = shownIn(view);
  expect([...readings.keys()].toSorted()).toEqual(
    cells.map(({ row, column }) => `${table.id}/${row}/${column}`).toSorted(),
  );
  for (const { row, column } of cells) {
    const { deaths: read, give } = readings.get(`${table.id}/${row}/${column}`)!;
    expect(Math.abs(read - figure(row, column)), `${row} ${column}: read ${read}`).toBeLessThanOrEqual(give);
  }
}

const boxOfRect = ({ x, y, width, height }: Extract<Mark, { kind: 'rect' }>): Box => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});

describe('deaths', () => {
  it.each(stills)('draws each figure of its table, $size and $theme', (still) => {
    for (const view of scene.views) expectTrue(view, deaths.print(view, still));
  });

  it('would be found out if it drew any figure wrong by ten deaths', () => {
    const wrongs = scene.views.flatMap((view) => shownIn(view).map((cell) => ({ view, ...cell })));
    fc.assert(
      fc.property(
        fc.constantFrom(...wrongs),
        fc.constantFrom(...stills),
        fc.constantFrom(10, 25, 400),
        ({ view, row, column }, still, error) => {
          // A low estimate is never above the best one: wrong ones err downwards.
          const value = figure(row, column) + (column === 'low' ? -error : error);
          const drawn = deaths.print(view, still, { table: table.id, row, column, value });
          expect(() => expectTrue(view, drawn)).toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a table whose kinds add up, and whose ranges hold their best estimates', () => {
    for (const { key } of table.rows) {
      expect(
        kinds.reduce((sum, kind) => sum + figure(key, kind), 0),
        key,
      ).toBe(figure(key, 'best'));
      expect(figure(key, 'low'), key).toBeLessThanOrEqual(figure(key, 'best'));
      expect(figure(key, 'high'), key).toBeGreaterThanOrEqual(figure(key, 'best'));
    }
  });

  it('says in words only what its table bears out', () => {
    expect(Math.max(...mali(2014, 2016))).toBeLessThan(figure('mali-2012', 'best'));
    expect(Math.min(...mali(2018, 2021))).toBeGreaterThan(figure('mali-2013', 'best'));
    expect(figure('mali-2022', 'best')).toBeGreaterThan(2 * Math.max(...mali(2009, 2021)));
    expect(figure('mali-2022', 'best')).toBe(Math.max(...mali(2009, 2024)));
    expect(figure('burkina-faso-2023', 'low')).toBeGreaterThan(figure('mali-2022', 'high'));
    const none = (view: string, country: string) =>
      openPicture(
        deaths.print(
          view,
          stills.find(({ size }) => size === 'wide'),
        ),
      ).querySelector(`text[data-key="${country}/is/0"]`)?.textContent;
    for (const country of ['burkina-faso', 'niger']) {
      const years = table.rows.filter(({ cells }) => cells['country'] === country && cells['best'] !== 0);
      expect(none('borders', country)).toContain(String(yearOf(years[0]!.key)));
    }
    expect(none('borders', 'mali')).toBeUndefined();
  });

  it('puts words on no bar, and lets no line run through them', () => {
    onEverySheet(deaths, ({ drawn }) => {
      const marks = flatten(drawn);
      const rects = marks.filter((mark) => mark.kind === 'rect');
      const lines = marks.filter((mark) => mark.kind === 'line');
      const bars = marks.filter((mark) => mark.kind === 'path' && mark.role === 'known');
      expect(bars.length).toBeGreaterThan(0);
      const taken = bars.flatMap((mark) => boxesOfBar((mark as { d: string }).d));
      for (const label of marks.filter((mark) => mark.kind === 'text')) {
        const box = boxOf(label);
        expect(
          taken.find((one) => overlap(box, one)),
          `${label.key} on a bar`,
        ).toBeUndefined();
        // Paper hides a line only where it is painted after the line and before the words.
        const plates = rects
          .filter((rect) => rect.role === 'sheet' && marks.indexOf(rect) < marks.indexOf(label))
          .map((rect) => ({ at: marks.indexOf(rect), box: boxOfRect(rect) }))
          .filter(({ box: plate }) => plate.left <= box.left && plate.right >= box.right);
        const line = lines.find(
          (one) =>
            overlap(box, { left: one.x1, right: one.x2, top: one.y1 - 0.5, bottom: one.y1 + 0.5 }) &&
            !plates.some(
              ({ at, box: plate }) =>
                at > marks.indexOf(one) && plate.top <= one.y1 && plate.bottom >= one.y1,
            ),
        );
        expect(line?.key, `${label.key} crossed`).toBeUndefined();
      }
    });
  });

  it('lets years appear and never shoot up', () => {
    for (const view of Object.keys(lastYear)) {
      const marks = everyMark(scene.draw({ view, frame: stillFrames.narrow, ...content(1) }));
      expect(marks.filter(({ enter, exit }) => enter ?? exit).map(({ key }) => key)).toEqual([]);
    }
  });

  it('lets each kind come from its share of the total of its year', () => {
    const drawn = (view: string) => everyMark(scene.draw({ view, frame: stillFrames.wide, ...content(1) }));
    const height = (d: string): number => ends(d).foot - ends(d).best;
    const parts = drawn('by-kind').filter(({ key }) => /^(state|groups|civilians)\/2022$/.test(key));
    const sum = parts.reduce((all, { enter }) => all + height((enter as { d: string }).d), 0);
    const total = drawn('y2022').find(({ key }) => key === 'mali-2022') as { d: string };
    expect(parts.length).toBe(3);
    expect(Math.abs(sum - height(total.d))).toBeLessThan(0.5);
  });

  it('makes the years quieter that a view is not about', () => {
    const loud = (view: string): number[] =>
      scene
        .draw({ view, frame: stillFrames.narrow, ...content(1) })
        .filter(({ key, opacity }) => /^mali-\d{4}$/.test(key) && opacity === undefined)
        .map(({ key }) => yearOf(key));
    expect(Object.keys(lastYear).map(loud)).toEqual([
      [2012],
      [2013],
      [2014, 2015, 2016],
      [2017, 2018, 2019, 2020, 2021],
      [2022],
    ]);
  });

  it('keeps one scale for all fields of a view', () => {
    for (const size of ['narrow', 'wide'] as const) {
      for (const view of ['by-kind', 'borders']) {
        const marks = flatten(scene.draw({ view, frame: stillFrames[size], ...content(1) }));
        const high = marks.filter(
          (mark) => mark.kind === 'path' && mark.cell && figure(mark.cell.row, mark.cell.column) > 400,
        );
        const worth = high.map((mark) => {
          const { foot, best } = ends((mark as { d: string }).d);
          return figure(mark.cell!.row, mark.cell!.column) / (foot - best);
        });
        expect(Math.max(...worth) / Math.min(...worth)).toBeLessThan(1.02);
      }
    }
  });
});
