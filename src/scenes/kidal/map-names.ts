import type { Box, Lens } from '../../charts/camera.ts';
import type { Label, Line } from '../../charts/labels.ts';
import { fill, paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Event, Kidal, View } from './data.ts';

function line(name: string, words: string, role: string, bold = false): Line {
  return { name, text: words, face: bold ? 'sans-bold' : 'sans', role };
}

/** The names on the map, those that matter most first. */
export function names(
  data: Kidal,
  events: readonly Event[],
  labels: Labels,
  view: View,
  lens: Lens,
  size: number,
): Label[] {
  const kidal: Label = {
    key: 'kidal',
    at: lens.at(data.kidal),
    radius: size * 0.65,
    size: size * 1.15,
    lines: [line('name', data.kidal.name, 'map-label', true)],
  };
  const seen = events
    .filter(({ name }) => name !== '')
    .map((event): Label => ({
      key: `event/${event.id}`,
      at: lens.at(event),
      radius: size * 0.34,
      size,
      lines: [
        line('name', event.name, 'map-label'),
        ...(event.when
          ? [
              line('when', event.when, 'map-label-quiet'),
              line('what', labels[event.what] ?? '', 'map-label-quiet'),
            ]
          : []),
      ],
      spare: event.when ? 2 : 0,
    }));
  const capital: Label = {
    key: 'bamako',
    at: lens.at(data.bamako),
    radius: size * 0.3,
    size,
    lines: [line('name', data.bamako.name, 'map-label')],
  };
  const middle = { x: (data.kidal.x + data.bamako.x) / 2, y: (data.kidal.y + data.bamako.y) / 2 };
  const away: Label = {
    key: 'way',
    at: lens.at(middle),
    size,
    lines: [line('name', fill(labels['way'] ?? '', { n: data.bamako.away }), 'map-label')],
    roam: size * 6,
  };
  const areas = data.areas.map(({ id, ...spot }): Label => {
    const role = { mali: 'map-label-quiet', 'niger-river': 'river-label' }[id] ?? 'land-label';
    return {
      key: `area/${id}`,
      at: lens.at(spot),
      size,
      lines: [line('name', labels[id] ?? '', role)],
      roam: size,
    };
  });
  return [
    kidal,
    ...seen,
    ...(view === 'y2026' ? [] : [capital]),
    ...(view === 'y2012' ? [away] : []),
    ...areas,
  ];
}

/** What the map says of all its points at once. */
export function stamp(
  data: Kidal,
  labels: Labels,
  window: Box,
  size: number,
): { readonly marks: Mark[]; readonly box: Box } {
  const words = fill(labels['attacked'] ?? '', { d: data.stamp.when });
  const width = window.right - window.left - size;
  const cell = { table: 'kidal-map', row: data.stamp.row, column: 'from' };
  const lines = paragraph('stamp', words, Math.min(width, size * 8.5), size, { role: 'land-name', cell });
  const [left, top] = [window.left + size * 0.5, window.top + size * 0.4];
  return {
    marks: lines.at(left, top),
    box: { left, top, right: left + lines.width, bottom: top + lines.height },
  };
}
