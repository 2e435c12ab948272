/**
 * Who killed civilians: three counts, each on its own sheet, then side by side with what none of them can say.
 *
 * One dot is one person, in one tone whoever killed them; the sides are told by place and by words. Counts never grow
 * into one another, for they are neither parts of one whole nor steps towards one number.
 */
import type { Tick } from '../../charts/axis.ts';
import type { Shape } from '../../charts/marker.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { alone } from './alone.ts';
import { limits } from './limits.ts';

/** Those whom a count puts down to one side; or those whom it leaves when its sides are told. */
export interface Lane {
  readonly id: string;
  /** The row that holds the figure; for those who are left, the row of all. */
  readonly row: string;
  /** Whether there were at least so many. */
  readonly open: boolean;
  /** Whether the field ends in a line: counted, neither open nor estimated. */
  readonly ended: boolean;
  readonly people: number;
  /** Empty where no figure was published. */
  readonly figure: string;
  readonly side: string;
  /** The label that names the side in few words. */
  readonly short: string;
  /** The role of the actor whom the side is. */
  readonly actor?: string;
  readonly shape?: Shape;
}

export interface Count {
  readonly id: string;
  readonly who: string;
  readonly all: { readonly row: string; readonly text: string };
  readonly published: string;
  /** Days since 1970: the first day it covers, and the day after the last. */
  readonly from: number;
  readonly to: number;
  /** The ends of its time in words; one where both are the same. */
  readonly period: readonly string[];
  readonly area: string;
  /** Whether it leaves out the dead of Moura, though its time covers those days. */
  readonly withoutMoura: boolean;
  readonly what: string;
  readonly leavesOut: string;
  readonly lanes: readonly Lane[];
  /** Further figures, each with the label that it fills in. */
  readonly notes: readonly { readonly label: string; readonly row: string; readonly n: string }[];
  readonly ticks: readonly Tick[];
}

/** All the time that any count covers, in days since 1970, and the words for its ends. */
export interface Time {
  readonly from: number;
  readonly to: number;
  readonly first: string;
  readonly last: string;
  /** The days of Moura: the first, and the day after the last. */
  readonly moura: { readonly from: number; readonly to: number };
}

export interface WhoKilled {
  readonly counts: readonly Count[];
  readonly time: Time;
}

export type View = (typeof views)[number];

const views = ['documented', 'un-quarter', 'year', 'limits'] as const;

function draw({ view, data, labels, frame }: Drawing<WhoKilled, View>): Mark[] {
  const count = data.counts[views.indexOf(view)];
  return count ? alone(count, data.time, labels, frame) : limits(data.counts, data.time, labels, frame);
}

/** The dots that a view is about. */
const focusOf: Readonly<Record<Exclude<View, 'limits'>, readonly string[]>> = {
  documented: ['hrw-government/units', 'hrw-armed-groups/units'],
  'un-quarter': ['minusma-government/units'],
  year: ['ucdp-non-state/units'],
};

function keysOf(marks: readonly Mark[], pattern: RegExp): string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'group' ? keysOf(mark.children, pattern) : pattern.test(mark.key) ? [mark.key] : [],
  );
}

const scene: Scene<WhoKilled, View> = {
  views,
  draw,
  focus: (view) => (view === 'limits' ? ['no-total'] : focusOf[view]),
  must(drawing) {
    const count = drawing.data.counts[views.indexOf(drawing.view)];
    const shown = count ? [count] : drawing.data.counts;
    const figures = shown.flatMap(({ id, lanes }) => [
      `${id}/figure`,
      `${id}/who`,
      ...lanes.flatMap((lane) => [
        ...(lane.figure === '' ? [] : [`${lane.id}/figure`]),
        `${lane.id}/${count ? 'alone' : 'short'}/0`,
      ]),
    ]);
    // Where and for how long: in as many lines as it takes.
    const where = shown.flatMap(({ id }) =>
      keysOf(draw(drawing), new RegExp(`^${id}/(said|where|across|down)/\\d+$`)),
    );
    return [...figures, ...where];
  },
};

export default scene;
