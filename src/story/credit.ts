import { sourcesOfTable } from './reading.ts';
import type { Site } from './site.ts';
import type { Say } from './strings.ts';
import { printDate } from './voice.ts';

/** Who published what a scene's tables rest on, each once, in the order of the tables. */
export function publishersOf({ library, scene }: Site, name: string, language: string): readonly string[] {
  const ids = scene(name, language).tables.flatMap(({ id }) => sourcesOfTable(library, id));
  return [...new Set(ids.flatMap((id) => library.sources.get(id)?.publisher ?? []))];
}

/** "Sources: Reuters; TASS." or, with fewer shown than there are, "Sources: Reuters and 1 more." */
export function sourceLine(say: Say, publishers: readonly string[], shown = publishers.length): string {
  const list = publishers.slice(0, shown).join('; ');
  const left = publishers.length - shown;
  return left > 0 ? say('source-line-cut', { list, n: left }) : say('source-line', { list });
}

/** The story, the date of its facts, and the licence: "The Turn, facts as of 4 May 2026, CC BY 4.0". */
export function imprint({ library: { story }, say }: Site, language: string): string {
  return say(language)('imprint', {
    story: story.words[language]!.title,
    date: printDate(story.factsAsOf, language),
    licence: story.licence.text.name,
  });
}

/** To whom the map of a scene is owed; nothing, if the scene draws none. */
export function mapCredit({ say, scene }: Site, name: string, language: string): string | undefined {
  return scene(name, language).maps ? say(language)('map-credit') : undefined;
}

/** What to print beside a picture of a scene, ready to be copied. */
export function creditLine(site: Site, name: string, language: string): string {
  const say = site.say(language);
  const line = say('credit', {
    title: site.library.words.get(language)!.get(name)!.title,
    imprint: imprint(site, language),
    sources: sourceLine(say, publishersOf(site, name, language)),
  });
  return [line, mapCredit(site, name, language)].filter(Boolean).join(' ');
}
