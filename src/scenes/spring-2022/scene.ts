/**
 * The spring of 2022 as a calendar: weeks under one another, a dot for each day, and what happened marked on its day.
 *
 * Days fill up from view to view and stay. Filled days are acts, by the colour of who acted; circled days are those on which
 * a report came out; an outline is what the army claims. The days of the siege are in the neutral tone of the dead.
 */
import { column } from '../../charts/column.ts';
import type { Note } from '../../charts/note.ts';
import { text } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { days, markedDays, table } from './days.ts';
import { calendar, gridOf, type Grid } from './grid.ts';

export type Side = 'others' | 'authorities';
export type Kind =
  | 'sanction'
  | 'departure'
  | 'expulsion'
  | 'report'
  | 'media'
  | 'custody'
  | 'claim'
  | 'siege'
  | 'statement'
  | 'raid';

export interface Entry {
  readonly id: string;
  /** Days since 1970, both of them days on which it lasts. */
  readonly from: number;
  readonly to: number;
  readonly side: Side;
  readonly kind: Kind;
  readonly when: string;
  readonly what: string;
}

export interface Spring {
  readonly entries: readonly Entry[];
  /** The first and the last day of the calendar, since 1970. */
  readonly first: number;
  readonly last: number;
  /** The names of the weeks. */
  readonly weeks: readonly string[];
  /** The days between the first and the last, written out. */
  readonly elapsed: string;
}

export type View = (typeof views)[number];

const views = ['sanctions', 'ambassador', 'report', 'silence', 'custody', 'moura', 'banned'] as const;

/** What each view adds, and speaks of. */
const told: Readonly<Record<View, readonly string[]>> = {
  sanctions: ['blockade'],
  ambassador: ['ambassador', 'withdrawal'],
  report: ['rfi-reports', 'hrw-report'],
  silence: ['off-air'],
  custody: ['custody'],
  moura: ['army-dates', 'moura', 'communique'],
  banned: ['mariko', 'hrw-moura', 'ban'],
};

function shownBy(view: View): readonly string[] {
  return views.slice(0, views.indexOf(view) + 1).flatMap((one) => told[one]);
}

/** How far leaders keep from the line between two weeks, as a share of a week's height. */
const inset = 0.08;

function noteOf(entry: Entry, entries: readonly Entry[], current: boolean, grid: Grid): Note {
  const { id, from, side, when, what } = entry;
  const { at, width, height, between } = grid;
  const leftwards = between && side === 'others';
  // Leaders run between the weeks, where no number stands: under the day, or over it if more is to come in its week.
  const { x, y } = at(from);
  const above = entries.some((other) => other.from > from && at(other.from).y === y);
  const cell = { table, row: id };
  const quiet = current ? {} : { role: 'label-quiet' };
  return {
    key: `${current ? 'note' : 'past'}/${id}`,
    x: leftwards ? x + width : x,
    y: y + height * (above ? inset : 1 - inset),
    parts: [
      { name: 'when', words: when, look: { face: 'sans-bold', cell: { ...cell, column: 'from' }, ...quiet } },
      { name: 'what', words: what, look: quiet },
    ],
    optional: !current,
  };
}

function notes(data: Spring, view: View, grid: Grid, frame: Frame): Mark[] {
  const { between, size, left, right, top, gutter } = grid;
  const shown = shownBy(view);
  const current = told[view];
  const reach = size * 1.1;
  return (['left', 'right'] as const).flatMap((side): Mark[] => {
    if (side === 'left' && !between) return [];
    const mine = data.entries.filter(
      (entry) => shown.includes(entry.id) && (!between || (entry.side === 'others') === (side === 'left')),
    );
    const now = mine.filter(({ id }) => current.includes(id));
    const before = mine.filter(({ id }) => !current.includes(id)).toReversed();
    const x = side === 'left' ? left - gutter - reach * 1.2 : right + reach * 1.2;
    return column(
      [
        ...now.map((entry) => noteOf(entry, data.entries, true, grid)),
        ...before.map((entry) => noteOf(entry, data.entries, false, grid)),
      ],
      {
        x,
        width: Math.min(side === 'left' ? x - 1 : frame.width - x - 1, size * 19),
        top: between ? top : size * 0.2,
        bottom: frame.height - 1,
        side,
        reach,
      },
      size,
    );
  });
}

/** Whose acts stand on which side of a calendar with notes on both. */
function heads(labels: Labels, { between, size, left, right, gutter }: Grid): Mark[] {
  if (!between) return [];
  const [y, reach] = [size * 1.1, size * 1.32];
  const look = { role: 'label-quiet', face: 'sans-bold' } as const;
  return [
    text('head/others', labels['others'] ?? '', left - gutter - reach, y, size, {
      anchor: 'end',
      ...look,
    }),
    text('head/authorities', labels['authorities'] ?? '', right + reach, y, size, look),
  ];
}

/** How many days had passed, in the empty end of the last week. */
function elapsed(
  { last, elapsed: n }: Spring,
  labels: Labels,
  { at, width, height, right, size }: Grid,
): Mark[] {
  const words = (labels['elapsed'] ?? '').replace('{n}', n);
  const { x, y } = at(last);
  const left = x + width + size * 0.3;
  if (left + textWidth(words, 'sans-bold', size) > right + size * 0.4) return [];
  return [text('elapsed', words, left, y + height / 2 + size * 0.35, size, { face: 'sans-bold' })];
}

function draw({ view, data, labels, frame }: Drawing<Spring, View>): Mark[] {
  const grid = gridOf(data, frame);
  const shown = shownBy(view);
  const entries = data.entries.filter(({ id }) => shown.includes(id));
  return [
    ...calendar(data, labels, markedDays(entries), grid),
    ...heads(labels, grid),
    ...notes(data, view, grid, frame),
    ...days(entries, grid),
    ...(view === 'banned' ? elapsed(data, labels, grid) : []),
  ];
}

const scene: Scene<Spring, View> = {
  views,
  draw,
  focus: (view) => told[view].flatMap((id) => [`note/${id}/when/0`, `day/${id}/0`]),
  must: ({ view, data }) => [
    ...told[view].flatMap((id) => [`note/${id}/when/0`, `note/${id}/what/0`]),
    ...data.weeks.map((_, index) => `week/${index}`),
    ...(view === 'banned' ? ['elapsed'] : []),
  ],
};

export default scene;
