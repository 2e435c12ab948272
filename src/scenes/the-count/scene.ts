/**
 * How many died at Moura, and who says so: five counts, each its own row of dots on one scale.
 *
 * Units never move from row to row: these are not the same people counted five times. Rows appear in
 * the order in which the counts were published; those that stand give room but keep their dots.
 */
import { scaleLinear } from 'd3-scale';
import { columns, dotField } from '../../charts/dot-field.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { lineHeight, wrap } from '../../stage/text.ts';
import type { Bound } from '../contract.ts';
import { headers, type Header } from './headers.ts';

export interface Count {
  readonly id: string;
  readonly bound: Bound;
  /** People; null where the count names no lower end. */
  readonly low: number | null;
  /** People; null where the count names no upper end. */
  readonly high: number | null;
  readonly figure: string;
  readonly who: string;
  readonly when: string;
  readonly what: string;
}

export interface Counts {
  readonly counts: readonly Count[];
}

export type View = (typeof views)[number];

const views = ['army', 'hrw', 'unconfirmed', 'press', 'ohchr', 'all'] as const;

/** The table of the counts. */
const table = 'moura-counts';

/** Room to the right of the largest figure, where an open end can point. */
const beyond = 1.12;

/** The counts that had been published by the time of a view. */
function published(counts: readonly Count[], view: View): readonly Count[] {
  return counts.slice(0, views.indexOf(view) + 1);
}

function largest(counts: readonly Count[]): number {
  return Math.max(1, ...counts.map(({ low, high }) => Math.max(low ?? 0, high ?? 0)));
}

/** The margins and the parts of the sheet, the same in every view, so that nothing shifts but what must. */
function sheet(counts: readonly Count[], frame: Frame) {
  const { width, height, em } = frame;
  const margin = 1;
  const beside = isWide(frame);
  const labelWidth = beside ? Math.min(width * 0.34, em * 19) : width - 2 * margin;
  const left = beside ? margin + labelWidth + em : margin;
  const scale = scaleLinear([0, largest(counts) * beyond], [left, width - margin]);
  const axisTop = height - labelSize(frame) * 1.9;
  return { margin, beside, labelWidth, scale, axisTop };
}

function axis(scale: ReturnType<typeof sheet>['scale'], top: number, frame: Frame): Mark[] {
  const size = labelSize(frame);
  return scale.ticks(5).flatMap((value): Mark[] => [
    {
      kind: 'line',
      key: `x/${value}/line`,
      role: 'grid',
      x1: scale(value),
      x2: scale(value),
      y1: 0,
      y2: top,
    },
    {
      kind: 'text',
      key: `x/${value}`,
      role: 'label-quiet',
      text: String(value),
      face: 'sans',
      size,
      x: scale(value),
      y: top + size * 1.25,
      anchor: value === 0 ? 'start' : 'middle',
    },
  ]);
}

/** The answer of Mali's government, under the axis: in lines as wide as the sheet. */
function reply(text: string, frame: Frame): { readonly size: number; readonly lines: string[] } {
  const size = labelSize(frame);
  return { size, lines: wrap(text, 'sans', size, frame.width - 2) };
}

function draw({ view, data, labels, frame }: Drawing<Counts, View>): Mark[] {
  const { margin, beside, labelWidth, scale, axisTop } = sheet(data.counts, frame);
  const answer = reply(labels['reply'] ?? '', frame);
  const line = answer.size * lineHeight;
  const replyHeight = (answer.lines.length + 0.6) * line;

  const shown = published(data.counts, view);
  const bottom = axisTop - (view === 'all' ? replyHeight : 0);
  const slot = bottom / shown.length;
  // What a header holds is decided for the fullest view, so that no word comes and goes between views.
  const narrowest = (axisTop - replyHeight) / data.counts.length;
  const written = headers(data.counts, {
    width: labelWidth,
    em: frame.em,
    size: labelSize(frame),
    slot: narrowest,
    beside,
  });
  const tallest = Math.max(...written.map(({ height }) => height));
  const room = slot - frame.em * 0.5 - (beside ? 0 : tallest);
  const perColumn = columns(shown, scale, room, frame.em);

  // A row is a group: it moves and fades as one, and the words in it cost nothing while it does.
  const rows = shown.map((count, index): Mark => {
    const header = written[index] as Header;
    const fields = dotField(count, scale, perColumn, (column) => ({ table, row: count.id, column }));
    const block = beside ? Math.max(fields.height, tallest) : tallest + fields.height;
    const top = slot * index + (slot - block) / 2;
    const headerTop = beside ? top + (block - tallest) / 2 : top;
    const fieldTop = beside ? (tallest - fields.height) / 2 : tallest;
    const children = [...header.at(margin, 0), ...fields.at(fieldTop)];
    return { kind: 'group', key: count.id, role: 'group', x: 0, y: headerTop, k: 1, children };
  });

  const answered = answer.lines.map((text, index): Mark => ({
    kind: 'text',
    key: `reply/${index}`,
    role: 'label',
    text,
    face: 'sans',
    size: answer.size,
    x: margin,
    y: frame.height - (answer.lines.length - index - 0.7) * line,
    anchor: 'start',
  }));
  return [...axis(scale, bottom, frame), ...rows, ...(view === 'all' ? answered : [])];
}

const scene: Scene<Counts, View> = {
  views,
  draw,
  focus: (view) => (view === 'all' ? [] : [`${view}/figure`, `${view}/who`, `${view}/units`]),
  must({ view, data, labels, frame }) {
    const rows = published(data.counts, view).flatMap(({ id }) => [`${id}/figure`, `${id}/who`]);
    const answer =
      view === 'all' ? reply(labels['reply'] ?? '', frame).lines.map((_, index) => `reply/${index}`) : [];
    return [...rows, ...answer];
  },
};

export default scene;
