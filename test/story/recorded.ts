import { addressIn } from '../../src/story/address.ts';
import { recordOf } from '../../src/story/record.ts';
import type { StoryRecord } from '../../src/story/record-shape.ts';
import type { PreparedScene, Site } from '../../src/story/site.ts';
import { sayIn } from '../../src/story/strings.ts';
import type { Correction } from '../../src/story/library/types.ts';
import { read, soundStory } from './library/fixture.ts';

/**
 * The record of the small story in two languages, which has been corrected once.
 *
 * @param logged the log to put in place of that, made of its one entry.
 */
export async function recorded(logged = (entry: Correction): Correction[] => [entry]): Promise<StoryRecord> {
  const sound = (await read(soundStory)).library;
  const library = { ...sound, corrections: sound.corrections.flatMap(logged) };
  const { languages } = library.story;
  const tables = [...library.tables.values()];
  const site: Site = {
    library,
    languages,
    defaultLanguage: languages[0]!,
    address: (page, language) => addressIn(language, languages, page),
    say: (language) => sayIn(language, library.strings.get(language) ?? {}),
    scene: (name) =>
      ({ name, tables, maps: true, scene: { views: ['landlocked', 'guinea'] } }) as unknown as PreparedScene,
    sceneNames: ['neighbours'],
  };
  return recordOf(site, '1.2.3');
}
