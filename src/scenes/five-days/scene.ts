/**
 * Five days in Moura: from the Sahel down to one market town, then day by day.
 *
 * The map never comes closer than 300 km across, and nothing on it moves but the camera. What happened to people is
 * told in words and dates; deaths are neither placed nor animated.
 */
import { basemap, locator, scaleBar } from '../../charts/basemap.ts';
import { focus, type Box, type Camera, type Lens } from '../../charts/camera.ts';
import { placeLabels, type Label } from '../../charts/labels.ts';
import type { Land, Spot } from '../../charts/land.ts';
import { labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { captionLines, fiveDays, thread, twoDates, type Strip } from './strip.ts';

export interface Place extends Spot {
  readonly id: string;
  readonly name: string;
  /** Kilometres from Moura. */
  readonly distance: number;
}

export interface Event {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly when: string;
  readonly what: string;
  readonly known: 'dated' | 'pattern';
}

export interface FiveDays {
  readonly land: Land;
  readonly towns: readonly Place[];
  readonly areas: readonly (Spot & { readonly id: string })[];
  readonly events: readonly Event[];
  readonly weekdays: readonly string[];
}

export type View = (typeof views)[number];

const views = ['region', 'mali', 'near-moura', 'day-1', 'days-2-4', 'day-5', 'two-dates', 'sealed'] as const;

type Zoom = 'region' | 'mali' | 'near';

/** What each zoom shows. Names of areas stand where they are put; towns give way to those before them. */
const zooms: Readonly<Record<Zoom, { readonly camera: Omit<Camera, 'centre'> & { centre?: Spot }; readonly areas: readonly string[]; readonly towns: readonly string[] }>> = {
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

function zoomOf(view: View): Zoom {
  return view === 'region' || view === 'mali' ? view : 'near';
}

/** The events that each of the three parts of the siege is told with. */
const parts = [['helicopters', 'exits'], ['killings'], ['end']] as const;

function captions(data: FiveDays, labels: Labels): string[][] {
  const what = (id: string): string => data.events.find((event) => event.id === id)?.what ?? '';
  return parts.map((ids) => ids.map((id) => (id === 'helicopters' ? `${labels['hour']}: ${what(id)}` : what(id))));
}

/** What stands under the map in a view; nothing while the map is being explained. */
function stripOf(view: View, data: FiveDays, labels: Labels, frame: Frame): Strip | undefined {
  const writing = { width: frame.width - 2, size: labelSize(frame) };
  const event = (id: string): Event => data.events.find((one) => one.id === id)!;
  const all = captions(data, labels);
  const told = ['day-1', 'days-2-4', 'day-5'].indexOf(view);
  if (told >= 0) return fiveDays(data.weekdays, data.events, all[told] ?? [], told, captionLines(all, writing), writing);
  if (view === 'two-dates') {
    return twoDates([{ event: event('army-dates'), label: labels['army'] ?? '' }, { event: event('siege'), label: labels['others'] ?? '' }], writing);
  }
  if (view === 'sealed') return thread(data.events.filter(({ from }) => from > '2022-03-31'), writing);
  return undefined;
}

function mapBox(data: FiveDays, labels: Labels, frame: Frame, view: View): Box {
  if (zoomOf(view) !== 'near' || view === 'near-moura') return { left: 0, top: 0, right: frame.width, bottom: frame.height };
  // As high as the highest strip leaves, so that the map stands still from day to day.
  const heights = views.map((one) => stripOf(one, data, labels, frame)?.height ?? 0);
  return { left: 0, top: 0, right: frame.width, bottom: frame.height - Math.max(...heights) - labelSize(frame) * 0.6 };
}

/** The towns of a zoom that fall inside the map, in the order in which they matter. */
function townsIn(data: FiveDays, zoom: Zoom, lens: Lens, box: Box, size: number): Place[] {
  const margin = size * 0.5;
  return zooms[zoom].towns.flatMap((id) => data.towns.filter((town) => town.id === id)).filter((town) => {
    const { x, y } = lens.at(town);
    return x > box.left + margin && x < box.right - margin && y > box.top + margin && y < box.bottom - margin;
  });
}

function townLabels(towns: readonly Place[], labels: Labels, zoom: Zoom, lens: Lens, size: number): Label[] {
  return towns.map((town): Label => {
    const { id } = town;
    const moura = id === 'moura';
    const note = zoom === 'near' && measured.includes(id) ? (labels['distance'] ?? '').replace('{n}', String(town.distance)) : '';
    return {
      key: `town/${id}`, at: lens.at(town), radius: moura ? size * 0.62 : size * 0.28, size: moura ? size * 1.15 : size,
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
      ? [{ key: `area/${id}`, at: lens.at(area), size: strong ? size * 1.15 : size, lines: [{ name: 'name', text: labels[id] ?? '', face: strong ? 'sans-bold' : 'sans', role: areaRoles[id] ?? 'land-label' }] }]
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

/** Marks that come and go together: one group fades in a third of the time that many marks do. */
function together(key: string, children: readonly Mark[]): Mark {
  return { kind: 'group', key, role: 'group', x: 0, y: 0, k: 1, children };
}

function draw({ view, data, labels, frame }: Drawing<FiveDays, View>): Mark[] {
  const zoom = zoomOf(view);
  const size = labelSize(frame);
  const box = mapBox(data, labels, frame, view);
  const moura = data.towns.find(({ id }) => id === 'moura')!;
  const lens = focus({ centre: { x: moura.x + east, y: moura.y }, ...zooms[zoom].camera }, box);
  const inset = zoom === 'near' ? locator(data.land, lens, box, size * 5.2) : undefined;
  const padding = size * 0.3;
  const room = { left: padding, top: padding, right: frame.width - padding, bottom: box.bottom - padding };
  const towns = townsIn(data, zoom, lens, box, size);
  const names = [...townLabels(towns, labels, zoom, lens, size), ...areaLabels(data, labels, zoom, lens, size)];
  const bar = scaleBar(lens, { left: padding * 2, bottom: box.bottom - padding * 2 }, size, labels['scale'] ?? '');
  const strip = stripOf(view, data, labels, frame);
  const foot = { left: 1, top: box.bottom + size * 0.6, right: frame.width - 1, bottom: frame.height };
  return [
    basemap(data.land, lens),
    ...dots(towns, lens, size),
    ...(zoom === 'near' ? bar : []),
    ...placeLabels(names, inset ? [inset.box, { left: 0, right: lens.k * 100 + size, top: box.bottom - size * 2, bottom: box.bottom }] : [], room),
    ...(inset ? [together('inset', inset.marks)] : []),
    ...(strip
      ? [{ kind: 'rect', key: 'foot', role: 'sheet', x: 0, y: box.bottom, width: frame.width, height: frame.height - box.bottom } as const, together(strip.name, strip.at(foot))]
      : []),
  ];
}

const scene: Scene<FiveDays, View> = {
  views,
  draw,
  focus: () => ['town/moura'],
  must({ view, ...drawing }) {
    const told = ['day-1', 'days-2-4', 'day-5'].indexOf(view);
    const towns = { region: ['town/moura/name', 'area/mali/name'], mali: ['town/moura/name', 'town/bamako/name'], near: ['town/moura/name', 'town/mopti/name', 'town/djenne/name'] }[zoomOf(view)];
    const words = draw({ view, ...drawing })
      .flatMap((mark) => (mark.kind === 'group' ? mark.children : [mark]))
      .filter(({ kind, key }) => kind === 'text' && /^(caption|dates|thread|days)\//.test(key))
      .map(({ key }) => key);
    return told >= 0 ? [...towns, ...words, `caption/${told}/0`] : [...towns, ...words];
  },
};

export default scene;
