import type { ScaleLinear } from 'd3-scale';
import { spaced, type Tick } from '../../charts/axis.ts';
import { dotField, type Tally } from '../../charts/dot-field.ts';
import { marker } from '../../charts/marker.ts';
import { paragraph, text } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Lane } from './scene.ts';

/** The table that every figure of the scene stands in. */
export const table = 'civilian-counts';

export function cellOf({ row }: { readonly row: string }, column = 'killed'): Cell {
  return { table, row, column };
}

/** A lane as the dot field takes it. */
export function tally({ id, open, people }: Lane): Tally {
  return { id, bound: open ? 'at-least' : 'exactly', low: people, high: open ? null : people };
}

/** Something of a known height, in pixels, whose marks can be had once its place is known. */
export interface Block {
  readonly height: number;
  at(left: number, top: number): Mark[];
}

/**
 * Whose dead a lane holds: the side's marker, the figure, the side in words.
 *
 * @param words what the side is called here
 * @param name parts the keys of words that break differently from view to view
 * @param large the size of the figure, in pixels
 */
export function laneLabel(
  lane: Lane,
  words: string,
  name: string,
  width: number,
  size: number,
  large: number,
): Block & { readonly width: number } {
  const indent = lane.actor === undefined ? 0 : large * 1.05;
  const figureWidth = lane.figure === '' ? 0 : textWidth(lane.figure, 'sans-bold', large) + size * 0.45;
  const beside = indent + figureWidth + textWidth(words, 'sans', size) <= width;
  const first = lane.figure === '' ? 0 : large * lineHeight;
  const rest = paragraph(`${lane.id}/${name}`, words, width, size);
  return {
    width: indent + figureWidth + (beside ? textWidth(words, 'sans', size) : rest.width),
    height: beside ? Math.max(first, size * lineHeight) : first + rest.height,
    at(left, top) {
      const baseline = top + Math.max(first, beside ? size * lineHeight : 0) * 0.78;
      const marks: Mark[] = [];
      if (lane.actor !== undefined && lane.shape !== undefined)
        marks.push(
          marker(
            `${lane.id}/side`,
            lane.actor,
            lane.shape,
            left + large * 0.38,
            baseline - large * 0.36,
            large * 0.34,
          ),
        );
      if (lane.figure !== '')
        marks.push(
          text(`${lane.id}/figure`, lane.figure, left + indent, baseline, large, {
            face: 'sans-bold',
            cell: cellOf(lane),
          }),
        );
      if (beside)
        marks.push(text(`${lane.id}/${name}/0`, words, left + indent + figureWidth, baseline, size));
      else marks.push(...rest.at(left, top + first));
      return marks;
    },
  };
}

/**
 * The dots of a lane with the hairlines they can be read against.
 *
 * @param ticks where the hairlines stand; none where words stand beside the dots
 */
export function laneField(
  lane: Lane,
  scale: ScaleLinear<number, number>,
  perColumn: number,
  ticks: readonly Tick[],
  size: number,
  arrow = size * 2.2,
): Block {
  const field = dotField(tally(lane), scale, perColumn, () => cellOf(lane), {
    arrow,
    ended: lane.ended,
  });
  return {
    height: field.height,
    at: (_, top) => [
      ...(ticks.length === 0 ? [] : spaced(ticks, scale, size)).map(({ value }): Mark => ({
        kind: 'line',
        key: `${lane.id}/grid/${value}`,
        role: 'grid',
        x1: scale(value),
        x2: scale(value),
        y1: top - 2,
        y2: top + field.height + 2,
      })),
      ...field.at(top),
    ],
  };
}
