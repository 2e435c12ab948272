/** The bars of deaths alone: all years against the worst before them, then the fall of one year and who was leaving. */
import type { Box } from '../../charts/camera.ts';
import { balanced } from '../../charts/remark.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { fill, paragraph, text } from '../../charts/words.ts';
import { barBox } from '../../charts/year-bars.ts';
import { figureHeight, plateOf } from '../../charts/year-figures.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { fallYear, recordYear, type Aftermath, type Deaths } from './data.ts';
import { barOf, deathsField, deathsGutter, deathsPanel, type Wish } from './field.ts';
import { segmentMark } from './lanes.ts';
import { stair } from './stair.ts';

/** The year before the record with the highest estimate of all. */
function worstBefore({ years }: Aftermath): Deaths {
  return years
    .filter(({ year }) => year < recordYear)
    .reduce((a, b) => ((b.figures['high'] ?? 0) > (a.figures['high'] ?? 0) ? b : a));
}

/** Every year to the last, with a line at the highest estimate of any year before the record. */
export function allYears(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const last = data.years.at(-1)!.year;
  const after = data.years.map(({ year }) => year).filter((year) => year >= recordYear);
  const wish: Wish = {
    view: 'deaths',
    about: after,
    must: [recordYear, last],
    then: after.slice(1, -1),
    withRange: true,
    named: true,
  };
  const left = deathsGutter(data, size);
  const box = { left, right: frame.width - 1, top: 0, bottom: frame.height - size * 1.7 };
  const before = worstBefore(data);
  const panel = deathsPanel(data, wish, box, size);
  const level = panel.at(before.figures['high'] ?? 0);
  const end = panel.middle(recordYear) - panel.barWidth / 2 - size * 0.6;
  const words = fill(labels['before'] ?? '', {
    n: before.texts['high'] ?? '',
    y: before.texts['year'] ?? '',
  });
  const note = balanced('before', words, Math.min(end - left, size * 22), size);
  const top = level - note.height - size * 0.25;
  const noteBox = { left, right: left + note.width, top, bottom: level };
  const field = deathsField(data, labels, wish, box, size, [noteBox]);
  return [
    ...field.under,
    plateOf('before', { ...noteBox, bottom: level - 1 }),
    {
      kind: 'line',
      key: 'before/line',
      role: 'end',
      cell: { table: before.table, row: before.row, column: 'high' },
      x1: left,
      x2: box.right,
      y1: level,
      y2: level,
    },
    ...field.over,
    ...note.at(left, top),
  ];
}

/** A bracket from the level of the record down to that of the year after it. */
function bracket(record: Box, next: Box, size: number): Mark {
  const gap = size * 0.25;
  const [from, to] = [round(record.right + gap), round(next.left - gap)];
  const middle = round((record.right + next.left) / 2);
  return {
    kind: 'path',
    key: 'fall/bracket',
    role: 'end',
    d: `M${from} ${round(record.top)}H${middle}V${round(next.top)}H${to}`,
  };
}

/** Words at their place. */
interface Said {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** The record and the years after it; under them the last months of the UN mission. */
export function fall(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const last = data.years.at(-1)!.year;
  const wish: Wish = {
    view: 'fall-2023',
    from: recordYear,
    about: [recordYear, fallYear],
    must: [recordYear, fallYear],
    then: Array.from({ length: last - fallYear }, (_, index) => fallYear + 1 + index),
    withRange: frame.height >= size * 28 && frame.width >= size * 26,
    named: true,
  };
  const left = deathsGutter(data, size);
  const right = frame.width - 1;
  const pitch = (right - left) / (last - recordYear + 1);
  const x = (year: number): number => left + (year - recordYear) * pitch;

  const flags = data.events.fall.map((event) => ({
    ...event,
    key: `fall/${event.key}`,
    words: event.words || (labels[event.key] ?? ''),
    x: x(event.at),
  }));
  const steps = stair(flags, { left, right, top: 0, bottom: 0 }, size, wide ? 1.15 : 1);
  const bar = size * (wide ? 1.1 : 0.8);
  const foot = frame.height - bar - size * 1.6;
  const years = size * 1.9;
  const box = { left, right, top: 0, bottom: foot - steps.height - years };

  const panel = deathsPanel(data, wish, box, size);
  const boxOf = (of: number): Box =>
    barBox(
      barOf(
        data.years.find(({ year }) => year === of)!,
        wish,
        labels,
      ),
      panel,
    );
  const [record, next] = [boxOf(recordYear), boxOf(fallYear)];
  const middle = (record.right + next.left) / 2;
  const highest = data.years.find(({ year }) => year === fallYear)?.figures['high'] ?? 0;
  const words = fill(labels['fewer'] ?? '', { n: data.fewer });
  // The words stand at the head of the bracket, over the second figure; where that is too low, right of both.
  const over = Math.min(
    record.top - size * 0.5,
    panel.at(highest) - figureHeight(size, wish.withRange) - size,
  );
  const at = (start: number, withRanges: boolean): Said => {
    const room = Math.min(right - start, size * 16);
    const lines = paragraph('fewer', words, room, size, { face: 'sans-bold' });
    const apart = paragraph('apart', labels['apart'] ?? '', room, size, { role: 'label-quiet' });
    const height = lines.height + (withRanges ? apart.height : 0);
    const top = Math.max(0, over - height);
    const width = Math.max(lines.width, withRanges ? apart.width : 0);
    return {
      box: { left: start, right: start + width, top, bottom: top + height },
      marks: [...lines.at(start, top), ...(withRanges ? apart.at(start, top + lines.height) : [])],
    };
  };
  const start = middle + size * 0.6;
  const said =
    [at(start, true), at(start, false)].find((one) => one.box.bottom <= over) ?? at(next.right + size, false);
  const field = deathsField(data, labels, wish, box, size, [
    said.box,
    { left: middle - 2, right: middle + 2, top: record.top, bottom: next.top },
  ]);
  const caption = textWidth(labels['mission'] ?? '', 'sans', size) <= right - left ? 'mission' : 'un';
  return [
    ...field.under,
    plateOf('fewer', { ...said.box, top: said.box.top - 1, bottom: said.box.bottom + 1 }),
    ...field.over,
    bracket(record, next, size),
    ...said.marks,
    ...data.lanes.exits[0]!.segments.map((segment) =>
      segmentMark(segment, { left, right, top: foot, bottom: foot + bar }, x),
    ),
    text(`mission/${caption}`, labels[caption] ?? '', left, foot + bar + size * 1.2, size, {
      role: 'label-quiet',
    }),
    ...steps.at(box.bottom + years, foot),
  ];
}
