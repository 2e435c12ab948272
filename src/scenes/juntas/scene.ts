/**
 * What four takeovers brought on, each counted from its own first day, and the vote that Mali was promised.
 *
 * The takeovers come one by one and stay. What was imposed stands at its day; a length is drawn only where an end is
 * known. The months of Mali's closed borders become a band in the calendar of promises, where they are the same months.
 */
import type { Drawing, Scene } from '../../stage/scene.ts';
import type { Tick } from '../../charts/axis.ts';
import { compare, compareMust } from './compare.ts';
import { pledges, pledgesMust } from './pledges.ts';
import { strips, type Shown } from './rows.ts';
import { isWide } from '../../charts/sizes.ts';

export interface Junta {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly leader: string;
  /** The day of the takeover. */
  readonly when: string;
  readonly year: string;
  /** What no mark can show; empty if there is nothing. */
  readonly remark: string;
  /** Months it first asked for; null where that is told elsewhere. */
  readonly asked: number | null;
  /** Months that were then agreed. */
  readonly agreed: number | null;
  /** Months that were added later. */
  readonly more: number | null;
  /** Whether no page was checked for it. */
  readonly weak: boolean;
}

export interface Event {
  readonly id: string;
  readonly junta: string;
  readonly kind: 'suspension' | 'people' | 'closure' | 'takeover';
  /** Months since the takeover. */
  readonly from: number;
  /** Months since the takeover; null where no end is known. */
  readonly to: number | null;
  /** Days since 1970. */
  readonly day: number;
  /** Days since 1970; null where no end is known. */
  readonly until: number | null;
  readonly when: string;
  readonly lifted: string;
  readonly what: string;
  readonly weak: boolean;
}

export interface Pledge {
  readonly id: string;
  readonly kind: 'vote' | 'vote-or-later' | 'term' | 'state';
  /** Days since 1970. */
  readonly made: number;
  /** Days since 1970; null where no date was promised. */
  readonly vote: number | null;
  readonly when: string;
  readonly date: string;
  readonly outcome: string;
}

export interface Juntas {
  readonly juntas: readonly Junta[];
  readonly events: readonly Event[];
  readonly pledges: readonly Pledge[];
  /** The years of the calendar. */
  readonly years: readonly Tick[];
}

export type View = (typeof views)[number];

const views = ['mali', 'guinea', 'burkina', 'chad', 'promises', 'compare'] as const;

/** The country that each of the first views tells of, in their order. */
const told: Partial<Record<View, string>> = {
  mali: 'mali',
  guinea: 'guinea',
  burkina: 'burkina-faso',
  chad: 'chad',
};

/** The takeovers of a view: those told so far, with what followed each. */
function shownIn(view: View, { juntas, events }: Juntas): Shown[] {
  const last = juntas.findLastIndex(({ country }) => country === told[view]);
  return juntas
    .filter((_, index) => last < 0 || index <= last)
    .map((junta) => ({
      junta,
      events: events.filter((event) => event.junta === junta.id),
      told: told[view] === undefined || junta.country === told[view],
    }));
}

function draw({ view, data, labels, frame }: Drawing<Juntas, View>) {
  if (view === 'promises') return pledges(data, labels, frame);
  const shown = shownIn(view, data);
  if (view === 'compare') return compare(shown, labels, frame);
  return strips(shown, shownIn('chad', data), labels, frame);
}

const scene: Scene<Juntas, View> = {
  views,
  draw,
  focus: (view) =>
    ({
      mali: ['event/mali-first-round', 'event/mali-blockade'],
      guinea: ['event/guinea-suspended', 'event/guinea-people'],
      burkina: ['event/burkina-suspended'],
      chad: ['chad/base', 'chad/remark/0'],
      promises: ['pledge/september-2020', 'pledge/july-2025'],
      compare: ['event/mali-blockade', 'asked/mali-2021', 'asked/chad'],
    })[view],
  must({ view, data, frame }) {
    if (view === 'promises') return pledgesMust(data);
    const shown = shownIn(view, data);
    if (view === 'compare') return compareMust(shown);
    const names = shown.flatMap(({ junta: { id } }) => [`${id}/name`, `${id}/when`]);
    const remarks = shown
      .filter((one) => one.junta.remark !== '' && (one.told || isWide(frame)))
      .map(({ junta }) => `${junta.id}/remark/0`);
    const flags = shown
      .filter((one) => one.told)
      .flatMap(({ events }) => events)
      .flatMap(({ id, to }) => {
        const key = `full/${id}`;
        const lines = [`${key}/when`, `${key}/what/0`];
        return to === null ? lines : [...lines, `${key}/end/when`, `${key}/end/what`];
      });
    return [...names, ...remarks, ...flags];
  },
};

export default scene;
