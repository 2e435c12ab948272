import { describe, expect, it } from 'vitest';
import { stillFrames, type Frame } from '../src/stage/frame.ts';
import type { Mark, TextMark } from '../src/stage/mark.ts';
import { allRoles, colours } from '../src/tokens.ts';
import { contrast, over, palette, themes } from './colour.ts';
import { boxOf, flatten, type Box } from './scenes/boxes.ts';
import { realScenes } from './scenes/content.ts';

const scenes = await realScenes();
const { actors } = scenes[0]!;
const looks = allRoles(actors);
const frames: readonly Frame[] = [stillFrames.narrow, stillFrames.wide];

/** Roles that nobody has to see in order to read a picture, each with the reason. */
const decoration: Readonly<Record<string, string>> = {
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
const isTint = (role: string): boolean => role.endsWith('-soft');

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

const drawn: readonly Found[] = scenes.flatMap(({ name, scene, content }) =>
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
  const tone = (name: string): string => tones.get(name)!;

  it('text of the page is read against paper and sheet', () => {
    for (const text of ['ink', 'quiet', 'link']) {
      for (const ground of ['paper', 'sheet', 'grid'])
        expect(contrast(tone(text), tone(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(tone('paper'), tone('ink')), 'the link past the header').toBeGreaterThanOrEqual(4.5);
  });

  it('the ring of focus is seen on whatever it surrounds', () => {
    for (const ground of ['paper', 'sheet', 'grid'])
      expect(contrast(tone('ink'), tone(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('letters with a halo are read against it, and on the land beside it', () => {
    const haloed = Object.entries(looks).filter(([, { halo }]) => halo);
    expect(haloed.length).toBeGreaterThan(4);
    for (const [role, { fill, halo }] of haloed) {
      for (const ground of [halo!, 'land', 'country'])
        expect(contrast(tone(fill!), tone(ground)), `${role} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(scenes)('every label of $name is read against what it stands on', ({ scene, content }) => {
    for (const view of scene.views) {
      for (const frame of frames) {
        const marks = scene.draw({ view, frame, ...content(1) });
        const below: Mark[] = [];
        for (const mark of flatten(marks)) {
          const { fill, halo } = looks[mark.role]!;
          if (mark.kind === 'text' && !halo && mark.opacity !== 0) {
            const ground = groundOf(mark, below, tone);
            const ink = over(tone(fill!), ground, mark.opacity ?? 1);
            expect(contrast(ink, ground), `${view}: ${mark.key} on ${ground}`).toBeGreaterThanOrEqual(4.5);
          }
          below.push(mark);
        }
      }
    }
  });

  const grounds = ['paper', 'land', 'country'];
  const used = [...new Set(drawn.filter(({ mark }) => mark.kind !== 'text').map(({ mark }) => mark.role))];

  it.each(used.filter((role) => !(role in decoration) && !isTint(role)))('%s stands out', (role) => {
    const { fill, stroke } = looks[role]!;
    // A hollow mark is paper with an edge: the edge is what is seen.
    const colour = tone(stroke ?? fill!);
    for (const ground of grounds)
      expect(contrast(colour, tone(ground)), `on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

/** The colour on which the middle of a label stands: paper, and the filled marks below it that hold that point. */
function groundOf(label: TextMark, below: readonly Mark[], tone: (name: string) => string): string {
  const { left, right, top, bottom } = boxOf(label);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return below.reduce((ground, mark) => {
    const { fill, opacity = 1 } = looks[mark.role]!;
    const box = fillBox(mark);
    if (!fill || !box || x < box.left || x > box.right || y < box.top || y > box.bottom) return ground;
    return over(tone(fill), ground, opacity * (mark.opacity ?? 1));
  }, tone('paper'));
}

function fillBox(mark: Mark): Box | undefined {
  if (mark.kind === 'rect')
    return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  if (mark.kind !== 'circle') return undefined;
  const { x, y, r } = mark;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** Marks that one scene or another draws so pale that they fall below the contrast of the others. */
const pale = themes.flatMap((theme) => {
  const tones = palette(theme, actors);
  const paper = tones.get('paper')!;
  return drawn.filter(({ mark }) => {
    const { fill, stroke } = looks[mark.role]!;
    if (mark.kind === 'text' || mark.role in decoration || isTint(mark.role)) return false;
    return contrast(over(tones.get(stroke ?? fill ?? 'ink')!, paper, mark.opacity!), paper) < 3;
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
