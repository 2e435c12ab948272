/** What each view of the scene tells. */

export const views = ['y2012', 'serval', 'quiet', 'climb', 'y2022', 'by-kind', 'borders'] as const;

export type View = (typeof views)[number];

/** A view of Mali's totals: the years that have been told, those it is about, and whose figures matter most. */
export interface Telling {
  /** The last year that stands. */
  readonly until: number;
  /** The years it is about, from and to. */
  readonly about: readonly [number, number];
  /** The years whose figures must be read, with their ranges. */
  readonly first: readonly number[];
  /** Further years whose figures are written where there is room, the most wanted first. */
  readonly then: readonly number[];
  /** Where the sheet is empty: over the explanation of the first bar, right of all bars, or over the low early ones. */
  readonly empty: 'over' | 'right' | 'left';
}

/** The views of Mali's totals. The years after the record stand beside it: it is one only against all others. */
export const tellings: Readonly<Partial<Record<View, Telling>>> = {
  y2012: { until: 2012, about: [2012, 2012], first: [2012], then: [], empty: 'over' },
  serval: { until: 2013, about: [2013, 2013], first: [2013], then: [], empty: 'right' },
  quiet: { until: 2016, about: [2014, 2016], first: [2014, 2016], then: [2015], empty: 'right' },
  climb: { until: 2021, about: [2017, 2021], first: [2020, 2017], then: [2018, 2021, 2019], empty: 'left' },
  y2022: { until: 2024, about: [2022, 2022], first: [2022], then: [2023, 2024], empty: 'left' },
};

/** The year that the rows by kind are read at. */
export const recordYear = 2022;
