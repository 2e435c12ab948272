import type { Box, Lens } from '../../charts/camera.ts';
import { placeLabels, type Label, type Line } from '../../charts/labels.ts';
import type { Spot } from '../../charts/land.ts';
import { boxesAlong, pointsOf } from '../../charts/outline.ts';
import { fill, paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { stands, told, views, type Border, type Neighbours, type View } from './data.ts';

/** How far words keep from a border of Mali, whose ties reach 5 pixels, and from other lines. */
const margins = { border: 6.5, line: 3 };

function line(name: string, words: string, role: string, face: Line['face'] = 'sans'): Line {
  return { name, text: words, face, role };
}

/** Room is kept for all that is ever written at a neighbour, so that no name moves when more is said of it. */
function writing(border: Border, view: View, labels: Labels): Line[] {
  const again = view === 'lifted' && border.state === 'closed';
  const state = again
    ? line('again', labels['reopened'] ?? '', 'land-name', 'sans-bold')
    : line(border.state, border.says, border.state === 'closed' ? 'shut-label' : 'land-name', 'sans-bold');
  return [
    line('name', border.name, 'land-name'),
    state,
    ...(border.outside ? [line('note', border.outside, 'land-label')] : []),
  ];
}

/** Whether a view shows a line of what is written at a neighbour. */
function shows(border: Border, view: View, name: string): boolean {
  return name === 'name' || (stands(border, view) !== 'before' && (name !== 'note' || view === 'outside'));
}

interface Stamp {
  readonly box: Box;
  readonly marks: Mark[];
}

/** The day of a view and what holds on it, in the corner where the map has least to say, no wider than `width` pixels. */
function stamp(
  data: Neighbours,
  labels: Labels,
  view: View,
  size: number,
  corner: Spot,
  width: number,
): Stamp {
  const days = view === 'lifted' ? fill(labels['days'] ?? '', { n: data.blockade.days }) : '';
  const parts = [
    line('date', data.dates[view]?.text ?? '', 'land-label'),
    line('finding', fill(labels[`stamp-${view}`] ?? '', data.counts), 'land-name', 'sans-bold'),
    line('days', days, 'land-label'),
  ];
  let bottom = corner.y;
  let right = corner.x;
  const marks = parts.flatMap(({ name, text: words, face, role }) => {
    const cell = name === 'date' ? data.dates[view]?.cell : undefined;
    const look = { role, face, ...(cell && { cell }) };
    const part = paragraph(`stamp/${view}/${name}`, words, width, size, look);
    const top = bottom;
    bottom += part.height;
    right = Math.max(right, corner.x + part.width);
    return part.at(corner.x, top);
  });
  return { marks, box: { left: corner.x, top: corner.y, right: right + size, bottom: bottom + size * 0.4 } };
}

/**
 * All words on the map.
 *
 * @param size of ordinary labels, in pixels
 * @param brief whether the map is so small that countries are only named
 */
export function names(
  data: Neighbours,
  labels: Labels,
  view: View,
  lens: Lens,
  box: Box,
  size: number,
  brief: boolean,
): Mark[] {
  const padding = size * 0.4;
  const room = {
    left: box.left + padding,
    top: box.top + padding,
    right: box.right - padding,
    bottom: box.bottom - padding,
  };
  const along = (d: string, margin: number): Box[] => boxesAlong(pointsOf(d).map(lens.at), margin, box);
  const [bamako, coast] = [lens.at(data.bamako), lens.at(data.coast)];
  const small = told(view);
  // The stamps of all views on this map keep their room, so that no name moves when the stamp changes.
  const outline = data.borders.flatMap((border) => pointsOf(border.line)).map(lens.at);
  const north = outline.filter(({ y }) => y < room.top + size * 6);
  const width = Math.min(box.right, ...north.map(({ x }) => x)) - room.left - size;
  const stamps = views
    .filter((one) => told(one) === small)
    .map((one) => ({ view: one, ...stamp(data, labels, one, size, { x: room.left, y: room.top }, width) }));
  const firm = [
    ...stamps.map((one) => one.box),
    ...data.borders.flatMap((border) => along(border.line, margins.border)),
    ...(small ? [] : boxesAlong([bamako, coast], margins.line, box)),
  ];
  const faint = [...along(data.land.rivers, margins.line), ...along(data.land.borders, margins.line)];

  const area = (key: string, at: Spot, lines: readonly Line[], roam = size * 5): Label => ({
    key,
    at: lens.at(at),
    size,
    roam,
    lines,
  });
  const landmark = (id: string): Spot => data.landmarks.find((one) => one.id === id)!;
  const mali = {
    ...area('area/mali', landmark('mali'), [line('name', labels['mali'] ?? '', 'map-label', 'sans-bold')]),
    size: size * 1.25,
  };
  const capital: Label = {
    key: 'town/bamako',
    at: bamako,
    radius: size * 0.3,
    size,
    lines: [line('name', data.bamako.name, 'map-label')],
  };
  const sea: Label[] = [
    {
      key: 'sea/way',
      at: { x: coast.x - size, y: coast.y + size * 2.2 },
      roam: size * 4,
      size,
      lines: [
        line('name', fill(labels['way'] ?? '', { n: data.coast.away }), 'land-label'),
        line('note', labels['coast'] ?? '', 'land-label'),
      ],
    },
    area('area/ocean', landmark('ocean'), [line('name', labels['ocean'] ?? '', 'river-label')]),
  ];
  const neighbours = data.borders.map((border): Label => {
    const lines = writing(border, view, labels).slice(0, brief ? 1 : undefined);
    // Beside the debt a name may stand alone, or be missing rather than stand in another country: the lines say the rest.
    return {
      ...area(`area/${border.id}`, border, lines, brief ? size * 1.4 : undefined),
      spare: small ? lines.length - 1 : lines.length - 2,
    };
  });
  const placed = placeLabels(
    [...neighbours, mali, ...(small ? [] : [capital]), ...(view === 'landlocked' ? sea : [])],
    firm,
    room,
    { faint },
  );
  const rest = placed.flatMap((mark): Mark[] => {
    const [, id, name = ''] = mark.key.split('/');
    const border = mark.key.startsWith('area/') && data.borders.find((one) => one.id === id);
    if (!border) return [mark];
    if (!shows(border, view, name)) return [];
    return [
      name === border.state
        ? { ...mark, cell: { table: 'blockade-borders', row: border.id, column: 'border' } }
        : mark,
    ];
  });
  return [...rest, ...stamps.flatMap((one) => (one.view === view ? one.marks : []))];
}
