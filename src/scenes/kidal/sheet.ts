import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Kidal, Period } from './data.ts';
import { block, datesWidth, type Block } from './labels.ts';

/** Where everything stands: the same in all views if there is room for that, so that the ribbon only grows. */
export interface Sheet {
  /** Of labels, in pixels. */
  readonly size: number;
  /** Time runs down: days since 1970 to pixels. */
  readonly scale: ScaleLinear<number, number>;
  readonly ribbon: { readonly left: number; readonly right: number };
  /** How far below the last known day a period without an end reaches, in pixels: off the scale. */
  readonly tail: number;
  /** One for each period. */
  readonly blocks: readonly (Block & { readonly left: number; readonly top: number })[];
  /** The part of the sheet through which the map is seen; absent where there is no room for one. */
  readonly map?: Box;
}

/** How many times as wide as high a map may be, and as high as wide: beyond that lie sea and land that was not drawn. */
const [widest, highest] = [1.35, 1.5];

/** Moves blocks down so that none lies on the one before, then up so that all end on the sheet. */
function stack(wanted: readonly number[], heights: readonly number[], gap: number, foot: number): number[] {
  const tops: number[] = [];
  wanted.forEach((top, index) => {
    const free = index === 0 ? 0 : tops[index - 1]! + heights[index - 1]! + gap;
    tops.push(Math.max(top, free));
  });
  let end = foot;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index]!, end - heights[index]!);
    end = tops[index]! - gap;
  }
  return tops;
}

/** The map's window in the room there is: no wider or higher than its land, at the right of the room. */
function windowIn({ left, top, right, bottom }: Box): Box {
  const width = Math.min(right - left, (bottom - top) * widest);
  const height = Math.min(bottom - top, width * highest);
  const middle = (top + bottom) / 2;
  return { left: right - width, right, top: middle - height / 2, bottom: middle + height / 2 };
}

/** The highest gap below one of some blocks, before the next or the foot of the sheet. */
function gapBelow(blocks: readonly { top: number; height: number }[], foot: number, margin: number) {
  return blocks
    .map(({ top, height }, index) => ({
      top: top + height + margin,
      bottom: (blocks[index + 1]?.top ?? foot + margin) - margin,
    }))
    .reduce((most, one) => (one.bottom - one.top > most.bottom - most.top ? one : most));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The size of labels: as everywhere, but larger beside a large map, and smaller on a low sheet. */
function letters(frame: Frame): number {
  const large = isWide(frame)
    ? Math.min(1.25, Math.max(1, Math.min(frame.height / 600, frame.width / 800)))
    : 1;
  return Math.max(12, Math.min(labelSize(frame) * large, frame.height / 27));
}

/**
 * Lays out one view.
 *
 * @param told how many periods it tells of
 * @param size of labels, in pixels: smaller than usual only where the words of six periods would find no room
 */
export function layOut(
  told: number,
  data: Kidal,
  labels: Labels,
  frame: Frame,
  size: number = letters(frame),
): Sheet {
  const { width, height } = frame;
  const { periods } = data;
  const wide = isWide(frame);
  const gap = size * (wide ? 0.8 : 0.45);
  const left = textWidth(data.years[0]!.text, 'sans', size) + size * (wide ? 1.2 : 0.8);
  const ribbon = { left, right: left + size * (wide ? 4 : 2.3) };
  const tail = size * 1.6;
  const last = periods.at(-1)!.from[1];
  const scale = scaleLinear([data.years[0]!.value, last], [size * 0.7, height - 1 - tail]);

  const start = ribbon.right + size * (wide ? 1.6 : 1.1);
  const room = (wide ? Math.min(start + size * 18, width * 0.5) : width - 1) - start;
  const dates = wide ? 0 : datesWidth(periods, labels, room, size);
  const set = (lengths: boolean): Block[] =>
    periods.map((period) => block(period, labels, room, { dates, lengths }, size));
  const spare = (some: readonly Block[]): number => height - sum(some.map((one) => one.height + gap));
  const blocks = wide && spare(set(true)) > size * 6 ? set(true) : set(false);
  if (spare(blocks) < 0 && size > 12) return layOut(told, data, labels, frame, Math.max(12, size * 0.94));

  /** Where a block would stand: with its first line where the period begins, or in the middle of a short one. */
  function beside({ from, to }: Period): number {
    const top = scale((from[0] + from[1]) / 2);
    const foot = to ? scale((to[0] + to[1]) / 2) : top + tail;
    return Math.min((top + foot) / 2, top + size * 1.1) - (size * lineHeight) / 2;
  }

  const heights = blocks.map((one) => one.height);
  const tops = stack(periods.map(beside), heights, gap, height - 1);
  const placed = blocks.map((one, index) => ({ ...one, left: start, top: tops[index]! }));

  function windowOf(): Box {
    if (wide) {
      const words = Math.max(...blocks.map((one) => one.width));
      return windowIn({ left: start + words + size * 1.6, right: width, top: 0, bottom: height });
    }
    // In the longest gap between the labels of all periods; or, where there is none, of those told so far.
    const margin = size * 0.6;
    const steady = windowIn({ left: start, right: width, ...gapBelow(placed, height, margin) });
    if (steady.bottom - steady.top > size * 9) return steady;
    return windowIn({ left: start, right: width, ...gapBelow(placed.slice(0, told), height, margin) });
  }

  const map = windowOf();
  return { size, scale, ribbon, tail, blocks: placed, ...(map.bottom - map.top > size * 6 && { map }) };
}
