import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';

/** What all views are laid out on, in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of ordinary labels: as everywhere, but no larger than leaves room for eleven counts under one another. */
  readonly size: number;
  readonly wide: boolean;
}

export function sheetOf(frame: Frame): Sheet {
  const { width, height } = frame;
  const size = Math.min(labelSize(frame), Math.max(12, height / 24.2));
  return { width, height, size, wide: isWide(frame) };
}

/** Looks of words. */
export const bold = { face: 'sans-bold' } as const;
export const quiet = { role: 'label-quiet' } as const;
