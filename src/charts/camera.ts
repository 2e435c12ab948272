import type { Spot } from './land.ts';

/** A part of the sheet, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a map looks at: the centre and the least extent that must be in view, in kilometres. */
export interface Camera {
  readonly centre: Spot;
  readonly width: number;
  readonly height: number;
}

/** A camera on a box: how kilometres become pixels. */
export interface Lens {
  /** Pixels a kilometre. */
  readonly k: number;
  /** Where the maps' centre falls, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Where a place falls, in pixels. */
  at(spot: Spot): Spot;
}

/** Points a camera at a box, so that all it must show is in view and its centre in the middle. */
export function focus({ centre, width, height }: Camera, box: Box): Lens {
  const k = Math.min((box.right - box.left) / width, (box.bottom - box.top) / height);
  const x = (box.left + box.right) / 2 - centre.x * k;
  const y = (box.top + box.bottom) / 2 - centre.y * k;
  return { k, x, y, at: (spot) => ({ x: x + spot.x * k, y: y + spot.y * k }) };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function inside(a: Box, b: Box): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
