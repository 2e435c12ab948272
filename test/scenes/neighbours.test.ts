import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { dayNumber } from '../../src/charts/time.ts';
import { pointsOf } from '../../src/charts/outline.ts';
import { stills } from '../../src/story/stills.ts';
import { voiceIn } from '../../src/story/voice.ts';
import { boxOf, everyMark, flatten, texts } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { openPicture, readCells } from './reading.ts';

const neighbours = (await realScenes()).find(({ name }) => name === 'neighbours')!;
const { scene, content } = neighbours;
const [borders, payments] = [neighbours.tables[0]!, neighbours.tables[1]!];
const light = stills.filter(({ theme }) => theme === 'light');

function draw(view: string, frame: keyof typeof stillFrames = 'narrow'): Mark[] {
  return scene.draw({ view, frame: stillFrames[frame], ...content(1) });
}

/** What the lines say of each border: heavy and tied for a closed one, broken for an open one. */
function readBorders(picture: Element): Map<string, string> {
  const states = new Map<string, string>();
  for (const [cell, elements] of readCells(picture)) {
    if (!cell.endsWith('/border')) continue;
    const says = elements.map((element) => {
      if (element.tagName.toLowerCase() === 'text') return element.textContent;
      // The ties are a broken line too, but one that is wider than it is long.
      const [dash, width] = [
        element.getAttribute('stroke-dasharray'),
        Number(element.getAttribute('stroke-width')),
      ];
      return dash !== null && width < 2 * Number.parseFloat(dash) ? 'open' : 'closed';
    });
    states.set(cell.split('/')[1]!, [...new Set(says)].join(' and '));
  }
  return states;
}

/** The bars and days of the debt, read with a ruler: bars against the longest and its figure, days against the rail. */
function readDebt(
  picture: Element,
): Map<string, { total: number; figure: string; day: number; when: string }> {
  const cells = readCells(picture);
  const find = (row: string, column: string, tag: string): Element =>
    cells.get(`missed-payments/${row}/${column}`)!.find((element) => element.tagName.toLowerCase() === tag)!;
  const rows = payments.rows.map(({ key }) => key);
  const widthOf = (row: string): number => Number(find(row, 'total', 'rect').getAttribute('width'));
  const longest = rows.reduce((best, row) => (widthOf(row) > widthOf(best) ? row : best));
  const unit = Number(find(longest, 'total', 'text').textContent) / widthOf(longest);

  const rail = picture.querySelector('[data-key="debt/rail"]')!.getAttribute('d')!;
  const [, top, end] = /M[\d.]+ ([\d.]+)V([\d.]+)/.exec(rail)!.map(Number);
  const begins = picture.querySelector('[data-key="debt/closing/when"]')!.textContent;
  const [first, last] = [begins, find('lifted', 'date', 'text').textContent].map((day) =>
    dayNumber(new Date(`${day} 2022 UTC`).toISOString().slice(0, 10)),
  );
  return new Map(
    rows.map((row) => {
      const [, y] = /M[\d.]+ ([\d.]+)/.exec(find(row, 'date', 'path').getAttribute('d')!)!.map(Number);
      return [
        row,
        {
          total: widthOf(row) * unit,
          figure: find(row, 'total', 'text').textContent,
          day: first! + ((y! - top!) / (end! - top!)) * (last! - first!),
          when: find(row, 'date', 'text').textContent,
        },
      ];
    }),
  );
}

const voice = voiceIn('en', () => '');

/** Whether what is read from the picture is what the tables say. */
function agrees(view: 'outside' | 'unpaid', still: (typeof stills)[number], wrong?: WrongCell): boolean {
  const picture = openPicture(neighbours.print(view, still, wrong));
  if (view === 'outside') {
    const read = readBorders(picture);
    return borders.rows.every(({ key, cells }) => read.get(key) === cells['border']);
  }
  const read = readDebt(picture);
  return payments.rows.every(({ key, cells }) => {
    const { total, figure, day, when } = read.get(key)!;
    const [amount, date] = [Number(cells['total']), String(cells['date'])];
    // A tenth of a pixel is up to 0.3 billion, and up to a day and a half on the shorter rail.
    return (
      Math.abs(total - amount) < 0.5 &&
      figure === String(amount) &&
      Math.abs(day - dayNumber(date)) < 1.5 &&
      when === voice.day(date)
    );
  });
}

