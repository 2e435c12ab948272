import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row, Table } from '../../story/library/types.ts';
import type { Bound, Material, SceneSchema } from '../contract.ts';
import type { Base, Figure, Handover, Report } from './scene.ts';

/** Between which places a report is set; those without one of their own lie between two. */
const spots: Readonly<Record<string, readonly string[]>> = {
  bamako: ['bamako'],
  bankass: ['bankass', 'bandiagara'],
  timbuktu: ['timbuktu'],
  moura: ['moura'],
  menaka: ['menaka'],
};

/** Where the names of countries stand: longitude, latitude. An editor's choice, not data. */
const names: Readonly<Record<string, readonly [number, number]>> = {
  mali: [-2.2, 19.4],
  algeria: [-0.6, 22.7],
  mauritania: [-7.6, 17.6],
  niger: [5.2, 17.6],
  'burkina-faso': [-1.4, 12.9],
};

/** Days since 1970 of the same day some months later. */
function monthsAfter(date: string, months: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1 + months, day) / 86_400_000;
}

function span(date: string): { readonly from: number; readonly to: number } {
  return { from: dayNumber(date), to: dayAfter(date) };
}

function row(table: Table, key: string): Row {
  const found = table.rows.find((one) => one.key === key);
  if (!found) throw new Error(`${table.id} has no row "${key}"`);
  return found;
}

/** The middle of the named places. */
function middle(ids: readonly string[], { places, geography }: Material) {
  const spots = ids.map((id) => {
    const place = places.get(id);
    if (!place) throw new Error(`places.csv has no row "${id}"`);
    return geography.at(place.lon, place.lat);
  });
  const mean = (of: 'x' | 'y'): number =>
    Math.round((spots.reduce((sum, spot) => sum + spot[of], 0) / spots.length) * 10) / 10;
  return { x: mean('x'), y: mean('y') };
}

const schema: SceneSchema<Handover> = {
  card: 'gao',
  tables: ['base-handovers', 'russian-reports', 'troop-figures', 'withdrawal-terms'],
  labels: [
    ...Object.keys(names),
    'bamako',
    'labbezanga',
    'convoy',
    'scale',
    'french-base',
    'left',
    'reported',
    'bases',
    'reports',
    'none',
    'announced',
    'in-mali',
    'french-mali',
    'french-sahel',
    'russian-mali',
    'neutral',
    'people',
  ],
  maps: true,
  data(material) {
    const { table: read, word, voice, geography } = material;
    const [bases, reports, figures, terms] = [
      read('base-handovers'),
      read('russian-reports'),
      read('troop-figures'),
      read('withdrawal-terms'),
    ];
    const france = row(terms, 'france').cells;
    const said = String(france['said']);
    // The map is always close up, where it shows fine rivers and no regions: nothing here is known by region.
    const land = { ...geography.land(1300), regions: '', farRivers: '' };
    return {
      land,
      areas: Object.entries(names).map(([id, [lon, lat]]) => ({ id, ...geography.at(lon, lat) })),
      towns: ['bamako', 'labbezanga'].map((id) => ({ id, ...middle([id], material) })),
      bases: bases.rows.map((one): Base => {
        const date = String(one.cells['handed_over']);
        return {
          id: one.key,
          name: word(bases, one, 'base'),
          when: voice.date(date),
          weak: one.cells['known'] !== 'reported',
          ...span(date),
          ...middle([String(one.cells['base'])], material),
        };
      }),
      reports: reports.rows.map((one): Report => {
        const date = String(one.cells['date']);
        return {
          id: one.key,
          name: word(reports, one, 'place'),
          when: voice.date(date),
          weak: one.cells['known'] !== 'reported',
          ...span(date),
          ...middle(spots[one.key] ?? [], material),
        };
      }),
      term: {
        when: voice.date(said),
        said: dayNumber(said),
        from: monthsAfter(said, Number(france['months_low'])),
        to: monthsAfter(said, Number(france['months_high'])),
      },
      figures: figures.rows.map((one): Figure => {
        const [bound, low, high] = [
          one.cells['bound'] as Bound,
          Number(one.cells['low']),
          Number(one.cells['high']),
        ];
        return {
          id: one.key,
          group: `${String(one.cells['force'])}-${String(one.cells['area'])}` as Figure['group'],
          low,
          high,
          text: voice.figure(bound, low, high),
          who: word(figures, one, 'counted_by'),
          when: voice.date(String(one.cells['date'])),
        };
      }),
      months: ['2021-10', '2022-01', '2022-04', '2022-07'].map((month) => ({
        value: dayNumber(month),
        text: voice.date(month),
      })),
      thousands: [0, 1000, 2000, 3000, 4000, 5000].map((value) => ({ value, text: voice.number(value) })),
    };
  },
};

export default schema;
