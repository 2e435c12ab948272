import { round } from '../stage/element.ts';
import type { Cell, PathMark } from '../stage/mark.ts';

/** The shapes by which actors are told apart where colour is not enough; `actors.yaml` says whose is which. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'ring' | 'cross' | 'bar' | 'plus';

/** Outlines on a square from -1 to 1, all of about the same weight to the eye. */
const outlines: Readonly<Record<Shape, readonly (readonly [command: string, ...numbers: number[]])[]>> = {
  circle: [['M', -0.9, 0], ['A', 0.9, 0.9, 0, 1, 1, 0.9, 0], ['A', 0.9, 0.9, 0, 1, 1, -0.9, 0], ['Z']],
  ring: [
    ['M', -1, 0],
    ['A', 1, 1, 0, 1, 1, 1, 0],
    ['A', 1, 1, 0, 1, 1, -1, 0],
    ['Z'],
    ['M', -0.55, 0],
    ['A', 0.55, 0.55, 0, 1, 0, 0.55, 0],
    ['A', 0.55, 0.55, 0, 1, 0, -0.55, 0],
    ['Z'],
  ],
  square: [['M', -0.8, -0.8], ['L', 0.8, -0.8], ['L', 0.8, 0.8], ['L', -0.8, 0.8], ['Z']],
  diamond: [['M', 0, -1.1], ['L', 1.1, 0], ['L', 0, 1.1], ['L', -1.1, 0], ['Z']],
  triangle: [['M', 0, -1.05], ['L', 1.05, 0.8], ['L', -1.05, 0.8], ['Z']],
  bar: [['M', -0.45, -1.1], ['L', 0.45, -1.1], ['L', 0.45, 1.1], ['L', -0.45, 1.1], ['Z']],
  plus: [
    ['M', -0.35, -1.05],
    ['L', 0.35, -1.05],
    ['L', 0.35, -0.35],
    ['L', 1.05, -0.35],
    ['L', 1.05, 0.35],
    ['L', 0.35, 0.35],
    ['L', 0.35, 1.05],
    ['L', -0.35, 1.05],
    ['L', -0.35, 0.35],
    ['L', -1.05, 0.35],
    ['L', -1.05, -0.35],
    ['L', -0.35, -0.35],
    ['Z'],
  ],
  cross: [
    ['M', -0.95, -0.5],
    ['L', -0.5, -0.95],
    ['L', 0, -0.45],
    ['L', 0.5, -0.95],
    ['L', 0.95, -0.5],
    ['L', 0.45, 0],
    ['L', 0.95, 0.5],
    ['L', 0.5, 0.95],
    ['L', 0, 0.45],
    ['L', -0.5, 0.95],
    ['L', -0.95, 0.5],
    ['L', -0.45, 0],
    ['Z'],
  ],
};

/** Places a step of an outline: the last two numbers of a command are a point; an arc's first two are radii. */
function place(
  [command, ...numbers]: readonly [string, ...number[]],
  x: number,
  y: number,
  r: number,
): string {
  const point = numbers.slice(-2).map((value, index) => round((index === 0 ? x : y) + value * r));
  const arc = command === 'A' ? [round(numbers[0]! * r), round(numbers[1]! * r), ...numbers.slice(2, 5)] : [];
  return command + [...arc, ...point].join(' ');
}

/**
 * An actor's mark at a place.
 *
 * @param r half its size, in pixels
 */
export function marker(
  key: string,
  role: string,
  shape: Shape,
  x: number,
  y: number,
  r: number,
  cell?: Cell,
): PathMark {
  const mark: PathMark = {
    kind: 'path',
    key,
    role,
    d: outlines[shape].map((step) => place(step, x, y, r)).join(''),
  };
  return cell ? { ...mark, cell } : mark;
}
