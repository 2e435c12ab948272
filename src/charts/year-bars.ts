import type { Box } from './camera.ts';
import { round } from '../stage/element.ts';
import type { Mark } from '../stage/mark.ts';
import type { Panel } from './year-panel.ts';

/** What was counted in a year. */
export interface YearCount {
  /** The key of its row. */
  readonly row: string;
  readonly year: number;
  /** By column: those that its bars show, and `low` and `high` where they have ranges. */
  readonly figures: Readonly<Record<string, number>>;
  /** The same as readers see them, with `year` and, for bars with ranges, `range`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** How strongly years stand that a view is not about. */
const quiet = 0.58;

/** The bar of a year in a panel: which figure it shows, and whether its range goes with it. */
export interface Bar {
  /** Of the mark, and of the labels that belong to it. */
  readonly key: string;
  readonly table: string;
  readonly of: YearCount;
  readonly column: string;
  /** Whether its figure is an estimate with a low and a high end. */
  readonly ranged: boolean;
  /** Whether the view is about it. */
  readonly about: boolean;
  /** Where it comes from when it first appears; else it appears where it stands. */
  readonly from?: Box;
}

/** As high as a bar reaches with its range. */
export function reach({ of, column, ranged }: Bar): number {
  return of.figures[ranged ? 'high' : column] ?? 0;
}

/** Where a bar stands, without its range. */
export function barBox({ of, column }: Bar, panel: Panel): Box {
  const middle = panel.middle(of.year);
  return {
    left: middle - panel.barWidth / 2,
    right: middle + panel.barWidth / 2,
    top: panel.at(of.figures[column] ?? 0),
    bottom: panel.at(0),
  };
}

/** The width of the stem of a range, in pixels. */
export function stemWidth({ barWidth }: Panel): number {
  return Math.max(1, Math.min(4, barWidth * 0.16));
}

/** A rectangle as a path. What is filled need not be closed. */
function outline({ left, right, top, bottom }: Box): string {
  return `M${round(left)} ${round(bottom)}V${round(top)}h${round(right - left)}V${round(bottom)}`;
}

/**
 * A bar from zero to its figure. Its range is a stem: up from the best estimate to the high one, and cut out of the bar
 * from there down to the low one. All of it is one mark, named after the cell of the bar.
 */
function bar(one: Bar, panel: Panel): Mark {
  const { key, table, of, column, ranged, about, from } = one;
  const { left, right, top, bottom } = barBox(one, panel);
  const width = round(stemWidth(panel));
  const shoulder = round((right - left - width) / 2);
  const [best, foot] = [round(top), round(bottom)];
  const [low, high] = ['low', 'high'].map((end) => round(panel.at(of.figures[end] ?? 0)));
  const start = round(left);
  const body = `M${start} ${foot}V${best}h${shoulder}V${high}h${width}V${best}h${shoulder}V${foot}`;
  // Drawn the other way round, an inner outline is a hole.
  const cut = `M${round(start + shoulder)} ${best}V${low}h${width}V${best}`;
  return {
    kind: 'path',
    key,
    role: 'known',
    cell: { table, row: of.row, column },
    d: ranged ? body + cut : outline(barBox(one, panel)),
    ...(!about && { opacity: quiet }),
    ...(from && { enter: { d: outline(from) } }),
  };
}

/** The bars of a panel. Years of which nothing was counted have none. */
export function barsOf(bars: readonly Bar[], panel: Panel): Mark[] {
  return bars.filter((one) => reach(one) > 0).map((one) => bar(one, panel));
}

/** Paper under the quiet bars of a view, through which lines of the axis would show. */
export function ground(view: string, panels: readonly (readonly [readonly Bar[], Panel])[]): Mark {
  const boxes = panels.flatMap(([bars, panel]) =>
    bars.filter((one) => !one.about && reach(one) > 0).map((one) => barBox(one, panel)),
  );
  return { kind: 'path', key: `ground/${view}`, role: 'sheet', d: boxes.map(outline).join('') };
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
