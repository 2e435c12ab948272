import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row, Table } from '../../story/library/types.ts';
import { numberIn, textIn } from '../cells.ts';
import type { Bound, Material, SceneSchema, Voice } from '../contract.ts';
import {
  lanes,
  type Contrast,
  type Count,
  type LaneId,
  type MapView,
  type Span,
  type TwoMarches,
} from './data.ts';
import { apart, countries, mapOf } from './maps.ts';
import { marchDays, month, siege } from './march-days.ts';

/** What the last view sets side by side, each with the rows of `march-evidence` that it has numbers from. */
const contrasts: Readonly<Record<string, Readonly<Record<LaneId, readonly string[]>>>> = {
  places: { menaka: ['menaka-villages'], moura: [] },
  heard: { menaka: ['menaka-witnesses'], moura: ['moura-interviews', 'moura-heard-hrw'] },
  counted: { menaka: [], moura: [] },
  access: { menaka: [], moura: [] },
};

/** The counter that looked into both places. */
const twice = 'human-rights-watch';

function cell(table: Table, row: Row, column: string) {
  return { table: table.id, row: row.key, column };
}

function figure(row: Row, voice: Voice, low: string, high?: string): string {
  return voice.figure(textIn(row, 'bound') as Bound, numberIn(row, low), high ? numberIn(row, high) : null);
}

/** The row of the days of Moura that a count of its dead covers: the siege, or what the army gives for its operation. */
function daysOf(count: Row, { table: read }: Material): Row {
  return read('moura-days').rows.find(({ key }) => key === (count.key === 'army' ? 'army-dates' : 'siege'))!;
}

function countOf(row: Row, table: Table, lane: LaneId, material: Material): Count {
  const { table: read, word, voice } = material;
  const [source, days] = lane === 'menaka' ? [table, row] : [read('moura-days'), daysOf(row, material)];
  const date = textIn(row, 'published');
  const [start, by] = [dayNumber(date), dayAfter(date)];
  const covered = textIn(days, 'to') === '' ? start : dayAfter(textIn(days, 'to'));
  // Where only the month is known, it was still not published before the days it counts were over.
  const published = covered < by ? Math.max(start, covered) : start;
  return {
    key: `${lane}/${row.key}`,
    lane,
    from: dayNumber(textIn(days, 'from')),
    to: Math.min(covered, published),
    published,
    publishedBy: by,
    weak: ['second-hand', 'social-media'].includes(textIn(row, 'known')),
    twice: textIn(row, 'counted_by') === twice,
    figure: word(table, row, 'in_words') || figure(row, voice, 'low', 'high'),
    who: word(table, row, 'counted_by'),
    when: voice.date(date),
    what: word(table, row, 'counts_what'),
    cells: [cell(source, days, 'from'), cell(table, row, 'published'), cell(table, row, 'low')],
  };
}

function contrastOf(id: string, { table: read, voice }: Material): Contrast {
  const table = read('march-evidence');
  const says = lanes.map((lane) => {
    const rows = contrasts[id]![lane].map((key) => table.rows.find((row) => row.key === key)!);
    const [n = '', m = ''] = rows.map((row) => figure(row, voice, 'value'));
    return [lane, { n, m, ...(rows[0] && { cell: cell(table, rows[0], 'value') }) }] as const;
  });
  return { id, says: Object.fromEntries(says) as Contrast['says'] };
}

/** The months that the local count sums up, and the days of the siege. */
function spansOf({ table: read, voice }: Material): TwoMarches['spans'] {
  const span = (table: Table, key: string, length: (from: string, to: string) => number): Span => {
    const row = table.rows.find((one) => one.key === key)!;
    const [from, to] = [textIn(row, 'from'), textIn(row, 'to')];
    const n = voice.number(length(from, to));
    return { from: dayNumber(from), to: dayAfter(to), n, cell: cell(table, row, 'to') };
  };
  return {
    menaka: span(
      read('menaka-counts'),
      'local',
      (from, to) => Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1,
    ),
    moura: span(read('moura-days'), 'siege', (from, to) => dayAfter(to) - dayNumber(from)),
  };
}

/** The first days of every third month of the time line, with their names. */
function monthsUntil(last: number, voice: Voice): TwoMarches['months'] {
  const [year, first] = month.split('-').map(Number) as [number, number];
  return Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(year, first - 1 + index * 3)))
    .map((date) => date.toISOString().slice(0, 7))
    .map((date) => ({ value: dayNumber(date), text: voice.date(date) }))
    .filter(({ value }) => value < last);
}

const schema: SceneSchema<TwoMarches> = {
  card: 'same-month',
  tables: ['menaka-counts', 'menaka-attacks', 'moura-counts', 'moura-days', 'march-evidence'],
  labels: [
    ...lanes,
    ...lanes.map((lane) => `time-${lane}`),
    ...countries,
    ...['scale', 'apart', 'unplaced', 'two-counts', 'attack', 'dated', 'span', 'begins', 'both'],
    ...['army', ...siege].map((id) => `day-${id}`),
    ...Object.keys(contrasts).flatMap((id) => [id, ...lanes.map((lane) => `${id}-${lane}`)]),
  ],
  maps: true,
  data(material) {
    const { table: read, word, voice, geography } = material;
    const attacks = read('menaka-attacks');
    const dayAt = (id: string): string => {
      const row = attacks.rows.find(({ key }) => key === id);
      return row ? voice.day(textIn(row, 'date')) : '';
    };
    const counts = (['menaka-counts', 'moura-counts'] as const).flatMap((id, index) =>
      read(id).rows.map((row) => countOf(row, read(id), lanes[index]!, material)),
    );
    const end = Math.max(...counts.map(({ publishedBy }) => publishedBy)) + 3;
    const { poles, ...march } = marchDays(material);
    const view = (name: MapView) => ({ ...mapOf(name, material, dayAt), ...poles[name] });
    return {
      land: geography.land(1300),
      march: { 'same-month': view('same-month'), menaka: view('menaka'), moura: view('moura') },
      apart: apart(material),
      unplaced: attacks.rows
        .filter((row) => textIn(row, 'mapped') === 'no')
        .map((row) => ({
          name: word(attacks, row, 'place'),
          when: voice.day(textIn(row, 'date')),
          cell: cell(attacks, row, 'date'),
        })),
      days: Array.from({ length: 31 }, (_, index) => voice.number(index + 1)),
      ...march,
      counts,
      months: monthsUntil(end, voice),
      end,
      spans: spansOf(material),
      contrasts: Object.keys(contrasts).map((id) => contrastOf(id, material)),
    };
  },
};

export default schema;
