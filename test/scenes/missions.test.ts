import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Row } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, overlap, texts } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { onEverySheet } from './laws.ts';
import { readCount, readMissions, type ReadMission } from './missions.ts';
import { openPicture, readCells } from './reading.ts';

const scene = (await realScenes()).find(({ name }) => name === 'missions')!;
const { rows, id: table } = scene.tables[0]!;
const cell = (row: Row, column: string): string | null => row.cells[column] as string | null;

/** What the picture must say of a row. */
function expected(row: Row): ReadMission {
  const [from, to] = [cell(row, 'from')!, cell(row, 'to')];
  const exact = from.length === 10;
  const unverified = cell(row, 'known') === 'unverified';
  return {
    from: dayNumber(from),
    by: unverified ? null : exact ? dayNumber(from) : dayAfter(from),
    to: to === null ? null : dayNumber(to),
  };
}

/** Whether two days are the same as far as a picture can show: it is printed to a tenth of a pixel. */
function same(a: number | null, b: number | null, tenth: number): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= tenth * 2;
}

/** The rows that a picture of the last view draws otherwise than the table has them. */
function wronglyDrawn(still: (typeof stills)[number], wrong?: WrongCell): string[] {
  const { missions, tenth } = readMissions(scene.print('gone', still, wrong));
  return rows
    .filter((row) => {
      const [read, right] = [missions.get(row.key), expected(row)];
      return (
        !read ||
        !same(read.from, right.from, tenth) ||
        !same(read.by, right.by, tenth) ||
        !same(read.to, right.to, tenth)
      );
    })
    .map(({ key }) => key);
}

/** The dates that pictures write, by row: what stands there, and what the table says. */
function dates(view: string, still: (typeof stills)[number], wrong?: WrongCell): [string, string[]][] {
  const cells = readCells(openPicture(scene.print(view, still, wrong)));
  return rows.map((row) => {
    const words = ['from', 'to'].flatMap((column) => cells.get(`${table}/${row.key}/${column}`) ?? []);
    return [row.key, words.filter((one) => one.matches('text')).map((text) => text.textContent)];
  });
}

