import { geoDistance } from 'd3';
import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row } from '../../story/library/types.ts';
import type { Bound, Material, SceneSchema, Voice } from '../contract.ts';
import {
  lanes,
  type Contrast,
  type Count,
  type Dated,
  type LaneId,
  type Town,
  type TwoMarches,
} from './data.ts';

/** The towns on the map, those that matter most first. */
const towns = [
  'moura',
  'tamalat',
  'anderamboukane',
  'menaka',
  'mopti',
  'gao',
  'bamako',
  'timbuktu',
  'kidal',
  'ansongo',
  'djenne',
  'kouakourou',
  'konna',
  'bandiagara',
];

/** What the last view sets side by side, each with the rows of `march-evidence` that it has numbers from. */
const contrasts: Readonly<Record<string, Readonly<Record<LaneId, readonly string[]>>>> = {
  places: { menaka: ['menaka-villages'], moura: [] },
  heard: { menaka: ['menaka-witnesses'], moura: ['moura-interviews', 'moura-heard-hrw'] },
  counted: { menaka: [], moura: [] },
  access: { menaka: [], moura: [] },
};

/** The parts of the siege, as the table of its days has them. */
const siege = ['helicopters', 'killings', 'end'];

/** Where the names of countries stand: longitude, latitude. An editor's choice, not data. */
const countries: Readonly<Record<string, readonly [number, number]>> = {
  mali: [-1.2, 17.6],
  niger: [3.6, 14.6],
  'burkina-faso': [-1.2, 13.2],
};

const month = '2022-03';

/** Earth's mean radius in kilometres. */
const radius = 6371;

function text(row: Row, column: string): string {
  return String(row.cells[column] ?? '');
}

function number(row: Row, column: string): number | null {
  const cell = row.cells[column];
  return typeof cell === 'number' ? cell : null;
}

function dayOf(date: string): number {
  return dayNumber(date) - dayNumber(`${month}-01`) + 1;
}

function cell(table: string, row: string, column: string) {
  return { table, row, column };
}

/** The attacks, those of one day together. */
function attacksOf({ table: read, word, voice }: Material): Dated[] {
  const table = read('menaka-attacks');
  const days = [...new Set(table.rows.map((row) => text(row, 'date')))];
  return days.map((date): Dated => {
    const rows = table.rows.filter((row) => text(row, 'date') === date);
    const first = rows[0]!;
    const [low, high] = [number(first, 'low'), number(first, 'high')];
    return {
      id: first.key,
      day: dayOf(date),
      more: 0,
      when: voice.day(date),
      until: '',
      where: rows.map((row) => word(table, row, 'place')).join(', '),
      figures:
        low === null || high === null
          ? []
          : low === high
            ? [voice.number(low)]
            : [voice.figure('at-least', low, null), voice.number(high)],
      by: word(table, first, 'counted_by'),
      known: text(first, 'known') === 'dated' ? 'dated' : 'weak',
      cell: cell(table.id, first.key, 'date'),
      says: cell(table.id, first.key, low === null ? 'date' : 'low'),
    };
  });
}

function daysAtMoura(id: string, { table: read, voice }: Material): Dated {
  const table = read('moura-days');
  const row = table.rows.find(({ key }) => key === id)!;
  const [from, to] = [text(row, 'from'), text(row, 'to')];
  return {
    id,
    day: dayOf(from),
    more: dayOf(to) - dayOf(from),
    when: voice.day(from),
    until: from === to ? '' : voice.day(to),
    where: '',
    figures: [],
    by: '',
    known: text(row, 'known') === 'pattern' ? 'pattern' : 'dated',
    cell: cell(table.id, id, 'from'),
    says: cell(table.id, id, 'from'),
  };
}

function countOf(row: Row, tableId: string, lane: LaneId, { table: read, word, voice }: Material): Count {
  const table = read(tableId);
  // A count of Moura covers the days of the siege, or those that the army gives for its operation.
  const [source, days] =
    lane === 'menaka'
      ? [tableId, row]
      : [
          'moura-days',
          read('moura-days').rows.find(({ key }) => key === (row.key === 'army' ? 'army-dates' : 'siege'))!,
        ];
  const published = text(row, 'published');
  const [start, by] = [dayNumber(published), dayAfter(published)];
  const covered = text(days, 'to') === '' ? start : dayAfter(text(days, 'to'));
  return {
    id: row.key,
    lane,
    table: tableId,
    from: dayNumber(text(days, 'from')),
    to: covered,
    covers: cell(source, days.key, 'from'),
    // Where only the month is known, it was still not published before the days it counts were over.
    published: covered < by ? Math.max(start, covered) : start,
    publishedBy: by,
    weak: ['second-hand', 'social-media'].includes(text(row, 'known')),
    counted: text(row, 'counted_by'),
    figure:
      word(table, row, 'in_words') ||
      voice.figure(text(row, 'bound') as Bound, number(row, 'low'), number(row, 'high')),
    who: word(table, row, 'counted_by'),
    when: voice.date(published),
    what: word(table, row, 'counts_what'),
  };
}

