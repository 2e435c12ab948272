import { round } from '../../stage/element.ts';
import { text, together } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import type { LaneId, TwoMarches } from './data.ts';

/** Where the days of the long time line stand, from March 2022 on. */
export interface TimeLine {
  readonly left: number;
  readonly right: number;
  at(day: number): number;
}

export function timeLine(data: TwoMarches, left: number, right: number): TimeLine {
  const start = data.months[0]!.value;
  return { left, right, at: (day) => left + ((day - start) / (data.end - start)) * (right - left) };
}

/**
 * The names of the months under the time line, each where its month begins; every second one where there is no room for
 * more. Their ticks do not run up through the words above.
 */
export function axis({ months }: TwoMarches, { right, at }: TimeLine, top: number, size: number): Mark {
  const widest = Math.max(...months.map((month) => textWidth(month.text, 'sans', size))) + size * 0.6;
  const every = widest > at(months[1]!.value) - at(months[0]!.value) ? 2 : 1;
  return together(
    'x',
    months
      .filter(
        (month, index) => index % every === 0 && at(month.value) + widest - size * 0.6 <= right + size * 2,
      )
      .flatMap(({ value, text: words }): Mark[] => [
        {
          kind: 'line',
          key: `x/${value}/line`,
          role: 'leader',
          x1: at(value),
          x2: at(value),
          y1: top - size * 0.3,
          y2: top + size * 0.25,
        },
        text(`x/${value}`, words, at(value), top + size * 1.2, size, { role: 'label-quiet' }),
      ]),
  );
}

/** A track on which marks stand, as far as `to`, with the ticks of the axis on it. */
export interface Track {
  readonly y: number;
  readonly to: number;
}

export function tracks({ months }: TwoMarches, { left, at }: TimeLine, rows: readonly Track[]): Mark {
  const d = rows.map(({ y, to }) => {
    const [up, down] = [round(y - 2.5), round(y + 2.5)];
    const ticks = months.map(({ value }) => at(value)).filter((x) => x <= to);
    return `M${round(left)} ${round(y)}H${round(to)}${ticks.map((x) => `M${round(x)} ${up}V${down}`).join('')}`;
  });
  return { kind: 'path', key: `tracks/${rows.length}`, role: 'grid', d: d.join('') };
}

/** A span of days as a bar, never so thin that it is lost. */
export function bar(
  key: string,
  role: string,
  line: TimeLine,
  { from, to, cell }: { readonly from: number; readonly to: number; readonly cell?: Cell },
  y: number,
  height: number,
): Mark {
  const x = line.at(from);
  const width = Math.max(line.at(to) - x, 1.5);
  return { kind: 'rect', key, role, x, y: y - height / 2, width, height, ...(cell && { cell }) };
}

/** What is dated in March, as thin as its days are on the long line: attacks with a figure, or the siege as one. */
export function march(data: TwoMarches, lane: LaneId, line: TimeLine, y: number, height: number): Mark[] {
  if (lane === 'moura') return [bar('siege', 'known', line, data.spans.moura, y, height)];
  return data.attacks
    .filter(({ known }) => known === 'dated')
    .map(({ id, day, cell }) => {
      const from = data.months[0]!.value + day - 1;
      return bar(`day/${id}`, 'known', line, { from, to: from + 1, cell }, y, height);
    });
}
