import type { Palette } from '../../story/look.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** The part of a look that a still holds. */
export interface StillLook {
  readonly colours: Palette;
  /** The families of its letters. */
  readonly sans: string;
}

/**
 * A still of ours in another look: each colour of the one gives way to that of the same name in the other. All other
 * bytes stay, and the way back gives the first still again, if no two names of a look share a colour.
 */
export function recolour(svg: string, from: StillLook, to: StillLook): string {
  const names = new Map(Object.entries(from.colours).map(([name, hex]) => [hex, name]));
  return svg
    .replace(/ (fill|stroke)="(#[0-9a-f]{6})"/g, (whole, attribute: string, hex: string) => {
      const name = names.get(hex);
      return name === undefined ? whole : ` ${attribute}="${to.colours[name]!}"`;
    })
    .replace(` font-family="${escapeMarkup(from.sans)}"`, () => ` font-family="${escapeMarkup(to.sans)}"`);
}
