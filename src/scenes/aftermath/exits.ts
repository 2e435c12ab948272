/** Who left and what came instead, lane by lane, to the last day of which the story knows. */
import { isWide, labelSize } from '../../charts/sizes.ts';
import { fill, text } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { fallYear, type Aftermath } from './data.ts';
import { lanes, type Lane } from './lanes.ts';
import { missionSegments } from './mission.ts';
import { timeAxis } from './time-axis.ts';

/** The line at the end of time, and the day that it stands for. */
export function asOf(
  data: Aftermath,
  labels: Labels,
  x: number,
  top: number,
  bottom: number,
  size: number,
): Mark[] {
  const words = fill(labels['as-of'] ?? '', { d: data.asOf.text });
  return [
    { kind: 'line', key: 'as-of/line', role: 'window', x1: x, x2: x, y1: top, y2: bottom },
    text('as-of', words, x - size * 0.4, top + size * 0.85, size, { anchor: 'end', role: 'label-quiet' }),
  ];
}

function lanesOf(data: Aftermath, labels: Labels): Lane[] {
  const { stays, moments } = data;
  const { minusma, eutm, wagner, 'africa-corps': corps } = stays;
  const { 'ecowas-announced': announced, 'ecowas-left': left } = moments;
  const { 'aes-charter': charter, 'aes-confederation': confederation } = moments;
  const say = (name: string): string => labels[name] ?? '';
  const gone = (key: string, stay: typeof minusma, words: string) => ({
    key,
    at: stay!.to!,
    date: stay!.left,
    words: say(words),
    cell: stay!.cell,
  });
  const dated = (key: string, moment: typeof left, words: string) => ({
    key,
    at: (moment!.from + moment!.by) / 2,
    date: moment!.date,
    words: say(words),
    cell: moment!.cell,
  });
  return [
    {
      key: 'un',
      name: say('un'),
      segments: missionSegments(data),
      ticks: [],
      mentions: [
        gone('gone', minusma, 'mission-gone'),
        dated('mandate', moments['mandate-ended'], 'mandate'),
      ],
    },
    {
      key: 'eu',
      name: say('eu'),
      segments: [{ key: 'eutm', role: 'western-forces', from: eutm!.from, to: eutm!.to, cell: eutm!.cell }],
      ticks: [],
      mentions: [gone('ended', eutm, 'ended')],
    },
    {
      key: 'ecowas',
      name: say('ecowas'),
      segments: [
        { key: 'ecowas/in', role: 'ecowas', from: 0, to: announced!.from, cell: announced!.cell },
        {
          key: 'ecowas/ending',
          role: 'ecowas',
          from: announced!.from,
          to: left!.from,
          strength: 0.4,
          cell: left!.cell,
        },
      ],
      ticks: [],
      mentions: [dated('left', left, 'left'), dated('announced', announced, 'announced')],
    },
    {
      key: 'alliance',
      name: say('alliance'),
      segments: [
        {
          key: 'alliance/founding',
          role: 'claim',
          from: charter!.from,
          to: charter!.by,
          strength: 0.4,
          cell: charter!.cell,
        },
        { key: 'alliance/since', role: 'claim', from: charter!.by, to: null },
      ],
      ticks: [],
      mentions: [
        dated('charter', charter, 'charter'),
        dated('confederation', confederation, 'confederation'),
      ],
    },
    {
      key: 'russians',
      name: say('russians'),
      segments: [
        { key: 'wagner', role: 'russian-forces', from: wagner!.from, to: wagner!.to, cell: wagner!.cell },
        {
          key: 'africa-corps',
          role: 'russian-forces',
          from: corps!.from,
          to: null,
          strength: 0.65,
          cell: corps!.cell,
        },
      ],
      ticks: [],
      mentions: [gone('wagner', wagner, 'wagner-left')],
    },
  ];
}

export function exits(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const left = wide ? 1 + size * 11 : 1;
  const right = frame.width - 2;
  const first = fallYear;
  const x = (year: number): number => left + ((year - first) / (data.asOf.at - first)) * (right - left);
  const top = size * 1.6;
  const bottom = frame.height - size * 1.7;
  const years = data.calendar.years.filter(({ value }) => value >= first && value <= data.asOf.at);
  const box = { left, right, top, bottom };
  return [
    timeAxis('x/years', years, x, box, size),
    ...asOf(data, labels, right, 0, bottom, size),
    ...lanes(lanesOf(data, labels), { box, beside: wide ? 1 : null, size, x, years }),
  ];
}
