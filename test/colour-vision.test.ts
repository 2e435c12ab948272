import { describe, expect, it } from 'vitest';
import { stillFrames } from '../src/stage/frame.ts';
import { allRoles } from '../src/tokens.ts';
import { difference, themes, visions } from './colour.ts';
import { everyMark } from './scenes/boxes.ts';
import { realScenes } from './scenes/content.ts';

const scenes = await realScenes();

/** Who is drawn in a scene, in any of its views: the actors whose colours its marks have. */
function actorsOf({ scene, content, actors }: (typeof scenes)[number]): string[] {
  const looks = allRoles(actors);
  const marks = scene.views.flatMap((view) =>
    Object.values(stillFrames).flatMap((frame) => everyMark(scene.draw({ view, frame, ...content(1) }))),
  );
  const used = new Set(marks.flatMap(({ role }) => [looks[role]?.fill, looks[role]?.stroke]));
  return [...actors.keys()].filter((id) => used.has(id));
}

const casts = scenes.map((scene) => ({ ...scene, cast: actorsOf(scene) }));
const crowded = casts.filter(({ cast }) => cast.length > 1);

describe('actors that share a scene', () => {
  it('are found in the marks of several scenes', () => {
    expect(crowded.length).toBeGreaterThan(4);
  });

  describe.each(crowded)('$name, with $cast', ({ cast, actors }) => {
    const pairs = cast.flatMap((one, index) => cast.slice(index + 1).map((other) => [one, other] as const));

    it.each(Object.entries(visions))('are told apart by colour alone with %s', (_, seen) => {
      for (const theme of themes) {
        for (const [one, other] of pairs) {
          const [a, b] = [one, other].map((id) => seen(actors.get(id)!.colour[theme]));
          expect(difference(a!, b!), `${one} and ${other}, ${theme}`).toBeGreaterThanOrEqual(15);
        }
      }
    });
  });

  it('have a dash or a marker that tells them apart without any colour', () => {
    const { actors } = scenes[0]!;
    const signs = [...actors.values()].map(({ dash, marker }) => `${dash} ${marker}`);
    expect(new Set(signs).size).toBe(actors.size);
    expect(new Set([...actors.values()].map(({ marker }) => marker)).size).toBe(actors.size);
  });
});
