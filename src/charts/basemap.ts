import { round } from '../stage/element.ts';
import type { GroupMark, Mark, PathMark } from '../stage/mark.ts';
import type { Box, Lens } from './camera.ts';
import type { Land } from './land.ts';

/** From this many pixels a kilometre on, a map shows Mali's regions and the rivers in detail. */
const closeUp = 0.12;

/**
 * What is drawn in kilometres, back to front, as a camera sees it.
 *
 * The paths never change. A camera only moves and scales the group they are in, which costs a browser a
 * third of what drawing them anew would, and their strokes keep their width.
 */
export function onMap(lens: Lens, children: readonly Mark[]): GroupMark {
  return { kind: 'group', key: 'map', role: 'group', x: lens.x, y: lens.y, k: lens.k, children };
}

/** A path of a map. */
export function layer(key: string, role: string, d: string, opacity = 1): PathMark {
  return { kind: 'path', key: `map/${key}`, role, d, ...(opacity < 1 && { opacity }) };
}

/** The map under most map scenes: land, borders, Mali, its rivers. */
export function basemap(land: Land, lens: Lens): GroupMark {
  const close = lens.k >= closeUp;
  const path = (role: string, name: keyof Land, shown = true): PathMark =>
    layer(name, role, land[name], shown ? 1 : 0);
  return onMap(lens, [
    path('land', 'land'),
    path('borders', 'borders'),
    path('country', 'country'),
    path('regions', 'regions', close),
    path('river', 'farRivers', !close),
    path('river', 'nearRivers', close),
  ]);
}

/** A hundred kilometres, drawn and named. */
export function scaleBar(
  lens: Lens,
  at: { left: number; bottom: number },
  size: number,
  text: string,
): Mark[] {
  const [left, right, y] = [at.left, at.left + lens.k * 100, at.bottom];
  return [
    {
      kind: 'path',
      key: 'scale',
      role: 'window',
      d: `M${round(left)} ${round(y - 4)}V${round(y)}H${round(right)}V${round(y - 4)}`,
    },
    {
      kind: 'text',
      key: 'scale/text',
      role: 'map-label-quiet',
      text,
      face: 'sans',
      size,
      anchor: 'start',
      x: left + 4,
      y: y - 5,
    },
  ];
}

/** A small map in the corner that shows which part of Mali the large one is. */
export function locator(
  land: Land,
  lens: Lens,
  box: Box,
  side: number,
): { readonly marks: Mark[]; readonly box: Box } {
  const edge = 4;
  const frame = {
    left: box.right - side - edge,
    top: box.top + edge,
    right: box.right - edge,
    bottom: box.top + edge + side,
  };
  // Mali measures some 1,750 kilometres across; its middle is the maps' centre, more or less.
  const k = side / 1950;
  const [x, y] = [frame.left + side / 2, frame.top + side / 2];
  const across = (pixels: number): number => (pixels / lens.k) * k;
  const corner = { x: x + across(box.left - lens.x), y: y + across(box.top - lens.y) };
  return {
    box: frame,
    marks: [
      {
        kind: 'rect',
        key: 'locator/sheet',
        role: 'sheet',
        x: frame.left,
        y: frame.top,
        width: side,
        height: side,
      },
      {
        kind: 'group',
        key: 'locator',
        role: 'group',
        x,
        y,
        k,
        children: [{ kind: 'path', key: 'locator/country', role: 'country', d: land.country }],
      },
      {
        kind: 'rect',
        key: 'locator/window',
        role: 'window',
        x: corner.x,
        y: corner.y,
        width: across(box.right - box.left),
        height: across(box.bottom - box.top),
      },
    ],
  };
}
