import type { Spot } from '../../charts/land.ts';
import type { Cell } from '../../stage/mark.ts';

export type View = (typeof views)[number];

export const views = ['landlocked', 'january-9', 'guinea', 'outside', 'unpaid', 'lifted'] as const;

/** Whether the debt stands beside the map. */
export function told(view: View): boolean {
  return view === 'unpaid' || view === 'lifted';
}

export interface Border extends Spot {
  readonly id: string;
  /** The neighbour's; it stands at `x`, `y`. */
  readonly name: string;
  readonly state: 'closed' | 'open';
  /** The state, in words. */
  readonly says: string;
  /** That the country is no member, in words; empty for a member. */
  readonly outside: string;
  /** Whether only general knowledge stands behind it. */
  readonly weak: boolean;
  /** Path, in kilometres. */
  readonly line: string;
  /** The country, as a path in kilometres; empty for a border that stayed open. */
  readonly area: string;
}

/** A date as it is written, and the cell that holds it if it is one. */
export interface Dated {
  readonly text: string;
  readonly cell?: Cell;
}

export interface Landmark extends Spot {
  readonly id: string;
}

export interface Payment {
  readonly id: string;
  /** Days since 1970. */
  readonly day: number;
  readonly when: string;
  /** Unpaid in all, in billions of CFA francs. */
  readonly total: number;
  readonly figure: string;
  readonly what: string;
  /** Whether the total was converted from another currency. */
  readonly weak: boolean;
}

export interface Neighbours {
  readonly land: Readonly<Record<'land' | 'borders' | 'country' | 'rivers', string>>;
  readonly borders: readonly Border[];
  /** Where three countries meet. */
  readonly meetings: readonly Spot[];
  readonly landmarks: readonly Landmark[];
  readonly bamako: Spot & { readonly name: string };
  /** Where the coast is nearest to Bamako, and how many kilometres away. */
  readonly coast: Spot & { readonly away: string };
  /** The day that a view shows, where it is one. */
  readonly dates: Partial<Readonly<Record<View, Dated>>>;
  /** Of all borders, of the closed and of the open ones: `n`, `c` and `o` in the labels. */
  readonly counts: Readonly<Record<'n' | 'c' | 'o', string>>;
  /** From day to day since 1970. */
  readonly blockade: {
    readonly from: number;
    readonly until: number;
    readonly begins: Dated;
    readonly days: string;
  };
  readonly payments: readonly Payment[];
}

/** What is drawn of a border in a view: as it stood before, closed, or known to be open. */
export function stands({ state, outside }: Border, view: View): 'before' | 'closed' | 'open' {
  if (view === 'landlocked') return 'before';
  if (view === 'lifted') return 'open';
  if (state === 'closed') return 'closed';
  return view === 'january-9' || (view === 'guinea' && outside) ? 'before' : 'open';
}
