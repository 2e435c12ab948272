import type { Look, Palette, Tokens } from '../../story/look.ts';
import type { Problem } from '../../story/library/problem.ts';
import type { Need, Tint } from '../../story/visible.ts';
import { themes } from '../../tokens.ts';
import { contrast, difference, over, visions } from './colour.ts';
import type { Declared } from './sheet.ts';

/** How far apart the colours of two actors in one picture have to look to anybody, in CIEDE2000. */
export const leastApart = 15;

/** What has the contrast of a need, with these colours. */
export function ratio({ colour: [name, opacity], on }: Need, palette: Palette): number {
  const ground = on.reduce((below, [each, share]) => over(palette[each]!, below, share), '#ffffff');
  return contrast(over(palette[name]!, ground, opacity), ground);
}

function printTint([name, opacity]: Tint): string {
  return opacity === 1 ? `--${name}` : `--${name} at ${Math.round(opacity * 100)} %`;
}

/** `--ink on --paper`. */
export function pairOf({ colour, on }: Need): string {
  return `${printTint(colour)} on ${on.toReversed().map(printTint).join(' over ')}`;
}

function isPlain({ colour: [, opacity], on }: Need): boolean {
  return opacity === 1 && on.length === 1;
}

/** Rounded down: 4.49 is not 4.5. */
function printRatio(value: number): string {
  return String(Math.floor(value * 100) / 100);
}

/**
 * What is wrong with the colours of a theme: pairs that are hard to see stop it; actors that look alike, which a dash or
 * a marker still tells apart, are warned of.
 *
 * @param declared where the sheet sets which colour, to say where to mend it
 */
export function judge(look: Look, tokens: Tokens, declared: Declared, file: string): Problem[] {
  return themes.flatMap((theme) => {
    const palette = look[theme];
    const at = (names: readonly string[]) =>
      names.map((name) => declared[theme].get(name) ?? declared.light.get(name)).find(Boolean) ?? {
        line: 1,
        column: 1,
      };
    const pale = tokens.needs
      .filter((need) => ratio(need, palette) < need.least)
      // Where a colour fails on plain ground, it need not be said that it fails on tints as well.
      .filter(
        (need, _, all) =>
          isPlain(need) || !all.some((one) => isPlain(one) && one.colour[0] === need.colour[0]),
      )
      .map((need): Problem => {
        const names = [need.colour, ...need.on].map(([name]) => name);
        const values = [...new Set(names)].map((name) => `--${name} is ${palette[name]}`).join(', ');
        const has = `has a contrast of ${printRatio(ratio(need, palette))}`;
        return {
          file,
          ...at(names),
          code: 'contrast',
          message: `in the ${theme} theme, ${pairOf(need)} ${has}: ${values}. For ${need.what} it has to be ${need.least}`,
        };
      });
    const pairs = new Map(
      tokens.casts
        .flatMap((cast) =>
          cast.flatMap((one, index) => cast.slice(index + 1).map((other) => [one, other] as const)),
        )
        .map((pair) => [pair.join(' '), pair]),
    );
    const alike = [...pairs.values()].flatMap(([one, other]): Problem[] => {
      const found = Object.entries(visions).find(
        ([, seen]) => difference(seen(palette[one]!), seen(palette[other]!)) < leastApart,
      );
      if (!found) return [];
      const [vision, seen] = found;
      const apart = difference(seen(palette[one]!), seen(palette[other]!));
      const readers = vision === 'full' ? 'all readers' : `readers with ${vision}`;
      const which = `--${one} and --${other}, which are drawn in one picture`;
      return [
        {
          file,
          ...at([one, other]),
          severity: 'warning',
          code: 'alike',
          message:
            `in the ${theme} theme, ${which}, look alike to ${readers}: ` +
            `${printRatio(apart)} apart, where ${leastApart} is enough`,
        },
      ];
    });
    return [...pale, ...alike];
  });
}
