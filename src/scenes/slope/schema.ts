import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row, Table } from '../../story/library/types.ts';
import type { SceneSchema, Voice } from '../contract.ts';
import type { Coup, Grade, Measure, Note, Run, Slope, YearValue } from './scene.ts';

const countries = ['senegal', 'chad', 'niger', 'guinea', 'burkina-faso'];

/** V-Dem gives three decimals, its experts are not that sure: two are printed. */
function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

function valuesOf(table: Table, year: string, column: string): YearValue[] {
  return table.rows.flatMap(({ cells }) => {
    const value = cells[column];
    return typeof value === 'number' ? [{ year: Number(cells[year]), value }] : [];
  });
}

/** A date as a year and a part of one; a date that is known to the month stands in its middle. */
function yearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const [from, to] = [dayNumber(String(year)), dayAfter(String(year))];
  return year + ((dayNumber(date) + dayAfter(date)) / 2 - from) / (to - from);
}

function ticks(values: readonly number[], voice: Voice) {
  return values.map((value) => ({ value, text: voice.number(value) }));
}

/** Which years have their figure written beside the line, and on which side of it: an editor's choice. */
type Choice = Omit<Note, 'text' | 'value'>;

const choices: Readonly<Record<Measure['id'], readonly Choice[]>> = {
  electoral: [
    { year: 2011, side: 'below', anchor: 'end' },
    { year: 2013, side: 'below', anchor: 'start' },
    { year: 2019, side: 'above', anchor: 'end', before: true },
  ],
  press: [
    { year: 2012, side: 'right', anchor: 'start' },
    { year: 2014, side: 'below', anchor: 'start' },
    { year: 2020, side: 'above', anchor: 'end', before: true },
    { year: 2021, side: 'above', anchor: 'start' },
  ],
  rights: [
    { year: 2012, side: 'left', anchor: 'end' },
    { year: 2015, side: 'above', anchor: 'start' },
    { year: 2019, side: 'above', anchor: 'end', before: true },
  ],
};

function measure(
  id: Measure['id'],
  from: Pick<Measure, 'table' | 'column' | 'yearColumn'>,
  runs: readonly Run[],
  scale: readonly number[],
  voice: Voice,
): Measure {
  const values = runs.flatMap((run) => run.values);
  const last = values.at(-1);
  if (!last) throw new Error(`the table "${from.table}" has no values`);
  const written = (value: number): string => voice.number(twoDecimals(value));
  return {
    ...from,
    id,
    ticks: ticks(scale, voice),
    runs,
    notes: choices[id].flatMap((choice) => {
      const found = values.find(({ year }) => year === choice.year);
      return found ? [{ ...choice, value: found.value, text: written(found.value) }] : [];
    }),
    last: { ...last, text: written(last.value) },
  };
}

/** The ranks in one line for each method, and one for what was worked out, which reaches up to the first published. */
function rankRuns(table: Table): Run[] {
  const part = (column: string, code: string): YearValue[] =>
    valuesOf({ ...table, rows: table.rows.filter(({ cells }) => cells[column] === code) }, 'edition', 'rank');
  const weak = part('known', 'worked-out');
  const isWeak = ({ year }: YearValue): boolean => weak.some((other) => other.year === year);
  return [
    { id: 'worked-out', weak: true, values: weak },
    { id: 'old', values: part('method', 'old').filter((value) => !isWeak(value)) },
    { id: 'new', values: part('method', 'new') },
  ].filter(({ values }) => values.length > 0);
}

/** Years that follow one another under one status. */
function gradesOf(table: Table, word: (row: Row) => string): Grade[] {
  return table.rows.reduce<Grade[]>((grades, row) => {
    const [year, text, last] = [Number(row.cells['year']), word(row), grades.at(-1)];
    if (last?.text === text && last.to === year - 1) return [...grades.slice(0, -1), { ...last, to: year }];
    return [...grades, { from: year, to: year, text }];
  }, []);
}

const schema: SceneSchema<Slope> = {
  card: 'rights',
  tables: ['electoral-democracy', 'press-freedom', 'freedom-house', 'mali-coups'],
  labels: [
    ...['electoral', 'press', 'rights'].flatMap((id) => [id, `${id}-unit`, `${id}-about`, `${id}-when`]),
    ...['mali', ...countries, 'freest', 'least', 'method', 'electoral-asks', 'coup', 'since', 'as-of'],
  ],
  data({ table: read, word, voice }) {
    const democracy = read('electoral-democracy');
    const ranks = read('press-freedom');
    const points = read('freedom-house');
    const coups = read('mali-coups');
    return {
      measures: [
        measure(
          'electoral',
          { table: democracy.id, column: 'mali', yearColumn: 'year' },
          [{ id: 'line', values: valuesOf(democracy, 'year', 'mali') }],
          [0, 0.5, 1],
          voice,
        ),
        measure(
          'press',
          { table: ranks.id, column: 'rank', yearColumn: 'edition' },
          rankRuns(ranks),
          [180, 90, 1],
          voice,
        ),
        measure(
          'rights',
          { table: points.id, column: 'total', yearColumn: 'year' },
          [{ id: 'line', values: valuesOf(points, 'year', 'total') }],
          [0, 50, 100],
          voice,
        ),
      ],
      countries: countries.map((id) => {
        const values = valuesOf(democracy, 'year', id);
        return { id, values, text: voice.number(twoDecimals(values.at(-1)?.value ?? 0)) };
      }),
      coups: coups.rows.map(({ key, cells }): Coup => {
        const date = String(cells['date']);
        return { id: key, at: yearOf(date), date: voice.date(date), year: voice.date(date.slice(0, 4)) };
      }),
      grades: gradesOf(points, (row) => word(points, row, 'status')),
      years: [2000, 2005, 2010, 2015, 2020, 2025].map((value) => ({ value, text: String(value) })),
    };
  },
};

export default schema;
