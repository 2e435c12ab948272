import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stills } from '../../src/story/stills.ts';
import { everyMark } from './boxes.ts';
import { realScenes } from './content.ts';
import { openPicture } from './reading.ts';
import { readGrid, readSpans, type ReadSpan } from './spring-2022.ts';

const spring = (await realScenes()).find(({ name }) => name === 'spring-2022')!;
const table = spring.tables[0]!;
const truth = new Map(
  table.rows.map(({ key, cells }): [string, ReadSpan] => [
    key,
    { from: String(cells['from']), to: String(cells['to']) },
  ]),
);
const byKey = (spans: Map<string, ReadSpan>) => new Map([...spans].toSorted());
const frame = { width: 1020, height: 800, em: 16, direction: 'ltr' } as const;

describe('the spring of 2022', () => {
  it.each(stills)('marks every event on its days, $size and $theme', (still) => {
    expect(byKey(readSpans(spring.print('banned', still)))).toEqual(byKey(truth));
  });

  it.each(stills)('numbers marked days and names weeks as a calendar does, $size and $theme', (still) => {
    const picture = openPicture(spring.print('banned', still));
    const { weeks, dateAt } = readGrid(picture);
    for (const { name, monday } of weeks) expect(Number.parseInt(name, 10)).toBe(monday.getUTCDate());
    const numbers = [...picture.querySelectorAll('text[data-key^="on/"], text[data-key^="off/"]')];
    expect(numbers.length).toBeGreaterThan(15);
    for (const text of numbers) {
      const middle = Number(text.getAttribute('y')) - Number(text.getAttribute('font-size')) * 0.35;
      const date = dateAt(Number(text.getAttribute('x')), middle);
      expect(Number(text.textContent)).toBe(Number(date.slice(8)));
    }
  });

  it('gives each day once: a dot, or a number where something is marked', () => {
    for (const view of spring.scene.views) {
      const marks = everyMark(spring.scene.draw({ view, frame, ...spring.content(1) }));
      const dots = marks.flatMap((mark) =>
        mark.kind === 'points' ? mark.points.map(({ id }) => Number(id)) : [],
      );
      const numbered = marks
        .filter(({ key }) => /^(on|off)\//.test(key))
        .map(({ key }) => Number(key.split('/')[1]));
      const all = [...dots, ...numbered].toSorted((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: 109 }, (_, index) => all[0]! + index));
    }
  });

  it('marks an event from the view on that tells of it, and keeps it', () => {
    const shown = spring.scene.views.map((view) => [...readSpans(spring.print(view)).keys()]);
    expect(shown[0]).toEqual(['blockade']);
    shown.slice(1).forEach((keys, index) => {
      expect(keys).toEqual(expect.arrayContaining(shown[index]!));
      expect(keys.length).toBeGreaterThan(shown[index]!.length);
    });
  });

  it('writes how many days had passed, as the table has them', () => {
    const picture = openPicture(spring.print('banned'));
    const days = table.rows.flatMap(({ cells }) => [String(cells['from']), String(cells['to'])]).toSorted();
    const passed = (Date.parse(days.at(-1)!) - Date.parse(days[0]!)) / 86_400_000;
    expect(picture.querySelector('text[data-key="elapsed"]')?.textContent).toBe(`${passed} days`);
  });

  it('puts days on which people died in the tone of the dead, whoever acted', () => {
    const marks = everyMark(spring.scene.draw({ view: 'banned', frame, ...spring.content(1) }));
    for (const { key, cells } of table.rows) {
      const role = marks.find((mark) => mark.key === `day/${key}/0`)!.role;
      expect(role === 'known', key).toBe(cells['kind'] === 'siege' || cells['kind'] === 'custody');
    }
  });

  it('would be found out if it marked an event a day too early or too late', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.rows.map(({ key }) => key)),
        fc.constantFrom('from', 'to'),
        fc.constantFrom(-1, 1),
        (row, column, error) => {
          const right = String(table.rows.find(({ key }) => key === row)!.cells[column]);
          const value = new Date(Date.parse(right) + error * 86_400_000).toISOString().slice(0, 10);
          const drawn = spring.print('banned', stills[0], { table: table.id, row, column, value });
          // A calendar that begins on another day cannot even be read.
          expect(() => expect(byKey(readSpans(drawn))).toEqual(byKey(truth))).toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
