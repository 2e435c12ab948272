import { text } from '../../charts/words.ts';
import type { Mark, TextMark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { cell, datesOf } from './labels.ts';
import type { Mission } from './scene.ts';
import type { Lane, Sheet } from './sheet.ts';

/** Whether something lies on a stretch of the line of words above a bar. */
function taken(marks: readonly TextMark[], left: number, right: number, gap: number): boolean {
  return marks.some((mark) => {
    const end = mark.x + textWidth(mark.text, mark.face, mark.size);
    return mark.x < right + gap && end > left - gap;
  });
}

/** What is written at the end of a mission. */
function endWords(
  { to, ended, endedMonth, endedYear }: Mission,
  labels: Labels,
): readonly [string, ...string[]] {
  return to === null ? [labels['end-unknown'] ?? ''] : [ended, endedMonth, endedYear];
}

/** Whether a lane is so low that words beside its bar would run into the words over the bar of the next. */
function isLow(lane: Lane, barTop: number, { size, wide }: Sheet): boolean {
  return !wide && lane.bottom - barTop < size * 0.82;
}

/** How far names may reach above a bar if its end is to be written there, too. */
export function rightOf(lane: Lane, barTop: number, labels: Labels, sheet: Sheet): number {
  const last = lane.missions.at(-1)!;
  const { size, scale, width } = sheet;
  if (!isLow(lane, barTop, sheet)) return width - 1;
  const end = last.to === null ? width - 1 : scale(last.to);
  return end - textWidth(endWords(last, labels)[0], 'sans', size) - size * 0.5;
}

/**
 * The date on which a mission left, where its bar ends: beside it if there is room, or above its last days; in full
 * if there is room, or the month or the year alone.
 *
 * @param above what already stands above the bar; undefined if there is no room for words
 */
export function endOf(
  lane: Lane,
  barTop: number,
  above: readonly TextMark[] | undefined,
  labels: Labels,
  sheet: Sheet,
): Mark[] {
  const { size, scale, bar, width } = sheet;
  const mission = lane.missions.at(-1)!;
  const open = mission.to === null;
  const gap = size * 0.4;
  const end = mission.to === null ? width - 1 : scale(mission.to);
  const look = open ? {} : { cell: cell(mission.id, 'to') };
  const middle = barTop + bar / 2 + size * 0.35;
  const baseline = Math.min(Math.max(middle, barTop + size * 0.56), lane.bottom - size * 0.26);
  for (const [index, words] of endWords(mission, labels).entries()) {
    const wide = textWidth(words, 'sans', size);
    const key = `${mission.id}/end${['', '-month', '-year'][index]}`;
    if (end + gap + wide <= width - 1 && !isLow(lane, barTop, sheet)) {
      // The ruler of the lane must not run through the words.
      const paper: Mark = {
        kind: 'rect',
        key: `${key}/paper`,
        role: 'sheet',
        x: end + gap * 0.5,
        y: barTop - 1,
        width: wide + gap,
        height: bar + 2,
      };
      return [paper, text(key, words, end + gap, baseline, size, look)];
    }
    if (above && !taken(above, end - wide, end, gap))
      return [text(key, words, end, barTop - size * 0.45, size, { ...look, anchor: 'end' })];
    // A bar without an end is so pale that words can stand on it.
    if (open && bar >= size * 1.1) return [text(key, words, end - gap, middle, size, { anchor: 'end' })];
  }
  return [];
}

/** When a force was there, left of its bar; on a narrow sheet with its name before it. */
export function forceBefore(mission: Mission, lane: Lane, labels: Labels, sheet: Sheet): Mark[] {
  const { size, scale, wide, bar } = sheet;
  const baseline = (lane.top + lane.bottom) / 2 + size * 0.35;
  const words = datesOf(mission, labels);
  const gap = size * 0.5;
  const end = scale(mission.from) - gap;
  const width = textWidth(words, 'sans', size);
  const dates = text(`${mission.id}/dates`, words, end - width, baseline, size, {
    role: 'label-quiet',
    cell: cell(mission.id, 'from'),
  });
  if (wide) {
    const paper: Mark = {
      kind: 'rect',
      key: `${mission.id}/dates/paper`,
      role: 'sheet',
      x: end - width - gap,
      y: (lane.top + lane.bottom - bar) / 2 - 1,
      width: width + gap * 2,
      height: bar + 2,
    };
    return [paper, dates];
  }
  const name = textWidth(mission.name, 'sans-bold', size);
  const fits = end - width - gap - name >= 1;
  const x = (fits ? end - width - gap : end) - name;
  const named = text(`${mission.id}/name`, mission.name, x, baseline, size, { face: 'sans-bold' });
  return fits ? [named, dates] : [named];
}
