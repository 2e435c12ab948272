import { ticks } from 'd3';
import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row } from '../../story/library/types.ts';
import type { Bound, Material, SceneSchema } from '../contract.ts';
import type { Count, Lane, WhoKilled } from './scene.ts';

/** The counts: the row of all their dead, those of the sides, and what is said under them. */
const counts = [
  { id: 'hrw', all: 'hrw-all', sides: ['hrw-government', 'hrw-armed-groups'], notes: {} },
  {
    id: 'minusma',
    all: 'minusma-all',
    sides: ['minusma-government'],
    notes: { before: 'minusma-before', 'other-print': 'minusma-other-print' },
  },
  {
    id: 'ucdp',
    all: 'ucdp-all',
    sides: ['ucdp-government', 'ucdp-non-state'],
    notes: { civilians: 'ucdp-civilians' },
  },
] as const satisfies readonly {
  id: string;
  all: string;
  sides: readonly string[];
  notes: Readonly<Record<string, string>>;
}[];

/** The actors that a side's dead are held against. UCDP's non-state groups are more than one actor. */
const actorOf: Readonly<Record<string, string>> = {
  government: 'malian-army',
  'government-foreign': 'malian-army',
  'armed-islamist': 'islamist-groups',
};

/** A side's name where there is room for two words. */
const short: Readonly<Record<string, string>> = {
  government: 'government',
  'government-foreign': 'government',
  'armed-islamist': 'armed-islamist',
  'non-state': 'non-state',
};

/** The month of a day since 1970: the time line begins and ends with whole ones. */
const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);

/** The ends of a time as finely as need be said: one where both are the same, months where it is made of whole ones. */
function wholeMonths(from: string, to: string): string[] {
  if (from === to) return [from];
  const whole = from.endsWith('-01') && monthOf(dayNumber(to)) !== monthOf(dayAfter(to));
  return whole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
}

const killed = (row: Row): number => Number(row.cells['killed']);

const schema: SceneSchema<WhoKilled> = {
  tables: ['civilian-counts', 'moura-days'],
  labels: [
    'span',
    'leaves-out',
    'others',
    'others-short',
    'before',
    'other-print',
    'civilians',
    'no-total',
    'moura',
    'government',
    'armed-islamist',
    'non-state',
  ],
  data(material) {
    const drawn = counts.map((count) => countOf(material, count));
    const siege = material.table('moura-days').rows.find(({ key }) => key === 'siege');
    if (!siege) throw new Error('moura-days has no row "siege"');
    const rows = material
      .table('civilian-counts')
      .rows.filter(({ key }) => drawn.some(({ all }) => all.row === key));
    const starts = rows.map(({ cells }) => dayNumber(String(cells['period_from'])));
    const ends = rows.map(({ cells }) => dayAfter(String(cells['period_to'])) - 1);
    const [first, last] = [monthOf(Math.min(...starts)), monthOf(Math.max(...ends))];
    return {
      counts: drawn,
      time: {
        from: dayNumber(first),
        to: dayAfter(last),
        first: material.voice.date(first),
        last: material.voice.date(last),
        moura: { from: dayNumber(String(siege.cells['from'])), to: dayAfter(String(siege.cells['to'])) },
      },
    };
  },
};

function countOf(
  { table: read, word, voice, actors }: Material,
  { id, all, sides, notes }: (typeof counts)[number],
): Count {
  const table = read('civilian-counts');
  const row = (key: string): Row => {
    const found = table.rows.find((one) => one.key === key);
    if (!found) throw new Error(`civilian-counts has no row "${key}"`);
    return found;
  };
  const figure = (one: Row): string => {
    const bound = String(one.cells['bound']);
    const said: Bound = bound === 'at-least' ? 'at-least' : 'exactly';
    return voice.figure(said, killed(one), said === 'exactly' ? killed(one) : null);
  };
  const total = row(all);
  const [from, to] = [String(total.cells['period_from']), String(total.cells['period_to'])];
  // No count reaches beyond the day on which it was published, even where it names only the month.
  const published = String(total.cells['published']);
  const lanes = sides.map((key): Lane => {
    const one = row(key);
    const side = String(one.cells['side']);
    const actor = actorOf[side];
    const shape = actor === undefined ? undefined : actors.get(actor)?.marker;
    return {
      id: key,
      row: key,
      open: one.cells['bound'] === 'at-least',
      ended: one.cells['bound'] === 'exactly',
      people: killed(one),
      figure: figure(one),
      side: word(table, one, 'side'),
      short: short[side] ?? side,
      ...(actor !== undefined && shape !== undefined && { actor, shape }),
    };
  });
  const named = lanes.reduce((sum, { people }) => sum + people, 0);
  // What is left of a count when the sides it names are told: dots of the same people, and a figure of nobody's.
  if (lanes.length === 1) {
    lanes.push({
      id: `${id}-others`,
      row: all,
      open: false,
      ended: true,
      people: Math.max(0, killed(total) - named),
      figure: '',
      side: '',
      short: 'others-short',
    });
  }
  const most = Math.max(...lanes.map(({ people }) => people));
  return {
    id,
    who: word(table, total, 'counted_by'),
    all: { row: all, text: figure(total) },
    published: voice.date(published),
    from: dayNumber(from),
    to: Math.min(dayAfter(to), dayAfter(published)),
    period: wholeMonths(from, to).map(voice.date),
    area: word(table, total, 'area'),
    withoutMoura: total.cells['area'] === 'mali-without-moura',
    what: word(table, total, 'counts_what'),
    leavesOut: word(table, total, 'leaves_out'),
    lanes,
    notes: Object.entries(notes).map(([label, key]) => ({
      label,
      row: key,
      n: voice.number(killed(row(key))),
    })),
    ticks: ticks(0, most, 5).map((value) => ({ value, text: voice.number(value) })),
  };
}

export default schema;
