/** Other countries on the scale of the first measure: quiet lines, each with its name and last figure at its end. */
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Slope } from './scene.ts';
import type { Panel } from './sheet.ts';
import { steps } from './steps.ts';

/** Mali among the others, as its lines' ends are labelled. */
function ends({ measures, countries }: Slope) {
  const mali = measures[0]!;
  const others = countries.map(({ id, values, text: words }) => ({
    id,
    last: values.at(-1)!,
    words,
    strong: false,
  }));
  return [...others, { id: 'mali', last: mali.last, words: mali.last.text, strong: true }];
}

/** How far a leader runs from a line's end to its label, in multiples of a label's size. */
const leader = 1.5;

/** How much room the names take to the right of the lines, in pixels. */
export function namesRoom(data: Slope, labels: Labels, size: number): number {
  const widths = ends(data).map(({ id, words }) =>
    textWidth(`${words} ${labels[id] ?? ''}`, 'sans-bold', size),
  );
  return Math.max(...widths) + size * (leader + 0.6);
}

/**
 * Moves places apart until each has its room, as little as may be: those that stand too close share the shift.
 *
 * @param wanted from top to bottom
 */
function spread(wanted: readonly number[], room: number, bottom: number): number[] {
  const groups: { sum: number; count: number; top: number }[] = [];
  for (const place of wanted) {
    groups.push({ sum: place, count: 1, top: place - room / 2 });
    for (let last = groups.at(-1)!, before = groups.at(-2); before; before = groups.at(-2)) {
      if (before.top + before.count * room <= last.top) break;
      const [sum, count] = [before.sum + last.sum, before.count + last.count];
      const top = Math.min(sum / count - (count * room) / 2, bottom - count * room);
      groups.splice(-2, 2, (last = { sum, count, top }));
    }
  }
  return groups.flatMap(({ count, top }) =>
    Array.from({ length: count }, (_, index) => top + (index + 0.5) * room),
  );
}

export function neighbourLines(panel: Panel, data: Slope): Mark[] {
  return data.countries.map(({ id, values }): Mark => ({
    kind: 'path',
    key: `country/${id}`,
    role: 'measure-other',
    opacity: 0.65,
    d: steps(values, panel),
  }));
}

export function neighbourNames(panel: Panel, data: Slope, labels: Labels, size: number): Mark[] {
  const { measure, x, y, box } = panel;
  const sorted = ends(data).toSorted((a, b) => y(a.last.value) - y(b.last.value));
  const places = spread(
    sorted.map(({ last }) => y(last.value)),
    size * lineHeight,
    box.bottom + size * 0.6,
  );
  return sorted.flatMap(({ id, last, words, strong }, index): Mark[] => {
    const [from, to] = [x(last.year + 1), x(last.year + 1) + size * leader];
    const face = strong ? 'sans-bold' : 'sans';
    const baseline = places[index]! + size * 0.36;
    const after = to + size * 0.3 + textWidth(`${words} `, face, size);
    return [
      {
        kind: 'line',
        key: `country/${id}/leader`,
        role: 'leader',
        x1: from + 2,
        y1: y(last.value),
        x2: to,
        y2: places[index]!,
      },
      text(`country/${id}/value`, words, to + size * 0.3, baseline, size, {
        face,
        cell: { table: measure.table, row: String(last.year), column: id },
      }),
      text(`country/${id}/name`, labels[id] ?? '', after, baseline, size, { face }),
    ];
  });
}
