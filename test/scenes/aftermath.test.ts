import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber } from '../../src/charts/time.ts';
import { stillFrames, type Frame } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { stills, type Still } from '../../src/story/stills.ts';
import { readBars, readDates, readFigures, readTankers } from './aftermath.ts';
import { boxOf, everyMark, flatten, overlap, texts, type Box } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { onEverySheet } from './laws.ts';
import { boxesOfBar } from './deaths.ts';
import { openPicture } from './reading.ts';

const known = (await realScenes()).find(({ name }) => name === 'aftermath')!;
const { scene, content, print } = { ...known, print: known.print.bind(known) };
const table = (id: string) => known.tables.find((one) => one.id === id)!;
const cellOf = (id: string, row: string, column: string) =>
  table(id).rows.find(({ key }) => key === row)!.cells[column] ?? null;
const figure = (id: string, row: string, column: string): number => cellOf(id, row, column) as number;
const mali = (year: number, column = 'best'): number =>
  year === 2025
    ? figure('mali-deaths-261', '2025', column)
    : figure('organised-violence', `mali-${year}`, column);
const draw = (view: string, frame: Frame = stillFrames.narrow): Mark[] =>
  scene.draw({ view, frame, ...content(1) });
const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

type Shown = Omit<WrongCell, 'value'>;

/** The figures that a view must show. */
function figuresIn(view: string): Shown[] {
  const from = view === 'fall-2023' ? 2022 : 2012;
  const bars = years(from, 2024).flatMap((year) =>
    ['best', 'low', 'high'].map((column) => ({ table: 'organised-violence', row: `mali-${year}`, column })),
  );
  const people = years(2012, 2025).flatMap((year) =>
    ['refugees', 'displaced'].map((column) => ({ table: 'displacement', row: String(year), column })),
  );
  return [
    ...bars,
    { table: 'mali-deaths-261', row: '2025', column: 'best' },
    ...(view === 'refugees' ? people : []),
  ];
}

const withFigures = ['deaths', 'fall-2023', 'refugees', 'who-counts'];
const key = (shown: Shown): string => `${shown.table}/${shown.row}/${shown.column}`;

function expectFigures(view: string, svgText: string): void {
  const readings = readFigures(svgText);
  expect([...readings.keys()].toSorted()).toEqual(figuresIn(view).map(key).toSorted());
  for (const shown of figuresIn(view)) {
    const { value, give } = readings.get(key(shown))!;
    const right = figure(shown.table, shown.row, shown.column);
    expect(Math.abs(value - right), `${key(shown)}: read ${value}`).toBeLessThanOrEqual(give);
  }
}

/** A day as a year and a part of one. */
function yearAt(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const from = dayNumber(String(year));
  return year + (day - from) / (dayAfter(String(year)) - from);
}

/** The first and the last time that a cell's date may mean. */
function spanOf(cell: string): readonly [number, number] {
  const [id, row, column] = cell.split('/') as [string, string, string];
  const date = String(cellOf(id, row, column));
  if (date.length === 10) return [yearAt(dayNumber(date)), yearAt(dayNumber(date))];
  const third = (dayAfter(date) - dayNumber(date)) / 3;
  const part = { early: [0, 1], mid: [1, 2] }[String(cellOf(id, row, 'date_is'))] ?? [0, 3];
  return [yearAt(dayNumber(date) + part[0]! * third), yearAt(dayNumber(date) + part[1]! * third)];
}

/** The dates that a view must show. */
const datesIn: Readonly<Record<string, readonly string[]>> = {
  'fall-2023': [
    'missions/minusma/to',
    'since-events/mandate-ended/from',
    'since-events/rights-head-expelled/from',
  ],
  exits: [
    ...['minusma', 'eutm', 'wagner'].map((row) => `missions/${row}/to`),
    ...['aes-charter', 'ecowas-announced', 'ecowas-left'].map((row) => `since-events/${row}/from`),
  ],
  blockade: ['blockade', 'convoy', 'schools', 'offensive', 'defence-portfolio'].map(
    (row) => `since-events/${row}/from`,
  ),
  'who-counts': ['missions/minusma/to', 'since-events/un-count-moura/from'],
};

/** Three days, or a pixel of fourteen years on a phone. */
const give = (view: string): number => (view === 'who-counts' ? 0.05 : 3 / 365);

