import { layer, onMap } from '../../charts/basemap.ts';
import { focus, type Box, type Camera } from '../../charts/camera.ts';
import { placeLabels } from '../../charts/labels.ts';
import type { Spot } from '../../charts/land.ts';
import { boxesAlong } from '../../charts/outline.ts';
import { weakMarker } from '../../charts/weak.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Frame } from '../../stage/frame.ts';
import { isWeak, toldIn, type Kidal, type Period, type View } from './data.ts';
import { names, stamp } from './map-names.ts';

/** All of Mali. */
const camera: Camera = { centre: { x: 10, y: -110 }, width: 1800, height: 1740 };

/** Paper over what of the map lies left of its window, above it and below. */
function mat({ left, top, bottom }: Box, { width, height }: Frame): Mark {
  const [x, y, foot] = [round(left), round(top), round(bottom)];
  const d = `M0 0H${width}V${y}H${x}V${foot}H${width}V${height}H0Z`;
  return { kind: 'path', key: 'mat', role: 'sheet', d };
}

/** The town, in the colours of who holds it: the ribbon's end, on the map. */
function town(period: Period, { x, y }: Spot, side: number): Mark[] {
  const { id, holders } = period;
  const [left, top, width] = [x - side / 2, y - side / 2, side / holders.length];
  const weak = isWeak(period);
  const box = { x: left, y: top, width: side, height: side };
  return [
    ...(weak ? [{ kind: 'rect', key: `kidal/${id}/ground`, role: 'sheet', ...box } as const] : []),
    ...holders.map(({ role, column }, index): Mark => ({
      kind: 'rect',
      key: `kidal/${id}/${column}`,
      role: weak ? `${role}-soft` : role,
      ...box,
      x: left + index * width,
      width,
    })),
    weak
      ? weakMarker(`kidal/${id}/edge`, 'window', 'square', x, y, side / 1.6)
      : { kind: 'rect', key: `kidal/${id}/edge`, role: 'window', ...box },
  ];
}

function dot(key: string, role: string, { x, y }: Spot, r: number): Mark {
  return { kind: 'circle', key, role, x, y, r };
}

/** The map, as far as its window shows it: where Kidal is, in whose hands, and what happened elsewhere. */
export function drawMap(
  data: Kidal,
  labels: Labels,
  view: View,
  window: Box,
  frame: Frame,
  size: number,
): Mark[] {
  const lens = focus(camera, window);
  const { land, borders, country, rivers } = data.land;
  const events = data.events.filter((event) => event.view === view);
  const [kidal, bamako] = [lens.at(data.kidal), lens.at(data.bamako)];
  const way = view === 'y2012';
  const pad = size * 0.3;
  const room = {
    left: window.left + pad,
    top: window.top + pad,
    right: Math.min(window.right, frame.width - 1) - pad,
    bottom: window.bottom - pad,
  };
  const line = way ? boxesAlong([bamako, kidal], 1, window) : [];
  const wanted = names(data, events, labels, view, lens, size);
  const place = (taken: readonly Box[]): Mark[] =>
    placeLabels(wanted, [...taken, ...line], room, { apart: size * 0.3 });
  const said = view === 'y2026' ? stamp(data, labels, window, size) : { marks: [], box: undefined };
  const around = place(said.box ? [said.box] : []);
  // On the smallest maps the stamp gives way to the town's own name.
  const roomy = around.some(({ key }) => key === 'kidal/name');
  const placed = roomy ? [...said.marks, ...around] : place([]);
  return [
    onMap(lens, [
      layer('land', 'land', land),
      layer('borders', 'borders', borders),
      layer('country', 'country', country),
      layer('rivers', 'river', rivers),
    ]),
    mat(window, frame),
    ...(way
      ? [
          {
            kind: 'line',
            key: 'way',
            role: 'window',
            x1: bamako.x,
            y1: bamako.y,
            x2: kidal.x,
            y2: kidal.y,
          } as const,
        ]
      : []),
    dot('bamako', 'place', bamako, size * 0.22),
    ...events.map((event) => dot(`event/${event.id}`, 'place', lens.at(event), size * 0.22)),
    ...town(toldIn(view, data.periods).at(-1)!, kidal, size * 1.1),
    ...placed.map((mark): Mark => {
      const event = events.find(({ id }) => mark.key === `event/${id}/when`);
      return event ? { ...mark, cell: { table: 'kidal-map', row: event.id, column: 'from' } } : mark;
    }),
  ];
}
