import { isWide, labelSize } from '../../charts/sizes.ts';
import { fill } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { bands, told, type View, type Vote, type Votes } from './data.ts';

/** How the sheet is parted from left to right: small columns, and a wide one for what the view is about. */
export interface Columns {
  readonly shown: readonly Vote[];
  /** The vote that is told; nothing where the view is about the Council. */
  readonly large: Vote | undefined;
  /** How many small columns stand left of the wide one. */
  readonly before: number;
  readonly left: number;
  readonly right: number;
  /** The width of a small column, in pixels. */
  readonly slot: number;
  /** The air beside the wide column. */
  readonly gap: number;
  readonly big: { readonly left: number; readonly right: number };
  /** The size of what is written by Mali's mark in the vote that is told. */
  readonly one: number;
}

/** What the Council is told in needs so many ems; where it would have fewer, it has the sheet for itself. */
const councilWidth = 10.2;

/** What is written by Mali's mark in the vote that is told. */
export function oneOf({ mali, texts }: Vote, labels: Labels): string {
  return mali === null ? '' : fill(labels['one'] ?? '', { n: texts[mali] });
}

/** Parts the sheet: small columns are as wide as they may be, but leave enough for the words in the wide one. */
export function setColumns(view: View, data: Votes, labels: Labels, frame: Frame): Columns {
  const { width, em } = frame;
  const size = labelSize(frame);
  const wide = isWide(frame);
  const { shown, large } = told(view, data);
  const names = Math.max(...bands.map((band) => textWidth(labels[band] ?? '', 'sans', size)));
  const left = wide ? names + size * 1.4 : 1;
  const right = width - 1;
  const gap = size * (wide ? 1 : 0.5);
  const small = shown.length - (large ? 1 : 0);
  const before = large ? shown.indexOf(large) : small;
  const after = small - before;
  const one = size * (wide ? 1.2 : 1);
  const label = large ? textWidth(oneOf(large, labels), 'sans-bold', one) + size * 2.4 : 0;
  const share = (right - left) * (!wide ? 0.3 : large ? 0.4 : 0.5);
  const least = Math.max(share, Math.min(label, (right - left) * 0.6));
  const slot = small === 0 ? 0 : Math.min(em * (wide ? 5.5 : 2.95), (right - left - least) / small);
  const big = {
    left: left + before * slot + (before > 0 ? gap * (large ? 1 : 2) : 0),
    right: right - after * slot - (after > 0 ? gap : 0),
  };
  if (!large && big.right - big.left < councilWidth * em)
    return { shown: [], large, before: 0, left, right, slot: 0, gap, big: { left, right }, one };
  return { shown, large, before, left, right, slot, gap, big, one };
}
