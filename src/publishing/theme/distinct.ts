import type { Palette } from '../../story/look.ts';

/**
 * The same colours, but those that recur one step away from the colour that they repeat: no eye sees it, and in a still,
 * which holds colours and no names, each goes on telling which token it is.
 */
export function distinct(palette: Palette): Palette {
  const taken = new Set<string>();
  const apart = (hex: string): string => {
    const number = Number.parseInt(hex.slice(1), 16);
    const blue = number & 0xff;
    // Towards the middle of blue, which is the channel that the eye sees least, and which always leaves a way.
    for (let step = 0; ; step += 1) {
      const next = (number & 0xffff00) | (blue < 128 ? blue + step : blue - step);
      const near = `#${next.toString(16).padStart(6, '0')}`;
      if (!taken.has(near)) return near;
    }
  };
  return Object.fromEntries(
    Object.entries(palette).map(([name, hex]) => {
      const own = apart(hex.toLowerCase());
      taken.add(own);
      return [name, own];
    }),
  );
}
