import type { Spot } from '../../charts/land.ts';
import type { NamedPlace } from '../../story/library/types.ts';
import type { Material } from '../contract.ts';
import type { MapView, MarchView, Town, TwoMarches } from './data.ts';

/** What each view of the map shows; where names stand is an editor's choice, in degrees of longitude and latitude. */
interface Look {
  /** What the camera looks at the middle of, and how far beside it, in kilometres. */
  readonly about: readonly string[];
  readonly beside: readonly [east: number, south: number];
  readonly width: number;
  readonly height: number;
  readonly towns: readonly string[];
  readonly countries: readonly (readonly [id: string, longitude: number, latitude: number])[];
}

const looks: Readonly<Record<MapView, Look>> = {
  'same-month': {
    about: ['moura', 'tamalat'],
    beside: [-20, 10],
    width: 1200,
    height: 560,
    towns: ['moura', 'tamalat', 'gao', 'menaka', 'bamako', 'timbuktu', 'kidal'],
    countries: [
      ['mali', -1.2, 17.6],
      ['niger', 3.6, 14.6],
      ['burkina-faso', -1.2, 13.2],
    ],
  },
  menaka: {
    about: ['menaka', 'tamalat'],
    beside: [5, -15],
    width: 480,
    height: 190,
    towns: ['anderamboukane', 'tamalat', 'menaka', 'ansongo', 'gao'],
    countries: [
      ['mali', 1.5, 16.5],
      ['niger', 4.1, 14.8],
    ],
  },
  moura: {
    about: ['moura'],
    beside: [30, 0],
    width: 300,
    height: 170,
    towns: ['moura', 'mopti', 'djenne', 'kouakourou', 'konna', 'bandiagara'],
    countries: [],
  },
};

/** The names of the countries, for labels. */
export const countries = [
  ...new Set(Object.values(looks).flatMap(({ countries: names }) => names.map(([id]) => id))),
];

/** Where people were killed in March, by the accounts in the calendar. */
const strong = ['moura', 'tamalat', 'anderamboukane'];

function placeOf({ places }: Material, id: string): NamedPlace {
  const found = places.get(id);
  if (!found) throw new Error(`places.csv has no row "${id}"`);
  return found;
}

/** What the map of a view shows. @param when on which day people were killed at a place, written out */
export function mapOf(
  view: MapView,
  material: Material,
  when: (id: string) => string,
): Omit<MarchView, 'above' | 'below'> {
  const { about, beside, width, height, towns, countries: names } = looks[view];
  const spot = (id: string): Spot => {
    const { lon, lat } = placeOf(material, id);
    return material.geography.at(lon, lat);
  };
  const spots = about.map(spot);
  const middle = (axis: 'x' | 'y'): number =>
    Math.round(spots.reduce((sum, one) => sum + one[axis], 0) / spots.length);
  return {
    centre: { x: middle('x') + beside[0], y: middle('y') + beside[1] },
    width,
    height,
    towns: towns.map((id): Town => ({
      id,
      name: placeOf(material, id).name,
      strong: strong.includes(id),
      when: view === 'menaka' ? when(id) : '',
      ...spot(id),
    })),
    countries: names.map(([id, lon, lat]) => ({ id, ...material.geography.at(lon, lat) })),
    near: view !== 'same-month',
    ...(view === 'menaka' && { quiet: 'moura' }),
    ...(view === 'moura' && { quiet: 'menaka' }),
  };
}

/** How far Moura is from Tamalat: rounded to 50 km, for both are some kilometres wide, and the line is no road. */
export function apart(material: Material): TwoMarches['apart'] {
  const [moura, tamalat] = [placeOf(material, 'moura'), placeOf(material, 'tamalat')];
  const kilometres = material.geography.distance(moura, tamalat);
  return {
    from: material.geography.at(moura.lon, moura.lat),
    to: material.geography.at(tamalat.lon, tamalat.lat),
    n: material.voice.number(Math.round(kilometres / 50) * 50),
  };
}
