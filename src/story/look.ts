import { families, firmer, palette, type Theme } from '../tokens.ts';
import type { Site } from './site.ts';
import { cast, drawn, needs, type Need } from './visible.ts';

/** Colours by the names of their custom properties, without the dashes: `paper`, `un`. */
export type Palette = Readonly<Record<string, string>>;

/** What a theme may choose. */
export interface Look extends Readonly<Record<Theme, Palette>> {
  /** What `--serif` and `--sans` are. */
  readonly families: Palette;
}

/** What the build says of its own look, as `tokens.json` in the built folder: all that a theme is made with. */
export interface Tokens {
  readonly built: Look;
  /** What stands in the folder, where a theme has been put on it. */
  readonly now?: Look;
  /** What takes the place of a colour for readers who ask for more contrast. */
  readonly firmer: Palette;
  /** What has to be seen. */
  readonly needs: readonly Need[];
  /** The actors that are drawn together, picture by picture. */
  readonly casts: readonly (readonly string[])[];
}

/** One way to print them, for the build and for tools that write them anew. */
export function printTokens(tokens: Tokens): string {
  return `${JSON.stringify(tokens, null, 1)}\n`;
}

/** The look of the site, with what a theme has to mind. */
export function look({ library: { actors }, sceneNames, scene, languages }: Site): string {
  const pictures = languages.flatMap((language) =>
    sceneNames.map((name) => {
      const it = scene(name, language);
      return drawn(name, it.scene, it.content);
    }),
  );
  const casts = pictures.map((one) => cast(one, actors)).filter(({ length }) => length > 1);
  return printTokens({
    built: { light: palette('light', actors), dark: palette('dark', actors), families },
    firmer,
    needs: needs(actors, pictures),
    casts: [...new Map(casts.map((ids) => [ids.join(' '), ids])).values()],
  });
}
