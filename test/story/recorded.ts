import { addressIn } from '../../src/story/address.ts';
import { recordOf } from '../../src/story/record.ts';
import type { StoryRecord } from '../../src/story/record-shape.ts';
import type { PreparedScene, Site } from '../../src/story/site.ts';
import { sayIn } from '../../src/story/strings.ts';
import { read, soundStory, type Files } from './library/fixture.ts';

/** The record of the small story in two languages, which has been corrected once; or of another with its one scene. */
export async function recorded(files: Files = soundStory): Promise<StoryRecord> {
  const { library } = await read(files);
  const { languages } = library.story;
  const tables = [...library.tables.values()];
  const site: Site = {
    library,
    languages,
    defaultLanguage: languages[0]!,
    address: (page, language) => addressIn(language, languages, page),
    say: (language) => sayIn(language, library.strings.get(language) ?? {}),
    scene: (name) => ({ name, tables }) as unknown as PreparedScene,
    sceneNames: ['neighbours'],
  };
  return recordOf(site, '1.2.3');
}
