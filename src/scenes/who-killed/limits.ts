import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../charts/axis.ts';
import { columns } from '../../charts/dot-field.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { band, fieldRoom, gutter, type Sheet } from './band.ts';
import { textWidth } from '../../stage/text.ts';
import { tally } from './lane.ts';
import type { Count, Time } from './scene.ts';

/** How much a sheet says, the fullest first; `across` has three columns: the count, its dots, what is missing. */
const tiers = [
  { across: true, leaves: true, total: true, tight: false },
  { across: false, leaves: true, total: true, tight: false },
  { across: false, leaves: false, total: true, tight: false },
  { across: false, leaves: false, total: true, tight: true },
  { across: false, leaves: false, total: false, tight: true },
] as const;

/** The least height of a field, in multiples of the label size: lower ones would be lines. */
const leastField = 0.45;

/** All three counts on one scale, each with its limits; and where a table would have its sum, why there is none. */
export function limits(counts: readonly Count[], time: Time, labels: Labels, frame: Frame): Mark[] {
  const { width, height, em } = frame;
  const size = labelSize(frame);
  const [left, right] = [1, width - 1];
  const all = counts.flatMap(({ lanes }) => lanes);
  const most = Math.max(...all.map(({ people }) => people));
  const ticks = counts.find(({ lanes }) => lanes.some(({ people }) => people === most))?.ticks ?? [];

  // Names are not broken: their column is as wide as the longest, within reason.
  const widest = Math.max(...counts.map(({ who }) => textWidth(who, 'sans', size)));
  const names = Math.min(width * 0.34, widest + size * gutter);

  const sheets = tiers
    .filter(({ across }) => !across || isWide(frame))
    .map((tier) => {
      const [from, to] = tier.across
        ? [left + Math.max(width * 0.27, names), right - width * 0.23]
        : [left, right];
      const scale = scaleLinear([0, most * 1.03], [from, to]);
      const sheet: Sheet = { ...tier, labels, time, size, left, right, scale };
      const bands = counts.map((count, index) => band(count, sheet, index === 0));
      const total = paragraph(
        'no-total/line',
        tier.total ? (labels['no-total'] ?? '') : '',
        width - 2,
        size,
        {
          face: 'sans-bold',
        },
      );
      const foot = total.height > 0 ? total.height + size * 0.8 : 0;
      const axisTop = height - foot - size * 1.9;
      const between = size * (tier.across ? 1.4 : tier.tight ? 0.25 : 0.7);
      const free = axisTop - size * 0.3 - between * (bands.length - 1);
      // Across, every count has an equal part of the sheet; otherwise each takes what its words need.
      const room = tier.across
        ? Math.min(...bands.map((one) => fieldRoom(free / bands.length - one.fixed, one.rows, sheet)))
        : fieldRoom(
            free - bands.reduce((sum, one) => sum + one.fixed, 0),
            bands.flatMap(({ rows }) => rows),
            sheet,
          );
      const tooLow = tier.across && bands.some(({ least, roomy }) => least > free / bands.length || !roomy);
      return { sheet, bands, total, foot, axisTop, between, free, room: tooLow ? 0 : room };
    });
  const { sheet, bands, total, foot, axisTop, between, free, room } =
    sheets.find((one) => one.room >= size * leastField) ?? sheets.at(-1)!;

  const perColumn = columns(all.map(tally), sheet.scale, Math.max(3, room), em);
  const drawn = bands.map((one) => one.drawn(perColumn));
  const slack = (free - drawn.reduce((sum, { height: high }) => sum + high, 0)) / drawn.length;
  let y = 0;
  const marks = drawn.flatMap(({ height: high, at }, index) => {
    const rule: Mark[] =
      index === 0
        ? []
        : [
            {
              kind: 'line',
              key: `rule/${index}`,
              role: 'rule',
              x1: left,
              x2: right,
              y1: y - between / 2,
              y2: y - between / 2,
            },
          ];
    const here = at(y);
    y += (sheet.across ? free / drawn.length : high + Math.max(0, slack)) + between;
    return [...rule, ...here];
  });
  const [from = left, to = right] = sheet.scale.range();
  const foots: Mark[] =
    foot === 0
      ? []
      : [
          {
            kind: 'line',
            key: 'rule/total',
            role: 'end',
            x1: left,
            x2: right,
            y1: height - foot + size * 0.3,
            y2: height - foot + size * 0.3,
          },
          together('no-total', total.at(left, height - total.height)),
        ];
  return [
    xAxis(ticks, sheet.scale, { left: from, right: to, top: axisTop - size * 0.3, bottom: axisTop }, size),
    ...marks,
    ...foots,
  ];
}
