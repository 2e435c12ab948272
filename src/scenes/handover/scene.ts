/**
 * Base by base: six French bases in Mali are handed over, reports of Russians appear on the days they speak of, and a
 * calendar keeps the order. A report is never a position, and none takes the place of a base. The last view sets the
 * published figures side by side, Mali and the Sahel apart.
 */
import type { Tick } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import type { Land, Spot } from '../../charts/land.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { together } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { calendar, stripHeight } from './calendar.ts';
import { drawFigures } from './figures.ts';
import { drawMap } from './map.ts';
import { standsAlone } from './map-names.ts';
import { momentOf, stagesOf, views, type View } from './views.ts';

/** Something with a day or a month: days since 1970, from the first it may mean to the one after the last. */
interface Dated extends Spot {
  readonly id: string;
  readonly name: string;
  /** The date as it is written. */
  readonly when: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is known weakly, and drawn so. */
  readonly weak: boolean;
}

/** A French base, with the date of its handover. */
export type Base = Dated;

/** A report of Russians, with the date it speaks of. */
export type Report = Dated;

/** A published figure for soldiers or fighters. */
export interface Figure {
  readonly id: string;
  readonly group: 'french-mali' | 'french-sahel' | 'russian-mali';
  /** People. */
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly who: string;
  readonly when: string;
}

export interface Handover {
  readonly land: Land;
  readonly areas: readonly (Spot & { readonly id: string })[];
  readonly towns: readonly (Spot & { readonly id: string })[];
  readonly bases: readonly Base[];
  readonly reports: readonly Report[];
  /** The announcement of February 2022, and between which days it would have come true: days since 1970. */
  readonly term: { readonly when: string; readonly said: number; readonly from: number; readonly to: number };
  readonly figures: readonly Figure[];
  readonly months: readonly Tick[];
  readonly thousands: readonly Tick[];
}

/** How many times as high as wide a map may be: any higher, and it would show where its land was cut off. */
const highest = 1.7;

/** How a sheet is shared out: map and calendar side by side, or one above the other. */
function sheet(frame: Frame, view: View): { readonly map: Box; readonly panel: Box } {
  const { width, height } = frame;
  const size = labelSize(frame);
  if (isWide(frame)) {
    // Figures with their sources want more room than the calendar; the map gives way to them.
    const share = view === 'after' ? 0.56 : 0.44;
    const panelWidth = Math.min(Math.max(width * share, size * 17), size * (view === 'after' ? 42 : 34));
    const mapWidth = Math.min(width - panelWidth - size * 1.4, height * 1.6);
    return {
      map: { left: 0, top: 0, right: mapWidth, bottom: Math.min(height, mapWidth * highest) },
      panel: { left: mapWidth + size * 1.4, top: 0, right: width - 1, bottom: height },
    };
  }
  const foot = Math.min(height - stripHeight(size) - size * 0.5, width * highest);
  return {
    map: { left: 0, top: 0, right: width, bottom: foot },
    panel: { left: 1, top: foot + size * 0.5, right: width - 1, bottom: height },
  };
}

function draw({ view, data, labels, frame }: Drawing<Handover, View>): Mark[] {
  const size = labelSize(frame);
  const { map, panel } = sheet(frame, view);
  const told = stagesOf(data, view);
  const side = isWide(frame);
  if (view === 'after' && !side) {
    const whole = { left: 1, top: 0, right: frame.width - 1, bottom: frame.height };
    return [together('figures', drawFigures(data, labels, whole, size))];
  }
  const paper = (key: string, x: number, y: number): Mark => ({
    kind: 'rect',
    key,
    role: 'sheet',
    x,
    y,
    width: frame.width - x,
    height: frame.height - y,
  });
  return [
    ...drawMap(data, labels, view, told, map, size),
    ...(side ? [paper('panel', map.right, 0)] : []),
    ...(map.bottom < frame.height ? [paper('foot', 0, map.bottom)] : []),
    view === 'after'
      ? together('figures', drawFigures(data, labels, panel, size))
      : together('year', calendar(data, labels, momentOf(view), told.strong, panel, size)),
  ];
}

const scene: Scene<Handover, View> = {
  views,
  draw,
  focus(view) {
    if (view === 'after') return ['figures'];
    const focus = { 'first-base': 'tessalit', announced: 'gao/french' }[view as string] ?? view;
    return [`base/${focus}`];
  },
  must({ view, data, frame }) {
    const told = stagesOf(data, view);
    const bases = data.bases.map(({ id }) => `base/${id}/name${told.strong.has(id) ? '-bold' : ''}`);
    const figures = [
      ...['french-mali', 'french-sahel', 'russian-mali', 'neutral'].map((id) => `figure/${id}/head/0`),
      ...data.figures.map(({ id }) => `figure/${id}/value`),
    ];
    if (view === 'after') return isWide(frame) ? [...bases, ...figures] : figures;
    // Reports from where a base is named anyway may lose their own names on the smallest sheets.
    const apart = told.reports.filter((report) => standsAlone(report, data.bases));
    const reports = apart.map(
      ({ id }) => `report/${id}/name${told.strong.has(`report-${id}`) ? '-bold' : ''}`,
    );
    return [...bases, ...reports, 'lane/bases', 'lane/reports'];
  },
};

export default scene;
