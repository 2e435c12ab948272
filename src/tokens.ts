/**
 * The look, as data. Style sheets, live graphics and printed stills all take their paint from here, so
 * that a picture shown as a file matches the page around it. Which names exist is decided here alone.
 */

export type Theme = 'light' | 'dark';
export const themes: readonly Theme[] = ['light', 'dark'];

/**
 * Warm paper and near-black ink; the dark edition is its own sheet, not the light one turned round. No two colours of a
 * theme are quite the same: in a still, which holds colours and no names, each tells which token it is, so that a
 * newsroom's colours can take its place without a build.
 */
export const colours = {
  light: {
    paper: '#f8f4ec',
    sheet: '#fffdf8',
    ink: '#1e1a15',
    quiet: '#5f574b',
    line: '#cfc6b6',
    grid: '#e5ddcf',
    link: '#7c4312',
    dead: '#3f3a33',
    land: '#f0e9dc',
    country: '#fffdf9',
    border: '#8f8470',
    river: '#5c8799',
  },
  dark: {
    paper: '#161410',
    sheet: '#1f1c17',
    ink: '#ece6da',
    quiet: '#b3a999',
    line: '#4a443a',
    grid: '#2c2822',
    link: '#e3ad7c',
    dead: '#d6cdbd',
    land: '#201c17',
    country: '#2b2720',
    border: '#7a7060',
    river: '#5a8093',
  },
} as const satisfies Record<Theme, Record<string, string>>;

/** What each colour is for, for those who choose others. */
export const uses = {
  paper: 'the page, the bar at its top, and what is empty in a picture',
  sheet: 'boxes on the page: notices, the contents',
  ink: 'text, axes, outlines, the ring of focus',
  quiet: 'text that says less: captions, dates, the small labels of pictures',
  line: 'rules between parts, edges of boxes and tables',
  grid: 'grid lines of pictures; what is behind the pointed-at word',
  link: 'links, and what opens when it is clicked',
  dead: 'the dead, whoever counted them: one neutral tone, in every picture',
  land: 'maps: countries around Mali',
  country: 'maps: Mali',
  border: 'maps: borders; days of a calendar',
  river: 'maps: the Niger and its like',
} as const satisfies Record<keyof typeof colours.light, string>;

/** What takes the place of a colour for readers who ask for more contrast: faint things become firm, quiet ones plain. */
export const firmer = { quiet: 'ink', line: 'quiet', grid: 'border', border: 'quiet' } as const;

interface Look {
  /** A name from `colours`, or an actor's id. */
  readonly fill?: string;
  readonly stroke?: string;
  /** Pixels. */
  readonly width?: number;
  /** Dashes in pixels, as SVG writes them. */
  readonly dash?: string;
  /** Whether strokes keep their width when a map is scaled. */
  readonly fixed?: true;
  readonly opacity?: number;
  /** The colour around letters that stand on a map, so that lines do not run through them. */
  readonly halo?: string;
}

/** How each role of a mark is painted. The dead are one neutral tone, whoever counted them. */
export const roles = {
  person: { stroke: 'dead' },
  state: { stroke: 'quiet' },
  end: { stroke: 'ink', width: 1.5 },
  open: { stroke: 'ink', width: 1.5 },
  grid: { stroke: 'grid', width: 1 },
  label: { fill: 'ink' },
  'label-quiet': { fill: 'quiet' },
  group: {},
  sheet: { fill: 'paper' },
  rule: { stroke: 'line', width: 1 },
  land: { fill: 'land' },
  country: { fill: 'country', stroke: 'border', width: 1.25, fixed: true },
  borders: { stroke: 'border', width: 0.75, fixed: true },
  regions: { stroke: 'line', width: 0.75, dash: '2 2', fixed: true },
  river: { stroke: 'river', width: 1.5, fixed: true },
  'map-label': { fill: 'ink', halo: 'country' },
  'map-label-quiet': { fill: 'quiet', halo: 'country' },
  'land-label': { fill: 'quiet', halo: 'land' },
  'shut-label': { fill: 'ecowas', halo: 'land' },
  'land-name': { fill: 'ink', halo: 'land' },
  'river-label': { fill: 'quiet', halo: 'country' },
  town: { fill: 'quiet' },
  place: { fill: 'ink' },
  ring: { stroke: 'ink', width: 1.5 },
  window: { stroke: 'ink', width: 1 },
  leader: { stroke: 'quiet', width: 0.75 },
  known: { fill: 'dead' },
  hatch: { stroke: 'dead', width: 1 },
  outline: { stroke: 'line', width: 1 },
  claim: { fill: 'quiet' },
  weak: { stroke: 'quiet', width: 1.25, dash: '3 3' },
  ground: { fill: 'country' },
  frontier: { stroke: 'ink', width: 1.25, fixed: true },
  passable: { stroke: 'ink', width: 2.25, dash: '6 5', fixed: true },
  'passable-weak': { stroke: 'quiet', width: 2, dash: '2 4', fixed: true },
  shut: { stroke: 'ecowas', width: 3, fixed: true },
  'shut-ties': { stroke: 'ecowas', width: 9, dash: '1.25 7', fixed: true },
  'shut-area': { fill: 'ecowas', opacity: 0.14 },
  sum: { fill: 'quiet' },
  measure: { stroke: 'ink', width: 2.25 },
  'measure-weak': { stroke: 'ink', width: 1.5, dash: '2 2' },
  'measure-other': { stroke: 'quiet', width: 1.25 },
  break: { stroke: 'quiet', width: 1, dash: '1 3' },
  day: { stroke: 'border' },
} as const satisfies Record<string, Look>;

