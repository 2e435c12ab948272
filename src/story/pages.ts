import { tagOf } from './address.ts';
import { numbered, reading, sourcesOfChapters, type Reading } from './reading.ts';
import type { Site } from './site.ts';

type Edition = Reading['edition'];

/** What a page with the whole story, or with one chapter, needs to render its chapters. */
export function readingOf(it: Site, language: string, edition: Edition, slug?: string): Reading {
  const all = [...(it.library.chapters.get(language)?.values() ?? [])];
  const chapters = slug === undefined ? all : all.filter((chapter) => chapter.slug === slug);
  const scenes = chapters.flatMap((chapter) => chapter.scenes.map(({ name }) => it.scene(name, language)));
  const page = { language, edition, chapters, headingLevel: slug === undefined ? 2 : 1 } as const;
  return reading(
    it.library,
    page,
    scenes.flatMap(({ tables }) => tables.map(({ id }) => id)),
  );
}

/** What a scene on a page of its own needs. Its sources are numbered anew, and listed on the page of all sources. */
export function embedReading({ library, address }: Site, language: string, scene: string): Reading {
  const chapters = [...(library.chapters.get(language)?.values() ?? [])].filter(({ scenes }) =>
    scenes.some(({ name }) => name === scene),
  );
  const references = chapters.flatMap((chapter) => chapter.references.filter((one) => one.scene === scene));
  const notes = numbered(sourcesOfChapters(library, [{ references }]));
  return { language, edition: 'embed', chapters, headingLevel: 1, notes, listedAt: address('/sources/', language) };
}

/** What a page without chapters needs. */
export function referenceReading(language: string): Reading {
  return { language, edition: 'plain', chapters: [], headingLevel: 1, notes: [] };
}

/** The address of the whole story in one file to pass on; `publishing/pass-on.ts` writes it when all pages are built. */
export function singleFileAddress(language: string): string {
  return `/the-turn.${language}.html`;
}

/** The static paths of a page in every language of the story, for each of the page's own parameters. */
export function languagePaths<Own extends object>(
  { languages }: Site,
  own: readonly Own[] = [{} as Own],
): { params: Own & { language: string | undefined } }[] {
  return languages.flatMap((language) =>
    own.map((params) => ({ params: { ...params, language: tagOf(language, languages) } })),
  );
}
