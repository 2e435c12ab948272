import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { dayNumber } from '../../charts/time.ts';
import { paragraph } from '../../charts/words.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Frame } from '../../stage/frame.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Mission, Missions, View } from './scene.ts';

/** The time that is drawn: all of it, or at first only the years of the first missions. */
const [whole, first] = [
  [dayNumber('2012'), dayNumber('2027')],
  [dayNumber('2012'), dayNumber('2015')],
];

/** One lane of the sheet and the missions in it: one on a wide sheet, on a narrow one also those that took over. */
export interface Lane {
  readonly missions: readonly Mission[];
  readonly top: number;
  readonly bottom: number;
}

/** Where everything stands in one view, in pixels. */
export interface Sheet {
  readonly wide: boolean;
  /** Of ordinary labels. */
  readonly size: number;
  readonly line: number;
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  /** How wide the names are that stand left of the bars; 0 where they stand above them. */
  readonly names: number;
  readonly lanes: readonly Lane[];
  /** Of names: larger while there are few. */
  readonly nameSize: number;
  /** How high bars are: higher while there are few. */
  readonly bar: number;
  /** How many lines a mission may have that the view is about, besides its name. */
  readonly lines: number;
  /** Where the bars of a lane begin: words and bars stand in the middle of it. */
  readonly barTop: (lane: Pick<Lane, 'top' | 'bottom'>) => number;
  /** Where missions are counted; absent while they are still being told. */
  readonly strip?: {
    readonly words: readonly string[];
    readonly top: number;
    readonly bottom: number;
    /** Absent where there is no room for it. */
    readonly chart?: Box;
  };
  /** The Russian forces: a line, words under it, a lane for each. */
  readonly russians?: { readonly top: number; readonly lanes: readonly Lane[] };
  readonly axis: Box;
}

/** Fills the gaps of a label, `{a}` and the like. */
export function fill(template: string | undefined, values: Readonly<Record<string, string>>): string {
  return (template ?? '').replace(/\{(\w)\}/g, (gap, name: string) => values[name] ?? gap);
}

/** What is written over the count in a view: its finding. */
function finding(view: View, { peak, last }: Missions, labels: Labels): string {
  if (view === 'gone') return fill(labels['gone'], { ...last, n: peak.n });
  return fill(labels['peak'], { a: peak.a, b: peak.b, n: peak.n, m: peak.m });
}

/** Missions in the lanes of a narrow sheet: one that took over stands in the lane of the one before it. */
function chains(missions: readonly Mission[]): Mission[][] {
  const lanes: Mission[][] = [];
  for (const mission of missions) {
    const before = lanes.find((lane) => lane.some(({ id }) => id === mission.after));
    if (before) before.push(mission);
    else lanes.push([mission]);
  }
  return lanes;
}

/** How wide the names are beside the bars, and the leads under them, if they are not too wide for that. */
function namesWidth({ missions }: Missions, width: number, size: number): number {
  const widths = missions.flatMap(({ name, lead }) => [
    textWidth(name, 'sans-bold', size),
    textWidth(lead, 'sans', size),
  ]);
  return Math.max(...widths.filter((one) => one < width * 0.36));
}

/**
 * Lays out one view. The lanes of the missions told so far share the sheet: each that comes takes room from all.
 *
 * @param told the ids of the missions told so far
 */
