import type {
  CorrectionComment,
  CreativeWork,
  Dataset,
  NewsArticle,
  Project,
  PropertyValue,
  WithContext,
} from 'schema-dts';
import type { RecordedPage } from '../../story/record-shape.ts';
import { changesOf, type Stamped } from './edition.ts';

const context = 'https://schema.org';
const idOf = (address: string, part: 'article' | 'dataset'): string => `${address}#${part}`;

/** Who stands behind the story. It names no newsroom, so none is named here: a project is what it says that it is. */
function project({ edition, at, page }: Stamped): Exclude<Project, string> {
  const [principles, policy] = [page('about'), page('corrections')];
  return {
    '@type': 'Project',
    name: edition.title,
    url: at(page('story')!.address),
    ...(principles && { publishingPrinciples: at(principles.address) }),
    ...(policy && { correctionsPolicy: at(policy.address) }),
  };
}

/** Who signs. Only of the story's own name is it known what kind of author that is. */
function author(it: Stamped): Project {
  const { byline, title } = it.edition;
  return byline === title ? { '@type': 'Project', name: title } : byline;
}

function citations({ record }: Stamped, ids: readonly string[]): CreativeWork[] {
  return [...new Set(ids)].flatMap((id): CreativeWork[] => {
    const source = record.sources.find((each) => each.id === id);
    if (!source) return [];
    const { title, publisher, author, date, language, url } = source;
    return [
      {
        '@type': 'CreativeWork',
        name: title,
        ...(author && { author }),
        publisher: { '@type': 'Organization', name: publisher },
        ...(date && { datePublished: date }),
        inLanguage: language,
        ...(url && { url }),
      },
    ];
  });
}

/**
 * Where the sources of the whole story stand. Its page is as heavy as it may be; each source by itself is told of in the
 * chapter that cites it.
 */
function sourcesPage({ at, page }: Stamped): CreativeWork[] {
  const sources = page('sources');
  return sources ? [{ '@type': 'CreativeWork', name: sources.title, url: at(sources.address) }] : [];
}

/** What was wrong, and what was put in its place. Additions are none of this. */
function corrections(it: Stamped, chapter: string | undefined): CorrectionComment[] {
  const { language } = it.edition;
  return changesOf(it, chapter)
    .filter(({ kind }) => kind !== 'update')
    .map(({ date, before, after, why }) => ({
      '@type': 'CorrectionComment',
      text: [why[language], before && after && `${before[language]} → ${after[language]}`]
        .filter(Boolean)
        .join(' '),
      datePublished: date,
    }));
}

/** The story, or one chapter of it, as search engines and archives read it. */
export function newsArticle(it: Stamped, page: RecordedPage): WithContext<NewsArticle> {
  const { record, edition, at } = it;
  const chapters = record.chapters.filter(({ slug }) => page.kind === 'story' || slug === page.of);
  const parts = page.kind === 'story' ? chapters.flatMap(({ slug }) => it.page('chapter', slug) ?? []) : [];
  const tables = record.tables.filter(({ id }) => chapters.some((chapter) => chapter.tables.includes(id)));
  const based = tables.flatMap(({ id }) => it.page('table', id) ?? []);
  const wrong = corrections(it, page.kind === 'story' ? undefined : page.of);
  const card = it.card(page);
  const address = at(page.address);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    '@id': idOf(address, 'article'),
    url: address,
    mainEntityOfPage: address,
    headline: page.title,
    description: page.description,
    ...(page.kind === 'story' && { backstory: edition.disclosure }),
    inLanguage: edition.language,
    datePublished: record.story.published,
    dateModified: page.modified,
    author: author(it),
    publisher: project(it),
    ...(card && {
      image: {
        '@type': 'ImageObject',
        url: at(card.address),
        width: `${card.width}`,
        height: `${card.height}`,
        caption: card.alt,
      },
    }),
    license: record.story.licence.text.url,
    isAccessibleForFree: true,
    ...(page.kind === 'chapter' && { isPartOf: { '@id': idOf(at(page.canonical), 'article') } }),
    ...(parts.length > 0 && {
      hasPart: parts.map(({ address, title }) => ({
        '@type': 'NewsArticle',
        '@id': idOf(at(address), 'article'),
        headline: title,
        url: at(address),
      })),
    }),
    ...(wrong.length > 0 && { correction: wrong }),
    ...(based.length > 0 && {
      isBasedOn: based.map(({ address }) => ({ '@id': idOf(at(address), 'dataset') })),
    }),
    citation:
      page.kind === 'story'
        ? sourcesPage(it)
        : citations(
            it,
            chapters.flatMap(({ sources }) => sources),
          ),
  };
}

/** A table that graphics are drawn from, as catalogues of data read it; nothing, if the folder has no such table. */
export function dataset(it: Stamped, page: RecordedPage): WithContext<Dataset> | undefined {
  const { record, edition, at } = it;
  const { language } = edition;
  const table = record.tables.find(({ id }) => id === page.of);
  if (!table) return undefined;
  const address = at(page.address);
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': idOf(address, 'dataset'),
    url: address,
    name: page.title,
    description: page.description,
    inLanguage: language,
    datePublished: record.story.published,
    dateModified: page.modified,
    creator: author(it),
    publisher: project(it),
    license: { '@type': 'CreativeWork', name: table.licence },
    isAccessibleForFree: true,
    distribution: { '@type': 'DataDownload', contentUrl: at(table.csv), encodingFormat: 'text/csv' },
    variableMeasured: table.columns
      .filter(({ type }) => type !== 'id' && type !== 'sources')
      .map(({ label, unit }): PropertyValue => ({
        '@type': 'PropertyValue',
        name: label[language]!,
        ...(unit && { unitText: unit[language]! }),
      })),
    citation: citations(it, table.sources),
  };
}
