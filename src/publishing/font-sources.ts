import type { Face } from '../stage/mark.ts';
import type { Fallback } from './font-css.ts';

/** No published slice carries it: it is given the glyph of the thin space, its usual width in French. */
export const narrowNoBreakSpace = '\u202f';
export const thinSpace = '\u2009';

function span(first: string, last: string): string[] {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length: (last.codePointAt(0) ?? 0) - start + 1 }, (_, index) =>
    String.fromCodePoint(start + index),
  );
}

/**
 * Every character that a page may set. What English and French need comes first, since each face is cut in
 * two files and a page fetches the second only for a letter of Bambara or a rarer sign.
 */
export const characters = [
  ...span(' ', '~'),
  ...'\u00a0¡£§©«°±²³µ¶·¹º»¼½¾¿',
  ...span('À', 'ÿ'),
  ...'ŒœŸ‘’“”‚„–—…•‹›′″−€',
  ...[thinSpace, narrowNoBreakSpace],
  ...'ƐɛƆɔƝɲŊŋ\u0300\u0301†₣',
];

/** One face to ship, and what is known of the fonts that stand in for it. */
export interface Source {
  /** The beginning of its file names. */
  readonly name: string;
  readonly family: string;
  /** The family as the packages call it. */
  readonly package: string;
  readonly weight: number;
  /** Average advance of running Latin text, in em; as published by the Capsize collection of metrics. */
  readonly average: number;
  readonly fallbacks: readonly Fallback[];
  /** The face of the stage, when labels are set in it and must be measured. */
  readonly face?: Face;
}

/** The faces of the site, all under the SIL Open Font License, with no reserved name. */
export const sources: readonly Source[] = [
  {
    name: 'serif-400',
    family: 'Turn Serif',
    package: 'noto-serif',
    weight: 400,
    average: 0.481,
    fallbacks: [
      { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'], average: 832 / 2048 },
      { names: ['Georgia'], average: 913 / 2048 },
      { names: ['Noto Serif', 'NotoSerif', 'Noto Serif Regular', 'NotoSerif-Regular'], average: 0.481 },
    ],
  },
  {
    name: 'sans-400',
    family: 'Turn Sans',
    package: 'noto-sans',
    weight: 400,
    average: 0.474,
    fallbacks: [
      {
        names: [
          ...['Roboto', 'Roboto-Regular', 'Helvetica Neue', 'HelveticaNeue'],
          ...['Arial', 'ArialMT', 'Liberation Sans'],
        ],
        average: 913 / 2048,
      },
      { names: ['Noto Sans', 'NotoSans', 'Noto Sans Regular', 'NotoSans-Regular'], average: 0.474 },
    ],
    face: 'sans',
  },
  {
    name: 'sans-600',
    family: 'Turn Sans',
    package: 'noto-sans',
    weight: 600,
    average: 0.492,
    fallbacks: [
      { names: ['Roboto Bold', 'Roboto-Bold'], average: 926 / 2048 },
      {
        names: [
          ...['Helvetica Neue Bold', 'HelveticaNeue-Bold'],
          ...['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
        ],
        average: 983 / 2048,
      },
      { names: ['Noto Sans SemiBold', 'NotoSans-SemiBold'], average: 0.492 },
    ],
    face: 'sans-bold',
  },
];
