import type { Land, Spot } from '../../charts/land.ts';
import type { Cell } from '../../stage/mark.ts';

export const views = ['same-month', 'menaka', 'moura', 'published', 'unequal'] as const;

export type View = (typeof views)[number];

/** The two parts of the country, each with a lane of its own in every view. */
export const lanes = ['menaka', 'moura'] as const;

export type LaneId = (typeof lanes)[number];

export interface Unplaced {
  readonly name: string;
  readonly when: string;
  readonly cell: Cell;
}

export interface Town extends Spot {
  readonly id: string;
  readonly name: string;
  /** The day of March on which people were killed there, if it is one of the places of the attacks. */
  readonly when: string;
}

/** A day in March with what is dated to it, from one row of a table or from several. */
export interface Dated {
  readonly id: string;
  /** The day of the month. */
  readonly day: number;
  /** Days after that one that it also covers. */
  readonly more: number;
  readonly when: string;
  /** The last day, where there are several. */
  readonly until: string;
  /** Where, if not at Moura. */
  readonly where: string;
  /** The counts of the dead: none, one, or the lowest and the highest of several. */
  readonly figures: readonly string[];
  /** By whose count. */
  readonly by: string;
  readonly known: 'dated' | 'weak' | 'pattern';
  readonly cell: Cell;
  /** The cell that its words are from. */
  readonly says: Cell;
}

/** A count of the dead: what time it covers, and when it was published. Dates are days since 1970, ends not included. */
export interface Count {
  readonly id: string;
  readonly lane: LaneId;
  /** The table that its row is in. */
  readonly table: string;
  readonly from: number;
  readonly to: number;
  /** Which row and column say when the time it covers begins. */
  readonly covers: Cell;
  readonly published: number;
  /** Later than `published` by more than a day where only the month is known. */
  readonly publishedBy: number;
  readonly weak: boolean;
  /** The code of its counter. */
  readonly counted: string;
  readonly figure: string;
  readonly who: string;
  readonly when: string;
  readonly what: string;
}

/** What is set side by side: the numbers that an answer holds in each place, and where the first is from. */
export interface Contrast {
  readonly id: string;
  readonly says: Readonly<Record<LaneId, { readonly n: string; readonly m: string; readonly cell?: Cell }>>;
}

export interface TwoMarches {
  readonly land: Land;
  readonly towns: readonly Town[];
  /** Kilometres between Moura and Tamalat, written out. */
  readonly apart: string;
  /** Places of the attacks for which no coordinates are known. */
  readonly unplaced: readonly Unplaced[];
  /** Where the names of countries stand. */
  readonly countries: readonly (Spot & { readonly id: string })[];
  /** The days of March, written out. */
  readonly days: readonly string[];
  readonly attacks: readonly Dated[];
  readonly siege: readonly Dated[];
  readonly army: Dated;
  readonly counts: readonly Count[];
  /** The first days of the months of the time line, with their names. */
  readonly months: readonly { readonly value: number; readonly text: string }[];
  readonly end: number;
  /** How long the longest sums and the siege lasted: days since 1970, and the number of months or days, written. */
  readonly spans: Readonly<
    Record<LaneId, { readonly from: number; readonly to: number; readonly n: string; readonly cell: Cell }>
  >;
  readonly contrasts: readonly Contrast[];
}
