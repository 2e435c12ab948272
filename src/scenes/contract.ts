import type { Land, Spot } from '../charts/land.ts';
import type { Actor, NamedPlace, Row, Table } from '../story/library/types.ts';

/** How figures and dates are written in the language that a scene is being prepared for. */
export interface Voice {
  /** "203", "about 300", "350–380", "up to 500", "at least 500". */
  figure(bound: Bound, low: number | null, high: number | null): string;
  number(value: number): string;
  /** "5 Apr 2022", "May 2022" or "2022", as fine as the date is known. */
  date(date: string): string;
  /** "5 Apr": a day of a year that is named elsewhere. */
  day(date: string): string;
  /** "Sun 27": a day of a month that is named elsewhere. */
  weekday(date: string): string;
}

/** How firm a figure is. */
export type Bound = 'exactly' | 'about' | 'at-least' | 'up-to' | 'range';

/** What a scene's data are made from. */
export interface Material {
  /** One of the scene's tables. @throws Error if the scene does not name it among its tables. */
  table(id: string): Table;
  /** What the code in a row's category column means, in the words of the codebook; empty for an empty cell. */
  word(table: Table, row: Row, column: string): string;
  readonly language: string;
  readonly voice: Voice;
  /** Those of `actors.yaml`, by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** The places of `places.csv`, by id. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  readonly geography: {
    /** Land as far as so many kilometres from Mali's centre. */
    land(reach: number): Land;
    /** Where a longitude and latitude stand on it. */
    at(longitude: number, latitude: number): Spot;
    /** Kilometres in a straight line between two places. */
    distance(a: Pick<NamedPlace, 'lon' | 'lat'>, b: Pick<NamedPlace, 'lon' | 'lat'>): number;
    /** A country, by its ISO 3166 number, as an SVG path in kilometres, as coarse as the land around Mali. */
    country(iso: string): string;
    /** The border between two countries, as coarse. @throws Error if they have none. */
    border(one: string, other: string): string;
    /** Where the coast comes nearest to a longitude and latitude. */
    coast(longitude: number, latitude: number): { readonly lon: number; readonly lat: number };
  };
}

/**
 * What the build must know of a scene and a browser need not: which tables it draws, which words it
 * shows, and how their rows become the small, finished data that travels to the reader.
 */
export interface SceneSchema<Data = unknown> {
  /** The ids of the tables the scene draws, the one it is about first. */
  readonly tables: readonly string[];
  /** The names of the labels that `content/scenes/<scene>.<language>.yaml` must give. */
  readonly labels: readonly string[];
  /** That the scene draws places or outlines, whose makers are named wherever it is shown. */
  readonly maps?: true;
  /** The view that says most in a small picture, where that is not the last. */
  readonly card?: string;
  /** Every word in the result is written in the given language. */
  data(material: Material): Data;
}
