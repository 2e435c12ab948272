import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/stage/frame.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import type { Table } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, flatten, texts } from './boxes.ts';
import { realScenes } from './content.ts';
import { openPicture, readAxis, readCells } from './reading.ts';
import { readLines } from './slope.ts';

const slope = (await realScenes()).find(({ name }) => name === 'slope')!;
const { scene } = slope;
const [democracy, ranks, points, coups] = slope.tables;

/** A line of figures: the panel or group that draws it, a view in which it stands, and the cells that it shows. */
interface Line {
  readonly panel: 'electoral' | 'press' | 'rights' | 'country';
  readonly view: string;
  readonly table: Table;
  readonly column: string;
}

const lines: readonly Line[] = [
  { panel: 'electoral', view: 'electoral', table: democracy!, column: 'mali' },
  { panel: 'press', view: 'press', table: ranks!, column: 'rank' },
  { panel: 'rights', view: 'rights', table: points!, column: 'total' },
  ...['senegal', 'chad', 'niger', 'guinea', 'burkina-faso'].map((column) => ({
    panel: 'country' as const,
    view: 'neighbours',
    table: democracy!,
    column,
  })),
];

/** What a picture says of a column, by the key of the row; a line in pieces is read as one. */
function read({ panel, column }: Line, svgText: string): Map<string, number> {
  const drawn = readLines(svgText, panel === 'country' ? 'electoral' : panel, panel);
  const wanted = panel === 'country' ? [drawn.get(column)!] : [...drawn.values()];
  return new Map(wanted.flatMap((line) => [...line].map(([year, value]) => [String(year), value] as const)));
}

function inTable({ table, column }: Line): Map<string, number> {
  return new Map(
    table.rows.flatMap(({ key, cells }) => {
      const value = cells[column];
      return typeof value === 'number' ? [[key, value] as const] : [];
    }),
  );
}

/** How far a figure may seem off: a tenth of a pixel at either end of a scale, and its own rounding. */
const tolerance = { electoral: 0.0015, country: 0.0015, press: 0.4, rights: 0.2 };

function expectAsInTable(line: Line, svgText: string): void {
  const [drawn, wanted] = [read(line, svgText), inTable(line)];
  expect([...drawn.keys()].toSorted()).toEqual([...wanted.keys()]);
  for (const [row, value] of wanted) {
    expect(Math.abs(drawn.get(row)! - value), `${line.column} ${row}`).toBeLessThanOrEqual(
      tolerance[line.panel],
    );
  }
}

