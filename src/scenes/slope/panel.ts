/** One measure on its own scale: its hairlines, the tinted time, its line in steps, and the figures beside it. */
import type { Tick } from '../../charts/axis.ts';
import { paragraph, text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth, wrap } from '../../stage/text.ts';
import type { Coup } from './scene.ts';
import { comparedFrom, endSize, type Panel } from './sheet.ts';
import { steps } from './steps.ts';

/** How much of a year is left open on either side of a break in method. */
const breakGap = 0.12;

/** How strongly a measure is drawn that the view is not about. */
const quietly = 0.5;

/** The least height of a panel that names both ends of its scale, as a multiple of its labels' size. */
const roomForBoth = 7.5;

/** The least height of a panel that names the middle of its scale, likewise. */
const roomForMiddle = 5.2;

/** Hairlines with their figures, the freest on top in every panel and named so, whichever way its numbers run. */
export function axis(
  panel: Panel,
  coups: readonly Coup[],
  labels: Labels,
  size: number,
  column: boolean,
): Mark[] {
  const { measure, box, x, y } = panel;
  const { id, ticks } = measure;
  const height = box.bottom - box.top;
  return ticks.flatMap(({ value, text: words }, index): Mark[] => {
    const top = index === ticks.length - 1;
    const middle = index > 0 && !top;
    if (middle && height < roomForMiddle * size) return [];
    const end = top ? 'freest' : index === 0 ? 'least' : undefined;
    const baseline = y(value) + (top && !column ? size * 1.05 : -size * 0.35);
    const line: Mark = {
      kind: 'line',
      key: `${id}/y/${value}/line`,
      role: 'grid',
      x1: box.left,
      x2: box.right,
      y1: y(value),
      y2: y(value),
    };
    const look = { role: 'label-quiet' };
    const figure = text(`${id}/y/${value}`, words, box.left, baseline, size, look);
    const after = box.left + textWidth(words, 'sans', size) + size * 0.35;
    const right = after + textWidth(labels['least'] ?? '', 'sans', size) + size * 0.35;
    const both = !column && height > roomForBoth * size && right < x(coups[0]!.at);
    if (end === undefined || (end === 'least' && !both)) return [line, figure];
    return [line, figure, text(`${id}/${end}`, labels[end] ?? '', after, baseline, size, look)];
  });
}

/** How far the words at the top of a panel's scale reach from the left, in pixels. */
function topWords({ measure, box }: Panel, labels: Labels, size: number): number {
  const words = `${measure.ticks.at(-1)!.text} ${labels['freest'] ?? ''}`;
  return box.left + textWidth(words, 'sans', size) + size * 0.5;
}

/** The time since the coup of 2020, and a line for every coup; one that would run through the scale begins below. */
export function coupLines(
  panel: Panel,
  coups: readonly Coup[],
  labels: Labels,
  size: number,
  column: boolean,
) {
  const { measure, box, x, years } = panel;
  const taken = column ? 0 : topWords(panel, labels, size);
  const since = coups.find(({ id }) => id === 'coup-2020');
  const tint: Mark[] = since
    ? [
        {
          kind: 'rect',
          key: `${measure.id}/since`,
          role: 'malian-army-soft',
          opacity: 0.4,
          x: x(since.at),
          y: box.top,
          width: x(years[1]) - x(since.at),
          height: box.bottom - box.top,
        },
      ]
    : [];
  const lines = coups.map(({ id, at }): Mark => ({
    kind: 'line',
    key: `${measure.id}/${id}`,
    role: 'leader',
    cell: { table: 'mali-coups', row: id, column: 'date' },
    x1: x(at),
    x2: x(at),
    y1: box.top + (x(at) < taken ? size * 1.4 : 0),
    y2: box.bottom,
  }));
  return [...tint, ...lines];
}

