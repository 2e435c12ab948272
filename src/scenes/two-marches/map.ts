import { basemap, locator, scaleBar } from '../../charts/basemap.ts';
import { focus, inside, type Box, type Camera, type Lens } from '../../charts/camera.ts';
import { placeLabels, type Label } from '../../charts/labels.ts';
import { boxesAlong } from '../../charts/outline.ts';
import { fill, paragraph, together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Town, TwoMarches } from './data.ts';

export type MapView = 'same-month' | 'menaka' | 'moura';

/** Where people were killed in March, by the accounts in the calendar. */
const scenes = ['moura', 'tamalat', 'anderamboukane'];

/** What each view of the map must show, in kilometres, and which towns besides those of the calendar. */
const looks: Readonly<
  Record<
    MapView,
    { readonly about: readonly string[]; readonly shift: readonly [number, number] } & Omit<
      Camera,
      'centre'
    > & {
        readonly towns: readonly string[];
      }
  >
> = {
  'same-month': {
    about: ['moura', 'tamalat'],
    shift: [-20, 30],
    width: 1200,
    height: 560,
    towns: ['moura', 'tamalat', 'gao', 'menaka', 'bamako', 'timbuktu', 'kidal'],
  },
  menaka: {
    about: ['menaka', 'tamalat'],
    shift: [-64, -15],
    width: 480,
    height: 190,
    towns: ['tamalat', 'anderamboukane', 'menaka', 'ansongo', 'gao'],
  },
  moura: {
    about: ['moura'],
    shift: [30, 0],
    width: 300,
    height: 170,
    towns: ['moura', 'mopti', 'djenne', 'kouakourou', 'konna', 'bandiagara'],
  },
};

function cameraOf(data: TwoMarches, view: MapView, box: Box): Camera {
  const { about, shift, width, height } = looks[view];
  const spots = about.map((id) => data.towns.find((town) => town.id === id)!);
  const middle = (axis: 'x' | 'y'): number =>
    (Math.min(...spots.map((spot) => spot[axis])) + Math.max(...spots.map((spot) => spot[axis]))) / 2;
  const [high, broad] = [box.bottom - box.top, box.right - box.left];
  // What a broad map of Ménaka has room for lies to the west: the border is near in the east.
  const spare = view === 'menaka' ? Math.max(0, (broad / high) * height - width) * 0.3 : 0;
  return { centre: { x: middle('x') + shift[0] - spare, y: middle('y') + shift[1] }, width, height };
}

function townsIn(data: TwoMarches, view: MapView, lens: Lens, box: Box, size: number): Town[] {
  return looks[view].towns
    .flatMap((id) => data.towns.filter((town) => town.id === id))
    .filter((town) => {
      const { x, y } = lens.at(town);
      const around = { left: x - size, right: x + size, top: y - size, bottom: y + size };
      return inside(around, box);
    });
}

function labelOf({ id, name, when, ...spot }: Town, lens: Lens, size: number, dated: boolean): Label {
  const strong = scenes.includes(id);
  return {
    key: `town/${id}`,
    at: lens.at(spot),
    radius: size * (strong ? 0.55 : 0.26),
    size: strong ? size * 1.1 : size,
    lines: [
      { name: 'name', text: name, face: strong ? 'sans-bold' : 'sans', role: 'map-label' },
      ...(dated && when
        ? [{ name: 'when', text: when, face: 'sans', role: 'map-label-quiet' } as const]
        : []),
    ],
    spare: dated && when ? 1 : 0,
  };
}

function dot({ id, ...spot }: Town, lens: Lens, size: number): Mark[] {
  const at = lens.at(spot);
  const key = `town/${id}`;
  if (!scenes.includes(id)) return [{ kind: 'circle', key, role: 'town', r: size * 0.2, ...at }];
  return [
    { kind: 'circle', key, role: 'place', r: size * 0.26, ...at },
    { kind: 'circle', key: `${key}/ring`, role: 'ring', r: size * 0.5, ...at },
  ];
}

const bold = { face: 'sans-bold' } as const;

