import { text, together } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import type { LaneId, TwoMarches } from './data.ts';
import { quiet } from './sheet.ts';

/** Where the days of the long time line stand, from March 2022 on. */
export interface TimeLine {
  readonly right: number;
  at(day: number): number;
}

export function timeLine({ months, end }: TwoMarches, left: number, right: number): TimeLine {
  const start = months[0]!.value;
  return { right, at: (day) => left + ((day - start) / (end - start)) * (right - left) };
}

/**
 * The names of the months under the time line, each where its month begins, and as many of them as there is room for.
 * Their ticks do not run up through the words above.
 *
 * @param limit where the last of them must end
 */
export function axis(
  { months }: TwoMarches,
  { at }: TimeLine,
  top: number,
  size: number,
  limit: number,
): Mark {
  const widest = Math.max(...months.map((month) => textWidth(month.text, 'sans', size)));
  const every = Math.ceil((widest + size * 0.6) / (at(months[1]!.value) - at(months[0]!.value)));
  return together(
    'x',
    months.flatMap(({ value, text: words }, index): Mark[] => {
      const x = at(value);
      if (index % every > 0 || x + widest > limit) return [];
      const [y1, y2] = [top - size * 0.3, top + size * 0.25];
      return [
        { kind: 'line', key: `x/${value}/line`, role: 'leader', x1: x, x2: x, y1, y2 },
        text(`x/${value}`, words, x, top + size * 1.2, size, quiet),
      ];
    }),
  );
}

/** The tracks on which marks stand, each as far as its `to`, with the ticks of the axis on them. */
export function tracks(
  { months }: TwoMarches,
  { at }: TimeLine,
  rows: readonly { readonly y: number; readonly to: number }[],
): Mark {
  const d = rows.map(({ y, to }) => {
    const ticks = months.map(({ value }) => round(at(value))).filter((x) => x <= to);
    const marks = ticks.map((x) => `M${x} ${round(y - 2.5)}v5`);
    return `M${ticks[0]} ${round(y)}H${round(to)}${marks.join('')}`;
  });
  return { kind: 'path', key: `tracks/${rows.length}`, role: 'grid', d: d.join('') };
}

/** A span of days as a bar, never so thin that it is lost. */
export function bar(
  key: string,
  role: string,
  line: TimeLine,
  [from, to]: readonly [number, number],
  y: number,
  height: number,
  cell?: Cell,
): Mark {
  const x = line.at(from);
  const width = Math.max(line.at(to) - x, 1.5);
  return { kind: 'rect', key, role, x, y: y - height / 2, width, height, ...(cell && { cell }) };
}

/** What is dated in March, as thin as its days are on the long line: attacks with a figure, or the siege as one. */
export function march(data: TwoMarches, lane: LaneId, line: TimeLine, y: number, height: number): Mark[] {
  const { from, to, cell } = data.spans.moura;
  const start = data.months[0]!.value;
  return lane === 'moura'
    ? [bar('siege', 'known', line, [from, to], y, height, cell)]
    : data.filled
        .filter((day) => day.lane === lane && day.known === 'dated')
        .map((day) => bar(day.key, 'known', line, [start + day.from, start + day.to], y, height, day.cell));
}
