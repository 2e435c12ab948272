import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { everyMark, flatten } from './boxes.ts';
import { realScenes } from './content.ts';
import { openPicture, readCells } from './reading.ts';

const days = (await realScenes()).find(({ name }) => name === 'five-days')!;
const { scene, content } = days;
const table = days.tables[0]!;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Reads the bars of the two claims back from the picture, against the day numbers written above them. */
function readSpans(svgText: string): Map<string, Span> {
  const picture = openPicture(svgText);
  const days = [...picture.querySelectorAll('text[data-key^="dates/"][text-anchor="middle"]')].map(
    (text) => ({
      day: Number(text.textContent),
      x: Number(text.getAttribute('x')),
    }),
  );
  const [first, last] = [days[0]!, days.at(-1)!];
  const column = (last.x - first.x) / (last.day - first.day);
  const dayAt = (x: number): number => first.day + (x - first.x) / column;
  const date = (day: number): string => `2022-03-${Math.round(day)}`;
  return new Map(
    [...readCells(picture)].map(([cell, [bar]]) => {
      const left = Number(bar!.getAttribute('x'));
      const right = left + Number(bar!.getAttribute('width'));
      // A number stands in the middle of its day: a bar begins half a day before it and ends half a day after.
      return [cell.split('/')[1]!, { from: date(dayAt(left) + 0.5), to: date(dayAt(right) - 0.5) }];
    }),
  );
}

describe('five days', () => {
  const claims = table.rows.filter(({ key }) => key === 'army-dates' || key === 'siege');
  const expected = new Map(
    claims.map(({ key, cells }) => [key, { from: String(cells['from']), to: String(cells['to']) }]),
  );

  it.each(stills)(
    'draws both claims about its dates as long as the table says, $size and $theme',
    (still) => {
      expect(readSpans(days.print('two-dates', still))).toEqual(expected);
    },
  );

  it('would be found out if it drew a claim a day too long or too short', () => {
    fc.assert(
      fc.property(fc.constantFrom('army-dates', 'siege'), fc.constantFrom('from', 'to'), (id, end) => {
        const wrong = { table: table.id, row: id, column: end, value: '2022-03-29' };
        const drawn = days.print('two-dates', stills[0], wrong);
        expect(readSpans(drawn)).not.toEqual(expected);
      }),
    );
  });

  it('dates every line of the last view as the table does', () => {
    const picture = openPicture(days.print('sealed'));
    const after = table.rows.filter(({ cells }) => String(cells['from']) > '2022-03-31');
    const cells = readCells(picture);
    expect([...cells.keys()]).toEqual(after.map(({ key }) => `moura-days/${key}/from`));
    for (const { key, cells: row } of after) {
      const [line] = cells.get(`moura-days/${key}/from`)!;
      expect(line!.textContent).toContain(printDate(String(row['from']), 'en', 'short'));
    }
  });

  it('fills a part of the siege only once it has been told, and hatches what is known as a pattern', () => {
    const keys = (view: string): string[] => {
      const marks = everyMark(scene.draw({ view, frame: stillFrames.narrow, ...content(1) }));
      return marks.map(({ key }) => key).filter((key) => /^days\/(first|between|last)$/.test(key));
    };
    expect(['day-1', 'days-2-4', 'day-5'].map(keys)).toEqual([
      ['days/first'],
      ['days/first', 'days/between'],
      ['days/first', 'days/between', 'days/last'],
    ]);
  });

  it('never shows less than 300 km across', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scene.views),
        fc.integer({ min: 320, max: 1920 }),
        fc.integer({ min: 300, max: 1100 }),
        (view, width, height) => {
          const marks = scene.draw({
            view,
            frame: { width, height, em: 16, direction: 'ltr' },
            ...content(1),
          });
          const map = marks.find(({ key }) => key === 'map') as { k: number };
          expect(width / map.k).toBeGreaterThanOrEqual(299.9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the map still from day to day', () => {
    const map = (view: string) =>
      JSON.stringify(
        scene.draw({ view, frame: stillFrames.narrow, ...content(1) }).find(({ key }) => key === 'map'),
      );
    expect(new Set(['day-1', 'days-2-4', 'day-5', 'two-dates', 'sealed'].map(map)).size).toBe(1);
  });

  it('draws no town outside its sheet', () => {
    for (const view of scene.views) {
      for (const mark of flatten(scene.draw({ view, frame: stillFrames.narrow, ...content(1) }))) {
        if (mark.kind !== 'circle') continue;
        expect(mark.x, `${view} ${mark.key}`).toBeGreaterThan(-mark.r);
        expect(mark.x, `${view} ${mark.key}`).toBeLessThan(stillFrames.narrow.width + mark.r);
      }
    }
  });
});
