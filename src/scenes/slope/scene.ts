/**
 * Three measures of freedom, each on its own scale and from its own first year, over one calendar.
 *
 * The scales are never mixed: what can be compared is when the lines fall, not how far.
 */
import { xAxis, type Tick } from '../../charts/axis.ts';
import { labelSize } from '../../charts/sizes.ts';
import { together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { coupNames } from './coups.ts';
import { heads } from './latest.ts';
import { namesRoom, neighbourLines, neighbourNames } from './neighbours.ts';
import { end, explanation, grades, note } from './notes.ts';
import { axis, columnYears, coupLines, heading, line, methodBreak } from './panel.ts';
import { endRoom, sheet, type Panel } from './sheet.ts';

/** A figure and the year for which it speaks. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** A part of a line that may be drawn in one piece. */
export interface Run {
  readonly id: string;
  readonly values: readonly YearValue[];
  /** Whether it was not published but worked out. */
  readonly weak?: boolean;
}

/** A figure that is written beside the line. */
export interface Note extends YearValue {
  readonly text: string;
  readonly side: 'above' | 'below' | 'left' | 'right';
  /** Which end of the words stands at its end of the step. */
  readonly anchor: 'start' | 'end';
  /** Whether it is the last before the coup of 2020, and stays when the ends are compared. */
  readonly before?: true;
}

export interface Measure {
  readonly id: 'electoral' | 'press' | 'rights';
  readonly table: string;
  readonly column: string;
  readonly yearColumn: string;
  /** From the least free to the freest: the ends of the scale and its middle. */
  readonly ticks: readonly Tick[];
  readonly runs: readonly Run[];
  readonly notes: readonly Note[];
  readonly last: YearValue & { readonly text: string };
}

export interface Country {
  readonly id: string;
  readonly values: readonly YearValue[];
  /** Its last figure. */
  readonly text: string;
}

export interface Coup {
  readonly id: string;
  /** The year, and how much of it had passed. */
  readonly at: number;
  readonly date: string;
  readonly year: string;
}

/** What Freedom House calls a country over some years. */
export interface Grade {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Slope {
  readonly measures: readonly Measure[];
  readonly countries: readonly Country[];
  readonly coups: readonly Coup[];
  readonly grades: readonly Grade[];
  readonly years: readonly Tick[];
}

export type View = (typeof views)[number];

const views = ['electoral', 'press', 'rights', 'neighbours', 'latest'] as const;

/** The least height of a panel with figures beside its line, as a multiple of their size. */
const leastForNotes = 3.5;

function draw({ view, data, labels, frame }: Drawing<Slope, View>): Mark[] {
  const size = labelSize(frame);
  const columns = view === 'latest' ? heads(data, labels, frame) : undefined;
  const among = view === 'neighbours';
  const { panels, wide } = sheet(view, data, frame, {
    right: among ? namesRoom(data, labels, size) : endRoom(data, size),
    head: columns?.height ?? 0,
    foot: columns?.foot ?? 0,
  });

  const right = frame.width - 1;

  function panel(one: Panel): Mark {
    const { measure } = one;
    const coups = columns ? data.coups.slice(1, 2) : data.coups;
    const notes = measure.notes.filter(({ before }) => !columns || before);
    const base = [
      ...coupLines(one, coups, labels, size, columns !== undefined),
      ...axis(one, coups, labels, size, columns !== undefined),
    ];
    const figures = (one.box.bottom - one.box.top < leastForNotes * size ? [] : notes).flatMap((it) =>
      note(one, coups, it, size),
    );
    if (columns) {
      const years = columnYears(one, data.years, size);
      const change = methodBreak(one, labels, size, one.box.right);
      return together(measure.id, [
        ...base,
        ...line(one),
        ...change,
        ...figures,
        ...columns.at(one),
        ...years,
      ]);
    }
    const head = heading(one, labels, size, right);
    if (among) {
      const [others, names] = [neighbourLines(one, data), neighbourNames(one, data, labels, size)];
      return together(measure.id, [...base, ...others, ...line(one), ...head, ...names]);
    }
    return together(measure.id, [
      ...base,
      ...line(one),
      ...methodBreak(one, labels, size, right),
      ...(measure.id === 'rights' ? grades(one, data, size) : []),
      ...(view === 'electoral' && !wide ? explanation(one, data, labels, size) : []),
      ...figures,
      ...head,
      end(one, size),
    ]);
  }

  const drawn = panels.map(panel);
  if (columns) return [...columns.below, ...drawn];
  const last = panels.at(-1)!;
  const foot = { left: last.box.left, right, top: last.box.bottom, bottom: last.box.bottom + size * 0.3 };
  const years = data.years.filter(({ value }) => value >= last.years[0]);
  // A year is named under its middle.
  const calendar = xAxis(years, (year) => last.x(year + 0.5), foot, size);
  return [...coupNames(panels[0]!, data, labels, size, right), ...drawn, calendar];
}

const scene: Scene<Slope, View> = {
  views,
  draw,
  focus: (view) => (view === 'neighbours' || view === 'latest' ? ['electoral'] : [view]),
  must({ view, ...drawing }) {
    const texts = draw({ view, ...drawing })
      .flatMap((mark) => (mark.kind === 'group' ? mark.children : [mark]))
      .filter(({ kind }) => kind === 'text')
      .map(({ key }) => key);
    const end = /\/(name|end|freest|value)$/;
    return texts.filter((key) => end.test(key) || /^(coup-|as-of|since)/.test(key));
  },
};

export default scene;
