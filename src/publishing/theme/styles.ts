import type { Look, Palette, Tokens } from '../../story/look.ts';
import { distinct } from './distinct.ts';
import type { Sheet } from './sheet.ts';

/** The look of a folder with a sheet on it: what the sheet does not set stays as it was built. */
export function lookOf(sheet: Sheet, { built }: Tokens): Look {
  return {
    light: distinct({ ...built.light, ...sheet.light }),
    dark: distinct({ ...built.dark, ...sheet.dark }),
    families: { ...built.families, ...sheet.families },
  };
}

function declarations(values: Palette): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

function firm(colours: Palette, firmer: Palette): Palette {
  return Object.fromEntries(Object.entries(firmer).map(([name, other]) => [name, colours[other]!]));
}

/**
 * What has to follow a sheet's own rules. These come after those of the pages and so overrule them, also where they
 * should not: a paper that is set for light alone would show in the dark, on paper, and for readers who ask for more
 * contrast.
 */
function ending({ light, dark }: Look, { firmer }: Tokens): string {
  return [
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}`,
    `@media print{:root{${declarations(light)}}}`,
    `@media (prefers-contrast:more){:root{${declarations(firm(light, firmer))}}}`,
    `@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${declarations(firm(dark, firmer))}}}`,
  ].join('\n');
}

/** The sheet as it stands in the folder. */
export function folderSheet(css: string, look: Look, tokens: Tokens): string {
  const why =
    '/* Added by the theme command: the dark, more contrast and paper, with the colours set above. */';
  return `${css.trimEnd()}\n\n${why}\n${ending(look, tokens)}\n`;
}

/** The look alone, for the edition that is one file: what else a sheet asks for would be missing there. */
export function lookAlone(look: Look, tokens: Tokens): string {
  return `:root{${declarations({ ...look.light, ...look.families })}}\n${ending(look, tokens)}`;
}
