/**
 * Five days in Moura: from the Sahel down to one market town, then day by day.
 *
 * The map never comes closer than 300 km across, and nothing on it moves but the camera. What happened to people is
 * told in words and dates; deaths are neither placed nor animated.
 */
import type { Box } from '../../charts/camera.ts';
import type { Land, Spot } from '../../charts/land.ts';
import { labelSize } from '../../charts/sizes.ts';
import { together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { drawMap, type Zoom } from './map.ts';
import { twoDates } from './strip-dates.ts';
import { captionLines, fiveDays } from './strip-days.ts';
import { thread } from './strip-thread.ts';
import type { Strip } from './strip.ts';

export interface Place extends Spot {
  readonly id: string;
  readonly name: string;
  /** Kilometres from Moura. */
  readonly distance: number;
}

export interface Event {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly when: string;
  readonly what: string;
  readonly known: 'dated' | 'pattern';
}

export interface FiveDays {
  readonly land: Land;
  readonly towns: readonly Place[];
  readonly areas: readonly (Spot & { readonly id: string })[];
  readonly events: readonly Event[];
  readonly weekdays: readonly string[];
}

export type View = (typeof views)[number];

const views = ['region', 'mali', 'near-moura', 'day-1', 'days-2-4', 'day-5', 'two-dates', 'sealed'] as const;

function zoomOf(view: View): Zoom {
  return view === 'region' || view === 'mali' ? view : 'near';
}

/** The events that each of the three parts of the siege is told with. */
const parts = [['helicopters', 'exits'], ['killings'], ['end']] as const;

function captions(data: FiveDays, labels: Labels): string[][] {
  const what = (id: string): string => data.events.find((event) => event.id === id)?.what ?? '';
  return parts.map((ids) =>
    ids.map((id) => (id === 'helicopters' ? `${labels['hour']}: ${what(id)}` : what(id))),
  );
}

/** What stands under the map in a view; nothing while the map is being explained. */
function stripOf(view: View, data: FiveDays, labels: Labels, frame: Frame): Strip | undefined {
  const writing = { width: frame.width - 2, size: labelSize(frame) };
  const event = (id: string): Event => data.events.find((one) => one.id === id)!;
  const all = captions(data, labels);
  const told = ['day-1', 'days-2-4', 'day-5'].indexOf(view);
  if (told >= 0)
    return fiveDays(data.weekdays, data.events, all[told] ?? [], told, captionLines(all, writing), writing);
  if (view === 'two-dates') {
    return twoDates(
      [
        { event: event('army-dates'), label: labels['army'] ?? '' },
        { event: event('siege'), label: labels['others'] ?? '' },
      ],
      writing,
    );
  }
  if (view === 'sealed')
    return thread(
      data.events.filter(({ from }) => from > '2022-03-31'),
      writing,
    );
  return undefined;
}

function mapBox(data: FiveDays, labels: Labels, frame: Frame, view: View): Box {
  if (zoomOf(view) !== 'near' || view === 'near-moura')
    return { left: 0, top: 0, right: frame.width, bottom: frame.height };
  // As high as the highest strip leaves, so that the map stands still from day to day.
  const heights = views.map((one) => stripOf(one, data, labels, frame)?.height ?? 0);
  return {
    left: 0,
    top: 0,
    right: frame.width,
    bottom: frame.height - Math.max(...heights) - labelSize(frame) * 0.6,
  };
}

function draw({ view, data, labels, frame }: Drawing<FiveDays, View>): Mark[] {
  const size = labelSize(frame);
  const box = mapBox(data, labels, frame, view);
  const map = drawMap(data, labels, zoomOf(view), box, frame.width, size);
  const strip = stripOf(view, data, labels, frame);
  if (!strip) return map;
  const foot = { left: 1, top: box.bottom + size * 0.6, right: frame.width - 1, bottom: frame.height };
  const height = frame.height - box.bottom;
  const paper: Mark = {
    kind: 'rect',
    key: 'foot',
    role: 'sheet',
    x: 0,
    y: box.bottom,
    width: frame.width,
    height,
  };
  return [...map, paper, together(strip.name, strip.at(foot))];
}

const scene: Scene<FiveDays, View> = {
  views,
  draw,
  focus: () => ['town/moura'],
  must({ view, ...drawing }) {
    const told = ['day-1', 'days-2-4', 'day-5'].indexOf(view);
    const towns = {
      region: ['town/moura/name', 'area/mali/name'],
      mali: ['town/moura/name', 'town/bamako/name'],
      near: ['town/moura/name', 'town/mopti/name', 'town/djenne/name'],
    }[zoomOf(view)];
    const words = draw({ view, ...drawing })
      .flatMap((mark) => (mark.kind === 'group' ? mark.children : [mark]))
      .filter(({ kind, key }) => kind === 'text' && /^(caption|dates|thread|days)\//.test(key))
      .map(({ key }) => key);
    return told >= 0 ? [...towns, ...words, `caption/${told}/0`] : [...towns, ...words];
  },
};

export default scene;
