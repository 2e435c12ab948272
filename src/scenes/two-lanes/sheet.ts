import { labelSize } from '../../charts/sizes.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import { textWidth } from '../../stage/text.ts';
import type { Plan } from './plan.ts';

/** Room across the lanes, from the outer edge of the pressure to the outer edge of the turn, in pixels. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The calendar on its sheet. Time runs down narrow sheets and along wide ones, so places are given by a day and by how far
 * across the lanes they are.
 */
export interface Sheet {
  readonly lying: boolean;
  readonly size: number;
  readonly tracks: Readonly<Record<Track, Span>>;
  readonly window: readonly [number, number];
  /** Where the time begins and ends, in pixels along it. */
  readonly along: readonly [number, number];
  /** Where the outer edge of the pressure stands, in pixels from the edge of the sheet. */
  readonly offset: number;
  readonly columnWidth: number;
  place(day: number, across: number): { readonly x: number; readonly y: number };
  rect(from: number, to: number, across: Span): Rect;
  /** Path data through places: moves and lines only. */
  path(...places: readonly (readonly [day: number, across: number])[]): string;
}

export type Track = 'closure' | 'people' | 'eu' | 'membership' | 'measures' | 'ticks' | 'context' | 'russia';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How wide each track is, in multiples of a unit, and the air after it.
 *
 * @param pitch the least distance between the middles of two narrow tracks: where they are named, names need room
 */
function layTracks(
  unit: number,
  pitch: number,
  spine: Readonly<Record<'measures' | 'ticks' | 'context', number>>,
) {
  const thin = unit * 0.36;
  const air = Math.max(unit * 0.22, pitch - thin);
  const widths: readonly (readonly [Track, number, number])[] = [
    ['closure', unit, Math.max(unit * 0.22, pitch - (thin + unit) / 2)],
    ['people', thin, air],
    ['eu', thin, air],
    ['membership', thin, unit * 0.4],
    ['measures', spine.measures, 0],
    ['ticks', spine.ticks, 0],
    ['context', spine.context, unit * 0.4],
    ['russia', unit * 1.1, 0],
  ];
  let from = 0;
  const tracks = {} as Record<Track, Span>;
  for (const [track, width, air] of widths) {
    tracks[track] = { from, to: from + width };
    from += width + air;
  }
  return tracks;
}

/** Whether time runs along the sheet: where there is room for words above and below it. */
function isLying({ width, height, em }: Frame): boolean {
  return width >= em * 44 && height >= em * 35;
}

/** How many letters' heights an upright calendar must be wide, or its columns could not hold a long word. */
const leastWidth = 27.2;

/** The size of labels: somewhat smaller than elsewhere where large letters meet a narrow sheet. */
export function sizeOn(frame: Frame): number {
  const size = labelSize(frame);
  return isLying(frame) ? size : Math.max(12, Math.min(size, frame.width / leastWidth));
}

/**
 * @param measure the width of the widest word that stands between the lanes of an upright calendar, in pixels
 * @param names the names of the lanes and tracks, which stand at the end of a lying calendar
 */
export function sheetOf(
  { window, measured }: Plan,
  frame: Frame,
  measure: number,
  names: readonly string[],
): Sheet {
  const { width, height } = frame;
  const lying = isLying(frame);
  const size = sizeOn(frame);
  const unit = lying ? Math.min(size * 3.2, height / 19) : size;
  const widest = Math.max(...names.map((name) => textWidth(name, 'sans', size)));
  const tracks = layTracks(
    unit,
    lying ? size * 1.25 : 0,
    lying
      ? { measures: measured ? size * 4 : 0, ticks: size * 1.6, context: size * 1.1 }
      : { measures: 0, ticks: Math.max(size * 2.8, measure), context: size * 1.1 },
  );
  const lanes = tracks.russia.to;
  const offset = ((lying ? height : width) - lanes) / 2;
  const along = lying
    ? ([1, width - widest - size * 0.9] as const)
    : ([size * 2, height - size * 0.5] as const);
  const at = (day: number): number =>
    along[0] + ((day - window[0]) / (window[1] - window[0])) * (along[1] - along[0]);
  const place = (day: number, across: number) =>
    lying ? { x: at(day), y: offset + across } : { x: offset + across, y: at(day) };
  return {
    lying,
    size,
    tracks,
    window,
    along,
    offset,
    columnWidth: offset - size * 1.1 - 1,
    place,
    rect(from, to, across) {
      const [a, b] = [place(from, across.from), place(to, across.to)];
      return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
    },
    path: (...places) =>
      places
        .map(([day, across], index) => {
          const { x, y } = place(day, across);
          return `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
        })
        .join(''),
  };
}