function expectDates(view: string, svgText: string): void {
  const dates = readDates(svgText);
  expect([...dates.keys()]).toEqual(expect.arrayContaining([...datesIn[view]!]));
  for (const [cell, read] of dates) {
    const [from, to] = spanOf(cell);
    expect(read, cell).toBeGreaterThanOrEqual(from - give(view));
    expect(read, cell).toBeLessThanOrEqual(to + give(view));
  }
}

describe('the years since', () => {
  it.each(stills)('draws each figure of its tables, $size and $theme', (still) => {
    for (const view of withFigures) expectFigures(view, print(view, still));
  });

  it('would be found out if it drew any figure wrong', () => {
    const wrongs = withFigures.flatMap((view) => figuresIn(view).map((shown) => ({ view, shown })));
    fc.assert(
      fc.property(
        fc.constantFrom(...wrongs),
        fc.constantFrom(...stills),
        fc.constantFrom(2, 10, 60),
        ({ view, shown }, still, times) => {
          // A tenth of a pixel hides a few deaths, and some hundreds of half a million people.
          const error = (shown.table === 'displacement' ? 1000 : 15) * times;
          const right = figure(shown.table, shown.row, shown.column);
          const value = right + (shown.column === 'low' ? -error : error);
          expect(() => expectFigures(view, print(view, still, { ...shown, value }))).toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(stills)('draws each date where it belongs, $size and $theme', (still) => {
    for (const view of Object.keys(datesIn)) expectDates(view, print(view, still));
  });

  it('would be found out if it drew any date wrong by forty days', () => {
    const wrongs = Object.entries(datesIn).flatMap(([view, cells]) => cells.map((cell) => ({ view, cell })));
    fc.assert(
      fc.property(
        fc.constantFrom(...wrongs),
        fc.constantFrom(...stills),
        fc.constantFrom(-40, 40),
        ({ view, cell }, still, days) => {
          const [id, row, column] = cell.split('/') as [string, string, string];
          const date = String(cellOf(id, row, column));
          const wrong = new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, date.length);
          const drawn = print(view, still, { table: id, row, column, value: wrong });
          expect(() => expectDates(view, drawn)).toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(stills)('lets bars of time end where they ended, $size and $theme', (still: Still) => {
    const near = (read: number | undefined, cell: string, which: 0 | 1 = 0): void =>
      expect(Math.abs(read! - spanOf(cell)[which]), cell).toBeLessThan(3 / 365);
    const exits = readBars(print('exits', still));
    near(exits.get('minusma')?.[1], 'since-events/mandate-ended/from');
    near(exits.get('minusma/ending')?.[1], 'missions/minusma/to');
    near(exits.get('eutm')?.[1], 'missions/eutm/to');
    near(exits.get('ecowas/in')?.[1], 'since-events/ecowas-announced/from');
    near(exits.get('ecowas/ending')?.[1], 'since-events/ecowas-left/from');
    near(exits.get('alliance/founding')?.[0], 'since-events/aes-charter/from');
    near(exits.get('alliance/founding')?.[1], 'since-events/aes-charter/from', 1);
    near(exits.get('wagner')?.[1], 'missions/wagner/to');
    const blockade = readBars(print('blockade', still));
    near(blockade.get('blockade/beginning')?.[0], 'since-events/blockade/from');
    near(blockade.get('blockade/on')?.[1], 'since-events/deliveries/from', 1);
    const schools = blockade.get('schools/time')!;
    expect(Math.round((schools[1] - schools[0]) * 365)).toBe(14);
  });

  it.each(stills)('draws tankers in proportion, $size and $theme', (still) => {
    const [before, under] = readTankers(print('blockade', still));
    expect(before!.tankers).toBe(cellOf('since-events', 'deliveries', 'tankers_before'));
    expect(under!.tankers).toBe(cellOf('since-events', 'deliveries', 'tankers'));
    expect(under!.length / before!.length).toBeCloseTo(under!.tankers / before!.tankers, 2);
    const wrong = { table: 'since-events', row: 'deliveries', column: 'tankers', value: 300 };
    expect(readTankers(print('blockade', still, wrong))[1]!.length).toBeGreaterThan(under!.length * 1.4);
  });

  it('says what its tables bear out', () => {
    const before = years(2012, 2021);
    const highest = Math.max(...before.map((year) => mali(year, 'high')));
    expect(highest).toBe(mali(2020, 'high'));
    for (const year of [2022, 2023, 2024]) expect(mali(year, 'low')).toBeGreaterThan(highest);
    expect(mali(2025)).toBeGreaterThan(highest);
    for (const year of [2023, 2024, 2025]) expect(mali(year)).toBeLessThan(mali(2022));
    expect(mali(2023, 'high')).toBeLessThan(mali(2022, 'low'));
    expect(Math.round((10 * (mali(2022) - mali(2023))) / mali(2022))).toBe(4);
    for (const column of ['refugees', 'displaced']) {
      const all = table('displacement').rows.map(({ cells }) => cells[column] as number);
      expect(all.at(-1)).toBe(Math.max(...all));
    }
    expect(openPicture(print('fall-2023')).textContent).toContain(
      `${mali(2022) - mali(2023)}`.replace('1', '1,'),
    );
  });

  it('puts two editions side by side only where they agree', () => {
    expect(figure('mali-deaths-261', '2024', 'best')).toBe(mali(2024));
  });

  it('gives 2025 no range, and says so', () => {
    for (const view of withFigures) {
      const bar = flatten(draw(view)).find((mark) => mark.key === 'mali-2025') as { d: string };
      expect(bar.d.match(/M/g)?.length).toBe(1);
    }
    const words = texts(draw('deaths', stillFrames.wide)).map(({ text }) => text);
    expect(words).toContain(known.words.labels['no-range']);
    expect(known.words.note).toContain('no range');
  });

  it('says of when its latest facts are', () => {
    for (const view of ['exits', 'blockade']) {
      const words = texts(draw(view)).map(({ text }) => text);
      expect(words).toContain('Facts as of 4 May 2026');
    }
  });

  it('leaves what goes on open, and what has no known end dashed', () => {
    const exits = flatten(draw('exits'));
    for (const open of ['alliance/since', 'africa-corps']) {
      const mark = exits.find((one) => one.key === open) as { d: string };
      expect(mark.d).toMatch(/Z$/);
    }
    const dashes = flatten(draw('blockade')).find((one) => one.key === 'blockade/open')!;
    expect(dashes.role).toBe('weak');
  });

  it('lets deaths appear and never grow', () => {
    for (const view of withFigures) {
      const bars = everyMark(draw(view)).filter((mark) => /^mali-\d{4}$/.test(mark.key));
      expect(bars.filter(({ enter, exit }) => enter ?? exit)).toEqual([]);
    }
  });

  it('puts words on no bar, and lets no line run through them', () => {
    onEverySheet(known, ({ drawn }) => {
      const marks = flatten(drawn);
      const plates = marks.flatMap((mark, at) =>
        mark.kind === 'rect' && mark.role === 'sheet' ? [{ at, box: boxOfRect(mark) }] : [],
      );
      const bars = marks.flatMap((mark) => {
        if (mark.kind === 'path' && /^mali-\d{4}$/.test(mark.key)) return boxesOfBar(mark.d);
        const solid = mark.kind === 'rect' && mark.role !== 'sheet' && mark.key !== 'since';
        return solid ? [boxOfRect(mark)] : [];
      });
      for (const label of marks.filter((mark) => mark.kind === 'text')) {
        const box = boxOf(label);
        const on = bars.find((bar) => overlap(box, bar));
        expect(on, `${label.key} on a bar`).toBeUndefined();
        const through = marks.find(
          (mark, at) =>
            mark.kind === 'line' &&
            overlap(box, boxOfLine(mark)) &&
            !plates.some((plate) => plate.at > at && holds(plate.box, box, mark)),
        );
        expect(through?.key, `${label.key} crossed`).toBeUndefined();
      }
    });
  });
});

function boxOfRect({ x, y, width, height }: Extract<Mark, { kind: 'rect' }>): Box {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function boxOfLine({ x1, x2, y1, y2 }: Extract<Mark, { kind: 'line' }>): Box {
  return {
    left: Math.min(x1, x2) - 0.5,
    right: Math.max(x1, x2) + 0.5,
    top: Math.min(y1, y2) - 0.5,
    bottom: Math.max(y1, y2) + 0.5,
  };
}

/** Whether paper hides a level line behind a label. */
function holds(plate: Box, label: Box, { y1, y2 }: Extract<Mark, { kind: 'line' }>): boolean {
  return (
    y1 === y2 &&
    plate.left <= label.left &&
    plate.right >= label.right &&
    plate.top <= y1 &&
    plate.bottom >= y1
  );
}
