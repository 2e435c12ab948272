/** The months of the blockade as a calendar, to the last day of which the story knows; under it, what it cut off. */
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { fill, text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { calendar, timeScale } from './calendar.ts';
import type { Aftermath } from './data.ts';
import { segmentMark } from './lanes.ts';
import { stair, type Flag } from './stair.ts';

export function blockade(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const sides = { left: 1, right: frame.width - 2, top: 0, bottom: 0 };
  // Words end before the line of the last day.
  const words = { ...sides, right: sides.right - size * 0.4 };
  const months = data.calendar.blockade;
  const x = timeScale(data, months, sides);
  const flagsIn = (brief: boolean): Flag[] =>
    data.events.blockade.map(({ exactness, until, ...event }) => ({
      ...event,
      date: exactness ? fill(labels[exactness] ?? '', { d: event.date }) : event.date,
      words: brief ? (labels[`${event.key}-brief`] ?? '') : event.words,
      x: x(event.at),
      ...(until !== undefined && { until: x(until) }),
    }));
  const head = size * 1.7;
  const bar = size * 1.3;
  const axis = size * 1.8;
  const line = size * lineHeight;
  const tankers = Math.max(line * (wide ? 5.6 : 4.6), frame.height * (wide ? 0.3 : 0));
  const spareOf = (flags: readonly Flag[]): number =>
    frame.height - head - stair(flags, words, size).height - bar - axis;
  const whole = flagsIn(false);
  const flags = spareOf(whole) >= 0 ? whole : flagsIn(true);
  const least = stair(flags, words, size).height;
  const room = spareOf(flags) - line;
  const withTankers = room >= tankers;
  const spare = withTankers ? room - tankers : room;
  const steps = stair(flags, words, size, 1 + Math.min(wide ? 2.5 : 0.6, Math.max(0, spare) / least));
  const top = head + steps.height;
  const foot = top + bar;
  const free = { ...sides, top: frame.height - tankers, bottom: frame.height };
  return [
    ...calendar('x/months', data, months, labels, x, { ...sides, bottom: foot }, size),
    ...siege(data, labels, x, { ...sides, top, bottom: foot }, size),
    ...steps.at(head, top),
    ...(withTankers ? deliveries(data, labels, free, size) : []),
  ];
}

/** The blockade as a bar: pale while it may not have begun, and dashed from the last report of it on. */
function siege(
  { siege: { known, schools } }: Aftermath,
  labels: Labels,
  x: (year: number) => number,
  box: Box,
  size: number,
): Mark[] {
  const { top, right } = box;
  const middle = (top + box.bottom) / 2;
  const start = x(known.at(-1)!.to!) + size * 0.4;
  const words = labels['no-end'] ?? '';
  const width = textWidth(words, 'sans', size) + size * 0.8;
  const from = (start + right - width) / 2;
  const [y, left, next] = [round(middle), round(start), round(from + width)];
  return [
    ...known.map((segment) => segmentMark(segment, box, x)),
    segmentMark(schools, { ...box, top: top - size * 0.45, bottom: top - size * 0.15 }, x),
    {
      kind: 'path',
      key: 'blockade/open',
      role: 'weak',
      d: `M${left} ${y}H${round(from)}M${next} ${y}H${round(right)}`,
    },
    text('blockade/no-end', words, from + size * 0.4, middle + size * 0.35, size, { role: 'label-quiet' }),
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
    ...rows.flatMap(({ key, name, value, text: words, y, cell }): Mark[] => {
      const baseline = y + height / 2 + size * 0.35;
      const d = soft(left, y, value * scale, height);
      return [
        text(`${key}/name`, name, box.left, baseline, size, { role: 'label-quiet' }),
        { kind: 'path', key, role: 'claim', opacity: 0.55, cell, d },
        text(`${key}/value`, words, left + value * scale + size * 0.5, baseline, size, {
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
