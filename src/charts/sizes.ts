import type { Frame } from '../stage/frame.ts';

/** Whether a sheet is wide enough to be laid out as for a desktop. */
export function isWide({ width, em }: Frame): boolean {
  return width >= em * 38;
}

/**
 * The size of ordinary labels in pixels: somewhat larger on wide sheets, which are read from further away, and never
 * under 12, the smallest that is read without effort.
 */
export function labelSize(frame: Frame): number {
  return Math.max(12, frame.em * (isWide(frame) ? 0.95 : 0.8));
}
