/** Figures and words beside a line, set where neither the line nor a coup's runs through them. */
import { paragraph, text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Coup, Note, Slope } from './scene.ts';
import { endSize, type Panel } from './sheet.ts';

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Moves a span off the lines of coups, away from the side on which it is tied to its step. */
function besideCoups(
  span: Span,
  { x }: Panel,
  coups: readonly Coup[],
  anchor: Note['anchor'],
  gap: number,
): Span {
  const width = span.right - span.left;
  const lines = coups.map(({ at }) => x(at)).filter((at) => at > span.left - gap && at < span.right + gap);
  if (lines.length === 0) return span;
  const left = anchor === 'end' ? Math.min(...lines) - gap - width : Math.max(...lines) + gap;
  return { left, right: left + width };
}

/** The highest and the lowest place of the line over a span. */
function reach(
  { measure, x, y }: Panel,
  { left, right }: Span,
  margin: number,
): readonly [top: number, bottom: number] {
  const places = measure.runs
    .flatMap(({ values }) => values)
    .filter(({ year }) => x(year) < right + margin && x(year + 1) > left - margin)
    .map(({ value }) => y(value));
  return [Math.min(...places), Math.max(...places)];
}

/** How far a figure may be pushed from its step, as a share of the panel's height. */
const farthest = 0.06;

/** A figure beside its step; none where the rest of the line would push it so far away that it belonged to nothing. */
export function note(panel: Panel, coups: readonly Coup[], it: Note, size: number): Mark[] {
  const { measure, x, y } = panel;
  const { year, value, text: words, side, anchor } = it;
  const width = textWidth(words, 'sans', size);
  const gap = size * 0.35;
  const [from, to] = [x(year), x(year + 1)];
  const tied = anchor === 'end' ? to - gap - width : from + gap;
  const wanted = { above: tied, below: tied, left: from - gap - width, right: to + gap }[side];
  const placed = { left: wanted, right: wanted + width };
  const span = side === 'left' ? placed : besideCoups(placed, panel, coups, anchor, gap);
  // A step that only begins where the words end does not push them away.
  const [top, bottom] = reach(panel, span, gap * 0.7);
  const pushed = { above: y(value) - top, below: bottom - y(value), left: 0, right: 0 }[side];
  if (pushed > Math.max(size, farthest * (panel.box.bottom - panel.box.top))) return [];
  const level = y(value) + size * 0.36;
  const baseline = { above: top - size * 0.4, below: bottom + size * 1.1, left: level, right: level }[side];
  return [
    text(`${measure.id}/note/${year}`, words, span.left, baseline, size, {
      cell: { table: measure.table, row: String(year), column: measure.column },
    }),
  ];
}

/** The last figure, at the end of the line. */
export function end({ measure, x, y }: Panel, size: number): Mark {
  const { id, table, column, last } = measure;
  const large = size * endSize;
  return text(`${id}/end`, last.text, x(last.year + 1) + size * 0.3, y(last.value) + large * 0.36, large, {
    face: 'sans-bold',
    cell: { table, row: String(last.year), column },
  });
}

/**
 * What the measure's author calls the country, under its line, for spans of more than a year. Where there is no room
 * for all of them there is none: one alone would seem to hold for every year.
 */
export function grades(panel: Panel, { grades: all, coups }: Slope, size: number): Mark[] {
  const { measure, box, x } = panel;
  const gap = size * 0.3;
  const spans = all.filter(({ from, to }) => to > from);
  const marks = spans.flatMap(({ from, to, text: words }): Mark[] => {
    const width = textWidth(words, 'sans', size);
    const cuts = coups.map(({ at }) => x(at)).filter((at) => at > x(from) && at < x(to + 1));
    const edges = [x(from), ...cuts, x(to + 1)];
    const free = edges.findIndex((edge, index) => (edges[index + 1] ?? edge) - edge >= width + 2 * gap);
    if (free < 0) return [];
    const left = (edges[free]! + edges[free + 1]! - width) / 2;
    const [, lowest] = reach(panel, { left, right: left + width }, gap);
    if (box.bottom - lowest < size * 1.7) return [];
    return [
      text(`${measure.id}/grade/${from}`, words, left, box.bottom - size * 0.45, size, {
        role: 'label-quiet',
        cell: { table: measure.table, row: String(from), column: 'status' },
      }),
    ];
  });
  return marks.length === spans.length ? marks : [];
}

/** What the first measure asks, in the empty part of its panel above the line, where it found no room in the heading. */
export function explanation(panel: Panel, { coups }: Slope, labels: Labels, size: number): Mark[] {
  const { measure, box, x } = panel;
  const right = x(coups[0]!.at) - size * 0.6;
  const words = paragraph(`${measure.id}/asks`, labels[`${measure.id}-asks`] ?? '', right - box.left, size, {
    role: 'label-quiet',
  });
  const top = box.top + size * 1.7;
  const [line] = reach(panel, { left: box.left, right }, 0);
  return top + words.height + size * 0.8 <= line && words.width <= right - box.left
    ? words.at(box.left, top)
    : [];
}
