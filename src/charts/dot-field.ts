import type { ScaleLinear } from 'd3-scale';
import { round } from '../stage/element.ts';
import type { Cell, Mark, Point, PointsMark } from '../stage/mark.ts';
import type { Bound } from '../scenes/contract.ts';

/** A number of people, and how firm it is. */
export interface Tally {
  readonly id: string;
  readonly bound: Bound;
  /** People; null where no lower end is known. */
  readonly low: number | null;
  /** People; null where no upper end is known. */
  readonly high: number | null;
}

/** What a scene may ask of its fields beyond the figures themselves. */
export interface FieldLook {
  /** How far the arrow of an open end reaches, in pixels; to the end of the scale where it is left out. */
  readonly arrow?: number;
  /** Whether a firm end is drawn as a line; best estimates end without one. */
  readonly ended?: boolean;
}

/** The most dots that ever stand in a column, however much room there is. */
const tallest = 25;

/** How much smaller a field may be made for the sake of straight ends. */
const smallest = 0.7;

/** A dot's radius as a share of the distance to its neighbour: counted, and merely possible. */
const firm = 0.4;
const possible = 0.25;

/** Over how many people an "about" fades out. The sources give no margin: this shows softness, not a range. */
const softness = 24;

/** Dots never grow larger than this many ems, or people would look like bubbles. */
const largestDot = 1.4;

/** The height in pixels of a field with so many dots in a column: columns are as wide as they are people. */
function fieldHeight(scale: ScaleLinear<number, number>, perColumn: number): number {
  return (scale(perColumn) - scale(0)) * perColumn;
}

/** Where a tally ends firmly, in people. */
function firmEnds({ bound, low, high }: Tally): number[] {
  if (bound === 'about') return [];
  return [...new Set([low, high].filter((end) => end !== null))];
}

/**
 * How many dots stand in a column: as many as the room in pixels allows, or somewhat fewer if then
 * more fields end in a full column and therefore straight.
 *
 * @param largest how large a dot may grow with the space around it, in ems
 */
export function columns(
  tallies: readonly Tally[],
  scale: ScaleLinear<number, number>,
  room: number,
  em: number,
  largest = largestDot,
): number {
  const fits = (perColumn: number): boolean =>
    fieldHeight(scale, perColumn) <= room && scale(perColumn) - scale(0) <= largest * em;
  const sizes = Array.from({ length: tallest }, (_, index) => tallest - index);
  const most = sizes.find(fits) ?? 1;
  const ends = tallies.flatMap(firmEnds);
  const ragged = (perColumn: number): number => ends.filter((end) => end % perColumn !== 0).length;
  return sizes
    .filter((perColumn) => perColumn <= most && perColumn >= most * smallest)
    .reduce((best, perColumn) => (ragged(perColumn) < ragged(best) ? perColumn : best), most);
}

/** The field of dots of one tally: its height in pixels, and its marks once the top is known. */
export interface Field {
  readonly height: number;
  at(top: number): Mark[];
}

type End = 'low' | 'high';

/**
 * One dot is one person. Full dots are counted, small ones possible; "about" fades out at its end,
 * "up to" fades in from an unknown start, "at least" points on, and what is firm ends in a line.
 *
 * @param cellOf which cell of the scene's table an end of the tally stands in
 */
export function dotField(
  { id, bound, low, high }: Tally,
  scale: ScaleLinear<number, number>,
  perColumn: number,
  cellOf: (end: End) => Cell,
  { arrow = Infinity, ended = true }: FieldLook = {},
): Field {
  const pitch = scale(perColumn) - scale(0);
  const height = fieldHeight(scale, perColumn);

  /** People `from` to `to` as one mark, each dot at its place in the order of the scale. */
  function people(
    name: string,
    from: number,
    to: number,
    share: number,
    which: End,
  ): (top: number) => PointsMark {
    return (top) => ({
      kind: 'points',
      key: `${id}/${name}`,
      role: 'person',
      r: pitch * share,
      cell: cellOf(which),
      points: Array.from({ length: to - from }, (_, index): Point => {
        const person = from + index;
        const column = Math.floor(person / perColumn);
        return {
          id: person,
          x: scale(0) + (column + 0.5) * pitch,
          y: top + ((person % perColumn) + 0.5) * pitch,
        };
      }),
    });
  }

  /**
   * A firm end: a line across the field behind its last dot. Where the last column is not full, the line
   * steps around it, for it must neither cut through people nor leave any out.
   */
  function end(name: End, value: number): (top: number) => Mark {
    const full = Math.floor(value / perColumn);
    const rest = value % perColumn;
    const before = scale(0) + full * pitch;
    const behind = before + (rest > 0 ? pitch : 0);
    return (top) => ({
      kind: 'path',
      key: `${id}/end-${name}`,
      role: 'end',
      cell: cellOf(name),
      d: `M${round(behind)} ${round(top - 2)}V${round(top + rest * pitch)}H${round(before)}V${round(top + height + 2)}`,
    });
  }

  /** An open end: an arrow that leaves the field at the figure and does not say where it stops. */
  function open(value: number): (top: number) => Mark {
    // A last column that is half full or more reaches the height of the arrow, which must then start behind it.
    const reached = (value % perColumn) * 2 >= perColumn ? Math.ceil(value / perColumn) * perColumn : value;
    const from = scale(reached) + 4;
    const to = Math.min(scale.range()[1] ?? from, from + arrow);
    return (top) => {
      const y = round(top + height / 2);
      return {
        kind: 'path',
        key: `${id}/open`,
        role: 'open',
        d: `M${round(from)} ${y}H${round(to)}M${round(to - 5)} ${y - 4}L${round(to)} ${y}L${round(to - 5)} ${y + 4}`,
      };
    };
  }

  const stages = 4;
  const share = (part: number, of: number, total: number): number => Math.round((total * part) / of);

  function parts(): ((top: number) => Mark)[] {
    if (bound === 'up-to' && high !== null) {
      const fields = Array.from({ length: stages }, (_, stage) =>
        people(
          stage === stages - 1 ? 'units' : `start-${stage}`,
          share(stage, stages, high),
          share(stage + 1, stages, high),
          possible * ((stage + 2) / (stages + 1)),
          'high',
        ),
      );
      return [...fields, end('high', high)];
    }
    if (low === null) return [];
    if (bound === 'about') {
      const solid = Math.max(0, low - softness);
      const fade = Array.from({ length: stages }, (_, stage) =>
        people(
          `fade-${stage}`,
          solid + share(stage, stages, low - solid),
          solid + share(stage + 1, stages, low - solid),
          firm * (1 - (stage + 1) / (stages + 1)),
          'low',
        ),
      );
      return [people('units', 0, solid, firm, 'low'), ...fade];
    }
    const counted = people('units', 0, low, firm, 'low');
    if (bound === 'range' && high !== null)
      return [counted, people('possible', low, high, possible, 'high'), end('low', low), end('high', high)];
    if (bound === 'at-least') return [counted, end('low', low), open(low)];
    return ended ? [counted, end('low', low)] : [counted];
  }

  const made = parts();
  return { height, at: (top) => made.map((part) => part(top)) };
}