describe('the slope', () => {
  it.each(stills)(
    'draws each year of each measure and country as its table does, $size and $theme',
    (still) => {
      for (const line of lines) expectAsInTable(line, slope.print(line.view, still));
    },
  );

  it('would be found out if it drew any year wrong', () => {
    const cells = lines.flatMap((line) => [...inTable(line)].map(([row, value]) => ({ line, row, value })));
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.constantFrom(-0.03, -0.004, 0.004, 0.02),
        ({ line, row, value }, share) => {
          const size = { electoral: 1, country: 1, press: 179, rights: 100 }[line.panel];
          const error =
            line.table === democracy ? share : Math.sign(share) * Math.ceil(Math.abs(share) * size);
          const wrong = { table: line.table.id, row, column: line.column, value: value + error };
          const drawn = slope.print(line.view, stills[0], wrong);
          expect(() => expectAsInTable(line, drawn)).toThrow();
        },
      ),
    );
  });

  it.each(stills)(
    'writes every figure as the cell that it names, in two decimals at most, $size $theme',
    (still) => {
      for (const view of scene.views) {
        const cells = readCells(openPicture(slope.print(view, still)));
        for (const [cell, marks] of cells) {
          const [id, row, column] = cell.split('/') as [string, string, string];
          const value = slope.tables.find((table) => table.id === id)!.rows.find(({ key }) => key === row)!
            .cells[column];
          if (typeof value !== 'number') continue;
          for (const mark of marks)
            expect(Number(mark.textContent), cell).toBe(Math.round(value * 100) / 100);
        }
      }
    },
  );

  it('dates each coup by its line as the table does', () => {
    const picture = openPicture(slope.print('electoral', stills[2]));
    const axis = readAxis(picture, 'x');
    for (const { key, cells } of coups!.rows) {
      const date = String(cells['date']);
      const [name, line] = ['text', 'line'].map((kind) =>
        picture.querySelector(`${kind}[data-cell$="/${key}/date"]`)!,
      );
      expect(name!.textContent).toContain(printDate(date, 'en', 'short'));
      // A year's name stands in its middle.
      const days = (axis.invert(Number(line!.getAttribute('x1'))) + 0.5 - Number(date.slice(0, 4))) * 365.25;
      const from = Date.UTC(Number(date.slice(0, 4)), 0);
      const known = (Date.parse(date) - from) / 86_400_000;
      expect(days).toBeGreaterThan(known - 8);
      expect(days).toBeLessThan(known + (date.length === 7 ? 31 : 1) + 8);
    }
  });

  it('puts the freest on top in every panel, though ranks run the other way', () => {
    const picture = openPicture(slope.print('rights'));
    const top = (panel: string) =>
      [...picture.querySelectorAll(`line[data-key^="${panel}/y/"]`)]
        .map((tick) => ({ y: Number(tick.getAttribute('y1')), key: tick.getAttribute('data-key')! }))
        .toSorted((a, b) => a.y - b.y)[0]!.key;
    expect(['electoral', 'press', 'rights'].map(top)).toEqual([
      'electoral/y/1/line',
      'press/y/1/line',
      'rights/y/100/line',
    ]);
  });

  it('leaves the ranks of two methods unjoined, and draws what was worked out weakly', () => {
    const picture = openPicture(slope.print('press', stills[2]));
    const path = (name: string) => picture.querySelector(`path[data-key="press/${name}"]`)!;
    const xs = (name: string) =>
      [
        ...path(name)
          .getAttribute('d')!
          .matchAll(/[MH]([\d.]+)/g),
      ].map(([, x]) => Number(x));
    const at = Number(picture.querySelector('line[data-key="press/break"]')!.getAttribute('x1'));
    expect(Math.max(...xs('old'))).toBeLessThan(at - 2);
    expect(Math.min(...xs('new'))).toBeGreaterThan(at + 2);
    expect(path('worked-out').hasAttribute('stroke-dasharray')).toBe(true);
    expect(path('old').hasAttribute('stroke-dasharray')).toBe(false);
    const weak = ranks!.rows
      .filter(({ cells }) => cells['known'] === 'worked-out')
      .map(({ key }) => Number(key));
    expect([...readLines(slope.print('press'), 'press').get('worked-out')!.keys()]).toEqual(weak);
  });

  it('brings the measures in one by one, each under its own heading', () => {
    const names = (view: string) =>
      [...openPicture(slope.print(view)).querySelectorAll('text[data-key$="/name"]')]
        .map((text) => text.getAttribute('data-key')!)
        .filter((key) => !key.startsWith('country/'));
    expect(['electoral', 'press', 'rights', 'neighbours'].map(names)).toEqual([
      ['electoral/name'],
      ['electoral/name', 'press/name'],
      ['electoral/name', 'press/name', 'rights/name'],
      ['electoral/name'],
    ]);
  });

  it('dates every last figure, and says up to when it looked', () => {
    const picture = openPicture(slope.print('latest'));
    const words = [...picture.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(words).toContain('4 May 2026');
    for (const table of [democracy!, ranks!, points!]) {
      const last = table.rows.at(-1)!.key;
      const dated = picture.querySelector(`text[data-cell^="${table.id}/${last}/"][data-key*="/when/"]`)!;
      expect(dated.textContent).toContain(last);
    }
  });

  it('lets no line run through its words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scene.views),
        fc.integer({ min: 320, max: 1920 }),
        fc.integer({ min: 300, max: 1100 }),
        fc.constantFrom(1, 1.3),
        (view, width, height, stretch) =>
          expectClear(view, { width, height, em: 16, direction: 'ltr' }, stretch),
      ),
      { numRuns: 200 },
    );
    for (const frame of Object.values(stillFrames))
      for (const view of scene.views) expectClear(view, frame, 1);
  });
});

interface Stroke {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

function strokes(marks: readonly Mark[]): Stroke[] {
  return flatten(marks).flatMap((mark): Stroke[] => {
    if (mark.kind === 'line') return [mark];
    if (mark.kind !== 'path') return [];
    let [x, y] = [0, 0];
    return [...mark.d.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)].flatMap(([, command, a, b]) => {
      const [x1, y1] = [x, y];
      if (command === 'M') [x, y] = [Number(a), Number(b)];
      else if (command === 'H') x = Number(a);
      else y = Number(a);
      return command === 'M' ? [] : [{ key: mark.key, x1, x2: x, y1, y2: y }];
    });
  });
}

/** Hairlines of the scale are so quiet that words may stand on them; those that they carry stand just above. */
function expectClear(view: string, frame: Frame, stretch: number): void {
  const marks = scene.draw({ view, frame, ...slope.content(stretch) });
  const drawn = strokes(marks).filter(({ key }) => !/\/y\/|^x\//.test(key));
  expect(everyMark(marks).length).toBeGreaterThan(0);
  for (const label of texts(marks)) {
    const { left, right, top, bottom } = boxOf(label);
    const through = drawn.find(
      ({ x1, x2, y1, y2 }) =>
        Math.min(x1, x2) < right &&
        Math.max(x1, x2) > left &&
        Math.min(y1, y2) < bottom - 1 &&
        Math.max(y1, y2) > top + 1,
    );
    expect(through?.key, `${label.key} in ${view} at ${frame.width} × ${frame.height}`).toBeUndefined();
  }
}
