import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Table } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, flatten, texts } from './boxes.ts';
import { realScenes } from './content.ts';
import { onEverySheet } from './laws.ts';
import { readDates, readFigures, readWritten } from './handover.ts';

const handover = (await realScenes()).find(({ name }) => name === 'handover')!;
const { scene, content } = handover;
const table = (id: string): Table => handover.tables.find((one) => one.id === id)!;
const [bases, reports, figures] = [table('base-handovers'), table('russian-reports'), table('troop-figures')];

/** Dates that are known by their month stand in the middle of it, and are compared by their month. */
function asFineAs(known: string, read: string): string {
  return read.slice(0, known.length);
}

/** Holds every date that the calendar draws against its cell. @returns the cells that were drawn. */
function checkDates(svgText: string): string[] {
  const drawn = readDates(svgText);
  const announced = table('withdrawal-terms').rows.find(({ key }) => key === 'france')!.cells;
  for (const [cell, date] of drawn) {
    const [id, row, column] = cell.split('/') as [string, string, string];
    if (column.startsWith('months')) {
      const [year, month, day] = String(announced['said']).split('-').map(Number);
      const end = new Date(Date.UTC(year!, month! - 1 + Number(announced[column]), day));
      expect(date, cell).toBe(end.toISOString().slice(0, 10));
      continue;
    }
    const known = String(table(id).rows.find(({ key }) => key === row)!.cells[column]);
    expect(asFineAs(known, date), cell).toBe(known);
  }
  return [...drawn.keys()];
}

/** Holds every point and every range against its cells. */
function checkFigures(svgText: string): void {
  const { figures: drawn, finest } = readFigures(svgText);
  expect([...drawn.keys()].toSorted()).toEqual(figures.rows.map(({ key }) => key).toSorted());
  for (const { key, cells } of figures.rows) {
    const figure = drawn.get(key)!;
    expect(Math.abs(figure.low - Number(cells['low'])), key).toBeLessThanOrEqual(finest * 1.5);
    expect(Math.abs(figure.high - Number(cells['high'])), key).toBeLessThanOrEqual(finest * 1.5);
    const numbers = figure.text.replaceAll(',', '').match(/\d+/g)!.map(Number);
    expect([numbers[0], numbers.at(-1)], key).toEqual([cells['low'], cells['high']]);
  }
}

