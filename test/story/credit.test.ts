import { describe, expect, it } from 'vitest';
import { creditLine, publishersOf, sourceLine } from '../../src/story/credit.ts';
import { gather } from '../../src/story/material.ts';
import { knownScenes, site } from '../../src/story/site.ts';
import { voiceIn } from '../../src/story/voice.ts';

const story = await site();
const say = story.say('en');

describe('the line of sources', () => {
  const three = ['Reuters', 'TASS', 'Le Monde'];

  it('names every publisher, or says how many it leaves out', () => {
    expect(sourceLine(say, three)).toBe('Sources: Reuters; TASS; Le Monde.');
    expect(sourceLine(say, three, 2)).toBe('Sources: Reuters; TASS and 1 more.');
  });

  it('names a publisher once, of however many sources', () => {
    for (const name of story.sceneNames) {
      const publishers = publishersOf(story, name, 'en');
      expect(publishers.length).toBeGreaterThan(0);
      expect(new Set(publishers).size).toBe(publishers.length);
    }
  });
});

describe('a line of credit', () => {
  it('says what is shown, in what story, as of when, under which licence, and from which sources', () => {
    expect(creditLine(story, 'the-count', 'en')).toBe(
      '“Five counts of the dead, and no two count the same thing”. The Turn, facts as of 4 May 2026, CC BY 4.0. ' +
        'Sources: General staff of the Malian armed forces; Human Rights Watch; UN human rights office (OHCHR); ' +
        'TF1 Info; UN News.',
    );
  });

  it('credits those who mapped what a map shows, and nobody where there is none', async () => {
    const mapped: string[] = [];
    for (const [name, { schema }] of Object.entries(await knownScenes())) {
      const { tables, maps } = story.scene(name, 'en');
      const material = gather(tables, 'en', voiceIn('en', say), story.library);
      let asked = false;
      const watch = <Value extends object>(value: Value): Value =>
        new Proxy(value, {
          get(target, property) {
            asked = true;
            const found: unknown = Reflect.get(target, property);
            return typeof found === 'function' ? found.bind(target) : found;
          },
        });
      schema.data({ ...material, places: watch(material.places), geography: watch(material.geography) });
      expect(maps, name).toBe(asked);
      expect(creditLine(story, name, 'en').includes('OpenStreetMap'), name).toBe(asked);
      if (asked) mapped.push(name);
    }
    expect(mapped.length).toBeGreaterThan(2);
    expect(mapped.length).toBeLessThan(story.sceneNames.length);
  });
});
