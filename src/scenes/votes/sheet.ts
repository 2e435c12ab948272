import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight } from '../../stage/text.ts';
import { setColumns, type Columns } from './columns.ts';
import { bands, type Band, type View, type Vote, type Votes } from './data.ts';
import { columns, fit, heights, type Need, type Pitches } from './fit.ts';
import { setHead, type Head, type Place } from './head.ts';
import { setNames, type List } from './names.ts';

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
  readonly head: Head;
  readonly slots: readonly Slot[];
  readonly rows: readonly Row[];
  /** How far the rows reach to the right. */
  readonly right: number;
  /** Who voted against with Mali, and where the list begins. */
  readonly list: (List & Place) | undefined;
  /** Where the Council stands, in its view. */
  readonly panel: Box | undefined;
}

/**
 * How much a layout leaves out where there is little room: nothing; those that did not vote; the days of the small columns,
 * too.
 */
const omissions = [0, 1, 2] as const;

/** Dots nearer to one another than this, in pixels, are too small to be counted: something else must give way. */
const legible = 3.3;

/** Lays out a view with all that there is room for. */
export function layOut(view: View, data: Votes, labels: Labels, frame: Frame): Sheet {
  const parted = setColumns(view, data, labels, frame);
  const tries = omissions.map((omitted) => tryOut(view, omitted, data, parted, labels, frame));
  return tries.find(({ slots }) => slots.every(({ pitch }) => pitch >= legible)) ?? tries.at(-1)!;
}

/** Where the columns stand and their dots in them. */
function setSlots(
  { shown, large, before, left, slot, gap, big }: Columns,
  pitches: Pitches,
  widths: { readonly inner: number; readonly share: number; readonly lane: number; readonly size: number },
): Slot[] {
  const { inner, share, lane, size } = widths;
  const small = size * 0.48;
  return shown.map((vote, index): Slot => {
    if (vote === large) {
      const half = Math.min(lane / 2, Math.max(small, pitches.large * 0.45));
      const dots = { start: big.left, columns: columns(inner, pitches.large), pitch: pitches.large };
      return { vote, large: true, ...big, ...dots, mali: big.left + half * 1.1, half };
    }
    const behind = large !== undefined && index > before;
    const from = behind ? big.right + gap + (index - before - 1) * slot : left + index * slot;
    const count = columns(share, pitches.small);
    const dots = {
      start: from + (slot - count * pitches.small) / 2,
      columns: count,
      pitch: pitches.small,
    };
    return {
      vote,
      large: false,
      left: from,
      right: from + slot,
      ...dots,
      mali: from + slot / 2,
      half: small,
    };
  });
}

function tryOut(
  view: View,
  omitted: (typeof omissions)[number],
  data: Votes,
  parted: Columns,
  labels: Labels,
  frame: Frame,
): Sheet {
  const { height, em } = frame;
  const { shown, large, right, slot, gap, big, one } = parted;
  const size = labelSize(frame);
  const line = size * lineHeight;
  const wide = isWide(frame);
  const head = setHead(view, omitted < 2, data, parted, labels, frame);
  const kept = bands.filter((band) => shown.length > 0 && !(omitted > 0 && band === 'not_voting'));

  // Who was against: under the rows, or where there is room, instead of the dots in their own column.
  const groups = (large && data.lists[large.id]) ?? [];
  const inner = big.right - big.left;
  const inside = setNames(groups, labels, inner, size);
  const beside = wide && inside.lines <= 5;
  const list = groups.length === 0 ? undefined : beside ? inside : setNames(groups, labels, right - 1, size);
  const listHeight = (list?.lines ?? 0) * line;
  const bottom = height - 2 - (list && !beside ? listHeight + size * 0.5 : 0);

  // Rows: a line for the name, one for Mali where it ever stands, then the dots.
  const lanes = new Set(data.votes.map(({ mali }) => mali));
  const lane = line * 1.15;
  const over = (band: Band): number => line * 1.1 + (lanes.has(band) ? lane : 0);
  const share = (wide ? 0.78 : 0.84) * slot;
  const needs = kept.map((band) =>
    shown.map((vote): Need => {
      const dots = vote.counts[band] - (vote.mali === band ? 1 : 0);
      return vote === large
        ? { dots: list && band === 'against' ? 0 : dots, width: inner, large: true }
        : { dots, width: share, large: false };
    }),
  );
  const fixed = kept.reduce((sum, band) => sum + over(band) + size * 0.35, beside ? listHeight : 0);
  const most: Pitches = { large: em * (wide ? 2.5 : 1.4), small: em * (wide ? 0.75 : 0.5) };
  // By the square roots of their widths, one state takes the same share of a small field as of the large one.
  const pitches = fit(needs, bottom - head.bottom - fixed, most, Math.sqrt(share / inner));
  const blocks = heights(needs, pitches).map((block, index) =>
    beside && kept[index] === 'against' ? Math.max(block, listHeight) : block,
  );
  const used = kept.reduce((sum, band, index) => sum + over(band) + blocks[index]!, 0);
  const spread = Math.max(0, Math.min(line * 2.5, (bottom - head.bottom - used) / kept.length));
  let y = head.bottom;
  const rows = kept.map((band, index): Row => {
    const dots = y + over(band);
    const middle = lanes.has(band) ? dots - lane / 2 : undefined;
    const row = { band, top: y, baseline: y + line * 0.9, lane: middle, dots };
    y = dots + blocks[index]! + spread;
    return row;
  });

  // The Council begins with the rows, or where there is little room, as soon as its head ends.
  const panelTop = wide && height >= em * 26 ? head.bottom : head.height + line * 0.6;
  return {
    size,
    line,
    one,
    wide,
    head,
    slots: setSlots(parted, pitches, { inner, share, lane, size }),
    rows,
    right: large ? right : big.left - gap * 2,
    list: list && {
      ...list,
      x: beside ? big.left : 1,
      y: beside ? rows.at(-1)!.dots : bottom + size * 0.5,
    },
    panel: large ? undefined : { ...big, top: panelTop, bottom: height - 2 },
  };
}
