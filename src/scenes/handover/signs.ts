import { marker } from '../../charts/marker.ts';
import { weakMarker } from '../../charts/weak.ts';
import type { Cell, Mark } from '../../stage/mark.ts';

/** Paper under an empty sign, so that rivers, borders and bars do not run through it. */
function paper(key: string, shape: 'square' | 'triangle', x: number, y: number, r: number): Mark {
  return marker(`${key}/paper`, 'sheet', shape, x, y, r);
}

/** A base with the French in it. */
export function frenchBase(key: string, x: number, y: number, r: number): Mark {
  return marker(key, 'western-forces', 'square', x, y, r);
}

/** A base that was handed over: empty, and with broken sides where the date is known weakly. */
export function emptyBase(key: string, x: number, y: number, r: number, weak: boolean, cell?: Cell): Mark[] {
  const edge = weak
    ? weakMarker(key, 'western-forces-edge', 'square', x, y, r)
    : marker(key, 'western-forces-edge', 'square', x, y, r);
  return [paper(key, 'square', x, y, r), cell ? { ...edge, cell } : edge];
}

/** A report of Russians: never full, for a report is not a position. */
export function reportSign(key: string, x: number, y: number, r: number, weak: boolean, cell?: Cell): Mark[] {
  const edge = weak
    ? weakMarker(key, 'russian-forces-edge', 'triangle', x, y, r)
    : marker(key, 'russian-forces-edge', 'triangle', x, y, r);
  return [paper(key, 'triangle', x, y, r), cell ? { ...edge, cell } : edge];
}