export function layOut(
  view: View,
  told: ReadonlySet<string>,
  data: Missions,
  labels: Labels,
  frame: Frame,
): Sheet {
  const { width, height, em } = frame;
  const size = labelSize(frame);
  const line = size * lineHeight;
  const wide = isWide(frame);
  const names = wide ? namesWidth(data, width, size) : 0;
  // The first year is written in the middle under its tick, and needs half its width before it.
  const half = textWidth(data.years[0]!.text, 'sans', size) / 2;
  const left = 1 + (wide ? names + size * 1.2 : half);
  const scale = scaleLinear(view === 'afisma-serval' ? first : whole, [left, width - 1]);
  const axisTop = height - size * 1.75;
  const missions = data.missions.filter(({ russian, id }) => !russian && told.has(id));
  const forces = data.missions.filter(({ russian, id }) => russian && told.has(id));
  const rows = wide ? missions.map((one) => [one]) : chains(missions);

  const counted = view === 'peak' || view === 'gone';
  const lines = (one: View): readonly string[] =>
    paragraph('', finding(one, data, labels), width - 2, size, { face: 'sans-bold' })
      .at(0, 0)
      .map(({ text }) => text);
  // As many lines as the longer finding takes, so that the count stands still when the words change.
  const words = Math.max(lines('peak').length, lines('gone').length) * line;
  const chart = Math.min(size * 6, Math.max(size * 2.2, axisTop * 0.14));
  const gap = size * 0.5;
  const caption = forces.length > 0 ? size * 0.8 + line * 1.1 : 0;
  // Beside their bars the Russian forces need a line of words each; on a high sheet they have half a lane.
  const lowest = line * 1.15;
  const slotWith = (strip: number): number => {
    const rest = axisTop - caption - gap - strip;
    const half = rest / (rows.length + forces.length / 2);
    if (wide) return rest / (rows.length + forces.length);
    return half / 2 >= lowest ? half : (rest - forces.length * lowest) / rows.length;
  };
  const findingHeight = gap + words;
  const chartTop = findingHeight + size * 1.3;
  // Where lanes would grow too low for a name and a bar, the count gives way, and its finding stays.
  const charted = counted && slotWith(chartTop + chart) >= (wide ? line : line + size * 0.9);
  const stripHeight = !counted ? 0 : charted ? chartTop + chart : findingHeight;
  const slot = slotWith(stripHeight);
  const force = wide ? slot : Math.max(lowest, slot / 2);

  const widest = Math.max(...missions.map(({ name }) => textWidth(name, 'sans-bold', 1)));
  const nameSize = Math.max(
    size,
    Math.min(size * (wide ? 1.9 : 1.5), slot * 0.13, wide ? names / widest : Infinity),
  );
  const least = wide ? 0 : nameSize * lineHeight + (counted ? 0 : line);
  const share = !wide ? 0.36 : counted ? 0.46 : 0.26;
  const most = Math.min(em * (wide ? 3.2 : 2.2), forces.length > 0 ? force * 0.75 : Infinity);
  const bar = Math.max(5, Math.min(slot * share, most, slot - least - size * 0.6));
  const above = wide ? (slot - bar) / 2 - size * 0.3 : slot - bar - size * 0.6 - nameSize * lineHeight;

  const details = counted ? 0 : Math.max(0, Math.min(2, Math.floor(above / line)));
  const block = nameSize * lineHeight + details * line + size * 0.45 + bar;

  const stripTop = rows.length * slot;
  const russianTop = stripTop + stripHeight + size * 0.8;
  const lanesOf = (all: readonly (readonly Mission[])[], top: number, step: number): Lane[] =>
    all.map((one, index) => ({ missions: one, top: top + index * step, bottom: top + (index + 1) * step }));
  return {
    wide,
    size,
    line,
    scale,
    width,
    names,
    nameSize,
    bar,
    lines: details,
    barTop: ({ top, bottom }) => (wide ? (top + bottom - bar) / 2 : bottom - bar - (slot - block) / 2),
    lanes: lanesOf(rows, 0, slot),
    ...(counted && {
      strip: {
        words: lines(view),
        top: stripTop + size * 0.5,
        bottom: stripTop + stripHeight,
        ...(charted && {
          chart: { left, right: width - 1, top: stripTop + chartTop, bottom: stripTop + stripHeight },
        }),
      },
    }),
    ...(forces.length > 0 && {
      russians: {
        top: russianTop,
        lanes: lanesOf(
          forces.map((one) => [one]),
          russianTop + line * 1.1,
          force,
        ),
      },
    }),
    axis: { left: left - half, right: width - 1, top: axisTop - size * 0.35, bottom: axisTop },
  };
}
