import type { Camera } from '../../charts/camera.ts';
import type { Land, Spot } from '../../charts/land.ts';
import type { Cell } from '../../stage/mark.ts';

export const views = ['same-month', 'menaka', 'moura', 'published', 'unequal'] as const;

export type View = (typeof views)[number];

/** The views that hold a map and the calendar of March. */
export type MapView = Exclude<View, 'published' | 'unequal'>;

/** The two parts of the country, each with a lane of its own in every view. */
export const lanes = ['menaka', 'moura'] as const;

export type LaneId = (typeof lanes)[number];

export interface Town extends Spot {
  readonly id: string;
  readonly name: string;
  /** Whether people were killed there in March, by the accounts in the calendar. */
  readonly strong: boolean;
  /** On which day, where the map says it. */
  readonly when: string;
}

/** Words on a pole in the calendar. */
export interface Pole {
  readonly id: string;
  /** The middle of what is meant, in days from the beginning of the month. */
  readonly at: number;
  readonly when: string;
  /** The days that it covers, the first without its month, where there are several. */
  readonly span?: { readonly a: string; readonly b: string };
  /** Which label says what happened; an attack says where and how many died. */
  readonly label?: string;
  readonly where: string;
  /** The counts of the dead: none, one, or the lowest and the highest of several. */
  readonly figures: readonly string[];
  /** By whose count. */
  readonly by: string;
  readonly cell: Cell;
}

/** What a view of the map and the calendar shows. */
export interface MarchView extends Camera {
  /** The towns, those that matter most first. */
  readonly towns: readonly Town[];
  readonly countries: readonly (Spot & { readonly id: string })[];
  /** Whether the map is so near that it needs a scale and a locator. */
  readonly near: boolean;
  /** The lane that is not spoken of. */
  readonly quiet?: LaneId;
  readonly above: readonly Pole[];
  readonly below: readonly Pole[];
}

/** A day or several in March, filled as firmly as they are known. */
export interface Filled {
  readonly key: string;
  readonly lane: LaneId;
  readonly known: 'dated' | 'weak' | 'pattern';
  /** Days from the beginning of the month. */
  readonly from: number;
  readonly to: number;
  readonly cell: Cell;
}

/** A count of the dead: what time it covers, and when it was published, in days since 1970, ends not included. */
export interface Count {
  readonly key: string;
  readonly lane: LaneId;
  readonly from: number;
  readonly to: number;
  readonly published: number;
  /** Later than `published` by more than a day where only the month is known. */
  readonly publishedBy: number;
  readonly weak: boolean;
  /** Whether its author looked into both places. */
  readonly twice: boolean;
  readonly figure: string;
  readonly who: string;
  readonly when: string;
  readonly what: string;
  /** The cells that say what it covers, when it was published, and how many died. */
  readonly cells: readonly [covers: Cell, published: Cell, figure: Cell];
}

/** How long something lasted: days since 1970, the end not included, and the number of months or days, written. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly n: string;
  readonly cell: Cell;
}

/** What is set side by side: the numbers that an answer holds in each place, and where the first is from. */
export interface Contrast {
  readonly id: string;
  readonly says: Readonly<Record<LaneId, { readonly n: string; readonly m: string; readonly cell?: Cell }>>;
}

export interface TwoMarches {
  readonly land: Land;
  readonly march: Readonly<Record<MapView, MarchView>>;
  /** Moura and Tamalat, with the kilometres between them, written out. */
  readonly apart: { readonly from: Spot; readonly to: Spot; readonly n: string };
  /** Places of the attacks for which no coordinates are known. */
  readonly unplaced: readonly { readonly name: string; readonly when: string; readonly cell: Cell }[];
  /** The days of March, written out. */
  readonly days: readonly string[];
  /** The day of the month on which people were killed in both places. */
  readonly meeting: number;
  readonly filled: readonly Filled[];
  /** The days that the army gives for its operation. */
  readonly army: Filled;
  readonly counts: readonly Count[];
  /** The first days of the months of the time line, with their names. */
  readonly months: readonly { readonly value: number; readonly text: string }[];
  /** The day on which it ends. */
  readonly end: number;
  /** The longest sums, and the siege. */
  readonly spans: Readonly<Record<LaneId, Span>>;
  readonly contrasts: readonly Contrast[];
}
