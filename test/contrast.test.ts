import { describe, expect, it } from 'vitest';
import { stillFrames, type Frame } from '../src/stage/frame.ts';
import { contrast, over } from '../src/publishing/theme/colour.ts';
import { pairOf, ratio } from '../src/publishing/theme/judge.ts';
import type { Mark } from '../src/stage/mark.ts';
import { decoration, drawn, isSeen, needs } from '../src/story/visible.ts';
import { allRoles, colours, palette, themes } from '../src/tokens.ts';
import { realScenes } from './scenes/content.ts';

const scenes = await realScenes();
const { actors } = scenes[0]!;
const looks = allRoles(actors);
const frames: readonly Frame[] = [stillFrames.narrow, stillFrames.wide];
const required = needs(
  actors,
  scenes.map(({ name, scene, content }) => drawn(name, scene, content(1))),
);

/**
 * Scenes that set marks back, as paler ones, and why these may fall below the contrast of the others: what they say is
 * also written beside them, or is no more than the background of what the view is about.
 */
const setBack: Readonly<Record<string, string>> = {
  aftermath:
    'each row and each counter is named and dated in words; shaded time lies behind bars that are checked',
  juntas: 'strips that an earlier view was about; their rows keep their names',
  kidal: 'periods that an earlier view was about; each keeps its names',
  missions: 'missions that an earlier view was about keep their names; a fading end is dated in words',
  neighbours: 'borders and sums that an earlier view was about',
  slope: 'other countries, named at the ends of their lines; a span of years, named',
  'two-lanes': 'the lane that an earlier view was about; the tail of a date that is drawn in full',
  'two-marches': 'days that an earlier view was about',
  votes: 'states that did not vote as Mali did: each row of dots has its number written at it',
};

interface Found {
  readonly scene: string;
  readonly mark: Mark;
  readonly view: string;
}

const found: readonly Found[] = scenes.flatMap(({ name, scene, content }) =>
  scene.views.flatMap((view) =>
    frames.flatMap((frame) =>
      flattenAll(scene.draw({ view, frame, ...content(1) })).map((mark) => ({ scene: name, mark, view })),
    ),
  ),
);

/** All marks that show, with the opacity of their groups as their own. */
function flattenAll(marks: readonly Mark[], opacity = 1): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const own = opacity * (mark.opacity ?? 1);
    if (own === 0) return [];
    return mark.kind === 'group' ? flattenAll(mark.children, own) : [{ ...mark, opacity: own }];
  });
}

describe.each(themes)('in the %s theme', (theme) => {
  const tones = palette(theme, actors);

  it.each(required.map((need) => ({ ...need, pair: pairOf(need) })))('$pair is seen: $what', (need) => {
    expect(ratio(need, tones)).toBeGreaterThanOrEqual(need.least);
  });

  it('no two names share a colour, so that a colour in a still says which it is', () => {
    expect(new Set(Object.values(tones)).size).toBe(Object.keys(tones).length);
  });
});

describe('what has to be seen', () => {
  const has = (colour: string, on: string, least: number): boolean =>
    required.some((need) => need.colour[0] === colour && need.on[0]![0] === on && need.least === least);

  it('is text on the page, labels on maps, marks on paper, and letters on actors', () => {
    expect(has('link', 'grid', 4.5)).toBe(true);
    expect(has('ink', 'country', 4.5)).toBe(true);
    expect(has('civilians', 'paper', 3)).toBe(true);
    expect(has('paper', 'ecowas', 4.5)).toBe(true);
    expect(required.filter(({ on }) => on.length > 1).length, 'on what is laid over paper').toBeGreaterThan(
      2,
    );
    expect(has('grid', 'paper', 3)).toBe(false);
  });
});

/** Marks that one scene or another draws so pale that they fall below the contrast of the others. */
const pale = themes.flatMap((theme) => {
  const tones = palette(theme, actors);
  const paper = tones['paper']!;
  return found.filter(({ mark }) => {
    const { fill, stroke } = looks[mark.role]!;
    if (mark.kind === 'text' || !isSeen(mark.role)) return false;
    return contrast(over(tones[stroke ?? fill ?? 'ink']!, paper, mark.opacity!), paper) < 3;
  });
});

describe('marks that are set back', () => {
  it('are so only where a scene has its reason', () => {
    const unexplained = pale.filter(({ scene }) => !(scene in setBack));
    expect(unexplained.map(({ scene, view, mark }) => `${scene} ${view} ${mark.key}`)).toEqual([]);
  });
});

describe('the lists of exceptions', () => {
  it('name only roles that there are and scenes that need it', () => {
    const roles = Object.keys(looks);
    expect(Object.keys(decoration).filter((role) => !roles.includes(role))).toEqual([]);
    const names = pale.map(({ scene }) => scene);
    expect(Object.keys(setBack).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('would not let a pale colour through', () => {
    expect(contrast(colours.light.line, colours.light.paper)).toBeLessThan(3);
  });
});
