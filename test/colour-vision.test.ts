import { describe, expect, it } from 'vitest';
import { difference, visions } from '../src/publishing/theme/colour.ts';
import { leastApart } from '../src/publishing/theme/judge.ts';
import { cast, drawn } from '../src/story/visible.ts';
import { themes } from '../src/tokens.ts';
import { realScenes } from './scenes/content.ts';

const scenes = await realScenes();

const casts = scenes.map((scene) => ({
  ...scene,
  cast: cast(drawn(scene.name, scene.scene, scene.content(1)), scene.actors),
}));
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
          expect(difference(a!, b!), `${one} and ${other}, ${theme}`).toBeGreaterThanOrEqual(leastApart);
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
