import { cardAddress, embedAddress, tagOf } from './address.ts';
import { modified } from './corrections.ts';
import type { Table } from './library/types.ts';
import type { RecordedPage } from './record-shape.ts';
import type { Site } from './site.ts';

/** An address of the site, seen from the top of the folder, as those of the record are. */
export function inFolder(address: string): string {
  return address === '/' ? './' : address.slice(1);
}

/** What a page says of itself, before it stands in a language. */
interface Draft {
  readonly kind: RecordedPage['kind'];
  readonly of?: string;
  /** In the story's first language, from the root. */
  readonly at: string;
  readonly title: string;
  readonly description: string;
  /** The chapters whose changes change it; all of them, if it does not say. */
  readonly chapters?: readonly string[];
  readonly canonical?: string;
}

/** The pages with the story's own words, whole and chapter by chapter; and each scene to stand elsewhere. */
function storyDrafts({ library }: Site, language: string): Draft[] {
  const { title, standfirst } = library.story.words[language]!;
  const story = { title, description: standfirst };
  const chapters = [...library.chapters.get(language)!.values()];
  // The story's page holds every chapter and every scene, word for word: what is found is found once, there.
  const canonical = '/';
  const ofChapters = (kind: 'chapter' | 'plain-chapter', folder: string): Draft[] =>
    chapters.map(({ slug, title, standfirst }) => ({
      kind,
      of: slug,
      at: `/${folder}/${slug}/`,
      title,
      description: standfirst,
      chapters: [slug],
      canonical,
    }));
  const embeds = chapters.flatMap(({ slug, scenes }) =>
    scenes.map(({ name }): Draft => {
      const { title, measure } = library.words.get(language)!.get(name)!;
      const at = embedAddress(name);
      return { kind: 'embed', of: name, at, title, description: measure, chapters: [slug], canonical };
    }),
  );
  return [
    { kind: 'story', at: '/', ...story },
    ...ofChapters('chapter', 'chapters'),
    { kind: 'plain-story', at: '/plain/', ...story, canonical },
    ...ofChapters('plain-chapter', 'plain'),
    ...embeds,
  ];
}

/** The pages to look things up on. */
function referenceDrafts(
  { library, say: sayIn }: Site,
  language: string,
  chaptersWith: (table: Table) => readonly string[],
): Draft[] {
  const say = sayIn(language);
  const tables = [...library.tables.values()].map((table): Draft => ({
    kind: 'table',
    of: table.id,
    at: `/data/${table.id}/`,
    title: table.codebook.title[language]!,
    description: table.codebook.description[language]!,
    chapters: chaptersWith(table),
  }));
  const { disclosure } = library.story.words[language]!;
  return [
    ...tables,
    { kind: 'sources', at: '/sources/', title: say('sources'), description: say('sources-page') },
    { kind: 'about', at: '/about/', title: say('about-title'), description: disclosure },
    {
      kind: 'corrections',
      at: '/corrections/',
      title: say('corrections'),
      description: say('corrections-page'),
    },
    { kind: 'files', at: '/files/', title: say('files'), description: say('files-page') },
    {
      kind: 'accessibility',
      at: '/accessibility/',
      title: say('accessibility'),
      description: say('accessibility-page'),
      chapters: [],
    },
  ];
}

/** The card that stands for a page: that of its chapter or scene, or else the story's. */
function cardOf({ kind, of }: Draft, tag: string | undefined): string {
  const part = { chapter: 'chapter', 'plain-chapter': 'chapter', embed: 'scene' } as const;
  return cardAddress(kind in part ? part[kind as keyof typeof part] : 'story', of ?? '', tag);
}

/** Every page of an edition that readers are meant to find, each with what is to be said of it elsewhere. */
export function pagesOf(
  site: Site,
  language: string,
  chaptersWith: (table: Table) => readonly string[],
): RecordedPage[] {
  const { languages, library, address } = site;
  const here = (at: string): string => inFolder(address(at, language));
  const drafts = [...storyDrafts(site, language), ...referenceDrafts(site, language, chaptersWith)];
  return drafts.map((draft) => {
    const { kind, of, at, title, description, chapters, canonical = at } = draft;
    return {
      address: here(at),
      kind,
      ...(of !== undefined && { of }),
      language,
      title,
      description,
      modified: chapters
        ? [library.story.published, ...chapters.map((slug) => modified(library, slug))].toSorted().at(-1)!
        : modified(library),
      canonical: here(canonical),
      card: inFolder(cardOf(draft, tagOf(language, languages))),
      translations: Object.fromEntries(languages.map((each) => [each, inFolder(address(at, each))])),
    };
  });
}
