import { basemap, locator, scaleBar } from '../../charts/basemap.ts';
import { focus, type Box, type Camera, type Lens } from '../../charts/camera.ts';
import { placeLabels, type Label } from '../../charts/labels.ts';
import type { Spot } from '../../charts/land.ts';
import { together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { FiveDays, Place } from './scene.ts';

export type Zoom = 'region' | 'mali' | 'near';

/** What each zoom shows. Names of areas stand where they are put; towns give way to those before them. */
const zooms: Readonly<
  Record<
    Zoom,
    {
      readonly camera: Omit<Camera, 'centre'> & { centre?: Spot };
      readonly areas: readonly string[];
      readonly towns: readonly string[];
    }
  >
> = {
  region: {
    camera: { centre: { x: -40, y: 60 }, width: 2700, height: 2150 },
    areas: ['mali', 'algeria', 'mauritania', 'niger', 'burkina-faso', 'cote-d-ivoire', 'guinea', 'senegal'],
    towns: ['moura'],
  },
  mali: {
    camera: { centre: { x: -40, y: -110 }, width: 1800, height: 1760 },
    areas: ['niger-river'],
    towns: ['moura', 'bamako', 'mopti', 'timbuktu', 'gao', 'kidal', 'kayes', 'segou'],
  },
  near: {
    camera: { width: 300, height: 170 },
    areas: [],
    towns: ['moura', 'mopti', 'djenne', 'kouakourou', 'konna', 'bandiagara', 'niono'],
  },
};

/** How far east of Moura the closest map is centred, in kilometres: towns lie on that side, and few on the other. */
const east = 30;

/** The towns whose distance from Moura is written out. */
const measured = ['mopti', 'djenne', 'kouakourou'];

/** How the names of areas are painted, where not as names of other countries. */
const areaRoles: Readonly<Record<string, string>> = { mali: 'map-label', 'niger-river': 'river-label' };

/** The towns of a zoom that fall inside the map, in the order in which they matter. */
function townsIn(data: FiveDays, zoom: Zoom, lens: Lens, box: Box, size: number): Place[] {
  const margin = size * 0.5;
  return zooms[zoom].towns
    .flatMap((id) => data.towns.filter((town) => town.id === id))
    .filter((town) => {
      const { x, y } = lens.at(town);
      return (
        x > box.left + margin && x < box.right - margin && y > box.top + margin && y < box.bottom - margin
      );
    });
}

function townLabels(towns: readonly Place[], labels: Labels, zoom: Zoom, lens: Lens, size: number): Label[] {
  return towns.map((town): Label => {
    const { id } = town;
    const moura = id === 'moura';
    const note =
      zoom === 'near' && measured.includes(id)
        ? (labels['distance'] ?? '').replace('{n}', String(town.distance))
        : '';
    return {
      key: `town/${id}`,
      at: lens.at(town),
      radius: moura ? size * 0.62 : size * 0.28,
      size: moura ? size * 1.15 : size,
      lines: [
        { name: 'name', text: town.name, face: moura ? 'sans-bold' : 'sans', role: 'map-label' },
        ...(note ? [{ name: 'note', text: note, face: 'sans' as const, role: 'map-label-quiet' }] : []),
      ],
    };
  });
}

function areaLabels(data: FiveDays, labels: Labels, zoom: Zoom, lens: Lens, size: number): Label[] {
  return zooms[zoom].areas.flatMap((id): Label[] => {
    const area = data.areas.find((one) => one.id === id);
    const strong = id === 'mali';
    return area
      ? [
          {
            key: `area/${id}`,
            at: lens.at(area),
            size: strong ? size * 1.15 : size,
            lines: [
              {
                name: 'name',
                text: labels[id] ?? '',
                face: strong ? 'sans-bold' : 'sans',
                role: areaRoles[id] ?? 'land-label',
              },
            ],
          },
        ]
      : [];
  });
}

function dots(towns: readonly Place[], lens: Lens, size: number): Mark[] {
  return towns.flatMap((town): Mark[] => {
    const { id } = town;
    const { x, y } = lens.at(town);
    if (id !== 'moura') return [{ kind: 'circle', key: `town/${id}`, role: 'town', x, y, r: size * 0.2 }];
    return [
      { kind: 'circle', key: 'town/moura', role: 'place', x, y, r: size * 0.28 },
      { kind: 'circle', key: 'town/moura/ring', role: 'ring', x, y, r: size * 0.56 },
    ];
  });
}

/**
 * The map at one of its three distances.
 *
 * @param width of the sheet, @param size of ordinary labels, both in pixels.
 */
export function drawMap(
  data: FiveDays,
  labels: Labels,
  zoom: Zoom,
  box: Box,
  width: number,
  size: number,
): Mark[] {
  const moura = data.towns.find(({ id }) => id === 'moura')!;
  const lens = focus({ centre: { x: moura.x + east, y: moura.y }, ...zooms[zoom].camera }, box);
  const inset = zoom === 'near' ? locator(data.land, lens, box, size * 5.2) : undefined;
  const padding = size * 0.3;
  const room = { left: padding, top: padding, right: width - padding, bottom: box.bottom - padding };
  const bar = scaleBar(
    lens,
    { left: padding * 2, bottom: box.bottom - padding * 2 },
    size,
    labels['scale'] ?? '',
  );
  const underBar = { left: 0, right: lens.k * 100 + size, top: box.bottom - size * 2, bottom: box.bottom };
  const towns = townsIn(data, zoom, lens, box, size);
  const names = [
    ...townLabels(towns, labels, zoom, lens, size),
    ...areaLabels(data, labels, zoom, lens, size),
  ];
  return [
    basemap(data.land, lens),
    ...dots(towns, lens, size),
    ...(zoom === 'near' ? bar : []),
    ...placeLabels(names, inset ? [inset.box, underBar] : [], room),
    ...(inset ? [together('inset', inset.marks)] : []),
  ];
}