describe('missions', () => {
  it.each(stills)('draws every start and end of its table, $size and $theme', (still) => {
    expect(wronglyDrawn(still)).toEqual([]);
  });

  it('would be found out if it drew a mission beginning or ending a month too early or too late', () => {
    const days = rows.flatMap((row) =>
      ['from', 'to']
        .map((column) => ({ row: row.key, column, date: cell(row, column) }))
        .filter(({ date }) => date?.length === 10),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.constantFrom(-60, -31, 31, 60),
        ({ row, column, date }, error) => {
          const value = new Date((dayNumber(date!) + error) * 86_400_000).toISOString().slice(0, 10);
          for (const still of stills)
            expect(wronglyDrawn(still, { table, row, column, value })).toContain(row);
        },
      ),
      { numRuns: 24 },
    );
  });

  it.each(stills)('writes the dates of each mission as its view tells of it, $size and $theme', (still) => {
    const said = new Map<string, string[]>();
    for (const view of scene.scene.views)
      for (const [row, words] of dates(view, still)) said.set(row, [...(said.get(row) ?? []), ...words]);
    for (const row of rows) {
      const words = said.get(row.key)!.join(' | ');
      expect(words, row.key).toContain(printDate(cell(row, 'from')!, 'en', 'short'));
      const to = cell(row, 'to');
      if (to !== null) expect(words, row.key).toContain(printDate(to, 'en', 'short'));
    }
  });

  it('would be found out if a date were written a day off', () => {
    for (const still of stills) {
      const wrong = { table, row: 'barkhane', column: 'to', value: '2022-08-16' };
      expect(dates('gone', still, wrong)).not.toEqual(dates('gone', still));
    }
  });

  it.each(stills)('counts as many at once as the table has, day by day, $size and $theme', (still) => {
    const svg = scene.print('peak', still);
    const counted = rows.filter((row) => cell(row, 'side') !== 'russian-forces');
    const present = (row: Row, start: number | null, day: number): boolean => {
      const { to } = expected(row);
      return start !== null && start <= day && (to === null || day < to);
    };
    for (const [key, startOf] of [
      ['count/most', 'from'],
      ['count/least', 'by'],
    ] as const) {
      const steps = readCount(svg, key);
      // Days in the middle of months, away from the edges of steps that a pixel cannot place to the day.
      for (let month = 12; month < 180; month += 1) {
        const day = Date.UTC(2012, month, 22) / 86_400_000;
        const near = counted.some((row) =>
          Object.values(expected(row)).some(
            (edge: number | null) => edge !== null && Math.abs(edge - day) < 4,
          ),
        );
        if (near) continue;
        const read = steps.findLast(({ at }) => at <= day)!.n;
        const right = counted.filter((row) => present(row, expected(row)[startOf], day)).length;
        expect(Math.abs(read - right), `${key} in month ${month}`).toBeLessThan(0.1);
      }
    }
  });

  it('says when most were there at once, how many of them are verified, and how many had left by when', () => {
    const words = (view: string): string =>
      everyMark(scene.scene.draw({ view, frame: stillFrames.wide, ...scene.content(1) }))
        .filter(({ key }) => key.startsWith('finding/'))
        .map((mark) => (mark.kind === 'text' ? mark.text : ''))
        .join(' ');
    expect(words('peak')).toBe('6 at once, 2020 to 15 May 2022; 5 of them verified');
    expect(words('gone')).toBe('By 18 May 2024, 5 of the 6 had left');
  });

  it('draws each mission from the view on that tells of it', () => {
    const drawn = (view: string): string[] => [...readMissions(scene.print(view)).missions.keys()];
    expect(scene.scene.views.map((view) => drawn(view).length)).toEqual([2, 3, 5, 6, 8, 8, 10]);
  });

  it('leaves open what has no known end, and fills firmly only what is verified', () => {
    for (const size of ['narrow', 'wide'] as const) {
      const marks = scene.scene.draw({ view: 'gone', frame: stillFrames[size], ...scene.content(1) });
      const keys = marks.map(({ key }) => key);
      expect(keys).toContain('eucap/edges');
      expect(keys).toContain('g5/edges');
      expect(keys).not.toContain('eucap');
      expect(marks.find(({ key }) => key === 'africa-corps')?.kind).toBe('path');
      const pale = marks.filter(({ key, opacity }) => key.endsWith('/from') && (opacity ?? 1) < 0.5);
      expect(pale.map(({ key }) => key.split('/')[0])).toEqual(['eutm', 'eucap', 'g5', 'takuba', 'wagner']);
    }
  });

  it('sets no words on a firm bar, nor on a ruler', () => {
    onEverySheet(scene, ({ drawn: marks, view }) => {
      const rects = marks.filter((mark) => mark.kind === 'rect');
      const box = ({ x, y, width: w, height: h }: (typeof rects)[number]) => ({
        left: x,
        right: x + w,
        top: y,
        bottom: y + h,
      });
      const papers = rects.filter(({ key }) => /(end.*|dates)\/paper$/.test(key)).map(box);
      const firm = rects.filter(({ key }) => /^[a-z0-9]+$/.test(key)).map(box);
      const rulers = marks
        .filter((mark) => mark.kind === 'path')
        .filter(({ key }) => key.startsWith('ruler/'))
        .map(({ d }) => {
          const [, left, ground, right] = /^M([\d.]+) ([\d.]+)H([\d.]+)/.exec(d)!.map(Number);
          const tick = Number(/v-([\d.]+)/.exec(d)![1]);
          return { left: left!, right: right!, top: ground! - tick, bottom: ground! };
        });
      for (const label of texts(marks)) {
        const { left, right, top, bottom } = boxOf(label);
        // Letters without what hangs below the line, which may touch a bar as it does a ruled line.
        const letters = { left, right, top, bottom: bottom - label.size * 0.24 };
        expect(
          firm.some((bar) => overlap(letters, bar)),
          `${view} ${label.key}`,
        ).toBe(false);
        const cleared = papers.some(
          (paper) => paper.left <= left && paper.right >= right && overlap(letters, paper),
        );
        if (cleared || label.key === 'eucap/end') continue;
        expect(
          rulers.some((ruler) => overlap(letters, ruler)),
          `${view} ${label.key}`,
        ).toBe(false);
      }
    });
  });
});
