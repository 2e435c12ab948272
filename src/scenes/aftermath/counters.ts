/** The deaths, and under them who could count from inside the country and who counts from outside. */
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { gutter } from '../../charts/axis.ts';
import type { Aftermath } from './data.ts';
import { deathsField, deathsPanel, type Wish } from './field.ts';
import { lanes, leastLane, type Lane } from './lanes.ts';
import { missionSegments } from './mission.ts';

/** The UN's reports on civilians killed that were found, by the keys of their rows; the last one last. */
const reports = ['un-count-quarter', 'un-count-2022', 'un-count-moura'];

function lanesOf(data: Aftermath, labels: Labels): Lane[] {
  const { stays, moments, years } = data;
  const say = (name: string): string => labels[name] ?? '';
  const mission = stays['minusma']!;
  const last = moments[reports.at(-1)!]!;
  return [
    {
      key: 'un',
      name: say('un'),
      segments: missionSegments(data),
      ticks: [],
      mentions: [
        { key: 'gone', at: mission.to!, date: mission.left, words: say('mission-gone'), cell: mission.cell },
      ],
    },
    {
      key: 'reports',
      name: say('reports'),
      segments: [],
      ticks: reports.map((key) => ({ key, at: moments[key]!.from, cell: moments[key]!.cell })),
      mentions: [{ key: 'last', at: last.from, date: last.date, words: say('last-report'), cell: last.cell }],
    },
    {
      key: 'ucdp',
      name: say('ucdp'),
      segments: [{ key: 'ucdp/on', role: 'known', from: years[0]!.year, to: null }],
      ticks: [],
      mentions: [],
    },
  ];
}

export function counters(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const gone = data.stays['minusma']!.to!;
  const last = data.years.at(-1)!.year;
  const after = data.years.map(({ year }) => year).filter((year) => year >= gone);
  const wish: Wish = {
    view: 'who-counts',
    years: [data.years[0]!.year, last],
    about: after,
    must: [last],
    then: [2022, 2024, 2023],
    withRange: false,
    named: true,
  };
  const names = wide ? size * 11 : 0;
  const axis = 1 + names;
  const left = axis + gutter(data.deathTicks, size);
  const all = lanesOf(data, labels);
  const height = all.length * size * (wide ? 3.6 : leastLane(false));
  const foot = frame.height - height - 1;
  const box = { left, right: frame.width - 1, top: 0, bottom: foot - size * (wide ? 2.6 : 2.1) };
  const panel = deathsPanel(data, wish, box, size);
  const x = (year: number): number => panel.box.left + (year - wish.years[0]) * panel.pitch;
  const field = deathsField(data, labels, wish, box, size, [], axis);
  const since: Mark = {
    kind: 'rect',
    key: 'since',
    role: 'claim',
    opacity: 0.1,
    x: x(gone),
    y: panel.box.top,
    width: x(last + 1) - x(gone),
    height: frame.height - 1 - panel.box.top,
  };
  return [
    ...field.under,
    since,
    ...field.over,
    ...lanes(all, {
      box: { left, right: x(last + 1), top: foot, bottom: frame.height - 1 },
      beside: wide ? 1 : null,
      size,
      x,
      years: [],
    }),
  ];
}