/** The font families, with what stands in where ours cannot load: in stills, and until they arrive. */
export const families = {
  serif: "'Turn Serif', 'Turn Serif Fallback', Georgia, 'Noto Serif', serif",
  sans: "'Turn Sans', 'Turn Sans Fallback', Roboto, 'Noto Sans', Arial, sans-serif",
} as const;

function attributes(look: Look, colour: (name: string) => string): Record<string, string> {
  return {
    ...(look.fill && { fill: colour(look.fill) }),
    ...(look.stroke && { stroke: colour(look.stroke), ...(!look.fill && { fill: 'none' }) }),
    ...(look.width !== undefined && { 'stroke-width': String(look.width) }),
    ...(look.dash && { 'stroke-dasharray': look.dash }),
    ...(look.fixed && { 'vector-effect': 'non-scaling-stroke' }),
    ...(look.opacity !== undefined && { 'fill-opacity': String(look.opacity) }),
    ...(look.halo && {
      stroke: colour(look.halo),
      'stroke-width': '3',
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
}

/** What actors look like, by id: one colour and one dash each, in every scene. */
export type ActorLooks = ReadonlyMap<
  string,
  { readonly colour: Readonly<Record<Theme, string>>; readonly dash: string }
>;

/**
 * All roles that can be painted: those above, and five for each actor. `un` fills, `un-line` draws with the actor's
 * dash, `un-edge` outlines what is not certain, `un-hollow` does so with paper inside, `un-soft` fills the span of a range.
 */
export function allRoles(actors: ActorLooks): Readonly<Record<string, Look>> {
  const each = [...actors].flatMap(([id, { dash }]): [string, Look][] => [
    [id, { fill: id }],
    [`${id}-line`, { stroke: id, width: 2, ...(dash !== 'none' && { dash }) }],
    [`${id}-edge`, { stroke: id, width: 1.5 }],
    [`${id}-hollow`, { fill: 'paper', stroke: id, width: 1.5 }],
    [`${id}-soft`, { fill: id, opacity: 0.3 }],
  ]);
  return { ...roles, ...Object.fromEntries(each) };
}

/** What the names in roles stand for in a theme: the tokens' own colours and those of the actors. */
export function palette(theme: Theme, actors: ActorLooks): Readonly<Record<string, string>> {
  const each = [...actors].map(([id, { colour }]) => [id, colour[theme]] as const);
  return { ...colours[theme], ...Object.fromEntries(each) };
}

/**
 * A stroke of a fixed width inside a group that is drawn so many times larger, for a picture that stands still.
 * What keeps strokes as they are while a map moves (`vector-effect`) also keeps them as thin when the whole picture
 * is enlarged, on a canvas or in a window: Chromium and Firefox count the pixels of what they draw on.
 */
function atScale({ fixed, ...look }: Look, scale: number): Look {
  if (!fixed) return look;
  const shrink = (length: number): number => Number((length / scale).toPrecision(4));
  return {
    ...look,
    ...(look.width !== undefined && { width: shrink(look.width) }),
    ...(look.dash && { dash: look.dash.split(' ').map(Number).map(shrink).join(' ') }),
  };
}

/** Paints roles with the colours of a theme, as presentation attributes: for stills, which follow no style sheet. */
export function paintIn(
  theme: Theme,
  actors: ActorLooks,
): (role: string, scale?: number) => Record<string, string> {
  const looks = allRoles(actors);
  const tones = palette(theme, actors);
  return (role, scale = 1) => {
    const look = looks[role];
    if (!look) throw new Error(`no look is known for the role "${role}"`);
    return attributes(atScale(look, scale), (name) => tones[name] ?? '');
  };
}

/** Without the fonts of the page: for pages at rest, whose readers save data. */
function atHand(family: string): string {
  return family.slice(family.indexOf(',') + 2);
}

function declarations(record: Readonly<Record<string, string>>): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

function variables(theme: Theme, actors: ActorLooks): string {
  return declarations(
    Object.fromEntries(Object.entries(palette(theme, actors)).map(([name, hex]) => [`--${name}`, hex])),
  );
}

function firmVariables(theme: Theme): string {
  return declarations(
    Object.fromEntries(Object.entries(firmer).map(([name, other]) => [`--${name}`, colours[theme][other]])),
  );
}

/** The tokens as a style sheet: custom properties for both themes, and one class for each role. */
export function tokenStyles(actors: ActorLooks): string {
  const rules = Object.entries(allRoles(actors)).map(
    ([role, look]) => `.${role}{${declarations(attributes(look, (name) => `var(--${name})`))}}`,
  );
  return [
    `:root{${variables('light', actors)};--serif:${families.serif};--sans:${families.sans};color-scheme:light dark}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark', actors)}}}`,
    // No stronger than `:root`, so that a newsroom's own families hold here too.
    `:root:where(.resting){--serif:${atHand(families.serif)};--sans:${atHand(families.sans)}}`,
    `@media (prefers-contrast:more){:root{${firmVariables('light')}}}`,
    `@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${firmVariables('dark')}}}`,
    ...rules.map((rule) => `svg ${rule}`),
  ].join('\n');
}
