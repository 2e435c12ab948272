import type { Tick } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { paragraph, text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Lane, Segment } from './data.ts';

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

/** The dates under a bar, each on a tick of its own: in two lines where the lane is high enough, else in one. */
function mentions(lane: Lane, labels: Labels, top: number, lines: number, rows: Rows): Mark[] {
  const { box, size, x } = rows;
  const line = size * lineHeight;
  const taken: [number, number][] = [];
  const pad = size * 0.35;
  const ticks = lane.mentions.map(({ at }) => x(at));
  return lane.mentions.flatMap(({ key, at, date, label, cell }): Mark[] => {
    const words = labels[label] ?? '';
    const width = { date: textWidth(date, 'sans', size), words: textWidth(words, 'sans', size) };
    const place = (wide: number): readonly [number, boolean] | undefined =>
      [[x(at) + pad, true] as const, [x(at) - pad - wide, false] as const].find(
        ([left]) =>
          left >= (rows.beside ?? box.left) &&
          left + wide <= box.right - pad &&
          taken.every(([from, to]) => left + wide + pad < from || left > to + pad) &&
          ticks.every((tick) => tick < left || tick > left + wide),
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
export function lanes(all: readonly Lane[], labels: Labels, rows: Rows): Mark[] {
  const { box, beside, size, x, years } = rows;
  const line = size * lineHeight;
  const pitch = (box.bottom - box.top) / all.length;
  const head = beside === null ? line : 0;
  const lines = pitch >= head + line * 3.1 ? 2 : 1;
  const height = Math.min(size * 1.5, pitch - head - line * (lines + 0.35));
  const used = head + height + line * lines + size * 0.25;
  return all.flatMap((lane, index) => {
    const top = box.top + index * pitch + head + (beside === null ? 0 : Math.max(0, (pitch - used) / 2));
    const bottom = top + height;
    const [ground, name] = [round(bottom), labels[lane.key] ?? ''];
    // Its ticks are no higher than the bar, so that none runs through words.
    const marked = years.map(({ value }) => `M${round(x(value))} ${ground}v${-round(height)}`).join('');
    const ruler: Mark = {
      kind: 'path',
      key: `${lane.key}/ruler/${years.length}`,
      role: 'grid',
      d: `M${round(box.left)} ${ground}H${round(box.right)}${marked}`,
    };
    const bar = (segment: Segment): Mark => segmentMark(segment, { ...box, top, bottom }, x);
    // Clean paper under pale bars, so that no ruler shows through.
    const paper = lane.segments
      .filter(({ strength }) => strength)
      .map(({ key, from, to }) => bar({ key: `${key}/paper`, role: 'sheet', from, to: to ?? Infinity }));
    const names = paragraph(
      `${lane.key}/name`,
      name,
      (beside === null ? box.right : box.left - size) - (beside ?? box.left),
      size,
      {
        face: 'sans-bold',
      },
    );
    return [
      ruler,
      ...paper,
      ...lane.segments.map(bar),
      ...names.at(beside ?? box.left, beside === null ? top - line : top + height / 2 - line * 0.55),
      ...mentions(lane, labels, bottom + size * 0.25, lines, rows),
    ];
  });
}
