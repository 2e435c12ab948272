import type { Tick } from '../../charts/axis.ts';
import type { YearCount } from '../../charts/year-bars.ts';
import type { Cell } from '../../stage/mark.ts';

/** The deaths of a year. Two editions are drawn, and a table is of one. */
export interface Deaths extends YearCount {
  /** Of its bar. */
  readonly key: string;
  readonly table: string;
  /** Whether a low and a high estimate are known. */
  readonly ranged: boolean;
}

/** A time for which something was there. Times are years: 2023.5 is the middle of 2023. */
export interface Segment {
  readonly key: string;
  readonly role: string;
  readonly from: number;
  /** Null where it goes on. */
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
  /** The label that says what happened. */
  readonly label: string;
  readonly cell: Cell;
}

export interface Lane {
  /** Also of the label that names it. */
  readonly key: string;
  readonly segments: readonly Segment[];
  /** The first must be read, the others where there is room. */
  readonly mentions: readonly Mention[];
}

/** An event told at some length. */
export interface Event {
  readonly key: string;
  readonly at: number;
  /** When it was over, where it has a length. */
  readonly until?: number;
  readonly date: string;
  /** The label that says how exact the date is; a date alone is exact. */
  readonly exactness: string | null;
  readonly words: string;
  readonly cell: Cell;
}

/** People at the end of each year. */
export interface Series {
  readonly key: 'refugees' | 'displaced';
  readonly values: readonly {
    readonly year: number;
    readonly value: number;
    readonly text: string;
    readonly cell: Cell;
  }[];
}

export interface Aftermath {
  readonly years: readonly Deaths[];
  readonly deathTicks: readonly Tick[];
  /** How many fewer deaths were counted in 2023 than in 2022, in words. */
  readonly fewer: string;
  readonly people: readonly Series[];
  readonly peopleTicks: readonly Tick[];
  readonly lanes: { readonly exits: readonly Lane[]; readonly counters: readonly Lane[] };
  readonly events: { readonly fall: readonly Event[]; readonly blockade: readonly Event[] };
  /** The blockade, as far as it is known, and the time for which schools were closed. */
  readonly siege: { readonly known: readonly Segment[]; readonly schools: Segment };
  /** How many tankers came in a week, before the blockade and under it. */
  readonly tankers: readonly {
    readonly key: string;
    readonly value: number;
    readonly text: string;
    readonly when: string;
    readonly cell: Cell;
  }[];
  readonly calendar: { readonly exits: readonly Tick[]; readonly blockade: readonly Tick[] };
  /** The last day of which the story knows. */
  readonly asOf: { readonly at: number; readonly text: string };
}

export const views = ['deaths', 'fall-2023', 'refugees', 'exits', 'blockade', 'who-counts'] as const;

export type View = (typeof views)[number];

/** The year with the most deaths, and the one in which they fell. */
export const recordYear = 2022;
export const fallYear = 2023;
