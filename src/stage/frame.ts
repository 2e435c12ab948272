/** The sheet a scene lays itself out on. A scene may ask nothing else about the screen. */
export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** The reader's text size in CSS pixels: 16 unless the reader asked for more or less. */
  readonly em: number;
  readonly direction: 'ltr' | 'rtl';
}

/** The frames that stills are printed on: one for a phone, one for a desktop. */
export const stillFrames = {
  narrow: { width: 360, height: 400, em: 16, direction: 'ltr' },
  wide: { width: 760, height: 560, em: 16, direction: 'ltr' },
} as const satisfies Record<string, Frame>;

export type StillSize = keyof typeof stillFrames;
