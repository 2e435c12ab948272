import { formatHex, parse as parseColour } from 'culori';
import postcss, { CssSyntaxError, type Declaration, type Node } from 'postcss';
import { didYouMean, type Place, type Problem } from '../../story/library/problem.ts';
import type { Palette, Tokens } from '../../story/look.ts';

/** Where a sheet sets which token, by its name. */
export interface Declared {
  readonly light: ReadonlyMap<string, Place>;
  readonly dark: ReadonlyMap<string, Place>;
}

/** What a newsroom's sheet says of the tokens. */
export interface Sheet {
  readonly light: Palette;
  readonly dark: Palette;
  readonly families: Palette;
  readonly declared: Declared;
  readonly problems: readonly Problem[];
}

/** Set by the style sheets, but no colour and no family: free for any rule of a theme. */
export const measures: Readonly<Record<string, string>> = {
  bar:
    'the height of the bar at the top of story pages: graphics are pinned below it, ' +
    'and places that links lead to come to rest there',
};

const dark = /^(screen\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/i;

/** For which theme a declaration on `:root` counts; none if it stands elsewhere, where stills could not follow it. */
function themeOf(declaration: Declaration): 'light' | 'dark' | undefined {
  const rule = declaration.parent;
  if (rule?.type !== 'rule' || (rule as postcss.Rule).selector.trim() !== ':root') return undefined;
  const above = rule.parent;
  if (above?.type === 'root') return 'light';
  const media = above as postcss.AtRule;
  return media.name === 'media' && dark.test(media.params.trim()) && media.parent?.type === 'root'
    ? 'dark'
    : undefined;
}

/** A colour as `#rrggbb`; nothing for what is no colour, or is not opaque. */
function hexOf(value: string): string | undefined {
  const colour = parseColour(value);
  return colour && (colour.alpha ?? 1) === 1 ? formatHex(colour) : undefined;
}

/**
 * Reads what a sheet sets of the tokens, and what is wrong with that. Its other rules are its own affair.
 *
 * @param file its name, for the problems
 */
export function readSheet(css: string, { built }: Pick<Tokens, 'built'>, file: string): Sheet {
  const lines = css.split(/\r?\n/);
  const problems: Problem[] = [];
  const tell = (place: Place, code: string, message: string, severity?: 'warning'): void => {
    const { line, column } = place;
    const text = lines[line - 1];
    problems.push({
      file,
      line,
      column,
      code,
      message,
      ...(severity && { severity }),
      ...(text && { text }),
    });
  };
  const placeOf = (node: Node): Place => node.source?.start ?? { line: 1, column: 1 };
  const found = { light: {}, dark: {}, families: {} } as Record<
    'light' | 'dark' | 'families',
    Record<string, string>
  >;
  const declared = { light: new Map<string, Place>(), dark: new Map<string, Place>() };
  const sheet = { ...found, declared, problems };

  let root: postcss.Root;
  try {
    root = postcss.parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    tell({ line: error.line ?? 1, column: error.column ?? 1 }, 'no-css', `this is not CSS: ${error.reason}`);
    return sheet;
  }

  const known = [...Object.keys(built.light), ...Object.keys(built.families), ...Object.keys(measures)];
  const used = new Set([...css.matchAll(/var\(\s*--([\w-]+)/g)].map(([, name]) => name));
  root.walkDecls(/^--/, (declaration) => {
    const name = declaration.prop.slice(2);
    const place = placeOf(declaration);
    if (!known.includes(name)) {
      // A name of the newsroom's own is one that its sheet uses.
      if (used.has(name)) return;
      const meant = didYouMean(
        `--${name}`,
        known.map((each) => `--${each}`),
        'The names are in docs/theming.md.',
      );
      return tell(place, 'unknown-property', `no custom property is called "--${name}".${meant}`);
    }
    if (name in measures) return;
    const value = declaration.value.trim();
    const theme = themeOf(declaration);
    if (declaration.important)
      return tell(
        place,
        'important',
        `--${name} is !important: print, and readers who ask for more contrast, could not overrule it. Leave that out`,
      );
    if (name in built.families) {
      if (theme === 'dark')
        return tell(place, 'misplaced', `--${name} is the same in the dark: set it outside of @media`);
      if (theme === undefined) return;
      if (/[<{}]|var\(/.test(value))
        return tell(
          place,
          'no-family',
          `--${name} has to be a list of font families, written out: "Georgia, serif"`,
        );
      found.families[name] = value;
      return;
    }
    if (theme === undefined)
      return tell(
        place,
        'misplaced',
        `--${name} counts on ":root" only, by itself or in "@media (prefers-color-scheme: dark)": ` +
          'stills could not follow it here',
      );
    const hex = hexOf(value);
    if (hex === undefined)
      return tell(
        place,
        'no-colour',
        `--${name} has to be an opaque colour, written out: "#1e1a15", "rgb(30 26 21)", "hsl(33 18% 10%)"; ` +
          `this is "${value}"`,
      );
    found[theme][name] = hex;
    declared[theme].set(name, place);
  });
  root.walk((node) => {
    const text =
      node.type === 'decl' ? node.value : node.type === 'atrule' && node.name === 'import' ? node.params : '';
    const [, address] = /(?:url\(\s*["']?|^["'])((?:https?:)?\/\/[^"')\s]+)/i.exec(text) ?? [];
    if (address)
      tell(
        placeOf(node),
        'other-host',
        `${address} is on another host, which would learn who reads this; strict policies block it. ` +
          'Put the file into the folder',
        'warning',
      );
  });
  return sheet;
}
