import { dayNumber } from '../../charts/time.ts';
import type { Tick } from '../../charts/axis.ts';
import type { Table } from '../../story/library/types.ts';
import { codeIn, figureIn } from '../cells.ts';
import type { Bound, SceneSchema, Voice } from '../contract.ts';
import { fallYear, recordYear, type Aftermath, type Deaths, type Series } from './data.ts';
import { datesOf, yearAt } from './dates.ts';

/** The months of the blockade's calendar, from its beginning on. */
const months = [9, 10, 11, 12, 13, 14, 15, 16, 17].map(
  (month) => `${2025 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`,
);

/** The first year drawn: the one the war began in. */
const first = 2012;

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
    const [best, low, high] = [figureIn(row, 'best'), figureIn(row, 'low'), figureIn(row, 'high')];
    return {
      key: row.key,
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
      const best = figureIn(row, 'best');
      return {
        key: `mali-${row.key}`,
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
  card: 'refugees',
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
  data(material) {
    const { table: read, voice } = material;
    const [events, people] = [read('since-events'), read('displacement')];
    const years = deathsOf(read('organised-violence'), read('mali-deaths-261'), voice);
    const most = Math.max(...years.map(({ figures }) => figures['high'] ?? 0));
    const dates = datesOf(material);
    const asOf = dates.asOf();

    const seriesOf = (key: Series['key']): Series => ({
      key,
      values: people.rows.map((row) => ({
        year: Number(row.key),
        value: figureIn(row, key),
        text: voice.number(figureIn(row, key)),
        cell: { table: people.id, row: row.key, column: key },
      })),
    });
    const series = [seriesOf('refugees'), seriesOf('displaced')];
    const away = Math.max(...series.flatMap(({ values }) => values.map(({ value }) => value)));
    const best = (of: number): number => years.find(({ year }) => year === of)?.figures['best'] ?? 0;

    const deliveries = events.rows.find(({ cells }) => cells['tankers_before'] !== null)!;
    const { at, date, cell } = dates.gone('minusma', '', '');
    const dated = (all: readonly string[]): Tick[] =>
      all
        .map((one) => ({ value: yearAt(dayNumber(one)), text: voice.date(one) }))
        .filter(({ value }) => value <= asOf.at);
    return {
      years,
      deathTicks: ticks(most, 500, voice),
      fewer: voice.number(best(recordYear) - best(fallYear)),
      people: series,
      peopleTicks: ticks(away, 1e5, voice),
      lanes: { exits: dates.exits(), counters: dates.counters(first) },
      events: {
        fall: [
          dates.told('rights-head-expelled'),
          dates.told('mandate-ended'),
          { key: 'mission-gone', at, date, exactness: null, words: '', cell },
        ],
        blockade: ['blockade', 'convoy', 'schools', 'offensive', 'defence-portfolio'].map(dates.told),
      },
      siege: dates.siege(),
      tankers: ['tankers_before', 'tankers'].map((column) => {
        const value = figureIn(deliveries, column);
        return {
          key: column,
          value,
          text: voice.figure(codeIn(deliveries, 'bound') as Bound, value, value),
          when: column === 'tankers' ? voice.date(codeIn(deliveries, 'from')!) : '',
          cell: { table: events.id, row: deliveries.key, column },
        };
      }),
      calendar: {
        exits: dated(['2023', '2024', '2025', '2026']),
        blockade: dated(months),
      },
      asOf,
    };
  },
};

export default schema;
