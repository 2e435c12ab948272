import { dayNumber } from '../../charts/time.ts';
import type { Base, Handover, Report } from './scene.ts';

export const views = ['first-base', 'timbuktu', 'announced', 'gossi', 'menaka', 'gao', 'after'] as const;

export type View = (typeof views)[number];

/** Up to which day each view tells. */
const moments: Readonly<Record<View, string>> = {
  'first-base': '2021-11-15',
  timbuktu: '2022-01-06',
  announced: '2022-02-18',
  gossi: '2022-04-19',
  menaka: '2022-06-30',
  gao: '2022-08-15',
  after: '2022-08-15',
};

/** What each view speaks about: bases by their ids, reports by theirs behind a word. */
const spoken: Readonly<Record<View, readonly string[]>> = {
  'first-base': ['kidal', 'tessalit'],
  timbuktu: ['timbuktu', 'report-bamako', 'report-bankass', 'report-timbuktu'],
  announced: ['gossi', 'gao', 'menaka'],
  gossi: ['gossi', 'report-moura'],
  menaka: ['menaka', 'report-menaka'],
  gao: ['gao'],
  after: [],
};

/** Days since 1970 of the day up to which a view tells. */
export function momentOf(view: View): number {
  return dayNumber(moments[view]);
}

/** What had happened by the time of a view. */
export interface Stages {
  /** The bases that had been handed over. */
  readonly left: ReadonlySet<Base>;
  /** The reports that speak of a day up to then. */
  readonly reports: readonly Report[];
  /** What the view speaks about. */
  readonly strong: ReadonlySet<string>;
}

export function stagesOf({ bases, reports }: Handover, view: View): Stages {
  const now = momentOf(view);
  return {
    left: new Set(bases.filter(({ from }) => from <= now)),
    reports: reports.filter(({ from }) => from <= now),
    strong: new Set(spoken[view]),
  };
}
