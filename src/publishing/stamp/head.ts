import type { RecordedPage } from '../../story/record-shape.ts';
import type { Stamped } from './edition.ts';
import { feedsOf } from './feed-address.ts';
import { oembedFile } from './oembed.ts';
import { dataset, newsArticle } from './structured-data.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** A tag of the head; one without a value for some attribute is none. */
function tag(name: 'link' | 'meta', attributes: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value ?? '')}"`);
  return Object.values(attributes).includes(undefined) ? '' : `<${name}${parts.join('')}>`;
}

/**
 * The page under which search engines list this one, and its translations. What is listed under another page has no
 * translations to be told of: those of the other count.
 */
function identity({ record, at }: Stamped, page: RecordedPage): string[] {
  const translations = Object.entries(page.translations);
  const told = page.canonical === page.address && translations.length > 1 ? translations : [];
  const fallback = page.translations[record.editions[0]!.language];
  return [
    tag('link', { rel: 'canonical', href: at(page.canonical) }),
    ...told.map(([hreflang, address]) => tag('link', { rel: 'alternate', hreflang, href: at(address) })),
    told.length > 0 && fallback
      ? tag('link', { rel: 'alternate', hreflang: 'x-default', href: at(fallback) })
      : '',
  ];
}

const articles: readonly RecordedPage['kind'][] = [
  'story',
  'chapter',
  'plain-story',
  'plain-chapter',
  'embed',
];

/** What the page looks like where somebody links to it. A chapter that is shared is to stay that chapter. */
function preview(it: Stamped, page: RecordedPage): string[] {
  const { record, edition, at } = it;
  const og = (name: string, content: string | undefined): string =>
    tag('meta', { property: `og:${name}`, content });
  const { chapter } = record.scenes.find(({ name }) => page.kind === 'embed' && name === page.of) ?? {};
  const home = it.page('chapter', chapter) ?? page;
  const others = record.editions.filter(
    ({ language }) => language !== edition.language && language in page.translations,
  );
  const card = it.card(page);
  const isArticle = articles.includes(page.kind);
  const dates = { published_time: record.story.published, modified_time: page.modified };
  return [
    og('type', isArticle ? 'article' : 'website'),
    og('title', page.title),
    og('description', page.description),
    og('url', at(home.address)),
    og('site_name', edition.title),
    og('locale', edition.locale),
    ...others.map(({ locale }) => og('locale:alternate', locale)),
    og('image', card && at(card.address)),
    og('image:width', card && `${card.width}`),
    og('image:height', card && `${card.height}`),
    og('image:alt', card?.alt),
    ...(isArticle
      ? Object.entries(dates).map(([name, content]) => tag('meta', { property: `article:${name}`, content }))
      : []),
    tag('meta', { name: 'twitter:card', content: card ? 'summary_large_image' : 'summary' }),
  ];
}

/** Where to follow the story, and how to put this page into another one. The light edition is spared both. */
function discovery(it: Stamped, page: RecordedPage): string[] {
  const { edition, at } = it;
  const isLight = page.kind.startsWith('plain');
  const feeds = isLight || page.kind === 'embed' ? [] : feedsOf(edition.language);
  const oembed = oembedFile(page);
  return [
    ...feeds.map(({ file, type }) =>
      tag('link', { rel: 'alternate', type, title: edition.title, href: at(file) }),
    ),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      title: page.title,
      href: oembed && at(oembed),
    }),
  ];
}

/** A block of data; not a script to a browser, and nothing in it can end it. */
function block(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function structuredData(it: Stamped, page: RecordedPage): string {
  if (page.kind === 'story' || page.kind === 'chapter') return block(newsArticle(it, page));
  const data = page.kind === 'table' ? dataset(it, page) : undefined;
  return data ? block(data) : '';
}

/** Everything that a page can only say once it is known where it stands. */
export function headOf(it: Stamped, page: RecordedPage): string[] {
  return [
    ...identity(it, page),
    ...preview(it, page),
    ...discovery(it, page),
    structuredData(it, page),
  ].filter((line) => line !== '');
}
