import { text } from '../../charts/words.ts';
import type { Cell, Mark, TextMark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { table } from './bars.ts';
import type { Mission } from './scene.ts';
import { fill, type Lane, type Sheet } from './sheet.ts';

/** How strongly words are painted that the view is not about; still easy to read. */
export const quiet = 0.68;

/** From when to when a mission was there, as finely as it is known. */
function datesOf({ began, ended, to, verified, authorised }: Mission, labels: Labels): string {
  const words = authorised ? 'authorised' : !verified ? 'unverified' : to === null ? 'since' : 'span';
  return fill(labels[words], { a: began, b: ended });
}

const cell = (row: string, column: string): Cell => ({ table, row, column });

/** Where words begin that belong to a place but must stay on the sheet. */
function clamp(at: number, width: number, sheet: Sheet): number {
  return Math.max(1, Math.min(at, sheet.width - 1 - width));
}

/** What is told of a mission besides its name: when, and what it was for. */
function details(mission: Mission, labels: Labels, lines: number): [name: string, words: string][] {
  const all: [string, string][] = [
    ['dates', datesOf(mission, labels)],
    ['purpose', mission.purpose],
  ];
  return all.slice(0, lines);
}

/** The details of a mission that fit on the sheet. */
function fitting(mission: Mission, labels: Labels, { lines, size, width }: Sheet): [string, string][] {
  return details(mission, labels, lines).filter(([, words]) => textWidth(words, 'sans', size) <= width - 2);
}

/** Where a block of words begins that is as wide as its widest line and begins with the bar, if the sheet is wide enough. */
function blockStart(mission: Mission, widths: readonly number[], sheet: Sheet): number {
  return clamp(sheet.scale(mission.from), Math.max(0, ...widths), sheet);
}

/** The details of a mission above its bar, ranged at one edge. */
function detailsAbove(
  mission: Mission,
  lines: readonly [string, string][],
  x: number,
  foot: number,
  { size, line }: Sheet,
): TextMark[] {
  return lines.map(([name, words], index) =>
    text(`${mission.id}/${name}`, words, x, foot - (lines.length - 1 - index) * line, size, {
      role: 'label-quiet',
      ...(name === 'dates' && { cell: cell(mission.id, 'from') }),
    }),
  );
}

/** Names left of the bars, with whose mission it is under them where there is room. */
export function namesBeside(lane: Lane, about: ReadonlySet<string>, sheet: Sheet): TextMark[] {
  const { size, line, names, nameSize } = sheet;
  const middle = (lane.top + lane.bottom) / 2;
  const head = nameSize * lineHeight;
  return lane.missions.flatMap(({ id, name, lead }) => {
    const both = lane.bottom - lane.top >= head + line * 1.1 && textWidth(lead, 'sans', size) <= names;
    const top = middle - (head + (both ? line : 0)) / 2;
    const opacity = about.has(id) ? 1 : quiet;
    const named = text(`${id}/name`, name, 1, top + head * 0.78, nameSize, { face: 'sans-bold', opacity });
    const led = text(`${id}/lead`, lead, 1, top + head + line * 0.78, size, { role: 'label-quiet' });
    return both ? [named, led] : [named];
  });
}

/** Above the bars of a wide sheet, when the missions were there that the view is about, and what they were for. */
export function datesAbove(
  lane: Lane,
  about: ReadonlySet<string>,
  barTop: number,
  labels: Labels,
  sheet: Sheet,
): TextMark[] {
  return lane.missions
    .filter(({ id }) => about.has(id))
    .flatMap((mission) => {
      const lines = fitting(mission, labels, sheet);
      const widths = lines.map(([, words]) => textWidth(words, 'sans', sheet.size));
      const x = blockStart(mission, widths, sheet);
      return detailsAbove(mission, lines, x, barTop - sheet.size * 0.45, sheet);
    });
}

/**
 * Names above the bars of a narrow sheet, and for those the view is about whose they are, from when to when they were
 * there and what they were for.
 *
 * @param right how far they may reach, in pixels
 */
export function namesAbove(
  lane: Lane,
  about: ReadonlySet<string>,
  barTop: number,
  right: number,
  labels: Labels,
  sheet: Sheet,
): TextMark[] {
  const { size, line, scale, nameSize } = sheet;
  const foot = barTop - size * 0.45;
  const gap = size * 0.6;
  const told = lane.missions.find(({ id }) => about.has(id));
  const lines = told ? fitting(told, labels, sheet) : [];
  const widths = lines.map(([, words]) => textWidth(words, 'sans', size));
  const baseline = foot - lines.length * line;
  let block = told ? blockStart(told, widths, sheet) : 0;
  let free = 1;
  const names = lane.missions.flatMap((mission, index): TextMark[] => {
    const { id, name, lead } = mission;
    const next = lane.missions[index + 1];
    const width = textWidth(name, 'sans-bold', nameSize);
    const room = right - (next ? gap + textWidth(next.name, 'sans-bold', nameSize) : 0);
    // Where the names of a lane do not fit beside one another, the first gives way to the one that followed.
    if (next && free + width > room) return [];
    const whole = width + gap + textWidth(lead, 'sans', size);
    const led = mission === told && lines.length > 0 && free + whole <= room;
    const start = Math.min(mission === told ? block : scale(mission.from), room - (led ? whole : width));
    const x = Math.max(free, start);
    if (mission === told) block = Math.max(1, start);
    free = x + (led ? whole : width) + gap;
    const named = text(`${id}/name`, name, x, baseline, nameSize, {
      face: 'sans-bold',
      opacity: about.has(id) ? 1 : quiet,
    });
    const whose = text(`${id}/lead`, lead, x + width + gap, baseline, size, { role: 'label-quiet' });
    return led ? [named, whose] : [named];
  });
  return [...names, ...(told ? detailsAbove(told, lines, block, foot, sheet) : [])];
}

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
    if (open && bar >= size * 0.95) return [text(key, words, end - gap, middle, size, { anchor: 'end' })];
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
