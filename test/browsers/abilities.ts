import { engineSources, type EngineName } from './engines.ts';

/** What some engines cannot be made to do, with the reason that is given where a test is left out. */
export const abilities = {
  /** Answers fingers, and heeds the viewport meta tag, when a page is `mobile`. */
  touch: 'it cannot act as a phone with a touch screen',
  /** Stops at links when the reader presses Tab. Safari and its kin do so only if they are told to. */
  tabToLinks: 'it does not stop at links',
  /** Shows pages with `forcedColors` and with `moreContrast`. */
  contrast: 'it cannot be asked for forced colours or more contrast',
  /** Runs as on a slower machine: `cpuSlowdown`. */
  slowdown: 'it cannot be slowed down',
  /** Prints so that letters can be read back: `pdf`. Firefox prints too, but its ligatures come back as no letter. */
  paper: 'its print cannot be read back',
  /** Keeps a page that is left as it stands, for the way back, where nothing in the page forbids it. */
  keptPages: 'it is not asked to keep pages for the way back',
} as const;

export type Ability = keyof typeof abilities;

/** Why an engine cannot run a test that needs these abilities; undefined if it can. */
export function hindrance(name: EngineName, needed: readonly Ability[]): string | undefined {
  const able: readonly Ability[] = engineSources[name].abilities;
  const missing = needed.find((ability) => !able.includes(ability));
  return missing && abilities[missing];
}
