import { basemap, locator, scaleBar } from '../../charts/basemap.ts';
import { focus, inside, type Box, type Lens } from '../../charts/camera.ts';
import { placeLabels, type Label } from '../../charts/labels.ts';
import type { Spot } from '../../charts/land.ts';
import { boxesAlong } from '../../charts/outline.ts';
import { fill, together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { MarchView, Town, TwoMarches } from './data.ts';

/** A name without a dot, which may move to find room. */
function floating(key: string, at: Label['at'], text: string, role: string, size: number): Label {
  return { key, at, roam: size * 4, size, lines: [{ name: 'name', text, face: 'sans', role }] };
}

function labelOf({ id, name, when, strong, ...spot }: Town, lens: Lens, size: number): Label {
  const named = { name: 'name', text: name, face: strong ? 'sans-bold' : 'sans', role: 'map-label' } as const;
  return {
    key: `town/${id}`,
    at: lens.at(spot),
    radius: size * (strong ? 0.55 : 0.26),
    size: size * (strong ? 1.1 : 1),
    lines: when ? [named, { name: 'when', text: when, face: 'sans', role: 'map-label-quiet' }] : [named],
    spare: when ? 1 : 0,
  };
}

function dot({ id, strong, ...spot }: Town, lens: Lens, size: number): Mark[] {
  const { x, y } = lens.at(spot);
  const key = `town/${id}`;
  return strong
    ? [
        { kind: 'circle', key, role: 'place', x, y, r: size * 0.26 },
        { kind: 'circle', key: `${key}/ring`, role: 'ring', x, y, r: size * 0.5 },
      ]
    : [{ kind: 'circle', key, role: 'town', x, y, r: size * 0.2 }];
}

/** A line between two places that keeps so many pixels off them. */
function ends(from: Spot, to: Spot, gap: number) {
  const share = gap / Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) * share, (to.y - from.y) * share];
  return { x1: from.x + dx, y1: from.y + dy, x2: to.x - dx, y2: to.y - dy };
}

/** The map of a view, with the line between the two places where both are on it. @param size of ordinary labels */
export function drawMap(data: TwoMarches, labels: Labels, view: MarchView, box: Box, size: number): Mark[] {
  const lens = focus(view, box);
  const { left, top, right, bottom } = box;
  const pad = size * 0.3;
  const room = { left: left + pad, top: top + pad, right: right - pad, bottom: bottom - pad };
  const [from, to] = [lens.at(data.apart.from), lens.at(data.apart.to)];
  const inset = locator(data.land, lens, box, Math.min(size * 5.2, (bottom - top) * 0.38));
  const underScale = { left, right: left + lens.k * 100 + size, top: bottom - size * 2, bottom };
  const towns = view.towns.filter((town) => {
    const { x, y } = lens.at(town);
    return inside({ left: x - size, right: x + size, top: y - size, bottom: y + size }, room);
  });
  const name = (town: Town): Label => labelOf(town, lens, size);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - size * 0.9 };
  const distance = fill(labels['apart'] ?? '', { n: data.apart.n });
  const order = [
    ...towns.filter(({ strong }) => strong).map(name),
    ...(view.near ? [] : [floating('apart', middle, distance, 'map-label-quiet', size)]),
    ...towns.filter(({ strong }) => !strong).map(name),
    ...view.countries.map(({ id, ...spot }) =>
      floating(
        `area/${id}`,
        lens.at(spot),
        labels[id] ?? '',
        id === 'mali' ? 'map-label-quiet' : 'land-label',
        size,
      ),
    ),
  ];
  // On the smallest maps the names of places matter more than the scale.
  const scaled = view.near && bottom - top > size * 12;
  const obstacles = view.near
    ? [inset.box, ...(scaled ? [underScale] : [])]
    : boxesAlong([from, to], size * 0.25, box);
  const written = placeLabels(order, obstacles, room);
  // A town that finds no room for its name says nothing, unless people were killed there.
  const named = new Set(written.map(({ key }) => key));
  return [
    basemap(data.land, lens),
    ...(scaled
      ? scaleBar(lens, { left: left + pad * 2, bottom: bottom - pad * 2 }, size, labels['scale'] ?? '')
      : []),
    ...(view.near ? [] : [{ kind: 'line', key: 'apart', role: 'leader', ...ends(from, to, size) } as const]),
    ...towns
      .filter(({ id, strong }) => strong || named.has(`town/${id}/name`))
      .flatMap((town) => dot(town, lens, size)),
    ...written,
    ...(view.near ? [together('inset', inset.marks)] : []),
  ];
}
