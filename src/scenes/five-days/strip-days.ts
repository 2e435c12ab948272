import type { Box } from '../../charts/camera.ts';
import { hatch } from '../../charts/hatch.ts';
import { text } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { lineHeight, wrap } from '../../stage/text.ts';
import type { Event } from './scene.ts';
import { bar, dayOf, table, type Strip, type Writing } from './strip.ts';

/** The share of the first day that had passed at about 11:20, the one hour that anybody gives. */
const firstHour = (11 + 20 / 60) / 24;

/** Days of which only a pattern is known. */
function hatched(key: string, box: Box, cell: Cell): Mark[] {
  const { left: x, top: y, right, bottom } = box;
  return [
    { kind: 'rect', key: `${key}/edge`, role: 'outline', cell, x, y, width: right - x, height: bottom - y },
    { kind: 'path', key, role: 'hatch', d: hatch(box) },
  ];
}

/**
 * Five days side by side. What has been told is filled in: solid where it is dated, hatched where it is known as a
 * pattern. Below it the words for the day in question.
 *
 * @param told how many parts of the siege have been told: the first day, the three between, the last.
 */
export function fiveDays(
  weekdays: readonly string[],
  events: readonly Event[],
  captions: readonly string[],
  told: number,
  lines: number,
  { width, size }: Writing,
): Strip {
  const line = size * lineHeight;
  const barHeight = size * 1.625;
  const caption = captions.flatMap((words) => wrap(words, 'sans', size, width));
  return {
    name: 'days',
    height: line + barHeight + size * 0.75 + lines * line,
    at({ left, top }) {
      const column = width / weekdays.length;
      const barTop = top + line + size * 0.1875;
      const box = (from: number, to: number): Box => ({
        left: left + from * column,
        right: left + to * column,
        top: barTop,
        bottom: barTop + barHeight,
      });
      const [start, between, end] = ['siege', 'killings', 'end'].map((id) =>
        events.find((event) => event.id === id),
      );
      const first = start ? dayOf(start.from) : 0;
      const parts = [
        bar('days/first', 'known', box(firstHour, 1), { table, row: 'helicopters', column: 'time' }),
        ...(between
          ? hatched('days/between', box(dayOf(between.from) - first, dayOf(between.to) - first + 1), {
              table,
              row: between.id,
              column: 'from',
            })
          : []),
        ...(end
          ? [
              bar('days/last', 'known', box(dayOf(end.from) - first, dayOf(end.to) - first + 1), {
                table,
                row: end.id,
                column: 'from',
              }),
            ]
          : []),
      ];
      const shown = parts.slice(0, [1, 3, 4][told] ?? 4);
      return [
        ...weekdays.map((name, index) =>
          text(`days/${index}`, name, left + (index + 0.5) * column, top + size, size, {
            role: 'label-quiet',
            anchor: 'middle',
          }),
        ),
        ...weekdays.map((_, index): Mark => ({
          kind: 'rect',
          key: `days/${index}/edge`,
          role: 'outline',
          ...rect(box(index, index + 1)),
        })),
        ...shown,
        ...caption.map((words, index) =>
          text(
            `caption/${told}/${index}`,
            words,
            left,
            barTop + barHeight + size * 0.375 + (index + 0.8) * line,
            size,
          ),
        ),
      ];
    },
  };
}

function rect({ left, top, right, bottom }: Box) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How many lines captions take at most, so that the map above them keeps its height from day to day. */
export function captionLines(captions: readonly (readonly string[])[], { width, size }: Writing): number {
  return Math.max(...captions.map((words) => words.flatMap((one) => wrap(one, 'sans', size, width)).length));
}