describe('the handover', () => {
  const dated = [
    ...bases.rows.map(({ key }) => `base-handovers/${key}/handed_over`),
    ...reports.rows.map(({ key }) => `russian-reports/${key}/date`),
    ...['said', 'months_low', 'months_high'].map((column) => `withdrawal-terms/france/${column}`),
  ];

  it.each(stills)('draws every date of its tables where the calendar says, $size and $theme', (still) => {
    expect(checkDates(handover.print('gao', still)).toSorted()).toEqual(dated.toSorted());
  });

  it.each(stills)('writes dates on the map as the tables have them, $size and $theme', (still) => {
    for (const view of scene.views.slice(0, -1)) {
      for (const [cell, words] of readWritten(handover.print(view, still))) {
        const [id, row, column] = cell.split('/') as [string, string, string];
        const value = table(id).rows.find(({ key }) => key === row)!.cells[column];
        const expected =
          typeof value === 'number'
            ? new Intl.NumberFormat('en-GB').format(value)
            : printDate(String(value), 'en', 'short');
        expect(words, `${view} ${cell}`).toContain(expected);
      }
    }
  });

  it.each(stills)('draws each figure at its place and writes it, $size and $theme', (still) => {
    checkFigures(handover.print('after', still));
  });

  it('would be found out if it drew a date wrong, by as little as one day', () => {
    const days = [
      ...bases.rows.map((row) => ({ table: bases.id, row, column: 'handed_over' })),
      ...reports.rows.map((row) => ({ table: reports.id, row, column: 'date' })),
    ].filter(({ row, column }) => String(row.cells[column]).length === 10);
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.constantFrom(-30, -1, 1, 9),
        fc.constantFrom(...stills),
        (cell, error, still) => {
          const right = Date.parse(String(cell.row.cells[cell.column]));
          const value = new Date(right + error * 86_400_000).toISOString().slice(0, 10);
          const wrong = { table: cell.table, row: cell.row.key, column: cell.column, value };
          expect(() => {
            const drawn = checkDates(handover.print('gao', still, wrong));
            expect(drawn.toSorted()).toEqual(dated.toSorted());
          }).toThrow();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('would be found out if it drew a figure wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...figures.rows),
        fc.constantFrom('low', 'high'),
        fc.constantFrom(-60, -35, 35, 80),
        fc.constantFrom(...stills),
        ({ key, cells }, column, error, still) => {
          const wrong = { table: figures.id, row: key, column, value: Number(cells[column]) + error };
          expect(() => checkFigures(handover.print('after', still, wrong))).toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('empties a base and shows a report only in views that have come to its day', () => {
    const shown = (view: string): string[] => {
      const keys = everyMark(scene.draw({ view, frame: stillFrames.narrow, ...content(1) })).map(
        ({ key }) => key,
      );
      const french = bases.rows.map(({ key }) => key).filter((id) => keys.includes(`base/${id}/french`));
      const told = reports.rows.map(({ key }) => key).filter((id) => keys.includes(`report/${id}`));
      return [french.join(' '), told.join(' ')];
    };
    expect(scene.views.slice(0, -1).map(shown)).toEqual([
      ['timbuktu gossi menaka gao', ''],
      ['gossi menaka gao', 'bamako bankass timbuktu'],
      ['gossi menaka gao', 'bamako bankass timbuktu'],
      ['menaka gao', 'bamako bankass timbuktu moura'],
      ['gao', 'bamako bankass timbuktu moura menaka'],
      ['', 'bamako bankass timbuktu moura menaka'],
    ]);
  });

  it('never fills the sign of a report, on the map or in the calendar', () => {
    for (const view of scene.views) {
      for (const frame of Object.values(stillFrames)) {
        const full = everyMark(scene.draw({ view, frame, ...content(1) })).filter(
          ({ role, kind }) => role === 'russian-forces' && kind === 'path',
        );
        expect(full).toEqual([]);
      }
    }
  });

  it('breaks the outline of what is known weakly, and of nothing else', () => {
    const marks = everyMark(scene.draw({ view: 'gao', frame: stillFrames.wide, ...content(1) }));
    const broken = marks
      .filter((mark) => mark.kind === 'path' && mark.role.endsWith('-hollow') && !mark.d.endsWith('Z'))
      .map(({ key }) => key);
    expect(broken.toSorted()).toEqual(['base/kidal', 'end/kidal', 'report/menaka', 'seen/menaka']);
  });

  it('sets no sign of a report on the sign of a base', () => {
    for (const view of scene.views.slice(0, -1)) {
      for (const frame of Object.values(stillFrames)) {
        const signs = everyMark(scene.draw({ view, frame, ...content(1) })).filter(({ key }) =>
          /^(base|report)\/[a-z]+$/.test(key),
        );
        const boxes = signs.flatMap((mark) => {
          if (mark.kind !== 'path') return [];
          const at = [...mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
          const [xs, ys] = [at.map(([, x]) => Number(x)), at.map(([, , y]) => Number(y))];
          return [
            { key: mark.key, l: Math.min(...xs), r: Math.max(...xs), t: Math.min(...ys), b: Math.max(...ys) },
          ];
        });
        for (const a of boxes.filter(({ key }) => key.startsWith('report'))) {
          for (const b of boxes.filter(({ key }) => key.startsWith('base')))
            expect(a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b, `${a.key} ${b.key}`).toBe(false);
        }
      }
    }
  });

  it('runs no leader and no line of the calendar through words', () => {
    onEverySheet(handover, ({ drawn, view }) => {
      const marks = flatten(drawn);
      const labels = texts(marks);
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        const [left, right] = [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)];
        const [top, bottom] = [Math.min(mark.y1, mark.y2), Math.max(mark.y1, mark.y2)];
        // Upright and level lines only: a slanting leader's frame holds more than the leader.
        if (right - left > 0.5 && bottom - top > 0.5) continue;
        const crossed = labels.find((label) => {
          const box = boxOf(label);
          // A leader ends where its own label begins.
          return left < box.right && box.left < right - 0.01 && top < box.bottom && box.top < bottom - 0.01;
        });
        expect(crossed?.key, `${view} ${mark.key}`).toBeUndefined();
      }
    });
  });
});
