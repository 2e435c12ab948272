/**
 * Two lanes: the pressure on Bamako and its turn to Russia, on one calendar.
 *
 * The lanes share nothing but time. Nothing points from one to the other: the picture shows an order, and an order is not a
 * cause. What is open stays open: bars that leave the calendar end in a point, the talks begin in a fading tail.
 */
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { lanes } from './lanes.ts';
import { calendar, measured, measures, measureWords, rule } from './measures.ts';
import { notes } from './notes.ts';
import { plans, views, type Plan, type View } from './plan.ts';
import { sheetOf, sizeOn, type Sheet, type Track } from './sheet.ts';

export type Lane = 'pressure' | 'russia' | 'context';
export type Kind =
  | 'closure'
  | 'people'
  | 'membership'
  | 'framework'
  | 'talks'
  | 'delivery'
  | 'presence'
  | 'report'
  | 'decision';
export type Ending = 'once' | 'lifted' | 'open' | 'begun' | 'by' | 'within';

export interface Happening {
  readonly id: string;
  readonly lane: Lane;
  readonly kind: Kind;
  /** An id of `actors.yaml`. */
  readonly actor: string;
  readonly ends: Ending;
  /** Whether a page was read that gives the date. */
  readonly checked: boolean;
  /** Days since 1970. */
  readonly from: number;
  readonly to: number | null;
  readonly began: string;
  readonly ended: string;
  readonly what: string;
  /** Whether the words hold a number of the table. */
  readonly counted: boolean;
}

export interface TwoLanes {
  readonly events: readonly Happening[];
  /** How many days each event, or its end, lies from the day on which talks were reported: written out, by note. */
  readonly distances: Readonly<Record<string, string>>;
}

/** The tracks that are named at the end of a lying calendar; a label `track-…` holds the name of each. */
const named = ['closure', 'people', 'eu', 'membership', 'russia'] as const satisfies readonly Track[];

/** What a lane is painted in where it is named. */
const tones = { pressure: 'ecowas', russia: 'russian-forces' } as const;

/** The names of the lanes: above their columns, or at the end of a lying calendar with those of their tracks. */
function heads(labels: Labels, plan: Plan, sheet: Sheet): Mark[] {
  const { lying, size, offset, tracks, along } = sheet;
  return (['pressure', 'russia'] as const)
    .filter((side) => plan.lanes[side] > 0)
    .flatMap((side): Mark[] => {
      const role = tones[side];
      const name = labels[side] ?? '';
      const face = 'sans-bold';
      if (!lying) {
        const [x, anchor] =
          side === 'pressure'
            ? ([offset + tracks.membership.to, 'end'] as const)
            : ([offset + tracks.context.from, 'start'] as const);
        return [text(`head/${side}`, name, x, size * 1.05, size * 1.05, { role, face, anchor })];
      }
      const x = along[1] + size * 0.6;
      const y = side === 'pressure' ? offset - size * 0.45 : offset + tracks.russia.to + size * 1.15;
      return [
        text(`head/${side}`, name, x, y, size, { role, face }),
        ...named
          .filter((track) => (track === 'russia') === (side === 'russia'))
          .map((track) => {
            const middle = (tracks[track].from + tracks[track].to) / 2;
            const words = labels[`track-${track}`] ?? '';
            return text(`track/${track}`, words, x, offset + middle + size * 0.35, size, {
              role: 'label-quiet',
            });
          }),
      ];
    });
}

function draw({ view, data, labels, frame }: Drawing<TwoLanes, View>): Mark[] {
  const plan = plans[view];
  const widest = Math.max(
    ...measured
      .flatMap((id) => measureWords(data, labels, id).split(' '))
      .map((word) => textWidth(word, 'sans-bold', sizeOn(frame))),
  );
  const names = [
    ...named.map((track) => labels[`track-${track}`] ?? ''),
    labels['pressure'] ?? '',
    labels['russia'] ?? '',
  ];
  const sheet = sheetOf(plan, frame, widest, names);
  const spans = plan.measured ? measures(data, labels, sheet) : { marks: [], taken: [] };
  const written = notes(data, labels, plan, sheet, frame);
  return [
    ...calendar(labels, plan, sheet, spans.taken),
    ...heads(labels, plan, sheet),
    ...(plan.ruled ? [rule(data, sheet)] : []),
    ...lanes(data.events, plan, sheet, written),
    ...spans.marks,
    ...written,
  ];
}

const scene: Scene<TwoLanes, View> = {
  views,
  draw,
  focus: (view) => [...plans[view].pressure, ...plans[view].russia].map((id) => `note/${id}/date/0`),
  must({ view }) {
    const plan = plans[view];
    return [
      ...(['pressure', 'russia'] as const)
        .filter((side) => plan.lanes[side] > 0)
        .map((side) => `head/${side}`),
      ...[...plan.pressure, ...plan.russia].map((id) => `note/${id}/date/0`),
      ...plan.russia.map((id) => `note/${id}/what/0`),
      ...plan.pressure.map((id) => `note/${id}/${plan.distances ? 'distance' : 'what'}/0`),
      ...(plan.measured ? measured.map((id) => `measure/${id}/words/0`) : []),
    ];
  },
};

export default scene;
