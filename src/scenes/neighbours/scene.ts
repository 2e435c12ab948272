/**
 * Seven neighbours: which borders closed and which did not, and the debt that went unpaid in the meantime.
 *
 * Each of the seven borders is a mark of its own. What is drawn is each country's official position, never traffic.
 */
import type { Box } from '../../charts/camera.ts';
import type { Spot } from '../../charts/land.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { ledger } from './ledger.ts';
import { drawMap } from './map.ts';

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
  readonly dates: Partial<Readonly<Record<View, string>>>;
  /** Of all borders, of the closed and of the open ones: `n`, `c` and `o` in the labels. */
  readonly counts: Readonly<Record<'n' | 'c' | 'o', string>>;
  /** From day to day since 1970. */
  readonly blockade: {
    readonly from: number;
    readonly until: number;
    readonly begins: string;
    readonly days: string;
  };
  readonly payments: readonly Payment[];
}

/** Puts values where a label has their letters in braces. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
}

export type View = (typeof views)[number];

export const views = ['landlocked', 'january-9', 'guinea', 'outside', 'unpaid', 'lifted'] as const;

/** Whether the debt stands beside the map. */
export function told(view: View): boolean {
  return view === 'unpaid' || view === 'lifted';
}

/** The debt takes the right of a wide sheet and the foot of a narrow one; the map has the rest, or all of it. */
function boxes(
  data: Neighbours,
  labels: Labels,
  frame: Frame,
  view: View,
): { map: Box; debt: Box | undefined } {
  const { width, height } = frame;
  const whole = { left: 0, top: 0, right: width, bottom: height };
  if (!told(view)) return { map: whole, debt: undefined };
  if (isWide(frame)) {
    const edge = Math.round(width * 0.53);
    return { map: { ...whole, right: edge }, debt: { ...whole, left: edge } };
  }
  const edge = Math.round(
    height - ledger(data, labels, width, height * 0.42, labelSize(frame), false).height,
  );
  return { map: { ...whole, bottom: edge }, debt: { ...whole, top: edge } };
}

function draw({ view, data, labels, frame }: Drawing<Neighbours, View>): Mark[] {
  const size = labelSize(frame);
  const { map, debt } = boxes(data, labels, frame, view);
  const marks = drawMap(data, labels, view, map, size, told(view) && !isWide(frame));
  if (!debt) return marks;
  const [width, height] = [debt.right - debt.left, debt.bottom - debt.top];
  const paper: Mark = { kind: 'rect', key: 'foot', role: 'sheet', x: debt.left, y: debt.top, width, height };
  const rows = ledger(data, labels, width, height, size, isWide(frame));
  return [...marks, paper, rows.at(debt.left, debt.top + (height - rows.height) / 2, view === 'lifted')];
}

/** The keys of all words, but those of orientation, that a drawing holds and that its title depends on. */
function must({ view, data }: Drawing<Neighbours, View>): string[] {
  const named = data.borders.map(({ id }) => `area/${id}/name`);
  const closed = data.borders.filter(({ state }) => state === 'closed').map(({ id }) => `area/${id}/closed`);
  const debt = data.payments.flatMap(({ id }) => [`debt/${id}/figure`, `debt/${id}/when`]);
  const open = data.borders.filter(({ state }) => state === 'open').map(({ id }) => `area/${id}/open`);
  switch (view) {
    case 'landlocked':
      return named;
    case 'january-9':
      return [...named, ...closed];
    case 'guinea':
      return [...named, ...closed, 'area/guinea/open'];
    case 'outside':
      return [...named, ...closed, ...open];
    default:
      return debt;
  }
}

const scene: Scene<Neighbours, View> = {
  views,
  draw,
  focus(view) {
    if (view === 'guinea') return ['area/guinea/open', 'border/guinea'];
    if (told(view)) return ['debt'];
    return ['map'];
  },
  must,
};

export default scene;
