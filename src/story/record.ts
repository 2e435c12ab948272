import { changesIn, modified, said } from './corrections.ts';
import { inFolder, pagesOf } from './record-pages.ts';
import { cardsOf } from './card.ts';
import type { Source, Table } from './library/types.ts';
import { readingOf, singleFileAddress } from './pages.ts';
import { sourcesOfTable } from './reading.ts';
import {
  recordVersion,
  type RecordedCard,
  type RecordedCorrection,
  type RecordedTable,
  type StoryRecord,
} from './record-shape.ts';
import type { Site } from './site.ts';
import { printDate } from './voice.ts';

/** A language with the country that Open Graph wants beside it: where most of its speakers live, or British English. */
function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language === 'en' ? 'en-GB' : language).maximize();
  return `${code}_${region}`;
}

function cardsIn(site: Site, language: string): RecordedCard[] {
  return cardsOf(site, language).map(({ address, name, ...card }) => ({
    address: inFolder(address),
    ...card,
    ...(name !== '' && { name }),
    language,
  }));
}

function tableOf(site: Site, { id, codebook }: Table): RecordedTable {
  const { title, description, licence, columns } = codebook;
  return {
    id,
    csv: `data/${id}.csv`,
    title,
    description,
    licence,
    columns: Object.entries(columns).map(([name, { type, label, unit }]) => ({
      name,
      type,
      label,
      ...(unit && { unit }),
    })),
    sources: [...sourcesOfTable(site.library, id)],
  };
}

/** A source with its fields in one order, whatever order an editor wrote them in. */
function sourceOf([id, source]: readonly [string, Source]): StoryRecord['sources'][number] {
  const { publisher, title, author, date, url, language, kind, copy, described, titleLanguage } = source;
  const whole = { id, publisher, title, author, date, url, language, kind, copy, described, titleLanguage };
  return JSON.parse(JSON.stringify(whole));
}

/** The log of changes, the newest first. */
function correctionsOf({ library, languages, say }: Site): RecordedCorrection[] {
  const ids = changesIn(library, languages[0]!).map(({ id }) => id);
  return library.corrections.map(({ date, chapter, kind, before, after, why }, index) => ({
    id: ids[index]!,
    date,
    chapter,
    kind,
    heading: Object.fromEntries(
      languages.map((language) => [language, say(language)(said[kind], { date: printDate(date, language) })]),
    ),
    ...(before && { before }),
    ...(after && { after }),
    why,
  }));
}

/**
 * What the built folder says of itself in `story.json`: enough to be stamped, listed, followed and quoted without the
 * content that it was built from.
 *
 * @param version the version of the story's package
 */
export function recordOf(site: Site, version: string): StoryRecord {
  const { library, languages, defaultLanguage: first } = site;
  const { story } = library;
  const { published, factsAsOf, licence } = story;
  const inWords = <Words>(words: (language: string) => Words): Record<string, Words> =>
    Object.fromEntries(languages.map((language) => [language, words(language)]));
  const tablesOf = (scene: string): string[] => site.scene(scene, first).tables.map(({ id }) => id);

  const chapters = [...library.chapters.get(first)!.values()].map(({ slug, scenes }) => ({
    slug,
    words: inWords((language) => {
      const { title, standfirst } = library.chapters.get(language)!.get(slug)!;
      return { title, standfirst };
    }),
    scenes: scenes.map(({ name }) => name),
    tables: [...new Set(scenes.flatMap(({ name }) => tablesOf(name)))],
    sources: readingOf(site, first, 'story', slug).notes.map(({ id }) => id),
  }));
  const chaptersWith = ({ id }: Table): string[] =>
    chapters.filter(({ tables }) => tables.includes(id)).map(({ slug }) => slug);

  return {
    $schema: 'story.schema.json',
    version: recordVersion,
    story: { version, published, modified: modified(library), factsAsOf, licence },
    editions: languages.map((language) => ({
      language,
      locale: localeOf(language),
      ...story.words[language]!,
      file: inFolder(singleFileAddress(language)),
    })),
    pages: languages.flatMap((language) => pagesOf(site, language, chaptersWith)),
    cards: languages.flatMap((language) => cardsIn(site, language)),
    chapters,
    scenes: chapters.flatMap(({ slug, scenes }) =>
      scenes.map((name) => ({
        name,
        chapter: slug,
        words: inWords((language) => {
          const { title, measure } = library.words.get(language)!.get(name)!;
          return { title, measure };
        }),
        tables: tablesOf(name),
      })),
    ),
    tables: [...library.tables.values()].map((table) => tableOf(site, table)),
    sources: [...library.sources].map(sourceOf),
    corrections: correctionsOf(site),
  };
}
