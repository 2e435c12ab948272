import { layer, onMap } from '../../charts/basemap.ts';
import { focus, type Box, type Camera, type Lens } from '../../charts/camera.ts';
import { calmer } from '../../charts/outline.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { stands, told, type Border, type Neighbours, type View } from './data.ts';
import { names } from './names.ts';

/** All of Mali, with room around it for seven names and the sea; less of the sea once the debt is told. */
const cameras = {
  whole: { centre: { x: -250, y: 80 }, width: 2420, height: 2260 },
  beside: { centre: { x: -290, y: 70 }, width: 2350, height: 2180 },
} as const satisfies Record<string, Camera>;

/** Ties stand this many pixels apart or more, and would tangle on shorter turns. */
const tieStep = 6;

/** @param calm the step, in kilometres, below which ties across a line do not follow its turns. */
function lines(border: Border, view: View, calm: number): Mark[] {
  const { id, line, weak } = border;
  const cell = { table: 'blockade-borders', row: id, column: 'border' };
  // Once the closed borders have been told, those that stay open are looked at.
  const quiet = view === 'guinea' || view === 'outside' ? 0.5 : 1;
  const path = (name: string, role: string, d: string, opacity = 1): Mark => ({
    ...layer(`${id}/${name}`, role, d, opacity),
    cell,
  });
  switch (stands(border, view)) {
    case 'before':
      return [layer(`${id}/before`, 'frontier', line)];
    case 'closed':
      return [path('ties', 'shut-ties', calmer(line, calm), quiet), path('closed', 'shut', line, quiet)];
    case 'open':
      return [path('open', weak ? 'passable-weak' : 'passable', line)];
  }
}

/** From Bamako to the sea, in a straight line. */
function wayToSea({ bamako, coast }: Neighbours, lens: Lens): Mark[] {
  const [from, to] = [lens.at(bamako), lens.at(coast)];
  return [
    { kind: 'line', key: 'sea', role: 'window', x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    { kind: 'circle', key: 'sea/end', role: 'town', x: to.x, y: to.y, r: 2 },
  ];
}

/**
 * The map in one of its views.
 *
 * @param box the part of the sheet that the map has in this view
 * @param size of ordinary labels, in pixels
 * @param brief whether countries are only named
 */
export function drawMap(
  data: Neighbours,
  labels: Labels,
  view: View,
  box: Box,
  sheet: Box,
  size: number,
  brief: boolean,
): Mark[] {
  const lens = focus(told(view) ? cameras.beside : cameras.whole, box);
  // One step for all views of a sheet: a path keeps its structure when the camera moves.
  const calm = tieStep / focus(cameras.whole, sheet).k;
  const { land, borders, country, rivers } = data.land;
  const closed = data.borders.filter((border) => stands(border, view) === 'closed');
  const bamako = lens.at(data.bamako);
  return [
    onMap(lens, [
      layer('land', 'land', land),
      ...closed.map(({ id, area }) => layer(`${id}/area`, 'shut-area', area)),
      layer('borders', 'borders', borders),
      layer('country', 'ground', country),
      layer('rivers', 'river', rivers),
      ...data.borders.flatMap((border) => lines(border, view, calm)),
    ]),
    // Where three countries meet, one border ends and the next begins.
    ...data.meetings.map((spot, index): Mark => {
      const { x, y } = lens.at(spot);
      return { kind: 'circle', key: `meeting/${index}`, role: 'place', x, y, r: size * 0.17 };
    }),
    ...(view === 'landlocked' ? wayToSea(data, lens) : []),
    ...(told(view)
      ? []
      : [
          { kind: 'circle', key: 'bamako', role: 'place', x: bamako.x, y: bamako.y, r: size * 0.22 } as const,
        ]),
    ...names(data, labels, view, lens, box, size, brief),
  ];
}
