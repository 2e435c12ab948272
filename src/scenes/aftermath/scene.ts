/**
 * What the years since have counted: the deaths and their fall, the people who fled, who left and what came instead, the
 * blockade, and who is there to count.
 *
 * Bars of deaths stand from zero and carry the range of the estimate where there is one; no bar grows, for deaths are
 * counted afterwards, not watched.
 */
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import type { Frame } from '../../stage/frame.ts';
import { blockade } from './blockade.ts';
import { counters } from './counters.ts';
import { views, type Aftermath, type View } from './data.ts';
import { allYears, fall } from './deaths.ts';
import { exits } from './exits.ts';
import { people } from './people.ts';

const drawings: Readonly<Record<View, (data: Aftermath, labels: Labels, frame: Frame) => Mark[]>> = {
  deaths: allYears,
  'fall-2023': fall,
  refugees: people,
  exits,
  blockade,
  'who-counts': counters,
};

/** What each view is about, and the labels that bear out the scene's title. */
const promises: Readonly<
  Record<View, { readonly focus: readonly string[]; readonly must: readonly string[] }>
> = {
  deaths: { focus: ['mali-2022', 'mali-2025'], must: ['mali-2022/value', 'mali-2025/value', 'before/0'] },
  'fall-2023': {
    focus: ['mali-2022', 'mali-2023', 'minusma/ending'],
    must: [
      'mali-2022/value',
      'mali-2023/value',
      'fewer/0',
      'fall/expelled/date',
      'fall/mandate/date',
      'fall/gone/date',
    ],
  },
  refugees: {
    focus: ['refugees/2025', 'displaced/2025'],
    must: [
      'refugees/name/0',
      'refugees/2025/value',
      'displaced/name/0',
      'displaced/2025/value',
      'deaths/name/0',
    ],
  },
  exits: {
    focus: ['minusma/ending', 'eutm', 'ecowas/ending'],
    must: [
      ...['un', 'eu', 'ecowas', 'alliance', 'russians'].map((lane) => `${lane}/name/0`),
      ...['un/gone', 'eu/ended', 'ecowas/left', 'alliance/charter', 'russians/wagner'].map(
        (key) => `${key}/date`,
      ),
      'as-of',
    ],
  },
  blockade: {
    focus: ['blockade/on'],
    must: [
      ...['blockade', 'convoy', 'schools', 'offensive', 'defence-portfolio'].map((key) => `${key}/date`),
      'as-of',
    ],
  },
  'who-counts': {
    focus: ['mali-2024', 'mali-2025', 'minusma'],
    must: [
      'mali-2025/value',
      ...['un', 'reports', 'ucdp'].map((lane) => `${lane}/name/0`),
      'un/gone/date',
      'reports/last/date',
    ],
  },
};

function draw({ view, data, labels, frame }: Drawing<Aftermath, View>): Mark[] {
  return drawings[view](data, labels, frame);
}

const scene: Scene<Aftermath, View> = {
  views,
  draw,
  focus: (view) => promises[view].focus,
  must: ({ view }) => promises[view].must,
};

export default scene;
