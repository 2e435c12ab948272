import { Feed, type Item } from 'feed';
import type { RecordedCorrection } from '../../story/record-shape.ts';
import { articleOf } from '../article.ts';
import type { Stamped } from './edition.ts';
import { feedsOf, type FeedFormat } from './feed-address.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** What feeds need of the folder's files. */
export interface Files {
  read(file: string): string;
  /** How many bytes a file has. */
  size(file: string): number;
}

/** Dates are days; a feed wants an hour too. */
const day = (date: string): Date => new Date(date);

/** A chapter in full, from its page in the light edition: each picture in words, links as they lead from its address. */
function fullText(page: string, address: string): string {
  const { standfirst, body } = articleOf(page, {
    picture: ({ alternative }) => `<p><em>${escapeMarkup(alternative)}</em></p>`,
    link: (href) => new URL(href, address).href,
  });
  return `<p>${escapeMarkup(standfirst)}</p>\n${body}`;
}

function chapterItems(it: Stamped, { read, size }: Files): Item[] {
  return it.record.chapters.flatMap(({ slug }): Item[] => {
    const [page, light] = [it.page('chapter', slug), it.page('plain-chapter', slug)];
    if (!page || !light) return [];
    const link = it.at(page.address);
    const card = it.card(page);
    return [
      {
        title: page.title,
        id: link,
        link,
        description: page.description,
        content: fullText(read(`${light.address}index.html`), link),
        published: day(it.record.story.published),
        date: day(page.modified),
        ...(card && { image: { url: it.at(card.address), type: 'image/png', length: size(card.address) } }),
      },
    ];
  });
}

function correctionItem(it: Stamped, correction: RecordedCorrection): Item {
  const { language, title: story } = it.edition;
  const { id, date, chapter, heading, before, after, why } = correction;
  const page = it.page('chapter', chapter);
  const title = page?.title ?? story;
  const log = it.page('corrections') ?? it.page('about') ?? it.page('story')!;
  const link = it.at(`${log.address}#${id}`);
  const of = page && `<p><a href="${it.at(page.address)}">${escapeMarkup(title)}</a></p>`;
  const wrong = before && `<p><del>${escapeMarkup(before[language]!)}</del></p>`;
  const right = after && `<p><ins>${escapeMarkup(after[language]!)}</ins></p>`;
  return {
    title: `${title}: ${heading[language]}`,
    id: link,
    link,
    description: why[language]!,
    content: [of, wrong, right, `<p>${escapeMarkup(why[language]!)}</p>`].filter(Boolean).join('\n'),
    published: day(date),
    date: day(date),
  };
}

/** An item as a format wants it: two of them read titles as markup, and only one knows of whole signatures. */
function itemFor(format: FeedFormat, { edition }: Stamped, item: Item): Item {
  if (format === 'json') return { ...item, author: [{ name: edition.byline }] };
  const { title, description = '' } = item;
  return {
    ...item,
    title: escapeMarkup(title),
    description: escapeMarkup(description),
    ...(format === 'rss'
      ? { extensions: [{ name: 'dc:creator', objects: { _text: edition.byline } }] }
      : { author: [{ name: edition.byline }] }),
  };
}

function print(format: FeedFormat, language: string, feed: Feed): string {
  if (format === 'rss') return feed.rss2();
  if (format === 'json') return feed.json1();
  // The package has no way to say which language a feed is in.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
}

/** The feeds of an edition by their files: its chapters in full, and what was corrected in them. */
export function feeds(it: Stamped, files: Files): Map<string, string> {
  const { record, edition, at } = it;
  const { language, title, standfirst, byline } = edition;
  const items = [...record.corrections.map((each) => correctionItem(it, each)), ...chapterItems(it, files)];
  const { text: licence } = record.story.licence;
  const all = feedsOf(language);
  const addressOf = (wanted: FeedFormat): string => at(all.find(({ format }) => format === wanted)!.file);
  const link = at(it.page('story')!.address);
  return new Map(
    all.map(({ format, file }) => {
      const feed = new Feed({
        id: link,
        link,
        title,
        description: standfirst,
        language,
        author: { name: byline },
        updated: day(record.story.modified),
        copyright: `${licence.name}, ${licence.url}`,
        feedLinks: { rss: addressOf('rss'), atom: addressOf('atom'), json: addressOf('json') },
        generator: false,
      });
      for (const item of items) feed.addItem(itemFor(format, it, item));
      return [file, `${print(format, language, feed)}\n`];
    }),
  );
}
