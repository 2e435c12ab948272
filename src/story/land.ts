import { readFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoPath, type GeoPermissibleObjects } from 'd3';
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

/**
 * Land as finished paths in kilometres. What is around Mali comes from the coarser file, Mali itself and
 * its rivers from the finer one, so that the same few paths serve every zoom.
 *
 * @param reach how far from the centre it is drawn, in kilometres.
 */
export function readLand(reach: number): Land {
  const [wide, fine] = [read('wide'), read('mali')];
  const draw = (shape: GeoPermissibleObjects, digits: number): string => {
    const { context, result } = pathWriter(digits);
    geoPath(projection(reach), context)(shape);
    return result();
  };
  const isMali = (one: unknown): boolean =>
    (one as { properties?: { iso?: string } }).properties?.iso === mali;
  const { countries, regions, rivers } = fine.objects;
  return {
    land: draw(merge(wide, wide.objects.countries.geometries as (Polygon | MultiPolygon)[]), 0),
    borders: draw(
      mesh(wide, wide.objects.countries, (a, b) => a !== b && !isMali(a) && !isMali(b)),
      0,
    ),
    country: draw(feature(fine, countries.geometries.find(isMali)!), 0),
    regions: draw(
      mesh(fine, regions, (a, b) => a !== b),
      0,
    ),
    farRivers: draw(feature(wide, wide.objects.rivers), 0),
    nearRivers: draw(feature(fine, rivers), 1),
  };
}
