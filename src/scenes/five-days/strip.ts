import type { Box } from '../../charts/camera.ts';
import type { Mark, TextMark } from '../../stage/mark.ts';

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

const day = 86_400_000;

/** Days from 23 March 2022 on. */
export function dayOf(date: string): number {
  return (Date.parse(date) - Date.parse('2022-03-23')) / day;
}

/** A line of words at a place. */
export function text(
  key: string,
  words: string,
  x: number,
  y: number,
  size: number,
  look: Partial<TextMark> = {},
): TextMark {
  return {
    kind: 'text',
    key,
    role: 'label',
    text: words,
    face: 'sans',
    size,
    anchor: 'start',
    x,
    y,
    ...look,
  };
}

/** A bar over some days, which shows a cell of the table. */
export function bar(
  key: string,
  role: string,
  { left, top, right, bottom }: Box,
  cell: { row: string; column: string },
): Mark {
  return { kind: 'rect', key, role, cell, x: left, y: top, width: right - left, height: bottom - top };
}
