import { text } from '../../charts/words.ts';
import type { Cell, TextMark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { table } from './bars.ts';
import type { Mission } from './scene.ts';
import { fill, type Lane, type Sheet } from './sheet.ts';

/** How strongly words are painted that the view is not about; still easy to read. */
const quiet = 0.68;

/** From when to when a mission was there, as finely as it is known. */
export function datesOf({ began, ended, to, verified, authorised }: Mission, labels: Labels): string {
  const words = authorised ? 'authorised' : !verified ? 'unverified' : to === null ? 'since' : 'span';
  return fill(labels[words], { a: began, b: ended });
}

/** The cell of the table that a label shows. */
export const cell = (row: string, column: string): Cell => ({ table, row, column });

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