describe('neighbours', () => {
  it.each(light.map((still) => [still.size, still] as const))(
    'shows what the tables say, on a %s sheet',
    (_, still) => {
      expect(agrees('outside', still)).toBe(true);
      expect(agrees('unpaid', still)).toBe(true);
    },
  );

  it('shows a wrong border as wrong', () => {
    const row = fc.constantFrom(...borders.rows);
    fc.assert(
      fc.property(row, fc.constantFrom(...light), ({ key, cells }, still) => {
        const value = cells['border'] === 'open' ? 'closed' : 'open';
        expect(agrees('outside', still, { table: borders.id, row: key, column: 'border', value })).toBe(
          false,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('shows a wrong sum or day as wrong', () => {
    const row = fc.constantFrom(...payments.rows.map(({ key }) => key));
    const sum = fc.integer({ min: 10, max: 4000 }).map((tenths) => ({ column: 'total', value: tenths / 10 }));
    const date = fc.integer({ min: 0, max: 150 }).map((day) => ({
      column: 'date',
      value: new Date(Date.UTC(2022, 0, 10 + day)).toISOString().slice(0, 10),
    }));
    fc.assert(
      fc.property(row, fc.oneof(sum, date), fc.constantFrom(...light), (key, { column, value }, still) => {
        fc.pre(payments.rows.find((one) => one.key === key)!.cells[column] !== value);
        expect(agrees('unpaid', still, { table: payments.id, row: key, column, value })).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('draws each of seven borders as a mark of its own, which together go all the way round', () => {
    const lines = everyMark(draw('landlocked')).filter(({ key }) => /^map\/.+\/before$/.test(key));
    expect(lines.map(({ key }) => key.split('/')[1]).sort()).toEqual(
      borders.rows.map(({ key }) => key).sort(),
    );
    const ends = lines.flatMap((line) => {
      const points = pointsOf((line as { d: string }).d);
      return [points[0]!, points.at(-1)!].map(({ x, y }) => `${x} ${y}`);
    });
    expect(new Set(ends).size).toBe(7);
    for (const end of ends) expect(ends.filter((one) => one === end)).toHaveLength(2);
  });

  it('closes four, then opens one, then two, and in the end all', () => {
    const count = (view: string, end: string): number =>
      everyMark(draw(view)).filter(({ key }) => key.startsWith('map/') && key.endsWith(end)).length;
    const views = ['landlocked', 'january-9', 'guinea', 'outside', 'unpaid', 'lifted'];
    expect(views.map((view) => [count(view, '/closed'), count(view, '/open')])).toEqual([
      [0, 0],
      [4, 0],
      [4, 1],
      [4, 3],
      [4, 3],
      [0, 7],
    ]);
  });

  it('draws weaker what is general knowledge or converted, and nothing else', () => {
    const weak = everyMark(draw('unpaid')).filter(({ role }) => role === 'passable-weak' || role === 'weak');
    expect(weak.map(({ key }) => key).sort()).toEqual([
      'debt/bond/bar',
      'map/algeria/open',
      'map/mauritania/open',
    ]);
  });

  it('says how many are closed, and for how long, as the tables do', () => {
    const said = (view: string): string[] =>
      texts(draw(view))
        .filter(({ key }) => key.startsWith('stamp/'))
        .map(({ text }) => text);
    expect(said('outside').at(-1)).toBe('4 closed, 3 open');
    expect(said('lifted')).toEqual(['3 Jul 2022', 'all 7 open again', 'after 175 days']);
  });

  it.each(['narrow', 'wide'] as const)('crosses no name with a border of Mali, on a %s sheet', (size) => {
    for (const view of scene.views) {
      const marks = draw(view, size);
      const map = marks.find(({ key }) => key === 'map') as { x: number; y: number; k: number };
      const points = everyMark(draw('landlocked', size)).flatMap((mark) =>
        mark.kind === 'path' && mark.key.endsWith('/before') ? [pointsOf(mark.d)] : [],
      );
      for (const label of texts(marks).filter(({ key }) => key.startsWith('area/'))) {
        const box = boxOf(label);
        for (const line of points) {
          line.slice(1).forEach((to, index) => {
            const from = line[index]!;
            for (let t = 0; t <= 1; t += 0.05) {
              const x = map.x + map.k * (from.x + (to.x - from.x) * t);
              const y = map.y + map.k * (from.y + (to.y - from.y) * t);
              const under = x > box.left && x < box.right && y > box.top && y < box.bottom;
              expect(under, `${view}: ${label.key}`).toBe(false);
            }
          });
        }
      }
    }
  });

  it('moves no name while the whole map is shown', () => {
    const places = (view: string): string[] =>
      flatten(draw(view)).flatMap((mark) =>
        mark.kind === 'text' && mark.key.endsWith('/name') && /^area\/(?!ocean)/.test(mark.key)
          ? [`${mark.key} ${mark.x} ${mark.y}`]
          : [],
      );
    for (const view of ['january-9', 'guinea', 'outside']) expect(places(view)).toEqual(places('landlocked'));
  });
});
