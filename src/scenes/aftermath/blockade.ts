/** The months of the blockade as a calendar, to the last day of which the story knows; under it, what it cut off. */
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { fill, text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Aftermath } from './data.ts';
import { asOf } from './exits.ts';
import { stair, type Flag } from './stair.ts';
import { timeAxis } from './time-axis.ts';

/** The events of the calendar, by the keys of their rows. */
const told = ['blockade', 'convoy', 'schools', 'offensive', 'defence-portfolio'];

/** The last month for which a report of the blockade was found. */
const lastReport = 'deliveries';

export function blockade(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const left = 1;
  const right = frame.width - 2;
  const { months } = data.calendar;
  const first = months[0]!.value;
  const x = (year: number): number => left + ((year - first) / (data.asOf.at - first)) * (right - left);

  const flagsIn = (brief: boolean): Flag[] =>
    told.map((key) => {
      const moment = data.moments[key]!;
      const date = moment.inexact ? fill(labels[moment.inexact] ?? '', { d: moment.date }) : moment.date;
      const words = brief ? (labels[`${key}-brief`] ?? '') : moment.words;
      const until = moment.to === null ? {} : { until: x(moment.to) };
      return { key, date, words, cell: moment.cell, x: x((moment.from + moment.by) / 2), ...until };
    });
  const head = size * 1.7;
  const bar = size * (wide ? 1.3 : 1);
  const axis = size * 1.8;
  const line = size * lineHeight;
  const tankers = Math.max(line * (wide ? 5.6 : 4.6), frame.height * (wide ? 0.3 : 0));
  const sides = { left, right, top: 0, bottom: 0 };
  const spareOf = (flags: readonly Flag[]): number =>
    frame.height - head - stair(flags, sides, size).height - bar - axis;
  const whole = flagsIn(false);
  const flags = spareOf(whole) >= 0 ? whole : flagsIn(true);
  const least = stair(flags, sides, size).height;
  const free = spareOf(flags) - line;
  const withTankers = free >= tankers;
  const spare = withTankers ? free - tankers : free;
  const steps = stair(flags, sides, size, 1 + Math.min(wide ? 2.5 : 0.6, Math.max(0, spare) / least));
  const top = head + steps.height;
  const foot = top + bar;
  return [
    timeAxis(
      'x/months',
      months.filter(({ value }) => value <= data.asOf.at),
      x,
      { ...sides, bottom: foot },
      size,
    ),
    ...asOf(data, labels, right, 0, foot, size),
    ...siege(data, labels, x, top, bar, right, size),
    ...steps.at(head, top),
    ...(withTankers
      ? deliveries(data, labels, { left, right, top: frame.height - tankers, bottom: frame.height }, size)
      : []),
  ];
}

/** The blockade as a bar: pale while it may not have begun, and dashed from the last report of it on. */
function siege(
  { moments }: Aftermath,
  labels: Labels,
  x: (year: number) => number,
  top: number,
  height: number,
  right: number,
  size: number,
): Mark[] {
  const { blockade: began, schools } = moments;
  const report = moments[lastReport]!;
  const { cell } = began!;
  const middle = round(top + height / 2);
  const block = (key: string, from: number, to: number, opacity?: number): Mark => ({
    kind: 'rect',
    key,
    role: 'islamist-groups',
    ...(opacity !== undefined && { opacity }),
    cell,
    x: x(from),
    y: top,
    width: x(to) - x(from),
    height,
  });
  const open = x(report.by) + size * 0.4;
  const words = labels['no-end'] ?? '';
  const width = textWidth(words, 'sans', size);
  const from = (open + right) / 2 - width / 2;
  const dash = (key: string, a: number, b: number): Mark => ({
    kind: 'path',
    key,
    role: 'weak',
    d: `M${round(a)} ${middle}H${round(b)}`,
  });
  return [
    block('blockade/beginning', began!.from, began!.by, 0.4),
    block('blockade/on', began!.by, report.by),
    dash('blockade/open', open, from - size * 0.4),
    dash('blockade/open-on', from + width + size * 0.4, right),
    text('blockade/no-end', words, from, top + height / 2 + size * 0.35, size, { role: 'label-quiet' }),
    {
      kind: 'rect',
      key: 'schools/time',
      role: 'place',
      cell: schools!.cell,
      x: x(schools!.from),
      y: top - size * 0.45,
      width: x(schools!.to!) - x(schools!.from),
      height: size * 0.3,
    },
  ];
}

/** How many tankers came in a week, before and under the blockade: two bars on one scale, with soft ends. */
function deliveries(data: Aftermath, labels: Labels, box: Box, size: number): Mark[] {
  const line = size * lineHeight;
  const head = line * 1.6;
  const pitch = (box.bottom - box.top - head) / data.tankers.length;
  const height = Math.min(pitch - size * 0.5, size * 2.5);
  const rows = data.tankers.map((one, index) => ({
    ...one,
    name: index === 0 ? (labels['tankers-before'] ?? '') : one.when,
    y: box.top + head + index * (height + size * 0.5),
  }));
  const names = Math.max(...rows.map(({ name }) => textWidth(name, 'sans', size)));
  const figures = Math.max(...rows.map((one) => textWidth(one.text, 'sans-bold', size)));
  const left = box.left + names + size * 0.6;
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const scale = (box.right - left - figures - size * 0.5) / most;
  return [
    text('weekly', labels['weekly'] ?? '', box.left, box.top + line * 0.8, size, { face: 'sans-bold' }),
    ...rows.flatMap(({ id, name, value, text: words, y, cell }): Mark[] => {
      const baseline = y + height / 2 + size * 0.35;
      const d = soft(left, y, value * scale, height);
      return [
        text(`${id}/name`, name, box.left, baseline, size, { role: 'label-quiet' }),
        { kind: 'path', key: id, role: 'claim', opacity: 0.55, cell, d },
        text(`${id}/value`, words, left + value * scale + size * 0.5, baseline, size, {
          face: 'sans-bold',
          cell,
        }),
      ];
    }),
  ];
}

/** A bar whose end fades out in ever thinner slices: "about". */
function soft(left: number, top: number, length: number, height: number): string {
  const slices = [4, 3, 2, 1];
  const softness = slices.reduce((sum, width) => sum + width + 2, 0);
  const bar = (from: number, width: number): string =>
    `M${round(from)} ${round(top)}h${round(width)}v${round(height)}h${-round(width)}Z`;
  let at = left + length - softness + 2;
  return (
    bar(left, Math.max(0, length - softness)) +
    slices
      .map((width) => {
        const slice = bar(at, width);
        at += width + 2;
        return slice;
      })
      .join('')
  );
}
