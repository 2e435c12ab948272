import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import type { Mark } from '../../src/stage/mark.ts';
import type { Row } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, texts, type Box } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { onEverySheet } from './laws.ts';
import { readRibbon, wordsOf, type ReadChange } from './kidal.ts';

const scene = (await realScenes()).find(({ name }) => name === 'kidal')!;
const [holders, map] = [scene.tables[0]!, scene.tables[1]!];
const columns = ['first', 'second', 'third'] as const;

function cell(row: Row, column: string): string | null {
  return row.cells[column] as string | null;
}

/** What a code of a row means, in the words of the codebook. */
function word(row: Row, column: string): string {
  return holders.codebook.columns[column]!.values![cell(row, column)!]!['en']!;
}

function began(date: string): ReadChange {
  return date.length === 10 ? [dayNumber(date), dayNumber(date)] : [dayNumber(date), dayAfter(date)];
}

function ended(date: string): ReadChange {
  return date.length === 10 ? [dayAfter(date), dayAfter(date)] : began(date);
}

/** Whether two changes are the same as far as a picture can show: it is printed to a tenth of a pixel. */
function same(a: ReadChange | null, b: ReadChange | null, tenth: number): boolean {
  if (a === null || b === null) return a === b;
  return a.every((day, index) => Math.abs(day - b[index]!) <= tenth * 2);
}

/** The rows that a picture of the last view draws otherwise than the table has them. */
function wronglyDrawn(still: (typeof stills)[number], wrong?: WrongCell): string[] {
  const { periods, tenth } = readRibbon(scene.print('y2026', still, wrong));
  return holders.rows
    .filter((row) => {
      const [read, to] = [periods.get(row.key), cell(row, 'to')];
      const names = columns.filter((column) => cell(row, column) !== null).map((column) => word(row, column));
      const weak = ['general-knowledge', 'reported'].includes(cell(row, 'known')!);
      return (
        !read ||
        !same(read.from, began(cell(row, 'from')!), tenth) ||
        !same(read.to, to === null ? null : ended(to), tenth) ||
        read.holders.map(({ name }) => name).join() !== names.join() ||
        read.holders.map(({ colour }) => colour).join() !== read.strands.join() ||
        read.broken !== weak
      );
    })
    .map(({ key }) => key);
}

/** The window that the paper over the map leaves open. */
function readWindow(marks: readonly Mark[]): Box | undefined {
  const mat = marks.find(({ key }) => key === 'mat');
  if (mat?.kind !== 'path') return undefined;
  const [, right, top, left, bottom] = /H([\d.]+)V(-?[\d.]+)H([\d.]+)V([\d.]+)/.exec(mat.d)!.map(Number);
  return { left: left!, right: right!, top: top!, bottom: bottom! };
}

function inside(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top - 0.1 && box.bottom <= bottom + 0.1;
}

/** A date some months later or earlier, as fine as it was. */
function moved(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const day = date.slice(7);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7) + day;
}

