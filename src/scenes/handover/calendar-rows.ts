import type { Box } from '../../charts/camera.ts';
import { text } from '../../charts/words.ts';
import type { Anchor, Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Base, Handover, Report } from './scene.ts';

/** Where the rows of the calendar stand, and how much is written beside them. */
export interface Rows {
  /** Where the time scale begins. */
  readonly left: number;
  /** Where the axis labels begin. */
  readonly axis: number;
  /** Thickness of a bar, and half the size of a sign, in pixels. */
  readonly bar: number;
  readonly r: number;
  /** Whether rows have names. */
  readonly named: boolean;
  readonly bases: Lane & { y(index: number): number };
  /** `first` is the middle of its first row. */
  readonly reports: Lane & { readonly first: number } & {
    y(index: number, at: (day: number) => number): number;
  };
  /** The heading of a lane, behind its sign. */
  head(key: string, words: string, y: number, sign: (x: number, y: number, r: number) => Mark): Mark[];
  /** The name of a base at the left, and its date once it was handed over; nothing where rows have no names. */
  name(base: Base, gone: boolean, strong: boolean, y: number): Mark[];
  /** The place of a report before its sign at `x`, and its date; nothing where rows have no names. */
  note(report: Report, strong: boolean, x: number, y: number): Mark[];
}

interface Lane {
  readonly top: number;
  readonly bottom: number;
  /** The middle of the line its heading stands on. */
  readonly head: number;
}

/** How tall letters are above the baseline, as a share of their size, by half: it centres a line on a height. */
const middle = 0.34;

/** Rows as roomy as the box allows: each with its name and date, with its name, or close together with neither. */
export function rows(data: Handover, labels: Labels, box: Box, size: number): Rows {
  const line = size * lineHeight;
  // The announcement, two headings, the space between the lanes, the axis.
  const fixed = line * 3.5 + size * 2.3;
  const pitch = Math.min(
    (box.bottom - box.top - fixed) / (data.bases.length + data.reports.length),
    line * 3.2,
  );
  return pitch >= line ? named(data, labels, box, size, pitch) : close(data, labels, box, size);
}

function heading(box: Box, size: number): Rows['head'] {
  const r = size * 0.42;
  return (key, words, y, sign) => [
    sign(box.left + r, y, r),
    text(key, words, box.left + r * 2 + size * 0.35, y + size * middle, size, { face: 'sans-bold' }),
  ];
}

function headingWidth(words: string, size: number): number {
  return size * (0.84 + 0.35) + textWidth(words, 'sans-bold', size);
}

function named(data: Handover, labels: Labels, box: Box, size: number, pitch: number): Rows {
  const line = size * lineHeight;
  const column = Math.max(
    ...data.bases.flatMap(({ name, when }) => [
      textWidth(name, 'sans-bold', size),
      textWidth(when, 'sans', size),
    ]),
    headingWidth(labels['bases'] ?? '', size),
  );
  const r = size * 0.42;
  const basesHead = box.top + line * 1.5;
  const basesTop = box.top + line * 2;
  const basesBottom = basesTop + data.bases.length * pitch;
  const reportsHead = basesBottom + line;
  const reportsTop = basesBottom + line * 1.5;
  const reportsBottom = reportsTop + data.reports.length * pitch;
  const two = pitch >= line * 2.05;
  const words = (
    key: string,
    name: string,
    when: string,
    strong: boolean,
    x: number,
    y: number,
    anchor: Anchor = 'start',
  ): Mark[] => [
    text(`${key}/name${strong ? '-bold' : ''}`, name, x, y + size * middle - (two ? line / 2 : 0), size, {
      face: strong ? 'sans-bold' : 'sans',
      anchor,
    }),
    ...(two && when
      ? [text(`${key}/when`, when, x, y + size * middle + line / 2, size, { role: 'label-quiet', anchor })]
      : []),
  ];
  return {
    left: box.left + column + size + r * 1.6,
    axis: reportsBottom + size * 0.4,
    named: true,
    bar: size * 0.32,
    r,
    bases: {
      top: basesTop,
      bottom: basesBottom,
      head: basesHead,
      y: (index) => basesTop + (index + 0.5) * pitch,
    },
    reports: {
      top: reportsTop,
      bottom: reportsBottom,
      head: reportsHead,
      first: reportsTop + pitch / 2,
      y: (index) => reportsTop + (index + 0.5) * pitch,
    },
    head: heading(box, size),
    name: ({ id, name, when }, gone, strong, y) =>
      words(`bar/${id}`, name, gone ? when : '', strong, box.left, y),
    note({ id, name, when }, strong, x, y) {
      const end = x - r - size * 0.4;
      const fits = end - textWidth(name, 'sans-bold', size) >= box.left;
      return fits ? words(`seen/${id}`, name, when, strong, end, y, 'end') : [];
    },
  };
}

function close(data: Handover, labels: Labels, box: Box, size: number): Rows {
  const line = size * lineHeight;
  const pitch = size * 0.54;
  const r = size * 0.34;
  const basesTop = box.top + line;
  const basesBottom = basesTop + data.bases.length * pitch;
  const reportsTop = basesBottom + size * 0.25;
  const reportsBottom = reportsTop + size * 1.3;
  const column = Math.max(
    headingWidth(labels['bases'] ?? '', size),
    headingWidth(labels['reports'] ?? '', size),
  );
  return {
    left: box.left + column + size * 0.6 + r * 1.6,
    axis: reportsBottom,
    named: false,
    bar: size * 0.22,
    r,
    bases: {
      top: basesTop,
      bottom: basesBottom,
      head: (basesTop + basesBottom) / 2,
      y: (index) => basesTop + (index + 0.5) * pitch,
    },
    reports: {
      top: reportsTop,
      bottom: reportsBottom,
      head: (reportsTop + reportsBottom) / 2,
      first: (reportsTop + reportsBottom) / 2,
      // Signs that would lie on one another stand on two levels.
      y(index, at) {
        const levels: number[] = [];
        data.reports.slice(0, index + 1).forEach(({ from }, one) => {
          const near = (level: number): boolean =>
            data.reports
              .slice(0, one)
              .some((other, before) => levels[before] === level && at(from) - at(other.from) < r * 2.1);
          levels.push(near(0) ? 1 : 0);
        });
        return levels[index] === 1 ? reportsTop + r * 0.95 : reportsBottom - r * 0.95;
      },
    },
    head: heading(box, size),
    name: () => [],
    note: () => [],
  };
}