/** What cannot be placed, in a column of its own beside the map; with its dates where there is room for them. */
export function unplacedList(data: TwoMarches, labels: Labels, width: number, room: number, size: number) {
  const head = paragraph('unplaced/head', labels['unplaced'] ?? '', width, size, { role: 'label-quiet' });
  const names = data.unplaced.map(({ name, when, cell }, index) => ({
    name: paragraph(`unplaced/${index}`, name, width, size, bold),
    when: paragraph(`unplaced/${index}/when`, when, width, size, { role: 'label-quiet', cell }),
  }));
  const least = size * 0.1;
  const heightOf = (dated: boolean): number =>
    names.reduce((sum, { name, when }) => sum + least + name.height + (dated ? when.height : 0), head.height);
  const dated = heightOf(true) <= room;
  const gap = least + Math.min(size * 0.4, Math.max(0, room - heightOf(dated)) / names.length);
  return (left: number, top: number): Mark[] => {
    let y = top + head.height;
    return [
      ...head.at(left, top),
      ...names.flatMap(({ name, when }) => {
        const marks = [...name.at(left, y + gap), ...(dated ? when.at(left, y + gap + name.height) : [])];
        y += gap + name.height + (dated ? when.height : 0);
        return marks;
      }),
    ];
  };
}

/** The straight line between the two places, with its length. */
function between(
  data: TwoMarches,
  labels: Labels,
  lens: Lens,
  size: number,
): { marks: Mark[]; label: Label; boxes: Box[] } {
  const [one, other] = ['moura', 'tamalat'].map((id) => lens.at(data.towns.find((town) => town.id === id)!));
  const [from, to] = [one!, other!];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const gap = size * 0.9;
  const line = { x1: from.x + dx * gap, y1: from.y + dy * gap, x2: to.x - dx * gap, y2: to.y - dy * gap };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return {
    marks: [{ kind: 'line', key: 'apart', role: 'leader', ...line }],
    label: {
      key: 'apart',
      at: { x: middle.x, y: middle.y - size * 0.9 },
      roam: size * 4,
      size,
      lines: [
        {
          name: 'words',
          text: fill(labels['apart'] ?? '', { n: data.apart }),
          face: 'sans',
          role: 'map-label-quiet',
        },
      ],
    },
    boxes: boxesAlong([from, to], size * 0.25, { left: 0, top: 0, right: to.x, bottom: Infinity }),
  };
}

/**
 * The map of a view.
 *
 * @param width of the sheet, @param size of ordinary labels, both in pixels
 */
export function drawMap(data: TwoMarches, labels: Labels, view: MapView, box: Box, size: number): Mark[] {
  const lens = focus(cameraOf(data, view, box), box);
  const near = view !== 'same-month';
  const inset = near
    ? locator(data.land, lens, box, Math.min(size * 5.2, (box.bottom - box.top) * 0.38))
    : undefined;
  const pad = size * 0.3;
  const room = { left: box.left + pad, top: box.top + pad, right: box.right - pad, bottom: box.bottom - pad };
  const scale = { left: box.left + pad * 2, bottom: box.bottom - pad * 2 };
  const underScale = {
    left: box.left,
    right: box.left + lens.k * 100 + size,
    top: box.bottom - size * 2,
    bottom: box.bottom,
  };
  const towns = townsIn(data, view, lens, room, size);
  const line = near ? undefined : between(data, labels, lens, size);
  const names = towns.map((town) => labelOf(town, lens, size, view === 'menaka'));
  const strong = names.filter(({ key }) => scenes.includes(key.slice(5)));
  const areas = data.countries.map(({ id, ...spot }): Label => ({
    key: `area/${id}`,
    at: lens.at(spot),
    roam: size * 3,
    size,
    lines: [
      {
        name: 'name',
        text: labels[id] ?? '',
        face: 'sans',
        role: id === 'mali' ? 'map-label-quiet' : 'land-label',
      },
    ],
  }));
  const order = [
    ...strong,
    ...(line ? [line.label] : []),
    ...names.filter((name) => !strong.includes(name)),
    ...(view === 'moura' ? [] : areas),
  ];
  return [
    basemap(data.land, lens),
    ...(line?.marks ?? []),
    ...towns.flatMap((town) => dot(town, lens, size)),
    ...(near ? scaleBar(lens, scale, size, labels['scale'] ?? '') : []),
    ...placeLabels(
      order,
      [...(inset ? [inset.box] : []), ...(near ? [underScale] : []), ...(line?.boxes ?? [])],
      room,
    ),
    ...(inset ? [together('inset', inset.marks)] : []),
  ];
}
