import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/charts/time.ts';
import { stillFrames } from '../../src/stage/frame.ts';
import { stills } from '../../src/story/stills.ts';
import { everyMark, texts } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { numberOf, readCalendar, readPublished, readWords } from './two-marches.ts';

const marches = (await realScenes()).find(({ name }) => name === 'two-marches')!;
const { scene, content } = marches;
const table = (id: string) => marches.tables.find((one) => one.id === id)!;
const [attacks, counts, moura, siege] = ['menaka-attacks', 'menaka-counts', 'moura-counts', 'moura-days'].map(
  table,
);
const draw = (view: string, wrong?: WrongCell) =>
  scene.draw({ view, frame: stillFrames.narrow, ...content(1, wrong) });

const dayOf = (date: unknown): number => Number(String(date).slice(8));

/** What the table says of the days of the attacks: those of one day are drawn as one. */
const attackDays = new Map(
  attacks!.rows
    .filter(
      ({ cells }, index, rows) => rows.findIndex((row) => row.cells['date'] === cells['date']) === index,
    )
    .map(({ key, cells }) => [`menaka-attacks/${key}/date`, [dayOf(cells['date']), dayOf(cells['date'])]]),
);

function siegeDays(ids: readonly string[]) {
  return new Map(
    siege!.rows
      .filter(({ key }) => ids.includes(key))
      .map(({ key, cells }) => [`moura-days/${key}/from`, [dayOf(cells['from']), dayOf(cells['to'])]]),
  );
}

/** What the tables say of one count: the numbers in its figure, or its words. */
function figureOf(cells: Readonly<Record<string, unknown>>): string {
  const numbers = [...new Set([cells['low'], cells['high']].filter((value) => value !== null))].map(String);
  return numbers.join(' ') || String(cells['in_words']).replaceAll('-', ' ');
}

const numbersIn = (words: string): string =>
  words
    .replaceAll(',', '')
    .replace(/[^\d–]+|–/g, ' ')
    .trim();

