import { boxOf, everyMark, flatten, type Box } from '../stage/boxes.ts';
import { stillFrames } from '../stage/frame.ts';
import type { SceneContent } from '../stage/live.ts';
import type { Mark, TextMark } from '../stage/mark.ts';
import type { Scene } from '../stage/scene.ts';
import { allRoles, type ActorLooks } from '../tokens.ts';

/** A colour by its name, and how much of it there is: 0 to 1. */
export type Tint = readonly [name: string, opacity: number];

/** Something that has to be seen: a colour on others, the lowest of these first. */
export interface Need {
  /** What it is, for whoever chooses colours. */
  readonly what: string;
  readonly colour: Tint;
  readonly on: readonly Tint[];
  /** The least contrast ratio, as WCAG 2 has it. */
  readonly least: number;
}

/** A scene with all that it draws. */
export interface Drawn {
  readonly name: string;
  /** The marks of each of its stills. */
  readonly stills: readonly (readonly Mark[])[];
}

/** Draws each view of a scene as its stills do. */
export function drawn(name: string, scene: Scene, content: SceneContent): Drawn {
  const views = scene.views.flatMap((view) => Object.values(stillFrames).map((frame) => ({ view, frame })));
  return { name, stills: views.map((each) => scene.draw({ ...each, ...content })) };
}

/** What WCAG 2 asks of text, and of what else has to be seen. */
const text = 4.5;
const graphic = 3;

/** Roles that nobody has to see in order to read a picture, each with the reason. */
export const decoration: Readonly<Record<string, string>> = {
  grid: 'it leads the eye along an axis; the values are written at it',
  rule: 'it parts rows and columns that are parted by room as well, and named',
  outline: 'the edge of a box that says in words what is in it',
  regions: 'regions of a country, for those who know them; no step rests on them',
  land: 'an area; where it ends, a border is drawn',
  country: 'an area; its border is checked',
  ground: 'the same area, where its borders are drawn apart',
  sheet: 'paper, to cover what must not show through',
  'shut-area': 'a tint inside a line that is checked',
};

/** Whether a role has to be seen at all. Of an uncertain span, the edge is what has to be. */
export function isSeen(role: string): boolean {
  return !(role in decoration) && !role.endsWith('-soft');
}

function fillBox(mark: Mark): Box | undefined {
  if (mark.kind === 'rect')
    return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  if (mark.kind !== 'circle') return undefined;
  const { x, y, r } = mark;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** What the middle of a label stands on: paper, and the filled marks below it that hold that point. */
function groundOf(label: TextMark, below: readonly Mark[], looks: ReturnType<typeof allRoles>): Tint[] {
  const { left, right, top, bottom } = boxOf(label);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return below.reduce<Tint[]>(
    (ground, mark) => {
      const { fill, opacity = 1 } = looks[mark.role]!;
      const box = fillBox(mark);
      if (!fill || !box || x < box.left || x > box.right || y < box.top || y > box.bottom) return ground;
      const tint: Tint = [fill, opacity * (mark.opacity ?? 1)];
      return tint[1] === 1 ? [tint] : [...ground, tint];
    },
    [['paper', 1]],
  );
}

/** The labels of a scene that no halo surrounds, each against what it stands on. */
function labelNeeds({ name, stills }: Drawn, looks: ReturnType<typeof allRoles>): Need[] {
  return stills.flatMap((marks) => {
    const below: Mark[] = [];
    return flatten(marks).flatMap((mark): Need[] => {
      const ground = mark.kind === 'text' ? groundOf(mark, below, looks) : [];
      below.push(mark);
      const { fill, halo } = looks[mark.role]!;
      if (mark.kind !== 'text' || halo || mark.opacity === 0) return [];
      const colour: Tint = [fill!, mark.opacity ?? 1];
      return [{ what: `labels of the picture “${name}”`, colour, on: ground, least: text }];
    });
  });
}

/** All that has to be seen on pages and in pictures, each pair of colours once. */
export function needs(actors: ActorLooks, scenes: readonly Drawn[]): Need[] {
  const plain = (what: string, colour: string, on: string, least: number): Need => ({
    what,
    colour: [colour, 1],
    on: [[on, 1]],
    least,
  });
  const looks = allRoles(actors);
  const used = new Set(
    scenes
      .flatMap(({ stills }) => stills.flatMap(everyMark))
      .filter(({ kind, opacity }) => kind !== 'text' && kind !== 'group' && opacity !== 0)
      .map(({ role }) => role),
  );
  const all = [
    ...['ink', 'quiet', 'link'].flatMap((colour) =>
      ['paper', 'sheet', 'grid'].map((on) => plain('text of the page', colour, on, text)),
    ),
    plain('the link past the header', 'paper', 'ink', text),
    ...Object.values(looks).flatMap(({ fill, halo }) =>
      fill && halo ? [halo, 'land', 'country'].map((on) => plain('labels on maps', fill, on, text)) : [],
    ),
    ...[...used].filter(isSeen).flatMap((role) => {
      const { fill, stroke } = looks[role]!;
      // A hollow mark is paper with an edge: the edge is what is seen.
      const colour = stroke ?? fill!;
      return ['paper', 'land', 'country'].map((on) => plain('marks of pictures', colour, on, graphic));
    }),
    ...scenes.flatMap((scene) => labelNeeds(scene, looks)),
  ];
  const kept = new Map<string, Need>();
  for (const need of all) {
    const key = JSON.stringify([need.colour, need.on]);
    if ((kept.get(key)?.least ?? 0) < need.least) kept.set(key, need);
  }
  return [...kept.values()];
}

/** Who is drawn in a scene, in any of its views: the actors whose colours its marks have. */
export function cast({ stills }: Drawn, actors: ActorLooks): string[] {
  const looks = allRoles(actors);
  const used = new Set(
    stills.flatMap(everyMark).flatMap(({ role }) => [looks[role]?.fill, looks[role]?.stroke]),
  );
  return [...actors.keys()].filter((id) => used.has(id));
}
