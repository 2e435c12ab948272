import type { Tick } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { paragraph, text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';

/** A time for which something was there. */
export interface Segment {
  readonly key: string;
  readonly role: string;
  /** Years; `to` is null where it goes on. */
  readonly from: number;
  readonly to: number | null;
  /** Less than 1 where it was ending, may not have begun, or follows on another. */
  readonly strength?: number;
  readonly cell?: Cell;
}

/** A date under a lane. */
export interface Mention {
  readonly key: string;
  readonly at: number;
  readonly date: string;
  readonly words: string;
  readonly cell: Cell;
}

export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly segments: readonly Segment[];
  /** Moments that are no more than that. */
  readonly ticks: readonly { readonly key: string; readonly at: number; readonly cell: Cell }[];
  /** The first must be read, the others where there is room. */
  readonly mentions: readonly Mention[];
}

/** How lanes stand on a sheet. */
export interface Rows {
  /** Of all lanes; its sides are those of the time that is drawn. */
  readonly box: Box;
  /** Where names begin if they stand beside the lanes; else they stand above. */
  readonly beside: number | null;
  readonly size: number;
  /** The years that the ruler of a lane marks. */
  readonly years: readonly Tick[];
  /** Where a time stands, in pixels. */
  x(year: number): number;
}

/** The least height of a lane, in multiples of the size of its words. */
export function leastLane(beside: boolean): number {
  return beside ? 2.9 : 3.75;
}

/** A bar from a time to another, as high as its box and cut off at its sides; pointed where it goes on. */
export function segmentMark(
  { key, role, from, to, strength, cell }: Segment,
  { left, right, top, bottom }: Box,
  x: (year: number) => number,
): Mark {
  const [start, end] = [Math.max(left, x(from)), Math.min(right, to === null ? right : x(to))];
  const look = { role, ...(strength !== undefined && { opacity: strength }), ...(cell && { cell }) };
  if (to !== null)
    return { kind: 'rect', key, ...look, x: start, y: top, width: end - start, height: bottom - top };
  const back = round(end - (bottom - top) / 2);
  const tip = `${round(end)} ${round((top + bottom) / 2)}`;
  const d = `M${round(start)} ${round(top)}H${back}L${tip}L${back} ${round(bottom)}H${round(start)}Z`;
  return { kind: 'path', key, ...look, d };
}

/** Clean paper under a pale bar, so that no ruler shows through it. */
function paper(segment: Segment, box: Box, x: (year: number) => number): Mark {
  const to = segment.to ?? Infinity;
  const { key, cell: _, ...plain } = segment;
  return segmentMark({ key: `${key}/paper`, role: 'sheet', from: plain.from, to }, box, x);
}

/** The dates under a bar, each on a tick of its own: in two lines where the lane is high enough, else in one. */
function mentions(lane: Lane, top: number, bottom: number, rows: Rows): Mark[] {
  const { box, size, x } = rows;
  const line = size * lineHeight;
  const lines = bottom - top >= line * 2.1 ? 2 : 1;
  const taken: [number, number][] = [];
  const pad = size * 0.35;
  return lane.mentions.flatMap(({ key, at, date, words, cell }): Mark[] => {
    const width = { date: textWidth(date, 'sans', size), words: textWidth(words, 'sans', size) };
    const place = (wide: number): readonly [number, boolean] | undefined =>
      [[x(at) + pad, true] as const, [x(at) - pad - wide, false] as const].find(
        ([left]) =>
          left >= (rows.beside ?? box.left) &&
          left + wide <= box.right + 1 &&
          taken.every(([from, to]) => left + wide + pad < from || left > to + pad),
      );
    const both = lines === 2 ? Math.max(width.date, width.words) : width.date + pad + width.words;
    const whole = place(both);
    const alone = whole ?? place(width.date);
    if (!alone) return [];
    const [left, right] = alone;
    const wide = whole ? both : width.date;
    taken.push(right ? [x(at), left + wide] : [left, x(at)]);
    const from = (own: number): number => (right || lines === 1 ? left : left + wide - own);
    const dated = text(`${lane.key}/${key}/date`, date, from(width.date), top + line * 0.8, size, {
      role: 'label-quiet',
      cell,
    });
    const told = text(
      `${lane.key}/${key}/words`,
      words,
      lines === 2 ? from(width.words) : left + width.date + pad,
      top + line * (lines - 0.2),
      size,
    );
    const tick: Mark = {
      kind: 'line',
      key: `${lane.key}/${key}/tick`,
      role: 'leader',
      cell,
      x1: x(at),
      x2: x(at),
      y1: top - size * 0.2,
      y2: top + line * (whole ? lines : 1) * 0.9,
    };
    return whole ? [tick, dated, told] : [tick, dated];
  });
}

/** Lanes under one another, each as high as the others. */
export function lanes(all: readonly Lane[], rows: Rows): Mark[] {
  const { box, beside, size, x, years } = rows;
  const line = size * lineHeight;
  const pitch = (box.bottom - box.top) / all.length;
  const head = beside === null ? line : 0;
  const lines = pitch >= head + line * 3.1 ? 2 : 1;
  const height = Math.min(size * 1.5, pitch - head - line * (lines + 0.35));
  const used = head + height + line * lines + size * 0.25;
  return all.flatMap((lane, index) => {
    const top = box.top + index * pitch + (beside === null ? 0 : Math.max(0, (pitch - used) / 2));
    const bars = top + head;
    const name =
      beside === null
        ? [text(`${lane.key}/name/0`, lane.name, box.left, top + line * 0.75, size, { face: 'sans-bold' })]
        : paragraph(`${lane.key}/name`, lane.name, box.left - beside - size, size, { face: 'sans-bold' }).at(
            beside,
            bars + height / 2 - line * 0.55,
          );
    // Its ticks are no higher than the bar, so that none runs through words.
    const ground = round(bars + height);
    const marked = years.map(({ value }) => `M${round(x(value))} ${ground}v${-round(height)}`).join('');
    const ruler: Mark = {
      kind: 'path',
      key: `${lane.key}/ruler/${years.length}`,
      role: 'grid',
      d: `M${round(box.left)} ${ground}H${round(box.right)}${marked}`,
    };
    const ticks = lane.ticks.map(({ key, at, cell }): Mark => ({
      kind: 'rect',
      key: `${lane.key}/${key}`,
      role: 'un',
      cell,
      x: x(at) - size * 0.12,
      y: bars,
      width: size * 0.24,
      height,
    }));
    return [
      ruler,
      ...lane.segments
        .filter(({ strength }) => strength !== undefined)
        .map((segment) => paper(segment, { ...box, top: bars, bottom: bars + height }, x)),
      ...lane.segments.map((segment) =>
        segmentMark(segment, { ...box, top: bars, bottom: bars + height }, x),
      ),
      ...ticks,
      ...name,
      ...mentions(
        lane,
        bars + height + size * 0.25,
        bars + height + size * 0.25 + line * (lines + 0.15),
        rows,
      ),
    ];
  });
}
