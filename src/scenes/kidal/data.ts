import type { Spot } from '../../charts/land.ts';
import type { Tick } from '../../charts/axis.ts';

export type View = (typeof views)[number];

export const views = ['y2012', 'france', 'rebels', 'army', 'y2026'] as const;

/** How many periods each view has told, and with which of them it begins to speak. */
const told: Readonly<Record<View, readonly [from: number, to: number]>> = {
  y2012: [0, 2],
  france: [2, 3],
  rebels: [3, 4],
  army: [4, 5],
  y2026: [5, 6],
};

/** The periods that a view draws. */
export function toldIn(view: View, periods: readonly Period[]): readonly Period[] {
  return periods.slice(0, told[view][1]);
}

/** Whether a view is about the period of this number. */
export function isAbout(view: View, index: number): boolean {
  return index >= told[view][0] && index < told[view][1];
}

/** Between which days something changed, in days since 1970: the same day twice where it is known. */
export type Change = readonly [earliest: number, latest: number];

export interface Holder {
  readonly name: string;
  readonly role: string;
  /** The column of the table that names it. */
  readonly column: string;
  /** Whether it came at a time within the period that is not known. */
  readonly late: boolean;
}

/** A time in which the town was in the same hands. */
export interface Period {
  readonly id: string;
  readonly from: Change;
  /** Null where no end is known. */
  readonly to: Change | null;
  /** When it began, as it is written. */
  readonly when: string;
  /** How it is known; what is weak is the name of a label that says so. */
  readonly known: 'sourced' | 'start-general-knowledge' | 'general-knowledge' | 'reported';
  readonly holders: readonly Holder[];
  /** How long it was, about; null where no end is known. */
  readonly length: { readonly unit: 'months' | 'years'; readonly n: string } | null;
}

/** Something that happened elsewhere, on the map in one view. */
export interface Event extends Spot {
  readonly id: string;
  readonly view: View;
  /** Empty where it shares the name of one close by. */
  readonly name: string;
  /** The name of a label that says what it was. */
  readonly what: string;
  /** As it is written; empty where the map's stamp says it for all. */
  readonly when: string;
}

/** Whether all of a period is known weakly, and drawn so. */
export function isWeak({ known }: Period): boolean {
  return known === 'general-knowledge' || known === 'reported';
}

export interface Kidal {
  readonly land: Readonly<Record<'land' | 'borders' | 'country' | 'rivers', string>>;
  readonly kidal: Spot & { readonly name: string };
  /** The capital, and how many kilometres away it is. */
  readonly bamako: Spot & { readonly name: string; readonly away: string };
  readonly areas: readonly (Spot & { readonly id: string })[];
  readonly periods: readonly Period[];
  readonly events: readonly Event[];
  /** What the map says of all its events at once, and the row that says so. */
  readonly stamp: { readonly when: string; readonly row: string };
  readonly years: readonly Tick[];
}
