import type { Tick } from '../../charts/axis.ts';
import type { YearCount } from '../../charts/year-bars.ts';
import type { Cell } from '../../stage/mark.ts';

/** The deaths of a year. Two editions are drawn, and a table is of one. */
export interface Deaths extends YearCount {
  readonly table: string;
  /** Whether a low and a high estimate are known. */
  readonly ranged: boolean;
}

/** Something that happened, or began. Times are years: 2023.5 is the middle of 2023. */
export interface Moment {
  /** The first and the last time it may mean: the same where the day is known. */
  readonly from: number;
  readonly by: number;
  /** When it ended; null where no end is known or it has none. */
  readonly to: number | null;
  /** The date, or both ends, as readers see them. */
  readonly date: string;
  /** In which words the date stands where it is not exact: those of the label of that name. */
  readonly inexact: 'early' | 'mid' | 'about' | null;
  readonly words: string;
  readonly cell: Cell;
}

/** A mission: when it was in Mali. */
export interface Stay {
  readonly from: number;
  readonly to: number | null;
  /** When it left, as readers see it. */
  readonly left: string;
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
  readonly people: readonly Series[];
  readonly peopleTicks: readonly Tick[];
  /** By the keys of their rows. */
  readonly moments: Readonly<Record<string, Moment>>;
  /** By the keys of their rows. */
  readonly stays: Readonly<Record<string, Stay>>;
  /** How many tankers came in a week, before the blockade and under it. */
  readonly tankers: readonly {
    readonly id: string;
    readonly value: number;
    readonly text: string;
    readonly when: string;
    readonly cell: Cell;
  }[];
  readonly calendar: { readonly years: readonly Tick[]; readonly months: readonly Tick[] };
  /** How many fewer deaths were counted in 2023 than in 2022, in words. */
  readonly fewer: string;
  /** The last day of which the story knows. */
  readonly asOf: { readonly at: number; readonly text: string };
}

export const views = ['deaths', 'fall-2023', 'refugees', 'exits', 'blockade', 'who-counts'] as const;

export type View = (typeof views)[number];

/** The year with the most deaths, and the one in which they fell. */
export const recordYear = 2022;
export const fallYear = 2023;
