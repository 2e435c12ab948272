import { readFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoDistance, geoPath, type GeoPermissibleObjects } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Land, Spot } from '../charts/land.ts';

interface Atlas extends Topology {
  readonly objects: {
    readonly countries: GeometryCollection<{ iso: string | null; name: string }>;
    readonly regions: GeometryCollection<{ id: string; name: string }>;
    readonly rivers: GeometryCollection;
  };
}

const mali = '466';

/** Earth's mean radius in kilometres: with it as scale, a projected unit is a kilometre. */
const radius = 6371;

/**
 * The one projection of all maps: equal areas, centred on Mali, in kilometres east and south of the
 * centre. Maps are projected here, once, when the site is built; a browser only moves and scales them.
 *
 * @param reach how far the map goes from its centre, in kilometres; what lies beyond is cut off.
 */
function projection(reach: number) {
  return geoAzimuthalEqualArea()
    .rotate([3.5, -16.5])
    .scale(radius)
    .translate([0, 0])
    .clipExtent([
      [-reach, -reach],
      [reach, reach],
    ]);
}

/** Where a place stands on the maps, in kilometres. */
export function locateOnLand(longitude: number, latitude: number): Spot {
  const [x, y] = projection(10_000)([longitude, latitude]) ?? [0, 0];
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/**
 * Writes a path in small relative steps, which take half the bytes of absolute places.
 *
 * @param digits after the point, in kilometres. Outlines were simplified to 2 km and more: whole kilometres are no less true.
 */
function pathWriter(digits: number) {
  const scale = 10 ** digits;
  let d = '';
  let [x, y] = [0, 0];
  const step = (command: string, nextX: number, nextY: number): void => {
    const [toX, toY] = [Math.round(nextX * scale), Math.round(nextY * scale)];
    const [dx, dy] = [toX - x, toY - y];
    if (command === 'l' && dx === 0 && dy === 0) return;
    const number = (value: number): string => String(value / scale).replace(/^(-?)0\./, '$1.');
    d += `${command}${number(dx)}${dy < 0 ? '' : ' '}${number(dy)}`;
    [x, y] = [toX, toY];
  };
  let start = [0, 0] as readonly [number, number];
  return {
    context: {
      beginPath() {},
      moveTo(toX: number, toY: number) {
        step('m', toX, toY);
        start = [x, y];
      },
      lineTo: (toX: number, toY: number) => step('l', toX, toY),
      closePath() {
        d += 'z';
        [x, y] = start;
      },
      arc() {},
    },
    result: () => d,
  };
}

function read(file: 'wide' | 'mali'): Atlas {
  return JSON.parse(readFileSync(`content/geography/${file}.topo.json`, 'utf8')) as Atlas;
}

function draw(shape: GeoPermissibleObjects, reach: number, digits: number): string {
  const { context, result } = pathWriter(digits);
  geoPath(projection(reach), context)(shape);
  return result();
}

function isCountry(iso: string) {
  return (one: unknown): boolean => (one as { properties?: { iso?: string } }).properties?.iso === iso;
}

/** The paths of countries reach to the ends of the coarser file. */
const everywhere = 4000;

/**
 * A country as one path, as coarse as the land around Mali.
 *
 * @param iso its ISO 3166 number
 * @throws Error if the file has no such country
 */
export function readCountry(iso: string): string {
  const wide = read('wide');
  const country = wide.objects.countries.geometries.find(isCountry(iso));
  if (!country) throw new Error(`the geography has no country ${iso}`);
  return draw(feature(wide, country), everywhere, 0);
}

/**
 * The border between two countries as one path, from one meeting of three countries to the next. It shares its points
 * with both countries' own paths.
 *
 * @throws Error if the two have no border with one another
 */
export function readBorder(one: string, other: string): string {
  const wide = read('wide');
  const [isOne, isOther] = [isCountry(one), isCountry(other)];
  const line = mesh(
    wide,
    wide.objects.countries,
    (a, b) => (isOne(a) && isOther(b)) || (isOther(a) && isOne(b)),
  );
  if (line.coordinates.length === 0) throw new Error(`the countries ${one} and ${other} have no border`);
  return draw(line, everywhere, 0);
}

/** Kilometres in a straight line between two places on Earth. */
export function distanceBetween(
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * radius;
}

/** The point of the coast nearest to a place, by the coarser file: good to some kilometres. */
export function nearestCoast(longitude: number, latitude: number): { lon: number; lat: number } {
  const wide = read('wide');
  // Edges that belong to one country only are coast, or where the file was cut, which is further from Mali.
  const coast = mesh(wide, wide.objects.countries, (a, b) => a === b).coordinates.flat();
  const away = (point: readonly number[]): number =>
    geoDistance([longitude, latitude], [point[0]!, point[1]!]);
  const [lon = 0, lat = 0] = coast.reduce((best, point) => (away(point) < away(best) ? point : best));
  return { lon, lat };
}

/**
 * Land as finished paths in kilometres. What is around Mali comes from the coarser file, Mali itself and
 * its rivers from the finer one, so that the same few paths serve every zoom.
 *
 * @param reach how far from the centre it is drawn, in kilometres.
 */
export function readLand(reach: number): Land {
  const [wide, fine] = [read('wide'), read('mali')];
  const path = (shape: GeoPermissibleObjects, digits: number): string => draw(shape, reach, digits);
  const isMali = isCountry(mali);
  const { countries, regions, rivers } = fine.objects;
  return {
    land: path(merge(wide, wide.objects.countries.geometries as (Polygon | MultiPolygon)[]), 0),
    borders: path(
      mesh(wide, wide.objects.countries, (a, b) => a !== b && !isMali(a) && !isMali(b)),
      0,
    ),
    country: path(feature(fine, countries.geometries.find(isMali)!), 0),
    regions: path(
      mesh(fine, regions, (a, b) => a !== b),
      0,
    ),
    farRivers: path(feature(wide, wide.objects.rivers), 0),
    nearRivers: path(feature(fine, rivers), 1),
  };
}
