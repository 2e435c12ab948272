import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Tick } from '../../charts/axis.ts';
import type { Row, Table } from '../../story/library/types.ts';
import type { Bound, SceneSchema, Voice } from '../contract.ts';
import {
  fallYear,
  recordYear,
  type Aftermath,
  type Deaths,
  type Moment,
  type Series,
  type Stay,
} from './data.ts';

/** The first year drawn: the one the war began in. */
const first = 2012;

const missions = ['minusma', 'eutm', 'wagner', 'africa-corps'];

function code(row: Row, column: string): string | null {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : null;
}

function number(row: Row, column: string): number {
  const cell = row.cells[column];
  if (typeof cell !== 'number') throw new Error(`${row.key} has no number in "${column}"`);
  return cell;
}

/** A day as a year and a part of one. */
function yearAt(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const [from, to] = [dayNumber(String(year)), dayAfter(String(year))];
  return year + (day - from) / (to - from);
}

/** A third of a month, in which "early" or "in the middle" of it falls. */
function third(date: string, index: number): readonly [number, number] {
  const [from, to] = [dayNumber(date), dayAfter(date)];
  const length = (to - from) / 3;
  return [yearAt(from + index * length), yearAt(from + (index + 1) * length)];
}

/** The first and the last time that a date may mean. A day stands at its beginning. */
function spanOf(date: string, exactness: string | null): readonly [number, number] {
  if (exactness === 'early') return third(date, 0);
  if (exactness === 'mid') return third(date, 1);
  return [yearAt(dayNumber(date)), yearAt(date.length === 10 ? dayNumber(date) : dayAfter(date))];
}

function ticks(until: number, step: number, voice: Voice): Tick[] {
  return Array.from({ length: Math.ceil(until / step) + 1 }, (_, index) => ({
    value: index * step,
    text: voice.number(index * step),
  }));
}

function deathsOf(known: Table, latest: Table, voice: Voice): Deaths[] {
  const mali = known.rows.filter(
    ({ cells }) => cells['country'] === 'mali' && Number(cells['year']) >= first,
  );
  const earlier = mali.map((row): Deaths => {
    const [best, low, high] = [number(row, 'best'), number(row, 'low'), number(row, 'high')];
    return {
      table: known.id,
      row: row.key,
      year: Number(row.cells['year']),
      ranged: true,
      figures: { best, low, high },
      texts: {
        year: voice.date(String(row.cells['year'])),
        best: voice.number(best),
        high: voice.number(high),
        range: voice.figure('range', low, high),
      },
    };
  });
  const last = Math.max(...earlier.map(({ year }) => year));
  const later = latest.rows
    .filter(({ key }) => Number(key) > last)
    .map((row): Deaths => {
      const best = number(row, 'best');
      return {
        table: latest.id,
        row: row.key,
        year: Number(row.key),
        ranged: false,
        figures: { best, low: best, high: best },
        texts: { year: voice.date(row.key), best: voice.number(best) },
      };
    });
  return [...earlier, ...later];
}

const schema: SceneSchema<Aftermath> = {
  tables: ['organised-violence', 'mali-deaths-261', 'displacement', 'since-events', 'missions'],
  labels: [
    ...['unit', 'no-range', 'before', 'fewer', 'apart', 'mission', 'mission-gone', 'mandate'],
    ...['deaths', 'refugees', 'displaced'].flatMap((row) => [row, `${row}-is`]),
    ...['un', 'eu', 'ecowas', 'alliance', 'russians'],
    ...['ended', 'announced', 'left', 'charter', 'confederation', 'wagner-left'],
    ...['blockade', 'convoy', 'schools', 'offensive', 'defence-portfolio'].map((key) => `${key}-brief`),
    ...['no-end', 'early', 'mid', 'about', 'weekly', 'tankers-before', 'as-of'],
    ...['reports', 'last-report', 'ucdp'],
  ],
  data({ table: read, word, voice }) {
    const events = read('since-events');
    const people = read('displacement');
    const stays = read('missions');
    const years = deathsOf(read('organised-violence'), read('mali-deaths-261'), voice);
    const most = Math.max(...years.map(({ figures }) => figures['high'] ?? 0));

    const momentOf = (row: Row): Moment => {
      const [date, to, exactness] = [code(row, 'from')!, code(row, 'to'), code(row, 'date_is')];
      const [from, by] = spanOf(date, exactness);
      const tankers = row.cells['tankers'];
      const n =
        typeof tankers === 'number' ? voice.figure(code(row, 'bound') as Bound, tankers, tankers) : '';
      return {
        from,
        by,
        to: to === null ? null : yearAt(dayAfter(to)),
        date: to === null ? voice.date(date) : `${voice.day(date)} – ${voice.date(to)}`,
        inexact: exactness as Moment['inexact'],
        words: word(events, row, 'event').replace('{n}', n),
        cell: { table: events.id, row: row.key, column: 'from' },
      };
    };

    const stayOf = (row: Row): Stay => {
      const to = code(row, 'to');
      return {
        from: yearAt(dayNumber(code(row, 'from')!)),
        to: to === null ? null : yearAt(dayNumber(to)),
        left: to === null ? '' : voice.date(to),
        cell: { table: stays.id, row: row.key, column: to === null ? 'from' : 'to' },
      };
    };

    const seriesOf = (key: Series['key']): Series => ({
      key,
      values: people.rows.map((row) => ({
        year: Number(row.key),
        value: number(row, key),
        text: voice.number(number(row, key)),
        cell: { table: people.id, row: row.key, column: key },
      })),
    });

    const series = [seriesOf('refugees'), seriesOf('displaced')];
    const best = (of: number): number => years.find(({ year }) => year === of)?.figures['best'] ?? 0;
    const deliveries = events.rows.find(({ cells }) => cells['tankers_before'] !== null)!;
    const last = events.rows.reduce((a, b) => (code(a, 'from')! > code(b, 'from')! ? a : b));
    const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'];
    return {
      years,
      deathTicks: ticks(most, 500, voice),
      people: series,
      peopleTicks: ticks(
        Math.max(...series.flatMap(({ values }) => values.map(({ value }) => value))),
        1e5,
        voice,
      ),
      moments: Object.fromEntries(events.rows.map((row) => [row.key, momentOf(row)])),
      stays: Object.fromEntries(
        stays.rows.filter(({ key }) => missions.includes(key)).map((row) => [row.key, stayOf(row)]),
      ),
      tankers: ['tankers_before', 'tankers'].map((column) => ({
        id: column,
        value: number(deliveries, column),
        text: voice.figure(
          code(deliveries, 'bound') as Bound,
          number(deliveries, column),
          number(deliveries, column),
        ),
        when: column === 'tankers' ? voice.date(code(deliveries, 'from')!) : '',
        cell: { table: events.id, row: deliveries.key, column },
      })),
      calendar: {
        years: Array.from({ length: 15 }, (_, index) => ({
          value: first + index,
          text: voice.date(String(first + index)),
        })),
        months: [...months, '2026-05'].map((month) => ({
          value: yearAt(dayNumber(month)),
          text: voice.date(month),
        })),
      },
      fewer: voice.number(best(recordYear) - best(fallYear)),
      asOf: { at: yearAt(dayNumber(code(last, 'from')!)), text: voice.date(code(last, 'from')!) },
    };
  },
};

export default schema;
