/** Where the steps of a page or a scene stand, in CSS pixels from the top of the document. */
export interface Steps {
  /** The top of each step, in document order. Never empty. */
  readonly tops: readonly number[];
  /** The bottom of the last step. */
  readonly end: number;
}

/** The step that the reader is at, and how far through it, from 0 to 1. */
export interface Place {
  readonly step: number;
  readonly t: number;
}

/** The share of the viewport's height at which the reading line stands: lower on phones, where the graphic is on top. */
export function lineShare(wide: boolean): number {
  return wide ? 0.6 : 0.75;
}

/**
 * Where the reader is. This alone decides it: no event, no history, no direction.
 *
 * The active step is the last one whose top is above the line; before the first it is the first, past
 * the last it is the last. Scrolling to a place, jumping to it and loading there give the same answer.
 *
 * @param line the reading line, in CSS pixels from the top of the document.
 */
export function locate(line: number, { tops, end }: Steps): Place {
  let step = tops.findLastIndex((top) => top <= line);
  if (step === -1) step = 0;
  const top = tops[step] ?? 0;
  const bottom = tops[step + 1] ?? end;
  const t = bottom > top ? (line - top) / (bottom - top) : 0;
  return { step, t: Math.min(1, Math.max(0, t)) };
}

/** How much of a step's travel a scrubbed change of view takes; the rest stands still to be read. */
const travel = 0.6;

/** How far a scrubbed change into the active step has come, from 0 to 1. The first step has nothing to come from. */
export function scrubbed({ step, t }: Place): number {
  return step === 0 ? 1 : Math.min(1, t / travel);
}
