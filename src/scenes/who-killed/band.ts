import type { ScaleLinear } from 'd3-scale';
import { paragraph, together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { header } from './header.ts';
import { laneField, laneLabel } from './lane.ts';
import { period, periodHeight } from './period.ts';
import type { Count, Lane, Time } from './scene.ts';
import { fill, periodWords } from './words.ts';

/** The sheet on which all counts stand. */
export interface Sheet {
  /** Whether a count, its dots and what it leaves out stand beside one another. */
  readonly across: boolean;
  /** Whether it is told what a count leaves out. */
  readonly leaves: boolean;
  /** Whether space is taken from between the lines, and from figures, for the sake of the dots. */
  readonly tight: boolean;
  readonly labels: Labels;
  readonly time: Time;
  /** Of labels, in pixels. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly scale: ScaleLinear<number, number>;
}

/** How a lane's label stands to its dots: behind them, or above where they leave no room. */
export type Row = 'behind' | 'above';

/** One count among the three. */
export interface Band {
  readonly rows: readonly Row[];
  /** The height in pixels of all that is not a lane, lanes being under it. */
  readonly fixed: number;
  /** The least height in pixels for the words beside the lanes. */
  readonly least: number;
  /** Whether the words keep to their column. */
  readonly roomy: boolean;
  drawn(perColumn: number): { readonly height: number; at(top: number): Mark[] };
}

/** Space between a lane and the next, in multiples of the label size. */
const apart = (tight: boolean): number => (tight ? 0.06 : 0.3);

/** Space between a label and the dots under it, in multiples of the label size. */
const pad = 0.15;

/** The space between columns, in multiples of the label size. */
export const gutter = 1.4;

/** How high the fields of some rows may be, in pixels, if all share a height and the rows this room. */
export function fieldRoom(room: number, rows: readonly Row[], { size, tight }: Sheet): number {
  const line = size * lineHeight;
  const above = rows.filter((row) => row === 'above').length;
  const free = room - above * (line + size * pad) - rows.length * size * apart(tight);
  const even = free / rows.length;
  if (even >= line) return even;
  const behind = (rows.length - above) * line;
  return above > 0 ? (free - behind) / above : free >= behind ? line : 0;
}

/**
 * One count among the three: its head, its time, its lanes with short labels, and what it leaves out.
 *
 * @param first whether it is the one whose time names the ends for all
 */
export function band(count: Count, sheet: Sheet, first: boolean): Band {
  const { across, leaves, tight, labels, time, size, left, right, scale } = sheet;
  const [from = left, to = right] = scale.range();
  const line = size * lineHeight;
  const large = size * (tight ? 1 : 1.25);
  const under = size * (tight ? 0.05 : 0.2);
  const name = across ? 'across' : 'down';
  const said = [periodWords(count, labels), count.area].join(', ');
  const headWidth = across ? from - left - size * gutter : right - left;
  const head = header(count, across ? `${said}: ${count.what}` : said, name, headWidth, size, large, {
    under: across,
  });
  const missed = paragraph(
    `${count.id}/${name}/missing`,
    leaves ? fill(labels, 'leaves-out', { n: count.leavesOut }) : '',
    across ? right - to - size * gutter : right - left,
    size,
  );
  const told = first ? { moura: labels['moura'] ?? '' } : undefined;
  const arrow = size * 1.4;
  const labelled = count.lanes.map((lane) =>
    laneLabel(lane, labels[lane.short] ?? '', 'short', to - from, size, size),
  );
  const behind = (lane: Lane): number => scale(lane.people) + size + (lane.open ? arrow + 4 : 0);
  const rows = count.lanes.map((lane, index): Row =>
    labelled[index]!.height <= line * 1.01 && behind(lane) + labelled[index]!.width <= to
      ? 'behind'
      : 'above',
  );
  const strip = across ? periodHeight(size, first) + size * 0.5 : 0;
  const after = missed.height > 0 ? size * 0.15 : 0;
  const track = size * 8;
  const used = textWidth(count.all.text, 'sans-bold', large) + textWidth(count.who, 'sans', size) + size * 2;

  return {
    rows,
    fixed: across ? strip : head.height + missed.height + after + under,
    least: Math.max(head.height, missed.height),
    roomy: head.width <= headWidth + 0.5,
    drawn(perColumn) {
      const fields = count.lanes.map((lane) => laneField(lane, scale, perColumn, [], size, arrow));
      const tall = fields[0]?.height ?? 0;
      const heights = rows.map((row) => (row === 'behind' ? Math.max(tall, line) : line + size * pad + tall));
      const lanesHeight = heights.reduce((sum, high) => sum + high + size * apart(tight), 0);
      const height = across
        ? Math.max(head.height, missed.height, strip + lanesHeight)
        : head.height + under + lanesHeight + after + missed.height;
      return {
        height,
        at(top) {
          let y = across ? top + strip : top + head.height + under;
          const lanes = count.lanes.map((lane, index) => {
            const [label, field, high] = [labelled[index]!, fields[index]!, heights[index]!];
            const here =
              rows[index] === 'behind'
                ? [
                    ...field.at(from, y + (high - tall) / 2),
                    ...label.at(behind(lane), y + (high - label.height) / 2),
                  ]
                : [...label.at(from, y), ...field.at(from, y + high - tall)];
            y += high + size * apart(tight);
            return together(lane.id, here);
          });
          const when = across
            ? period(count, time, { left: from, right: to, top }, size, told)
            : used + track <= right - left
              ? period(count, time, { left: right - track, right, top: top + large * 0.2 }, size)
              : [];
          const missing = missed.at(across ? to + size * gutter : left, across ? top : y + after);
          return [
            together(count.id, [...head.at(left, top), ...when]),
            ...lanes,
            ...(leaves ? [together(`${count.id}/missing`, missing)] : []),
          ];
        },
      };
    },
  };
}
