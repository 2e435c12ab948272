import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames, type Frame } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, flatten, texts, type Box } from './boxes.ts';
import { realScenes } from './content.ts';
import { onEverySheet } from './laws.ts';
import { daysOff, eventsIn, readEvents, readPlans, readPledges } from './juntas.ts';
import { openPicture, readCells } from './reading.ts';

const known = (await realScenes()).find(({ name }) => name === 'juntas')!;
const { scene, content, print } = { ...known, print: known.print.bind(known) };
const [juntas, events, promises] = ['juntas', 'junta-events', 'promised-votes'].map((id) =>
  known.tables.find((table) => table.id === id)!,
) as [(typeof known.tables)[0], (typeof known.tables)[0], (typeof known.tables)[0]];

const cellOf = (table: typeof events, row: string, column: string): string =>
  String(table.rows.find(({ key }) => key === row)!.cells[column]);
const takeoverOf = (event: string): string => cellOf(juntas, cellOf(events, event, 'junta'), 'takeover');
const draw = (view: string, frame: Frame = stillFrames.narrow): Mark[] =>
  scene.draw({ view, frame, ...content(1) });
const keys = (view: string, pattern: RegExp, frame?: Frame): string[] =>
  everyMark(draw(view, frame))
    .map(({ key }) => key)
    .filter((key) => pattern.test(key));

const plans = new Map(
  juntas.rows
    .filter(({ cells }) => cells['first_months'] !== null)
    .map(({ key, cells }) => [
      key,
      [cells['first_months'], cells['agreed_months'], cells['extended_by']].filter((it) => it !== null),
    ]),
);
const made = promises.rows.filter(({ cells }) => cells['vote'] !== null);

/** Whether the calendar says what the table says, to two pixels. */
function holds(svgText: string, tolerance: number): boolean {
  const read = readPledges(svgText);
  return (
    read.size === made.length &&
    made.every(({ key, cells }) => {
      const { made: day, vote } = read.get(key)!;
      return (
        daysOff(day, String(cells['made_on'])) < tolerance && daysOff(vote, String(cells['vote'])) < tolerance
      );
    })
  );
}