function contrastOf(id: string, { table: read, voice }: Material): Contrast {
  const table = read('march-evidence');
  const says = lanes.map((lane) => {
    const rows = contrasts[id]![lane].map((key) => table.rows.find((row) => row.key === key)!);
    const [n = '', m = ''] = rows.map((row) =>
      voice.figure(text(row, 'bound') as Bound, number(row, 'value'), null),
    );
    return [lane, { n, m, ...(rows[0] && { cell: cell(table.id, rows[0].key, 'value') }) }] as const;
  });
  return { id, says: Object.fromEntries(says) as Contrast['says'] };
}

/** The months that the local count sums up, and the days of the siege. */
function spansOf({ table: read, voice }: Material): TwoMarches['spans'] {
  const [counts, days] = [read('menaka-counts'), read('moura-days')];
  const sum = counts.rows.find(({ key }) => key === 'local')!;
  const held = days.rows.find(({ key }) => key === 'siege')!;
  const ends = (row: Row) => ({ from: dayNumber(text(row, 'from')), to: dayAfter(text(row, 'to')) });
  const months = Number(text(sum, 'to').slice(5, 7)) - Number(text(sum, 'from').slice(5, 7)) + 1;
  return {
    menaka: { ...ends(sum), n: voice.number(months), cell: cell(counts.id, sum.key, 'to') },
    moura: {
      ...ends(held),
      n: voice.number(ends(held).to - ends(held).from),
      cell: cell(days.id, held.key, 'to'),
    },
  };
}

/** The first days of every third month from March 2022 on, and the day on which the time line ends. */
function monthsUntil(last: number, voice: Voice): TwoMarches['months'] {
  const every = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2022, 2 + index * 3)));
  return every
    .map((date) => date.toISOString().slice(0, 7))
    .map((date) => ({ value: dayNumber(date), text: voice.date(date) }))
    .filter(({ value }) => value < last);
}

const schema: SceneSchema<TwoMarches> = {
  tables: ['menaka-counts', 'menaka-attacks', 'moura-counts', 'moura-days', 'march-evidence'],
  labels: [
    ...lanes,
    ...['scale', 'apart', 'unplaced', 'two-counts', 'attack', 'dated', 'span', 'both', 'begins'],
    ...Object.keys(countries),
    ...siege.map((id) => `day-${id}`),
    'day-army',
    ...lanes.map((lane) => `time-${lane}`),
    ...Object.keys(contrasts).flatMap((id) => [id, ...lanes.map((lane) => `${id}-${lane}`)]),
  ],
  data(material) {
    const { table: read, word, voice, places, geography } = material;
    const place = (id: string) => {
      const found = places.get(id);
      if (!found) throw new Error(`places.csv has no row "${id}"`);
      return found;
    };
    const [moura, tamalat] = [place('moura'), place('tamalat')];
    const kilometres = geoDistance([moura.lon, moura.lat], [tamalat.lon, tamalat.lat]) * radius;
    const counts = [
      ...read('menaka-counts').rows.map((row) => countOf(row, 'menaka-counts', 'menaka', material)),
      ...read('moura-counts').rows.map((row) => countOf(row, 'moura-counts', 'moura', material)),
    ];
    const end = Math.max(...counts.map(({ publishedBy }) => publishedBy)) + 3;
    const attacks = read('menaka-attacks');
    const dayAt = (id: string): string => {
      const row = attacks.rows.find(({ key }) => key === id);
      return row ? voice.day(text(row, 'date')) : '';
    };
    return {
      land: geography.land(1500),
      towns: towns.map((id): Town => ({
        id,
        name: place(id).name,
        when: dayAt(id),
        ...geography.at(place(id).lon, place(id).lat),
      })),
      countries: Object.entries(countries).map(([id, [lon, lat]]) => ({ id, ...geography.at(lon, lat) })),
      // Rounded to 50 km: both are towns of some kilometres, and the line between them is no road.
      apart: voice.number(Math.round(kilometres / 50) * 50),
      unplaced: attacks.rows
        .filter((row) => text(row, 'mapped') === 'no')
        .map((row) => ({
          name: word(attacks, row, 'place'),
          when: voice.day(text(row, 'date')),
          cell: cell(attacks.id, row.key, 'date'),
        })),
      days: Array.from({ length: 31 }, (_, index) => voice.number(index + 1)),
      attacks: attacksOf(material),
      siege: siege.map((id) => daysAtMoura(id, material)),
      army: daysAtMoura('army-dates', material),
      counts,
      months: monthsUntil(end, voice),
      end,
      spans: spansOf(material),
      contrasts: Object.keys(contrasts).map((id) => contrastOf(id, material)),
    };
  },
};

export default schema;
