/** The table that the fields of dots show. */
export const table = 'ukraine-votes';

/** How a state can vote, by the columns of the table: from yes to no, with those between that said neither. */
export const bands = ['in_favour', 'not_voting', 'abstained', 'against'] as const;

export type Band = (typeof bands)[number];

export interface Vote {
  readonly id: string;
  /** "7 Apr 2022" */
  readonly date: string;
  /** "7 Apr" */
  readonly day: string;
  readonly year: string;
  readonly about: string;
  /** States. */
  readonly counts: Readonly<Record<Band, number>>;
  readonly texts: Readonly<Record<Band, string>>;
  /** Where Mali stood; null if that was not found. */
  readonly mali: Band | null;
}

/** A state that voted against, with the column of the table of lists that says so. */
export interface State {
  readonly id: string;
  readonly name: string;
  readonly column: string;
}

/** States that voted against with Mali, under a title: the name of a label. */
export interface Group {
  readonly title: 'with' | 'again' | 'new';
  readonly states: readonly State[];
}

/** What some members of the Security Council did with the draft statement. */
export interface Part {
  readonly id: string;
  readonly who: string;
  readonly part: string;
  readonly members: number;
}

export interface Votes {
  readonly votes: readonly Vote[];
  /** Who voted against, by the votes of which a list is known. Mali is left out: it has a mark of its own. */
  readonly lists: Readonly<Record<string, readonly Group[]>>;
  readonly council: { readonly date: string; readonly parts: readonly Part[] };
}

export const views = ['first', 'april-7', 'council', 'october', 'seven', 'eighteen'] as const;

export type View = (typeof views)[number];

/** The vote that a view is about; the view of the Council is about none, and stands after one. */
export const about: Readonly<Record<View, string>> = {
  first: 'es-11-1',
  'april-7': 'es-11-3',
  council: 'es-11-3',
  october: 'es-11-4',
  seven: 'es-11-6',
  eighteen: 'es-11-7',
};

/** The votes of a view in their order: those before, the one it is about, and what else was voted on that day. */
export function told(view: View, { votes }: Votes): { shown: readonly Vote[]; large: Vote | undefined } {
  const last = votes.findIndex(({ id }) => id === about[view]);
  const shown = votes.filter(({ date }, index) => index <= last || date === votes[last]!.date);
  return { shown, large: view === 'council' ? undefined : votes[last] };
}
