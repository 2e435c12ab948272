/** The deaths, and under them who could count from inside the country and who counts from outside. */
import { gutter } from '../../charts/axis.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Aftermath } from './data.ts';
import { deathsField, type Wish } from './field.ts';
import { lanes } from './lanes.ts';

/** The height of a lane, in multiples of the size of its words: with its name beside it, and above it. */
const [beside, above] = [3.6, 3.75];

export function counters(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const all = data.lanes.counters;
  const gone = all[0]!.mentions[0]!.at;
  const years = data.years.map(({ year }) => year);
  const wish: Wish = {
    view: 'who-counts',
    about: years.filter((year) => year >= gone),
    must: years.slice(-1),
    then: [2022, 2024, 2023],
    withRange: false,
    named: true,
  };
  const axis = 1 + (wide ? size * 11 : 0);
  const left = axis + gutter(data.deathTicks, size);
  const foot = frame.height - 1;
  const top = foot - all.length * size * (wide ? beside : above);
  const box = { left, right: frame.width - 1, top: 0, bottom: top - size * (wide ? 2.6 : 2.1) };
  const { panel, under, over } = deathsField(data, labels, wish, box, size, [], axis);
  const x = (year: number): number => panel.box.left + (year - years[0]!) * panel.pitch;
  const right = panel.box.right;
  const since: Mark = {
    kind: 'rect',
    key: 'since',
    role: 'claim',
    opacity: 0.1,
    x: x(gone),
    y: panel.box.top,
    width: right - x(gone),
    height: foot - panel.box.top,
  };
  return [
    ...under,
    since,
    ...over,
    ...lanes(all, labels, {
      box: { left, right, top, bottom: foot },
      beside: wide ? 1 : null,
      size,
      x,
      years: [],
    }),
  ];
}
