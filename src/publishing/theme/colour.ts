import {
  blend,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  wcagContrast,
} from 'culori';
/** The contrast ratio of WCAG 2 between two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** A colour laid over another, as a browser mixes them. */
export function over(colour: string, ground: string, opacity: number): string {
  return formatHex(blend([ground, { ...rgb(colour), alpha: opacity }]));
}

function rgb(hex: string) {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { mode: 'rgb', r: r!, g: g!, b: b! } as const;
}

/**
 * How colours look with full colour vision, and to those who lack one kind of cones altogether. The model is that of
 * Machado, Oliveira and Fernandes (2009), “A Physiologically-based Model for Simulation of Color Vision Deficiency”,
 * https://doi.org/10.1109/TVCG.2009.113, as the library has it.
 */
export const visions = {
  full: (hex: string) => hex,
  protanopia: (hex: string) => formatHex(filterDeficiencyProt(1)(rgb(hex))),
  deuteranopia: (hex: string) => formatHex(filterDeficiencyDeuter(1)(rgb(hex))),
  tritanopia: (hex: string) => formatHex(filterDeficiencyTrit(1)(rgb(hex))),
} as const;

/** How far apart two colours look: CIEDE2000. */
export const difference: (one: string, other: string) => number = differenceCiede2000();
