import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, type Paragraph } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';
import type { Columns } from './columns.ts';
import type { View, Votes } from './data.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is written over the columns. */
export interface Head {
  /** The day that the view is about, and what it was about. */
  readonly date: Place & { readonly text: string; readonly size: number };
  readonly about: Paragraph;
  readonly at: Place;
  /** How high these two are, in pixels. */
  readonly height: number;
  /** Over each small column its day in lines, with the baselines of the first and the last line; nothing without room. */
  readonly days:
    | { readonly captions: readonly (readonly string[])[]; readonly top: number; readonly foot: number }
    | undefined;
  /** Where the rows begin. */
  readonly bottom: number;
}

/**
 * Sets the head: on a wide sheet over the wide column, beside the days of the small ones, else above them.
 *
 * @param dated whether the small columns are to have their days
 */
export function setHead(
  view: View,
  dated: boolean,
  data: Votes,
  { shown, large, before, big, right, slot }: Columns,
  labels: Labels,
  frame: Frame,
): Head {
  const wide = isWide(frame);
  const size = labelSize(frame);
  const line = size * lineHeight;
  const text = large?.date ?? data.council.date;
  const subject = large?.about ?? labels['statement'] ?? '';
  const headSize = size * (wide ? 1.3 : 1);
  const [start, end] = wide ? [big.left, big.right] : [1, right];
  const dateWidth = textWidth(text, 'sans-bold', headSize) + size * 0.5;
  const inLine = start + dateWidth + textWidth(subject, 'sans', size) <= end;
  const about = paragraph(`head/${view}`, subject, inLine ? Infinity : end - start, size);
  const height = headSize * lineHeight + (inLine ? 0 : about.height);

  // The words over a column that stands after the vote that is told say what it was: its day is the same.
  const spoken = shown.map(({ day }, index) => (index > before ? (labels['same-day'] ?? '') : day));
  // Days stand on one line if all of them can, else all are broken wherever they can be.
  const whole = spoken.every((one) => textWidth(one, 'sans', size) <= slot - size * 0.3);
  const captions = spoken.map((one) => wrap(one, 'sans', size, whole ? slot : 0));
  const small = shown.filter((vote) => vote !== large);
  const words = [...small.map(({ year }) => year), ...captions.flat()];
  const fits = small.length > 0 && words.every((one) => textWidth(one, 'sans', size) <= slot);
  const lines = 1 + Math.max(0, ...captions.map(({ length }) => length));
  const missing = small.some(({ mali }) => mali === null);
  const top = wide ? 0 : height + size * 0.2;
  const daysHeight = dated && fits ? (lines + (missing ? 1 : 0)) * line : 0;
  return {
    date: { text, size: headSize, x: start, y: headSize },
    about,
    at: inLine ? { x: start + dateWidth, y: headSize - size } : { x: start, y: headSize * lineHeight },
    height,
    days: daysHeight > 0 ? { captions, top: top + line * 0.8, foot: top + line * (lines + 0.8) } : undefined,
    bottom: (wide ? Math.max(height, daysHeight) : height + daysHeight) + size * 0.5,
  };
}
