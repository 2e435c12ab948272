import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Box } from '../../charts/camera.ts';
import { fill, paragraph, type Paragraph } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';
import { bands, told, type Band, type Vote, type Votes, type View } from './data.ts';
import { columns, fit, heights, type Need, type Pitches } from './fit.ts';
import { setNames, type Group, type List } from './names.ts';

/** A vote's column. */
export interface Slot {
  readonly vote: Vote;
  readonly large: boolean;
  /** The column with the space around it, in pixels. */
  readonly left: number;
  readonly right: number;
  /** Where its block of dots begins, and how many stand in a row of it. */
  readonly start: number;
  readonly columns: number;
  readonly pitch: number;
  /** Where the middle of Mali's mark stands, and half its size. */
  readonly mali: number;
  readonly half: number;
  /** What stands over a small column: its day, in lines. */
  readonly caption: readonly string[];
}

/** A row of the sheet: the states that voted alike. */
export interface Row {
  readonly band: Band;
  readonly top: number;
  /** The baseline of its name and counts. */
  readonly baseline: number;
  /** The height at which Mali's mark stands, where Mali ever votes so. */
  readonly lane: number | undefined;
  /** Where the dots begin. */
  readonly dots: number;
}

export interface Sheet {
  readonly size: number;
  readonly line: number;
  /** The size of what is written by Mali's mark in the vote that is told, in pixels. */
  readonly one: number;
  readonly wide: boolean;
  readonly slots: readonly Slot[];
  readonly rows: readonly Row[];
  /** How far the rows reach. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** What is written over the votes. */
  readonly head: { readonly date: Place; readonly about: Paragraph; readonly at: Place };
  /** The baselines of the first and of the last line over the small columns; nothing where there is no room for them. */
  readonly days: { readonly top: number; readonly foot: number } | undefined;
  /** Who voted against with Mali, and where the list begins. */
  readonly list: (List & Place) | undefined;
  /** Where the Council stands, in its view. */
  readonly panel: Box | undefined;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is written by Mali's mark in the vote that is told. */
export function oneOf({ mali, texts }: Vote, labels: Labels): string {
  return mali === null ? '' : fill(labels['one'] ?? '', { n: texts[mali] });
}

/** What stands over a small column: its day, or what it was if the day is that of the vote that is told. */
function caption(vote: Vote, sameDay: boolean, width: number, size: number, labels: Labels): string[] {
  return wrap(sameDay ? (labels['same-day'] ?? '') : vote.day, 'sans', size, width);
}

/** What a layout may leave out where there is little room, the least missed first. */
interface Omission {
  readonly silent: boolean;
  readonly days: boolean;
}

const omissions: readonly Omission[] = [
  { silent: false, days: false },
  { silent: true, days: false },
  { silent: true, days: true },
];

/** Dots nearer to one another than this, in pixels, are too small to be counted: something else must give way. */
const legible = 3.3;

export function layOut(view: View, data: Votes, labels: Labels, frame: Frame): Sheet {
  const tries = omissions.map((omission) => tryOut(view, omission, data, labels, frame));
  return tries.find(({ slots }) => slots.every(({ pitch }) => pitch >= legible)) ?? tries.at(-1)!;
}

/** Who voted against with Mali: those that had done so before under one title, the others under another. */
function groupsOf(vote: Vote | undefined, data: Votes, labels: Labels): Group[] {
  const states = data.others.filter(({ against }) => vote && vote.id in against);
  if (!vote || states.length === 0) return [];
  const listed = data.votes.filter(({ id }) => data.others.some(({ against }) => id in against));
  const before = listed[listed.indexOf(vote) - 1];
  if (!before) return [{ key: 'with', title: '', states }];
  const again = states.filter(({ against }) => before.id in against);
  return [
    { key: 'names/again', title: labels['again'] ?? '', states: again },
    { key: 'names/new', title: labels['new'] ?? '', states: states.filter((one) => !again.includes(one)) },
  ];
}

function tryOut(view: View, omit: Omission, data: Votes, labels: Labels, frame: Frame): Sheet {
  const { width, height, em } = frame;
  const size = labelSize(frame);
  const line = size * lineHeight;
  const wide = isWide(frame);
  const { shown, large } = told(view, data);
  const kept = bands.filter((band) => !(omit.silent && band === 'not_voting'));
  const widthOf = (words: string, bold = false): number =>
    textWidth(words, bold ? 'sans-bold' : 'sans', size);

  // Columns: the small ones as narrow as their dates allow, the one that is told as wide as can be.
  const names = Math.max(...kept.map((band) => widthOf(labels[band] ?? '')));
  const left = wide ? names + size * 1.4 : 1;
  const right = width - 1;
  const words = Math.max(
    ...data.votes.flatMap(({ day, year }) => [...day.split(' '), year]).map((one) => widthOf(one)),
  );
  const small = shown.length - (large ? 1 : 0);
  const one = size * (wide ? 1.2 : 1);
  const label = large ? textWidth(oneOf(large, labels), 'sans-bold', one) + size * 2.4 : 0;
  const least = Math.max(
    (right - left) * (wide ? (large ? 0.4 : 0.5) : 0.3),
    Math.min(label, (right - left) * 0.6),
  );
  const slot = small === 0 ? 0 : Math.min(em * (wide ? 5.5 : 2.7), (right - left - least) / small);
  const days = small > 0 && !omit.days && slot >= words;
  const before = large ? shown.indexOf(large) : small;
  const after = small - before;
  const gap = size * (wide ? 1 : 0.5);
  const big = {
    left: left + before * slot + (before > 0 ? gap : 0),
    right: right - after * slot - (after > 0 ? gap : 0),
  };

  // The Council begins with the rows, or where there is little room, as soon as its head ends.
  const roomy = wide && height >= em * 26;

  // Heads: the day of the vote that is told, and what it was about.
  const date = large?.date ?? data.council.date;
  const subject = large?.about ?? labels['statement'] ?? '';
  const headSize = size * (wide ? 1.3 : 1);
  const headLeft = wide ? big.left + (large ? 0 : gap) : 1;
  const dateWidth = textWidth(date, 'sans-bold', headSize) + size * 0.5;
  const inLine = headLeft + dateWidth + widthOf(subject) <= (wide ? big.right : right);
  const about = paragraph(
    `head/${view}`,
    subject,
    inLine ? Infinity : (wide ? big.right : right) - headLeft,
    size,
  );
  const headHeight = headSize * lineHeight + (inLine ? 0 : about.height);
  const captions = shown.map((vote, index) => caption(vote, index > before, slot, size, labels));
  const missing = shown.some((vote) => vote !== large && vote.mali === null);
  const dayLines = 1 + Math.max(...captions.map(({ length }) => length));
  const daysHeight = days ? (dayLines + (missing ? 1 : 0)) * line : 0;
  const daysTop = wide ? 0 : headHeight + size * 0.2;
  const top = (wide ? Math.max(headHeight, daysHeight) : headHeight + daysHeight) + size * 0.5;

  // Who was against: under the rows, or where there is room, instead of the dots in their own column.
  const groups = groupsOf(large, data, labels);
  const inside = setNames(groups, big.right - big.left, size, frame);
  const under = setNames(groups, right - 1, size, frame);
  const beside = wide && inside.lines <= 5;
  const list = groups.length === 0 ? undefined : beside ? inside : under;
  const listHeight = (list?.lines ?? 0) * line;
  const bottom = height - 2 - (list && !beside ? listHeight + size * 0.5 : 0);

  // Rows: a line for the name, one for Mali where it ever stands, then the dots.
  const lanes = new Set(data.votes.map(({ mali }) => mali));
  const lane = line * 1.15;
  const over = (band: Band): number => line * 1.1 + (lanes.has(band) ? lane : 0);
  const share = (wide ? 0.78 : 0.84) * slot;
  const inner = big.right - big.left;
  const needs = kept.map((band) =>
    shown.map((vote): Need => {
      const dots = vote.counts[band] - (vote.mali === band ? 1 : 0);
      return vote === large
        ? { dots: list && band === 'against' ? 0 : dots, width: inner, large: true }
        : { dots, width: share, large: false };
    }),
  );
  const space = size * 0.35;
  const fixed = kept.reduce((sum, band) => sum + over(band) + space, 0) + (list && beside ? listHeight : 0);
  const most: Pitches = { large: em * (wide ? 2.5 : 1.4), small: em * (wide ? 0.75 : 0.5) };
  const pitches = fit(needs, bottom - top - fixed, most);
  const blocks = heights(needs, pitches).map((block, index) =>
    list && beside && kept[index] === 'against' ? Math.max(block, listHeight) : block,
  );
  const used = kept.reduce((sum, band, index) => sum + over(band) + blocks[index]!, 0);
  const spread = Math.max(0, Math.min(line * 2.5, (bottom - top - used) / kept.length));
  let y = top;
  const rows = kept.map((band, index): Row => {
    const dots = y + over(band);
    const row = {
      band,
      top: y,
      baseline: y + line * 0.9,
      lane: lanes.has(band) ? dots - lane / 2 : undefined,
      dots,
    };
    y = dots + blocks[index]! + spread;
    return row;
  });

  const slots = shown.map((vote, index): Slot => {
    if (vote === large) {
      const { left: start } = big;
      const half = Math.min(lane / 2, Math.max(size * 0.48, pitches.large * 0.45));
      const place = { left: start, right: big.right, start, mali: start + half * 1.1, half };
      return {
        vote,
        large: true,
        ...place,
        columns: columns(inner, pitches.large),
        pitch: pitches.large,
        caption: [],
      };
    }
    const from =
      index < before || !large ? left + index * slot : big.right + gap + (index - before - 1) * slot;
    const count = columns(share, pitches.small);
    return {
      vote,
      large: false,
      left: from,
      right: from + slot,
      start: from + (slot - count * pitches.small) / 2,
      columns: count,
      pitch: pitches.small,
      mali: from + slot / 2,
      half: size * 0.48,
      caption: captions[index]!,
    };
  });
  const against = rows.at(-1)!;
  return {
    size,
    line,
    one,
    wide,
    slots,
    rows,
    left,
    right: large ? right : big.left - gap,
    bottom,
    head: {
      date: { x: headLeft, y: headSize },
      about,
      at: inLine
        ? { x: headLeft + dateWidth, y: headSize - size }
        : { x: headLeft, y: headSize * lineHeight },
    },
    days: days ? { top: daysTop + line * 0.8, foot: daysTop + line * (dayLines + 0.8) } : undefined,
    list: list && {
      ...list,
      x: beside ? big.left : 1,
      y: beside ? against.dots : bottom + size * 0.5,
    },
    panel: large
      ? undefined
      : { left: big.left + gap, right, top: roomy ? top : headHeight + line * 0.6, bottom: height - 2 },
  };
}