describe('kidal', () => {
  it.each(stills)('draws every period, its holders and how it is known, $size and $theme', (still) => {
    expect(wronglyDrawn(still)).toEqual([]);
  });

  it('would be found out if it drew a change of hands a month or more off', () => {
    const dates = holders.rows.flatMap((row) =>
      ['from', 'to'].flatMap((column) => {
        const date = cell(row, column);
        return date === null ? [] : [{ row: row.key, column, date }];
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...dates),
        fc.constantFrom(-2, -1, 1, 2),
        ({ row, column, date }, months) => {
          for (const still of stills)
            expect(
              wronglyDrawn(still, { table: holders.id, row, column, value: moved(date, months) }),
            ).toContain(row);
        },
      ),
      { numRuns: 24 },
    );
  });

  it('would be found out if it named another holder, or drew what is weak as sure', () => {
    const codes = holders.rows.flatMap((row) =>
      [...columns, 'known'].flatMap((column) => {
        const values = Object.keys(holders.codebook.columns[column]!.values!);
        // Whether only the start is unchecked is said in words, not drawn.
        const others = values.filter(
          (code) => code !== cell(row, column) && code !== 'start-general-knowledge',
        );
        const sure = ['sourced', 'start-general-knowledge'].includes(cell(row, 'known')!);
        const swaps = column === 'known' && sure ? ['general-knowledge', 'reported'] : others;
        const weak = column === 'known' && !sure ? ['sourced'] : swaps;
        return cell(row, column) === null ? [] : weak.map((value) => ({ row: row.key, column, value }));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), (wrong) => {
        for (const still of stills)
          expect(wronglyDrawn(still, { table: holders.id, ...wrong })).toContain(wrong.row);
      }),
      { numRuns: 24 },
    );
  });

  it.each(stills)('writes when each period began, $size and $theme', (still) => {
    const svg = scene.print('y2026', still);
    for (const row of holders.rows) {
      const words = cell(row, 'in_words')
        ? word(row, 'in_words')
        : printDate(cell(row, 'from')!, 'en', 'short');
      expect(wordsOf(svg, `kidal-holders/${row.key}/from`)).toBe(words);
    }
  });

  it.each(stills)('writes the days of what the map shows, $size and $theme', (still) => {
    const written = (view: string, row: string, wrong?: WrongCell): string =>
      wordsOf(scene.print(view, still, wrong), `kidal-map/${row}/from`);
    expect(written('france', 'konna-2013')).toBe('11 Jan 2013');
    expect(written('army', 'tinzaouaten-2024')).toBe('25–27 Jul 2024');
    expect(written('y2026', 'kidal-2026')).toMatch(/^25 Apr 2026: /);
    const wrong = { table: map.id, row: 'konna-2013', column: 'from', value: '2013-01-12' };
    expect(written('france', 'konna-2013', wrong)).not.toBe('11 Jan 2013');
  });

  it('bears out its title: every change of hands, the last of them only reported', () => {
    expect(
      holders.rows.map((row) => cell(row, 'known')).filter((known) => known !== 'reported'),
    ).toHaveLength(5);
    expect(cell(holders.rows.at(-1)!, 'known')).toBe('reported');
    expect(scene.words.title).toMatch(/five times from 2012 to 2023.*once more in 2026/);
  });

  it('adds one period after the other, and parts the ribbon where several hold the town', () => {
    const told = scene.scene.views.map((view) => [...readRibbon(scene.print(view)).periods.values()]);
    expect(told.map((periods) => periods.length)).toEqual([2, 3, 4, 5, 6]);
    expect(told.at(-1)!.map(({ strands }) => strands.length)).toEqual([2, 1, 3, 1, 2, 2]);
  });

  it('draws no area and no line of control on its map, only the land itself', () => {
    for (const view of scene.scene.views) {
      const marks = scene.scene.draw({
        view,
        frame: { width: 760, height: 560, em: 16, direction: 'ltr' },
        ...scene.content(1),
      });
      const land = marks.find(({ key }) => key === 'map')!;
      const names = land.kind === 'group' ? land.children.map(({ key }) => key) : [];
      expect(names).toEqual(['map/land', 'map/borders', 'map/country', 'map/rivers']);
    }
  });

  it('sets no words on the ribbon, and none of the map beyond its window', () => {
    onEverySheet(scene, ({ drawn: marks, view }) => {
      const paper = everyMark(marks).filter(({ key }) => key === 'paper');
      const window = readWindow(marks);
      for (const label of texts(marks)) {
        const box = boxOf(label);
        const onMap = /^(kidal|event|bamako|way|area|stamp)\b/.test(label.key);
        if (onMap) expect(inside(box, window!), `${view} ${label.key}`).toBe(true);
        for (const rect of paper) {
          if (rect.kind !== 'rect') continue;
          const beside = box.right <= rect.x + 0.5 || box.left >= rect.x + rect.width - 0.5;
          expect(beside, `${view} ${label.key}`).toBe(true);
        }
      }
    });
  });
});
