import type { Box } from '../../charts/camera.ts';
import type { Mark, RectMark } from '../../stage/mark.ts';
import { table, type Column, type Year } from './data.ts';
import type { Panel } from './panel.ts';

/** How strongly years stand that a view is not about. */
const quiet = 0.38;

/** The bar of a year in a panel: which figure it shows, and whether its range goes with it. */
export interface Bar {
  /** Of the mark, and of the labels that belong to it. */
  readonly key: string;
  readonly of: Year;
  readonly column: Column;
  /** The kinds of violence have no ranges. */
  readonly ranged: boolean;
  /** Whether the view is about it. */
  readonly about: boolean;
}

/** As high as a bar reaches with its range, in deaths. */
export function reach({ of, column, ranged }: Bar): number {
  return of.figures[ranged ? 'high' : column];
}

/** Where a bar stands, without its range. */
export function barBox({ of, column }: Bar, panel: Panel): Box {
  const middle = panel.middle(of.year);
  return {
    left: middle - panel.barWidth / 2,
    right: middle + panel.barWidth / 2,
    top: panel.at(of.figures[column]),
    bottom: panel.at(0),
  };
}

/** The width of the stem of a range, in pixels. */
export function stemWidth({ barWidth }: Panel): number {
  return Math.max(1.5, Math.min(4, barWidth * 0.14));
}

/**
 * A bar from zero to its figure. Its range is a stem: dark from the best estimate up to the high one, cut out of the bar
 * from there down to the low one.
 *
 * @param from where the bar comes from when it first appears
 */
export function bar(one: Bar, panel: Panel, from?: Partial<RectMark>): Mark[] {
  const { key, of, column, ranged, about } = one;
  const { left, right, top, bottom } = barBox(one, panel);
  const middle = (left + right) / 2;
  const width = stemWidth(panel);
  const rect = (
    name: Column,
    role: string,
    box: { readonly from: number; readonly to: number; readonly width: number },
  ): RectMark => ({
    kind: 'rect',
    key: `${key}/${name}`,
    role,
    cell: { table, row: of.row, column: name },
    x: middle - box.width / 2,
    y: box.from,
    width: box.width,
    height: Math.max(0, box.to - box.from),
  });
  const body = { ...rect(column, 'known', { from: top, to: bottom, width: right - left }), enter: from };
  const stem = [
    rect('high', 'known', { from: panel.at(of.figures.high), to: top, width }),
    rect('low', 'sheet', { from: top, to: panel.at(of.figures.low), width }),
  ];
  // Paper under the bar, so that no line of the axis shows through a quiet one.
  const ground: Mark = {
    kind: 'rect',
    key: `${key}/ground`,
    role: 'sheet',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    enter: from,
  };
  const group: Mark = {
    kind: 'group',
    key,
    role: 'group',
    x: 0,
    y: 0,
    k: 1,
    children: ranged ? [body, ...stem] : [body],
    ...(!about && { opacity: quiet }),
  };
  return [ground, group];
}

/** What labels keep off: the bars of a panel and their stems. */
export function obstacles(bars: readonly Bar[], panel: Panel): Box[] {
  return bars.flatMap((one) => {
    const box = barBox(one, panel);
    const middle = (box.left + box.right) / 2;
    const half = stemWidth(panel) / 2;
    const stem = { left: middle - half, right: middle + half, top: panel.at(reach(one)), bottom: box.top };
    return one.ranged ? [box, stem] : [box];
  });
}
