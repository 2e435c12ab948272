import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { NamedPlace, Row, Table } from '../../story/library/types.ts';
import { textIn } from '../cells.ts';
import type { Material, SceneSchema } from '../contract.ts';
import type { Change, Event, Holder, Kidal, Period, View } from './data.ts';

/** The actor that each holder belongs to. */
const sides: Readonly<Record<string, string>> = {
  mnla: 'northern-rebels',
  'ansar-dine': 'islamist-groups',
  'french-troops': 'western-forces',
  'army-in-part': 'malian-army',
  cma: 'northern-rebels',
  'malian-army': 'malian-army',
  'wagner-africa-corps': 'russian-forces',
  fla: 'northern-rebels',
  jnim: 'islamist-groups',
};

/** The view that tells of an event. */
const tells: Readonly<Record<string, View>> = {
  'france-steps-in': 'france',
  'convoy-destroyed': 'army',
  attacked: 'y2026',
};

/** Where the names of countries and of the river stand: longitude, latitude. An editor's choice, not data. */
const names: Readonly<Record<string, readonly [number, number]>> = {
  mali: [-4.4, 20.4],
  algeria: [2.6, 23.6],
  mauritania: [-9.8, 18.6],
  niger: [6.6, 16.4],
  'burkina-faso': [-1.2, 12.6],
  'niger-river': [-1.9, 17.35],
};

/** Towns nearer to one another than this, in kilometres, share a name on the map. */
const near = 40;

/** The years that the axis may name. */
const years = Array.from({ length: 8 }, (_, index) => String(2012 + 2 * index));

/** A period begins on the first day it may, at the latest on the last: a known day is both. */
function begins(date: string): Change {
  return date.length === 10 ? [dayNumber(date), dayNumber(date)] : [dayNumber(date), dayAfter(date)];
}

function ends(date: string): Change {
  return date.length === 10 ? [dayAfter(date), dayAfter(date)] : begins(date);
}

function holdersOf(row: Row, table: Table, { word, actors }: Material): Holder[] {
  return ['first', 'second', 'third'].flatMap((column): Holder[] => {
    const holder = textIn(row, column);
    if (holder === '') return [];
    const role = sides[holder];
    if (!role || !actors.has(role))
      throw new Error(`kidal-holders: nobody knows on whose side "${holder}" is`);
    const late = holder === 'army-in-part';
    return [{ name: word(table, row, column), role, column, late }];
  });
}

/** Days of a month and of a year, on average. */
const [month, year] = [30.44, 365.25];

/** The time between two changes as roughly as they are known: in months, or from two years on in half years. */
function lengthOf(from: Change, to: Change, { voice }: Material): Period['length'] {
  const days = (to[0] + to[1] - from[0] - from[1]) / 2;
  if (days < 2 * year) return { unit: 'months', n: voice.number(Math.round(days / month)) };
  return { unit: 'years', n: voice.number(Math.round((2 * days) / year) / 2) };
}

function periodOf(row: Row, table: Table, material: Material): Period {
  const from = begins(textIn(row, 'from'));
  const to = textIn(row, 'to') === '' ? null : ends(textIn(row, 'to'));
  return {
    id: row.key,
    from,
    to,
    length: to && lengthOf(from, to, material),
    when: material.word(table, row, 'in_words') || material.voice.date(textIn(row, 'from')),
    known: textIn(row, 'known') as Period['known'],
    holders: holdersOf(row, table, material),
  };
}

/** Towns that lie so close together that their points touch take one name: that of the first, with the others' in it. */
function shareNames(
  events: readonly (Event & { readonly place: NamedPlace })[],
  { distance }: Material['geography'],
  join: (name: string, other: string) => string,
): Event[] {
  return events.map(({ place, ...event }, index) => {
    const close = events.filter(
      (other) => other.view === event.view && other.id !== event.id && distance(place, other.place) < near,
    );
    const first = close.every((other) => events.indexOf(other) > index);
    const name = first ? close.reduce((whole, other) => join(whole, other.name), event.name) : '';
    return { ...event, name };
  });
}

/** A day, or several of one month. */
function span(from: string, to: string, voice: Material['voice']): string {
  return to === '' ? voice.date(from) : `${voice.number(Number(from.slice(8)))}–${voice.date(to)}`;
}

function eventsOf(table: Table, material: Material): Event[] {
  const { word, voice, places, geography } = material;
  const events = table.rows
    .filter((row) => textIn(row, 'place') !== 'kidal')
    .map((row) => {
      const place = placeOf(textIn(row, 'place'), places);
      const view = tells[textIn(row, 'what')];
      if (!view) throw new Error(`kidal-map: no view tells of "${textIn(row, 'what')}"`);
      const when = span(textIn(row, 'from'), textIn(row, 'to'), voice);
      return {
        id: row.key,
        view,
        name: word(table, row, 'place'),
        when: view === 'y2026' ? '' : when,
        what: textIn(row, 'what'),
        place,
        ...geography.at(place.lon, place.lat),
      };
    });
  return shareNames(events, geography, (name, other) => `${name}, ${other}`);
}

function placeOf(id: string, places: Material['places']): NamedPlace {
  const place = places.get(id);
  if (!place) throw new Error(`places.csv has no row "${id}"`);
  return place;
}

const schema: SceneSchema<Kidal> = {
  card: 'rebels',
  tables: ['kidal-holders', 'kidal-map'],
  labels: [
    ...Object.keys(names),
    'way',
    'months',
    'years',
    'attacked',
    'france-steps-in',
    'convoy-destroyed',
    'start-general-knowledge',
    'general-knowledge',
    'reported',
  ],
  maps: true,
  data(material) {
    const { table: read, voice, geography, places } = material;
    const [holders, map] = [read('kidal-holders'), read('kidal-map')];
    const [kidal, bamako] = [placeOf('kidal', places), placeOf('bamako', places)];
    const attack = map.rows.find((row) => textIn(row, 'place') === 'kidal')!;
    const { land, borders, farRivers } = geography.land(1600);
    return {
      land: { land, borders, country: geography.country('466'), rivers: farRivers },
      kidal: { name: kidal.name, ...geography.at(kidal.lon, kidal.lat) },
      bamako: {
        name: bamako.name,
        // Rounded to 50 km: towns are some kilometres wide themselves, and no road is straight.
        away: voice.number(Math.round(geography.distance(kidal, bamako) / 50) * 50),
        ...geography.at(bamako.lon, bamako.lat),
      },
      areas: Object.entries(names).map(([id, at]) => ({ id, ...geography.at(...at) })),
      periods: holders.rows.map((row) => periodOf(row, holders, material)),
      events: eventsOf(map, material),
      stamp: { when: voice.date(textIn(attack, 'from')), row: attack.key },
      years: years.map((year) => ({ value: dayNumber(year), text: voice.date(year) })),
    };
  },
};

export default schema;
