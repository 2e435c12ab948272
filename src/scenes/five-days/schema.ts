import type { SceneSchema } from '../contract.ts';
import type { Event, FiveDays, Place } from './scene.ts';

/** The towns on the map, those that matter most first. */
const towns = [
  'moura',
  'bamako',
  'mopti',
  'djenne',
  'kouakourou',
  'timbuktu',
  'gao',
  'kidal',
  'konna',
  'bandiagara',
  'niono',
  'segou',
  'kayes',
];

/** Where the names of countries and of the river stand: longitude, latitude. An editor's choice, not data. */
const names: Readonly<Record<string, readonly [number, number]>> = {
  mali: [-1.5, 19.2],
  algeria: [3, 26.5],
  mauritania: [-10.5, 19.8],
  niger: [7.2, 17.4],
  'burkina-faso': [-1.6, 12.3],
  'cote-d-ivoire': [-5.6, 7.6],
  guinea: [-10.9, 10.6],
  senegal: [-14.2, 15.2],
  'niger-river': [-1.6, 17.55],
};

/** Rounded to 5 kilometres: towns are some kilometres wide themselves. */
function coarsely(kilometres: number): number {
  return Math.round(kilometres / 5) * 5;
}

const schema: SceneSchema<FiveDays> = {
  card: 'day-5',
  tables: ['moura-days'],
  labels: [...Object.keys(names), 'distance', 'scale', 'army', 'others', 'hour'],
  maps: true,
  data({ table: read, word, voice, places, geography }) {
    const table = read('moura-days');
    const moura = places.get('moura');
    if (!moura) throw new Error('places.csv has no row "moura"');
    return {
      land: geography.land(2200),
      towns: towns.flatMap((id): Place[] => {
        const place = places.get(id);
        if (!place) return [];
        return [
          {
            id,
            name: place.name,
            distance: coarsely(geography.distance(moura, place)),
            ...geography.at(place.lon, place.lat),
          },
        ];
      }),
      areas: Object.entries(names).map(([id, [lon, lat]]) => ({ id, ...geography.at(lon, lat) })),
      events: table.rows.map((row): Event => ({
        id: row.key,
        from: String(row.cells['from']),
        to: String(row.cells['to']),
        when: voice.date(String(row.cells['from'])),
        what: word(table, row, 'what'),
        known: String(row.cells['known']) as Event['known'],
      })),
      weekdays: [27, 28, 29, 30, 31].map((day) => voice.weekday(`2022-03-${day}`)),
    };
  },
};

export default schema;
