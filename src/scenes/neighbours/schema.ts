import type { Spot } from '../../charts/land.ts';
import { pointsOf } from '../../charts/outline.ts';
import { dayNumber } from '../../charts/time.ts';
import type { Row } from '../../story/library/types.ts';
import { textIn } from '../cells.ts';
import type { Material, SceneSchema } from '../contract.ts';
import type { Border, Landmark, Neighbours, Payment } from './data.ts';

/** Mali's number in ISO 3166. */
const mali = '466';

/** The ISO 3166 number of each neighbour, and where its name stands: longitude, latitude. An editor's choice, not data. */
const countries: Readonly<Record<string, { readonly iso: string; readonly at: readonly [number, number] }>> =
  {
    senegal: { iso: '686', at: [-14.4, 14.2] },
    mauritania: { iso: '478', at: [-10.6, 19.2] },
    algeria: { iso: '012', at: [2.8, 25.2] },
    niger: { iso: '562', at: [4.1, 14.4] },
    'burkina-faso': { iso: '854', at: [-1.6, 12.2] },
    'cote-d-ivoire': { iso: '384', at: [-5.2, 7.6] },
    guinea: { iso: '324', at: [-9.7, 9.9] },
  };

const landmarks: Readonly<Record<string, readonly [number, number]>> = {
  mali: [-1.6, 18.4],
  ocean: [-17.6, 9.4],
};

const stamped = ['landlocked', 'january-9', 'guinea', 'outside', 'unpaid', 'lifted'] as const;

function borderOf(row: Row, { table: read, word, geography }: Material): Border {
  const table = read('blockade-borders');
  const country = countries[row.key];
  if (!country) throw new Error(`blockade-borders has a row "${row.key}", which is no neighbour of Mali`);
  const state = textIn(row, 'border') as Border['state'];
  return {
    id: row.key,
    name: word(table, row, 'neighbour'),
    state,
    says: word(table, row, 'border'),
    outside: textIn(row, 'ecowas') === 'outside' ? word(table, row, 'ecowas') : '',
    weak: textIn(row, 'known') === 'general-knowledge',
    line: geography.border(mali, country.iso),
    area: state === 'closed' ? geography.country(country.iso) : '',
    ...geography.at(...country.at),
  };
}

/** Where three countries meet: the ends of the borders, each of which two of them share. */
function meetings(borders: readonly Border[]): Spot[] {
  const ends = borders.map(({ line }) => pointsOf(line)).flatMap((points) => [points[0]!, points.at(-1)!]);
  return [...new Map(ends.map((spot) => [`${spot.x} ${spot.y}`, spot])).values()];
}

const schema: SceneSchema<Neighbours> = {
  card: 'january-9',
  tables: ['blockade-borders', 'missed-payments'],
  labels: [
    ...Object.keys(landmarks),
    ...stamped.map((view) => `stamp-${view}`),
    'coast',
    'way',
    'reopened',
    'unpaid',
    'closing',
    'gap',
    'converted',
    'days',
  ],
  maps: true,
  data(material) {
    const { table: read, word, voice, geography, places } = material;
    const payments = read('missed-payments');
    const bamako = places.get('bamako');
    if (!bamako) throw new Error('places.csv has no row "bamako"');
    const coast = geography.coast(bamako.lon, bamako.lat);
    const away = geography.distance(bamako, coast);
    const rows = read('blockade-borders').rows;
    const borders = rows.map((row) => borderOf(row, material));
    const closed = rows.find((row) => textIn(row, 'closed_from') !== '')!;
    const said = rows.find(({ key }) => key === 'guinea')!;
    const [from, until] = [textIn(closed, 'closed_from'), textIn(closed, 'closed_until')];
    const count = (state: string): string =>
      voice.number(borders.filter((border) => border.state === state).length);
    const span = `${voice.day(from)} – ${voice.date(until)}`;
    const dated = (row: Row, column: string) => ({
      text: voice.date(textIn(row, column)),
      cell: { table: 'blockade-borders', row: row.key, column },
    });
    const dates: Neighbours['dates'] = {
      'january-9': dated(closed, 'closed_from'),
      guinea: dated(said, 'stated'),
      outside: { text: span },
      unpaid: { text: span },
      lifted: dated(closed, 'closed_until'),
    };
    const { land, borders: other, farRivers } = geography.land(2100);
    return {
      land: { land, borders: other, country: geography.country(mali), rivers: farRivers },
      borders,
      meetings: meetings(borders),
      landmarks: Object.entries(landmarks).map(([id, at]): Landmark => ({ id, ...geography.at(...at) })),
      bamako: { name: bamako.name, ...geography.at(bamako.lon, bamako.lat) },
      // Rounded to 50 km: the coast is drawn no finer than some ten.
      coast: { away: voice.number(Math.round(away / 50) * 50), ...geography.at(coast.lon, coast.lat) },
      dates,
      counts: { n: voice.number(borders.length), c: count('closed'), o: count('open') },
      blockade: {
        from: dayNumber(from),
        until: dayNumber(until),
        begins: { text: voice.day(from), cell: dated(closed, 'closed_from').cell },
        days: voice.number(dayNumber(until) - dayNumber(from)),
      },
      payments: payments.rows.map((row): Payment => ({
        id: row.key,
        day: dayNumber(textIn(row, 'date')),
        when: voice.day(textIn(row, 'date')),
        total: Number(row.cells['total']),
        figure: voice.number(Number(row.cells['total'])),
        what: word(payments, row, 'what'),
        weak: textIn(row, 'known') === 'converted',
      })),
    };
  },
};

export default schema;