describe('two Marches', () => {
  it.each(stills)('fills the days that the tables name, and no others, $size and $theme', (still) => {
    const told = new Map([...attackDays, ...siegeDays(['helicopters', 'killings', 'end'])]);
    expect(readCalendar(marches.print('same-month', still))).toEqual(told);
    const all = new Map([...told, ...siegeDays(['army-dates'])]);
    const sorted = (days: ReadonlyMap<string, unknown>) => [...days].toSorted();
    expect(sorted(readCalendar(marches.print('moura', still)))).toEqual(sorted(all));
  });

  it.each(stills)('writes for every attack what its row counts, $size and $theme', (still) => {
    const words = readWords(marches.print('menaka', still));
    for (const { key, cells } of attacks!.rows.filter((row) => row.cells['low'] !== null)) {
      const said = words.get(`menaka-attacks/${key}/low`)!;
      expect(numbersIn(said.replace(/^\d+ Mar/, '')), key).toBe(figureOf(cells));
    }
  });

  it.each(stills)(
    'draws every count over the time it covers and at its publication, $size and $theme',
    (still) => {
      const read = readPublished(marches.print('published', still));
      expect(read.size).toBe(counts!.rows.length + moura!.rows.length);
      for (const { key, cells } of [...counts!.rows, ...moura!.rows]) {
        const lane = counts!.rows.some((row) => row.key === key && row.cells === cells) ? 'menaka' : 'moura';
        const { covers, published } = read.get(`${lane}/${key}`)!;
        const days = siege!.rows.find((row) => row.key === (key === 'army' ? 'army-dates' : 'siege'))!.cells;
        const covered = lane === 'menaka' ? cells : days;
        const [date, to] = [String(cells['published']), String(covered['to'] ?? '')];
        expect(Math.abs(covers.from - numberOf(String(covered['from']))), `${lane}/${key} from`).toBeLessThan(
          0.6,
        );
        expect(Math.abs(published.to - dayAfter(date)), `${lane}/${key} published`).toBeLessThan(0.6);
        // A bar stops where the block of its month begins, and is never thinner than can be seen.
        const end = Math.min(to ? dayAfter(to) : numberOf(date), published.from);
        expect(Math.abs(covers.to - end), `${lane}/${key} to`).toBeLessThan(1.5);
      }
    },
  );

  it.each(stills)('writes every count as its row has it, $size and $theme', (still) => {
    const words = readWords(marches.print('published', still));
    for (const { id, rows } of [counts!, moura!]) {
      for (const { key, cells } of rows) {
        const said = words.get(`${id}/${key}/low`)!;
        expect(numbersIn(said) || said, key).toBe(figureOf(cells));
      }
    }
  });

  it('would be found out if it drew a day or a publication too early or too late', () => {
    const days = readCalendar(marches.print('same-month'));
    const dots = readPublished(marches.print('published'));
    fc.assert(
      fc.property(fc.constantFrom(...attackDays.keys()), (cell) => {
        const [id, row, column] = cell.split('/') as [string, string, string];
        const wrong = { table: id, row, column, value: '2022-03-17' };
        expect(readCalendar(marches.print('same-month', stills[0], wrong))).not.toEqual(days);
      }),
      { numRuns: 10 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...[counts!, moura!].flatMap(({ id, rows }) => rows.map(({ key }) => [id, key] as const)),
        ),
        ([id, row]) => {
          const wrong = { table: id, row, column: 'published', value: '2022-12-24' };
          expect(readPublished(marches.print('published', stills[0], wrong))).not.toEqual(dots);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('would be found out if it wrote another number of dead', () => {
    const told = ['menaka', 'published'].map((view) => readWords(marches.print(view)));
    const cells = [attacks!, counts!, moura!].flatMap(({ id, rows }) =>
      rows.flatMap(({ key, cells: row }) =>
        ['low', 'high']
          // Where both ends of a count of Moura are one number, it is written from the first.
          .filter(
            (column) =>
              row[column] !== null && !(column === 'high' && row['bound'] && row['low'] === row['high']),
          )
          .map((column) => ({ table: id, row: key, column })),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), (cell) => {
        const wrong = { ...cell, value: 777 };
        const read = ['menaka', 'published'].map((view) => readWords(marches.print(view, stills[0], wrong)));
        expect(read).not.toEqual(told);
      }),
      { numRuns: 30 },
    );
  });

  it.each(stills)(
    'says what each inquiry rests on, and for how long, as the tables do, $size and $theme',
    (still) => {
      const words = readWords(marches.print('unequal', still));
      const evidence = table('march-evidence').rows;
      for (const { key, cells } of evidence.filter((row) => words.has(`march-evidence/${row.key}/value`)))
        expect(words.get(`march-evidence/${key}/value`), key).toContain(String(cells['value']));
      const heard = [...words.values()].join(' ');
      for (const id of ['menaka-villages', 'menaka-witnesses', 'moura-interviews', 'moura-heard-hrw'])
        expect(heard, id).toContain(String(evidence.find(({ key }) => key === id)!.cells['value']));
      expect(words.get('menaka-counts/local/to'), 'March to September').toContain('7 months');
      expect(words.get('moura-days/siege/to'), '27 to 31 March').toContain('5 days');
    },
  );

  it('draws no length and no place from a number of dead', () => {
    const shapes = (wrong?: WrongCell) =>
      scene.views.map((view) =>
        everyMark(draw(view, wrong)).filter(({ kind }) => kind !== 'text' && kind !== 'group'),
      );
    expect(shapes({ table: 'menaka-attacks', row: 'tamalat', column: 'low', value: 99 })).toEqual(shapes());
    expect(shapes({ table: 'menaka-counts', row: 'acled', column: 'low', value: 400 })).toEqual(shapes());
    expect(shapes({ table: 'moura-counts', row: 'ohchr', column: 'low', value: 999 })).toEqual(shapes());
  });

  it('lists the places without coordinates beside the map, and puts no dot for them on it', () => {
    const marks = everyMark(draw('menaka'));
    const listed = texts(draw('menaka')).filter(({ key }) => /^unplaced\/\d+\/name/.test(key));
    const unknown = attacks!.rows.filter(({ cells }) => cells['mapped'] === 'no').map(({ key }) => key);
    expect(listed.map(({ text }) => text.toLowerCase())).toEqual(unknown);
    const dots = marks.filter(({ kind, key }) => kind === 'circle' && key.startsWith('town/'));
    for (const id of unknown) expect(dots.map(({ key }) => key)).not.toContain(`town/${id}`);
  });

  it('frames the 28th in both lanes', () => {
    for (const view of ['same-month', 'menaka', 'moura']) {
      const marks = everyMark(draw(view));
      const rect = (key: string) =>
        marks.find((mark) => mark.key === key) as { x: number; y: number; width: number; height: number };
      const [frame, upper, lower] = [rect('meeting'), rect('day/inkalafane'), rect('day/killings/edge')];
      expect(frame.x).toBeLessThan(upper.x);
      expect(frame.x + frame.width).toBeGreaterThan(upper.x + upper.width);
      expect(frame.y).toBeLessThan(upper.y);
      expect(frame.y + frame.height).toBeGreaterThan(lower.y + lower.height);
      expect(Math.abs(lower.x - upper.x), 'the hatching begins on the same day').toBeLessThan(1);
    }
  });

  it('draws weakly what is read second-hand or gathered from social media', () => {
    const marks = everyMark(draw('published'));
    for (const { key, cells } of counts!.rows) {
      const role = marks.find((mark) => mark.key === `menaka/${key}/covers`)!.role;
      expect(role === 'weak', key).toBe(cells['known'] !== 'own');
    }
  });

  it('lets nothing about the dead move in or out: days and counts only fade', () => {
    for (const view of scene.views)
      for (const mark of everyMark(draw(view)))
        expect([mark.enter, mark.exit], mark.key).toEqual([undefined, undefined]);
  });
});
