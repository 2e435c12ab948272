import type { Tick } from '../../charts/axis.ts';

/** The table that every mark shows. */
export const table = 'organised-violence';

/** UCDP's three kinds of organised violence, by their columns. They add up to the best estimate. */
export const kinds = ['state_based', 'non_state', 'one_sided'] as const;

export type Kind = (typeof kinds)[number];
export type Column = Kind | 'best' | 'low' | 'high';

/** What was counted in a country in a year. */
export interface Year {
  /** The key of its row. */
  readonly row: string;
  readonly year: number;
  /** Deaths. */
  readonly figures: Readonly<Record<Column, number>>;
  /** The same as readers see them. */
  readonly texts: Readonly<Record<Column | 'year' | 'range', string>>;
}

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly years: readonly Year[];
}

export interface Deaths {
  /** Mali first. */
  readonly countries: readonly Country[];
  readonly ticks: readonly Tick[];
}