/** The measure's line: in one piece, or in several where it must not seem to go on. */
export function line(panel: Panel): Mark[] {
  const { measure, quiet, years } = panel;
  const { id, runs } = measure;
  const path = (name: string, weak: boolean, d: string): Mark => ({
    kind: 'path',
    key: `${id}/${name}`,
    role: weak ? 'measure-weak' : 'measure',
    ...(quiet && { opacity: quietly }),
    d,
  });
  return runs.flatMap(({ id: name, weak = false, values }, index): Mark[] => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    // What was worked out from another figure is tied to it; between two methods nothing is.
    const open = [before && !before.weak ? breakGap : 0, after && !weak ? breakGap : 0] as const;
    const tie = weak ? after?.values[0]?.value : undefined;
    // What lies before the years that are compared is a line of its own, so that neither ever gains or loses a step.
    const early = values.filter(({ year }) => year < comparedFrom);
    const compared = values.filter(({ year }) => year >= comparedFrom);
    return [
      ...(early.length > 0 && years[0] < comparedFrom
        ? [path('early', weak, steps(early, panel, undefined, compared[0]?.value))]
        : []),
      path(name, weak, steps(compared, panel, open, tie)),
    ];
  });
}

/** A dashed line between two methods, named at its foot where there is room under the measure's line. */
export function methodBreak(
  { measure, box, x, y }: Panel,
  labels: Labels,
  size: number,
  right: number,
): Mark[] {
  const [before, after] = ['old', 'new'].map((id) => measure.runs.find((run) => run.id === id)?.values);
  const [last, first] = [before?.at(-1), after?.[0]];
  if (!last || !first || !after) return [];
  const at = x(first.year);
  const lowest = Math.max(...after.map(({ value }) => y(value)));
  const width = right - at - size * 0.4;
  const lines = wrap(labels['method'] ?? '', 'sans', size, width).length;
  const key = `${measure.id}/method-in-${lines}`;
  const words = paragraph(key, labels['method'] ?? '', width, size, { role: 'label-quiet' });
  const top = box.bottom - words.height - size * 0.05;
  const fits = words.width <= width && top > lowest + size * (endSize / 2);
  return [
    {
      kind: 'line',
      key: `${measure.id}/break`,
      role: 'break',
      cell: { table: measure.table, row: String(first.year), column: 'method' },
      x1: at,
      x2: at,
      y1: y(last.value) - size * 0.2,
      y2: box.bottom,
    },
    ...(fits ? words.at(at + size * 0.35, top) : []),
  ];
}

/** The measure's name and, as far as there is room for it in one line, what it is. */
export function heading(
  { measure: { id }, box, baseline }: Panel,
  labels: Labels,
  size: number,
  right: number,
): Mark[] {
  const name = labels[id] ?? '';
  const after = box.left + textWidth(name, 'sans-bold', size) + size * 0.6;
  const fits = ['about', 'unit'].find(
    (part) => after + textWidth(labels[`${id}-${part}`] ?? '', 'sans', size) <= right,
  );
  return [
    text(`${id}/name`, name, box.left, baseline, size, { face: 'sans-bold' }),
    ...(fits
      ? [text(`${id}/${fits}`, labels[`${id}-${fits}`] ?? '', after, baseline, size, { role: 'label-quiet' })]
      : []),
  ];
}

/** The first and the last year under a panel that stands in a column. */
export function columnYears(
  { measure, box, x, years: [from] }: Panel,
  years: readonly Tick[],
  size: number,
): Mark[] {
  const within = years.filter(({ value }) => value >= from);
  return [within[0]!, within.at(-1)!].map(({ value, text: words }) => {
    const half = textWidth(words, 'sans', size) / 2;
    const middle = Math.min(Math.max(x(value + 0.5), box.left + half), box.right - half);
    return text(`${measure.id}/x/${value}`, words, middle - half, box.bottom + size * 1.25, size, {
      role: 'label-quiet',
    });
  });
}
