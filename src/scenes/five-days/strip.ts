import type { Box } from '../../charts/camera.ts';
import { dayNumber } from '../../charts/time.ts';
import type { Cell, Mark } from '../../stage/mark.ts';

/** What stands under the map, at the foot of the sheet: as high as it must be, in pixels. */
export interface Strip {
  readonly name: string;
  readonly height: number;
  at(box: Box): Mark[];
}

/** What a strip is written with. */
export interface Writing {
  readonly width: number;
  /** Of ordinary labels, in pixels; everything else keeps in proportion to it. */
  readonly size: number;
}

/** The table that all strips show. */
export const table = 'moura-days';

/** Days from 23 March 2022 on. */
export function dayOf(date: string): number {
  return dayNumber(date) - dayNumber('2022-03-23');
}

/** A bar over some days, which shows a cell of the table. */
export function bar(key: string, role: string, { left, top, right, bottom }: Box, cell: Cell): Mark {
  return { kind: 'rect', key, role, cell, x: left, y: top, width: right - left, height: bottom - top };
}
