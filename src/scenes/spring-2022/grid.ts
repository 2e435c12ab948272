import { labelSize } from '../../charts/sizes.ts';
import { monthsIn, weekdayOf } from '../../charts/time.ts';
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Spring } from './scene.ts';

/** The calendar on its sheet: weeks under one another, days from Monday to Sunday. */
export interface Grid {
  /** Whether notes stand on both sides of it. */
  readonly between: boolean;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a day, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The room for the names of weeks, left of the days. */
  readonly gutter: number;
  /** Where a day stands: its upper left corner. */
  at(day: number): { readonly x: number; readonly y: number };
}

export function gridOf({ first, weeks }: Spring, frame: Frame): Grid {
  const between = frame.width >= frame.em * 46;
  const size = labelSize(frame);
  const top = size * (between ? 2 : 1.6);
  const height = (frame.height - top - 1) / weeks.length;
  const gutter = Math.max(...weeks.map((week) => textWidth(week, 'sans-bold', size))) + size * 0.6;
  const width = between
    ? Math.min(Math.max(height * 1.15, size * 1.6), frame.width * 0.055)
    : Math.max(size * 1.25, Math.min(height * 1.1, (frame.width * 0.5 - gutter) / 7));
  const left = between ? (frame.width - width * 7) / 2 : gutter;
  const monday = first - weekdayOf(first);
  return {
    between,
    size,
    left,
    right: left + width * 7,
    top,
    bottom: top + height * weeks.length,
    width,
    height,
    gutter,
    at: (day) => ({
      x: left + weekdayOf(day) * width,
      y: top + Math.floor((day - monday) / 7) * height,
    }),
  };
}

/** A line between two months: along the foot of one week and the head of the next, with a step where the month begins. */
function monthLine(day: number, { at, left, right, height }: Grid): Mark {
  const { x, y } = at(day);
  return {
    kind: 'path',
    key: `month/${day}`,
    role: 'rule',
    d: `M${round(left)} ${round(x > left ? y + height : y)}H${round(x)}V${round(y)}H${round(right)}`,
  };
}

/** The empty calendar: a dot for each day on which nothing is marked, weeks and weekdays with their names. */
export function calendar(
  { first, last, weeks }: Spring,
  labels: Labels,
  marked: ReadonlySet<number>,
  grid: Grid,
): Mark[] {
  const { size, left, top, width, height, at } = grid;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    ...(labels['weekdays'] ?? '').split(' ').map((name, index) =>
      text(`weekday/${index}`, name, left + (index + 0.5) * width, top - size * 0.5, size, {
        role: 'label-quiet',
        anchor: 'middle',
      }),
    ),
    ...weeks.map((name, index) =>
      text(`week/${index}`, name, left - size * 0.5, top + (index + 0.5) * height + size * 0.35, size, {
        role: 'label-quiet',
        anchor: 'end',
        face: /\D/.test(name) ? 'sans-bold' : 'sans',
      }),
    ),
    text(
      'year',
      String(new Date(first * 86_400_000).getUTCFullYear()),
      left + size * 0.3,
      top + height / 2 + size * 0.35,
      size,
      {
        role: 'label-quiet',
        face: 'sans-bold',
      },
    ),
    ...monthsIn(first + 1, last).map(({ day }) => monthLine(day, grid)),
    {
      kind: 'points',
      key: 'days',
      role: 'day',
      r: Math.min(width, height) * 0.08,
      points: days
        .filter((day) => !marked.has(day))
        .map((day) => ({ id: day, x: at(day).x + width / 2, y: at(day).y + height / 2 })),
    },
  ];
}
