import type { Box } from '../../charts/camera.ts';
import { round } from '../../stage/element.ts';
import type { Mark, TextMark } from '../../stage/mark.ts';
import { lineHeight, wrap } from '../../stage/text.ts';
import type { Event } from './scene.ts';

/** What stands under the map, at the foot of the sheet: as high as it must be, in pixels. */
export interface Strip {
  readonly name: string;
  readonly height: number;
  at(box: Box): Mark[];
}

interface Writing {
  readonly width: number;
  /** Of ordinary labels, in pixels; everything else keeps in proportion to it. */
  readonly size: number;
}

/** The share of the first day that had passed at about 11:20, the one hour that anybody gives. */
const firstHour = (11 + 20 / 60) / 24;

const day = 86_400_000;

/** Days from 23 March 2022 on. */
function dayOf(date: string): number {
  return (Date.parse(date) - Date.parse('2022-03-23')) / day;
}

function text(
  key: string,
  words: string,
  x: number,
  y: number,
  size: number,
  look: Partial<TextMark> = {},
): TextMark {
  return {
    kind: 'text',
    key,
    role: 'label',
    text: words,
    face: 'sans',
    size,
    anchor: 'start',
    x,
    y,
    ...look,
  };
}

/** Diagonal lines from edge to edge: days of which only a pattern is known. */
function hatch(
  key: string,
  { left, top, right, bottom }: Box,
  cell: { row: string; column: string },
): Mark[] {
  const height = bottom - top;
  const gap = 6;
  const count = Math.floor((right - left + height) / gap);
  const d = Array.from({ length: count }, (_, index) => {
    const foot = left + (index + 1) * gap;
    const head = foot - height;
    const [x1, y1] = foot > right ? [right, bottom - (foot - right)] : [foot, bottom];
    const [x2, y2] = head < left ? [left, top + (left - head)] : [head, top];
    return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  }).join('');
  return [
    { kind: 'rect', key: `${key}/edge`, role: 'outline', cell, x: left, y: top, width: right - left, height },
    { kind: 'path', key, role: 'hatch', d },
  ];
}

function bar(
  key: string,
  role: string,
  { left, top, right, bottom }: Box,
  cell: { row: string; column: string },
): Mark {
  return { kind: 'rect', key, role, cell, x: left, y: top, width: right - left, height: bottom - top };
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
        bar('days/first', 'known', box(firstHour, 1), { row: 'helicopters', column: 'time' }),
        ...(between
          ? hatch('days/between', box(dayOf(between.from) - first, dayOf(between.to) - first + 1), {
              row: between.id,
              column: 'from',
            })
          : []),
        ...(end
          ? [
              bar('days/last', 'known', box(dayOf(end.from) - first, dayOf(end.to) - first + 1), {
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

/** Whose dates: the army's nine days against the five of all others, on one scale. */
export function twoDates(rows: readonly { event: Event; label: string }[], { width, size }: Writing): Strip {
  const line = size * lineHeight;
  const barHeight = size * 1.125;
  const labels = rows.map(({ label }) => wrap(label, 'sans', size, width));
  const rowHeights = labels.map((lines) => lines.length * line + barHeight + size * 0.4375);
  return {
    name: 'dates',
    height: line + rowHeights.reduce((sum, height) => sum + height, 0) + size * 0.25,
    at({ left, top }) {
      const days = 9;
      const column = width / days;
      const marks: Mark[] = Array.from({ length: days }, (_, index) =>
        text(`dates/${index}`, String(23 + index), left + (index + 0.5) * column, top + size, size, {
          role: 'label-quiet',
          anchor: 'middle',
        }),
      );
      let y = top + line + size * 0.25;
      rows.forEach(({ event }, row) => {
        const lines = labels[row] ?? [];
        lines.forEach((words, index) =>
          marks.push(text(`dates/${event.id}/${index}`, words, left, y + (index + 0.8) * line, size)),
        );
        const barTop = y + lines.length * line + size * 0.0625;
        const box = {
          left: left + dayOf(event.from) * column,
          right: left + (dayOf(event.to) + 1) * column,
          top: barTop,
          bottom: barTop + barHeight,
        };
        marks.push(
          bar(`dates/${event.id}`, event.id === 'siege' ? 'known' : 'claim', box, {
            row: event.id,
            column: 'from',
          }),
        );
        y += rowHeights[row] ?? 0;
      });
      return marks;
    },
  };
}

/** Dated lines under one another, on a thread: who asked to get in, and what came of it. */
export function thread(events: readonly Event[], { width, size }: Writing): Strip {
  const line = size * lineHeight;
  const indent = size * 1.125;
  const items = events.map(({ id, when, what }) => ({
    id,
    lines: wrap(`${when}: ${what}`, 'sans', size, width - indent),
  }));
  const height = items.reduce((sum, { lines }) => sum + lines.length * line + size * 0.15, size * 0.375);
  return {
    name: 'thread',
    height,
    at({ left, top }) {
      const marks: Mark[] = [];
      const x = left + size * 0.375;
      let y = top + size * 0.25;
      items.forEach(({ id, lines }) => {
        marks.push({
          kind: 'circle',
          key: `thread/${id}`,
          role: 'place',
          x,
          y: y + line * 0.5,
          r: size * 0.25,
        });
        lines.forEach((words, index) =>
          marks.push(
            text(
              `thread/${id}/${index}`,
              words,
              left + indent,
              y + (index + 0.8) * line,
              size,
              index === 0 ? { cell: { row: id, column: 'from' } } : {},
            ),
          ),
        );
        y += lines.length * line + size * 0.15;
      });
      const rule: Mark = {
        kind: 'line',
        key: 'thread/line',
        role: 'rule',
        x1: x,
        x2: x,
        y1: top + size * 0.5,
        y2: y - size * 0.625,
      };
      return [rule, ...marks];
    },
  };
}