describe('four juntas', () => {
  it.each(stills)('draws each event on its day, and as long as it lasted, $size and $theme', (still) => {
    for (const view of ['chad', 'compare'])
      expect(readEvents(print(view, still), takeoverOf)).toEqual(eventsIn(events));
  });

  it.each(stills)('draws the months asked for, agreed and added, $size and $theme', (still) => {
    expect(readPlans(print('compare', still))).toEqual(plans);
  });

  it.each(stills)('draws each promise from its day to the vote it promised, $size and $theme', (still) => {
    expect(holds(print('promises', still), still.size === 'wide' ? 5 : 8)).toBe(true);
  });

  it('would be found out if it drew an event a day off', () => {
    const dates = events.rows.flatMap(({ key, cells }) =>
      ['date', 'end'].filter((column) => cells[column] !== null).map((column) => ({ key, column })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...dates), fc.constantFrom(-20, -1, 1, 9), ({ key, column }, error) => {
        const right = Date.parse(cellOf(events, key, column));
        const value = new Date(right + error * 86_400_000).toISOString().slice(0, 10);
        const wrong = { table: events.id, row: key, column, value };
        expect(readEvents(print('chad', stills[0], wrong), takeoverOf)).not.toEqual(eventsIn(events));
      }),
      { numRuns: 40 },
    );
  });

  it('would be found out if it drew a plan a month off', () => {
    const figures = [...plans.keys()].flatMap((row) =>
      ['first_months', 'agreed_months'].map((column) => ({ row, column })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.constantFrom(-6, -1, 1), ({ row, column }, error) => {
        const wrong = { table: juntas.id, row, column, value: Number(cellOf(juntas, row, column)) + error };
        expect(readPlans(print('compare', stills[0], wrong))).not.toEqual(plans);
      }),
      { numRuns: 30 },
    );
  });

  it('would be found out if it drew a promise two months off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.constantFrom('made_on', 'vote'), (row, column) => {
        const later = new Date(Date.parse(String(row.cells[column])) + 62 * 86_400_000);
        const wrong = { table: promises.id, row: row.key, column, value: later.toISOString().slice(0, 10) };
        expect(holds(print('promises', stills[0], wrong), 8)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('writes the days of the takeover that is being told as the table has them', () => {
    const cells = readCells(openPicture(print('guinea')));
    for (const id of ['guinea-suspended', 'guinea-people', 'guinea-more']) {
      const words = cells.get(`junta-events/${id}/date`)!.find(({ localName }) => localName === 'text')!;
      expect(words.textContent).toBe(printDate(cellOf(events, id, 'date'), 'en', 'short'));
    }
  });

  it('brings the takeovers in one by one', () => {
    expect(['mali', 'guinea', 'burkina', 'chad'].map((view) => keys(view, /\/base$/).length)).toEqual([
      2, 3, 4, 5,
    ]);
  });

  it('draws a length only where an end is known', () => {
    const lasting = events.rows.filter(({ cells }) => cells['end'] !== null).map(({ key }) => `event/${key}`);
    const long = flatten(draw('chad', stillFrames.wide)).filter(
      (mark) => mark.kind === 'rect' && mark.width > 8,
    );
    expect(long.map(({ key }) => key)).toEqual(lasting);
  });

  it('draws what was not checked weakly: in dashes, and with an asterisk', () => {
    const weak = [...events.rows, ...juntas.rows].filter(
      ({ cells }) => cells['known'] === 'general-knowledge',
    );
    const marks = flatten(draw('chad'));
    for (const { key } of weak) {
      const mark = marks.find((one) => one.key === `event/${key}` || one.key === `${key}/base`)!;
      expect(['weak', 'ecowas-line'], key).toContain(mark.role);
      const words = texts(marks).filter(
        (one) => one.key.includes(`/${key}/`) || one.key.startsWith(`${key}/`),
      );
      expect(
        words.some(({ text }) => text.endsWith('*')),
        key,
      ).toBe(true);
    }
    expect(known.words.note).toMatch(/asterisks: general knowledge/);
  });

  it('says at the empty strip of Chad why it is empty', () => {
    expect(keys('chad', /^chad\/remark/)).not.toEqual([]);
    expect(keys('compare', /^chad\/outside/)).not.toEqual([]);
    expect(keys('chad', /^event\/chad/)).toEqual([]);
  });

  it('leaves open ends open: no ring for a term without a vote, an arrow where reports differ', () => {
    const heads = keys('promises', /^pledge\/.*\/head$/);
    expect(heads).toEqual(['pledge/january-2022/head', 'pledge/july-2025/head']);
    const rings = everyMark(draw('promises')).filter(
      ({ key, role }) => /\/vote$/.test(key) && role === 'ring',
    );
    expect(rings).toHaveLength(made.length - 1);
  });

  it('keeps the closed borders when strips become a calendar', () => {
    for (const id of ['event/mali-first-round', 'event/mali-blockade'])
      expect(keys('promises', new RegExp(`^${id}$`))).toEqual(keys('chad', new RegExp(`^${id}$`)));
  });

  it('runs no line through words', () => {
    onEverySheet(known, ({ drawn, view }) => {
      const marks = flatten(drawn);
      for (const label of texts(marks)) {
        if (label.role === 'sheet') continue;
        const { left, right, top, bottom } = boxOf(label);
        const box = { left: left + 0.5, right: right - 0.5, top: top + 2, bottom: bottom - 2.5 };
        const through = marks.find((mark) => strokes(mark).some((stroke) => meets(stroke, box)));
        expect(through?.key, `${view} ${label.key}`).toBeUndefined();
      }
    });
  });
});

const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** The upright and level lines of a mark, and its whole area if it is filled. */
function strokes(mark: Mark): Box[] {
  if (mark.kind === 'line')
    return [
      { left: mark.x1, right: mark.x2, top: Math.min(mark.y1, mark.y2), bottom: Math.max(mark.y1, mark.y2) },
    ];
  if (mark.kind === 'rect')
    return [{ left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }];
  if (mark.kind === 'circle')
    return [{ left: mark.x - mark.r, right: mark.x + mark.r, top: mark.y - mark.r, bottom: mark.y + mark.r }];
  if (mark.kind !== 'path') return [];
  return [...mark.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)([Vv])(-?[\d.]+)/g)].map(([, x, y, command, length]) => {
    const [from, to] = [Number(y), command === 'v' ? Number(y) + Number(length) : Number(length)];
    return { left: Number(x), right: Number(x), top: Math.min(from, to), bottom: Math.max(from, to) };
  });
}
