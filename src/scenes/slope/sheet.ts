/** Where things stand on the sheet: one panel above the other while time is compared, side by side at the end. */
import { scaleLinear } from 'd3-scale';
import { gutter } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Measure, Slope, View } from './scene.ts';
import type { Scales } from './steps.ts';

/** A panel: the box that its hairlines fill, and its own scales in it. */
export interface Panel extends Scales {
  readonly measure: Measure;
  readonly box: Box;
  /** Where its heading stands. */
  readonly baseline: number;
  /** The years from the left edge of its plot to the right one. */
  readonly years: readonly [number, number];
  /** Whether the view is about another panel. */
  readonly quiet: boolean;
}

export interface Sheet {
  readonly size: number;
  readonly wide: boolean;
  readonly panels: readonly Panel[];
}

/** From when on the measures are compared. The first view alone goes back to the century's beginning. */
export const comparedFrom = 2010;

const shownIn: Readonly<Record<View, readonly Measure['id'][]>> = {
  electoral: ['electoral'],
  press: ['electoral', 'press'],
  rights: ['electoral', 'press', 'rights'],
  neighbours: ['electoral'],
  latest: ['electoral', 'press', 'rights'],
};

/** The size of the figure at a line's end, as a multiple of ordinary labels. */
export const endSize = 1.35;

/** What stands in a column above its plot and on the sheet below all plots, in pixels. */
export interface Around {
  /** Width of what stands to the right of the lines. */
  readonly right: number;
  /** Height of the heads of columns. */
  readonly head: number;
  /** Height of the lines under everything. */
  readonly foot: number;
}

/** How much room the years take under a panel. */
export function axisRoom(size: number): number {
  return size * 1.9;
}

export function columnWidth(frame: Frame): number {
  return (frame.width - 2 - 2 * columnGap(frame)) / 3;
}

function columnGap(frame: Frame): number {
  return labelSize(frame) * (isWide(frame) ? 2.2 : 0.9);
}

/** How much room figures at the end of lines take. */
export function endRoom({ measures }: Slope, size: number): number {
  const widths = measures.map(({ last }) => textWidth(last.text, 'sans-bold', size * endSize));
  return Math.max(...widths) + size * 0.5;
}

export function sheet(view: View, data: Slope, frame: Frame, around: Around): Sheet {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const shown = data.measures.filter(({ id }) => shownIn[view].includes(id));
  const years = [view === 'electoral' ? 2000 : comparedFrom, 2026] as const;
  const columns = view === 'latest';
  const inset = Math.max(...data.measures.map(({ ticks }) => gutter(ticks, size)));
  const axis = axisRoom(size);
  const names = size * 1.35;
  const [head, gap] = [size * lineHeight * 1.15, size * (wide ? 1.1 : 0.6)];

  const boxes = shown.map((_, index): Box => {
    if (columns) {
      const left = 1 + index * (columnWidth(frame) + columnGap(frame));
      const bottom = frame.height - axis - around.foot;
      return { left, right: left + columnWidth(frame), top: around.head, bottom };
    }
    // The names of the coups stand between the first heading and its panel.
    const each = (frame.height - axis - names - (head + gap) * shown.length + gap) / shown.length;
    const top = names + head + index * (each + head + gap);
    return { left: 1, right: frame.width - 1 - around.right, top, bottom: top + each };
  });

  const panels = shown.map((measure, index): Panel => {
    const box = boxes[index]!;
    const [least, freest] = [measure.ticks[0]!.value, measure.ticks.at(-1)!.value];
    return {
      measure,
      box,
      baseline: box.top - size * 0.5 - (index === 0 ? names : 0),
      years,
      x: scaleLinear(years, [box.left + inset, box.right]),
      y: scaleLinear([least, freest], [box.bottom, box.top]),
      quiet: (view === 'press' || view === 'rights') && measure.id !== view,
    };
  });
  return { size, wide, panels };
}
