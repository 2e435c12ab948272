import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Row } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { everyMark } from './boxes.ts';
import { realScenes } from './content.ts';
import { openPicture, readCells } from './reading.ts';
import { readCalendar, readEvents, type ReadEvent } from './two-lanes.ts';

const lanes = (await realScenes()).find(({ name }) => name === 'two-lanes')!;
const table = lanes.tables[0]!;
const row = (key: string): Row => table.rows.find((one) => one.key === key)!;
const from = (key: string): number => dayNumber(String(row(key).cells['from']));

/** What a picture of the whole calendar must say of a row. */
function expected({ cells }: Row): ReadEvent {
  const [start, end] = [dayNumber(String(cells['from'])), String(cells['to'])];
  switch (cells['ends']) {
    case 'lifted':
      return { from: start, to: dayNumber(end) };
    case 'open':
      return cells['kind'] === 'presence' ? { from: start, at: start } : { from: start };
    case 'by':
      return { from: start, to: dayNumber(end), at: dayNumber(end) };
    case 'within':
      return { from: start, to: dayAfter(end) };
    default:
      return { at: start };
  }
}

/** Rows of a lane; those between the lanes stand only where a note speaks of them. */
const laneRows = (lane: string) => table.rows.filter(({ cells }) => cells['lane'] === lane);
const both = [...laneRows('pressure'), ...laneRows('russia')];
const truth = (rows: readonly Row[]) => new Map(rows.map((one) => [one.key, expected(one)]));
const byKey = (events: Map<string, ReadEvent>) => new Map([...events].toSorted());

describe('two lanes', () => {
  it.each(stills)('draws every event of both lanes on its days, $size and $theme', (still) => {
    expect(byKey(readEvents(lanes.print('both', still)))).toEqual(byKey(truth(both)));
  });

  it.each(stills)('draws what was decided between the lanes on its day, $size and $theme', (still) => {
    const seen = new Map(
      ['pressure', 'russia', 'after'].flatMap((view) => [...readEvents(lanes.print(view, still))]),
    );
    for (const one of laneRows('context')) expect(seen.get(one.key), one.key).toEqual(expected(one));
  });

  it('shows the pressure alone first, then the turn beside it', () => {
    const marked = (view: string) => [...readEvents(lanes.print(view)).keys()];
    for (const { key } of laneRows('russia')) {
      expect(marked('pressure')).not.toContain(key);
      expect(marked('russia')).toContain(key);
    }
  });

  it.each(stills)('measures the days from the talks to scale, and names their number, $size', (still) => {
    const picture = openPicture(lanes.print('before-blockade', still));
    const { along, dayAt } = readCalendar(picture);
    for (const key of ['individuals', 'blockade']) {
      const span = picture.querySelector(`path[data-key="measure/${key}"]`)!;
      const places = [...span.getAttribute('d')!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((match) =>
        Number(match[along === 'x' ? 1 : 2]),
      );
      expect(Math.round(dayAt(Math.min(...places)))).toBe(from('talks'));
      expect(Math.round(dayAt(Math.max(...places)))).toBe(from(key));
      const words = [...picture.querySelectorAll(`text[data-key^="measure/${key}/words"]`)];
      expect(Number.parseInt(words.map((text) => text.textContent).join(' '), 10)).toBe(
        from(key) - from('talks'),
      );
    }
  });

  it('counts from the talks in its verdict: one round before, two after', () => {
    const picture = openPicture(lanes.print('verdict'));
    const said = (key: string): string =>
      [...picture.querySelectorAll(`text[data-key^="note/${key}/distance"]`)]
        .map((text) => text.textContent)
        .join(' ');
    const lifted = dayNumber(String(row('first-round').cells['to']));
    expect(said('first-round-end')).toBe(`${from('talks') - lifted} days before`);
    expect(said('individuals')).toBe(`${from('individuals') - from('talks')} days after`);
    expect(said('blockade')).toBe(`${from('blockade') - from('talks')} days after`);
  });

  it('dates each note as the table does, and counts as it does', () => {
    for (const view of lanes.scene.views) {
      for (const [cell, elements] of readCells(openPicture(lanes.print(view, stills[2])))) {
        const [, key, column] = cell.split('/');
        const value = row(key!).cells[column!];
        for (const element of elements) {
          const part = element.getAttribute('data-key')!.split('/')[2];
          if (element.localName !== 'text' || (part !== 'date' && part !== 'what')) continue;
          const want = part === 'date' ? printDate(String(value), 'en', 'short') : String(value);
          if (part === 'date') expect(element.textContent, cell).toContain(want);
          else expect(elements.map((line) => line.textContent).join(' '), cell).toContain(want);
        }
      }
    }
  });

  it('leaves the talks an open beginning, and draws no unchecked day firmly', () => {
    const marks = everyMark(
      lanes.scene.draw({ view: 'both', frame: stillFrames.narrow, ...lanes.content(1) }),
    );
    expect(marks.filter(({ key }) => key.startsWith('talks/tail/'))).toHaveLength(3);
    for (const { key, cells } of table.rows.filter((one) => one.cells['known'] === 'general-knowledge')) {
      expect(marks.find((mark) => mark.key === key)?.role).toBe(`${String(cells['actor'])}-edge`);
      const picture = openPicture(lanes.print('both', stills[2]));
      expect(picture.querySelector(`text[data-key="note/${key}/date/0"]`)?.textContent).toMatch(/\?$/);
    }
  });

  it('draws nothing from one lane to the other but the days it measures', () => {
    for (const view of ['both', 'after', 'verdict']) {
      const marks = everyMark(lanes.scene.draw({ view, frame: stillFrames.wide, ...lanes.content(1) }));
      expect(marks.filter(({ key }) => key.startsWith('measure/'))).toEqual([]);
    }
  });

  it('would be found out if it drew a date wrong, by as little as three days', () => {
    const dates = both.flatMap(({ key, cells }) =>
      ['from', 'to']
        .filter((column) => /^\d{4}-\d{2}-\d{2}$/.test(String(cells[column])))
        .map((column) => ({ key, column, right: String(cells[column]) })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...dates),
        fc.constantFrom(-20, -3, 3, 25),
        fc.constantFrom(...stills.slice(0, 3)),
        ({ key, column, right }, error, still) => {
          const value = new Date(Date.parse(right) + error * 86_400_000).toISOString().slice(0, 10);
          const drawn = lanes.print('both', still, { table: table.id, row: key, column, value });
          expect(byKey(readEvents(drawn))).not.toEqual(byKey(truth(both)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
