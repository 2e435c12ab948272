import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../charts/axis.ts';
import { columns } from '../../charts/dot-field.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { header } from './header.ts';
import { cellOf, laneField, laneLabel, tally, type Block } from './lane.ts';
import { period, periodHeight } from './period.ts';
import type { Count, Time } from './scene.ts';
import { fill, periodWords } from './words.ts';

/** What is left out where a sheet is too low for all, the first to go first. */
const tiers = [
  { notes: true, strip: true, what: true },
  { notes: true, strip: false, what: true },
  { notes: false, strip: false, what: true },
  { notes: false, strip: false, what: false },
] as const;

/** A scale spreads no further than that so many dots can stand in a column without growing too large. */
const fewest = 4;

/** What else must be known of a count, under its dots: one sentence for each figure. */
function notes(count: Count, labels: Labels, width: number, size: number): Block {
  const all = count.notes.map(({ label, row, n }) => ({
    row,
    n,
    block: paragraph(`${count.id}/note/${label}`, fill(labels, label, { n }), width, size),
  }));
  return {
    height: all.reduce((sum, { block }) => sum + block.height, 0),
    at(left, top) {
      let y = top;
      return all.flatMap(({ row, n, block }) => {
        const lines = block.at(left, y);
        y += block.height;
        return lines.map((line) =>
          line.text.split(/\s/).some((word) => word.replace(/[.,:;]$/, '') === n)
            ? { ...line, cell: cellOf({ row }) }
            : line,
        );
      });
    },
  };
}

/** One count on a sheet of its own: its sides under one another, as many dots as people, on a scale of its own. */
export function alone(count: Count, time: Time, labels: Labels, frame: Frame): Mark[] {
  const { width, height, em } = frame;
  const size = labelSize(frame);
  const beside = isWide(frame);
  const margin = 1;
  const labelWidth = beside ? Math.min(width * 0.34, em * 19) : width - 2 * margin;
  const left = beside ? margin + labelWidth + em : margin;
  const right = width - margin;
  const large = em * (beside ? 1.75 : 1.05);
  const headLarge = em * (beside ? 1.35 : 1.05);
  const most = Math.max(...count.lanes.map(({ people }) => people));
  const open = count.lanes.some((lane) => lane.open);
  const largest = beside ? 1.75 : 1.4;
  const spread = (right - left) / ((largest * em) / fewest);
  const scale = scaleLinear([0, Math.max(most * (open ? 1.12 : 1.05), spread)], [left, right]);

  const sheets = tiers.map((tier) => {
    const said = [periodWords(count, labels), count.area].join(', ');
    const head = header(
      count,
      tier.what ? `${said}: ${count.what}` : said,
      tier.what ? 'said' : 'where',
      beside ? labelWidth : width - 2 * margin,
      size,
      headLarge,
      { published: count.published, under: beside },
    );
    const strip = tier.strip ? periodHeight(size, true) : 0;
    const under = tier.notes ? notes(count, labels, width - 2 * margin, size) : undefined;
    const foot = under && under.height > 0 ? under.height + size * 0.4 : 0;
    const labelled = count.lanes.map((lane) =>
      laneLabel(
        lane,
        lane.figure === '' ? fill(labels, 'others', { n: count.all.text }) : lane.side,
        'alone',
        labelWidth,
        size,
        large,
      ),
    );
    const top = beside
      ? Math.max(head.height, strip) + size * 0.9
      : head.height + (strip > 0 ? strip + size * 0.5 : 0) + size * 0.6;
    const axisTop = height - foot - size * 1.6 - size * 0.3;
    const between = size * (beside ? 0.8 : 0.6);
    const words = beside ? 0 : labelled.reduce((sum, { height: high }) => sum + high + size * 0.25, 0);
    const n = count.lanes.length;
    const room = (axisTop - size * 0.3 - top - words - between * (n - 1)) / n;
    const least = Math.max(size * 0.9, beside ? Math.max(...labelled.map((block) => block.height)) : 0);
    // Who counted is not broken into lines, and may need more than the room before the time.
    const fits = room >= least && !(beside && tier.strip && head.width > labelWidth);
    return { tier, head, strip, under, foot, labelled, top, axisTop, room, fits };
  });
  const sheet = sheets.find(({ fits }) => fits) ?? sheets.at(-1)!;
  const { tier, head, strip, under, foot, labelled, top, axisTop, room } = sheet;

  const perColumn = columns(count.lanes.map(tally), scale, room, em, largest);
  const fields = count.lanes.map((lane) => laneField(lane, scale, perColumn, count.ticks, size));
  const heights = labelled.map((label, index) =>
    beside
      ? Math.max(label.height, fields[index]!.height)
      : label.height + size * 0.25 + fields[index]!.height,
  );
  const slack = (axisTop - size * 0.3 - top - heights.reduce((sum, high) => sum + high, 0)) / heights.length;
  let y = top;
  let fieldEnd = top;
  const lanes = count.lanes.map((lane, index) => {
    const [label, field, high] = [labelled[index]!, fields[index]!, heights[index]!];
    y += index === 0 ? (beside ? slack / 2 : slack * 0.3) : slack;
    const fieldTop = beside ? y + (high - field.height) / 2 : y + label.height + size * 0.25;
    const labelTop = beside ? y + (high - label.height) / 2 : y;
    y += high;
    fieldEnd = fieldTop + field.height;
    return together(lane.id, [...label.at(margin, labelTop), ...field.at(left, fieldTop)]);
  });

  const stripTop = beside ? Math.max(0, (head.height - strip) / 2) : head.height + size * 0.5;
  return [
    xAxis(count.ticks, scale, { left, right, top: fieldEnd + 2, bottom: axisTop }, size),
    together(count.id, [
      ...head.at(margin, 0),
      ...(tier.strip
        ? period(count, time, { left, right, top: stripTop }, size, { moura: labels['moura'] ?? '' })
        : []),
    ]),
    ...(beside
      ? [
          {
            kind: 'line',
            key: 'rule/head',
            role: 'rule',
            x1: margin,
            x2: right,
            y1: top - size * 0.4,
            y2: top - size * 0.4,
          } as const,
        ]
      : []),
    ...lanes,
    ...(under && foot > 0
      ? [together(`${count.id}/notes`, under.at(margin, height - under.height - size * 0.1))]
      : []),
  ];
}
