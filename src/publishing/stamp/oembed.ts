import type { RecordedPage } from '../../story/record-shape.ts';
import type { Stamped } from './edition.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** What oEmbed calls a page to be put into another, version 1.0 of https://oembed.com. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'link' | 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
}

/** As wide as most articles, and as high as most steps; what is higher scrolls inside, which `?frame` asks for. */
const frame = { width: 600, height: 640 };

/** The file that describes a page to those who would put it into theirs; nothing for pages that nobody would. */
export function oembedFile({ address, kind }: RecordedPage): string | undefined {
  if (!['story', 'chapter', 'embed'].includes(kind)) return undefined;
  return `oembed/${address === './' ? 'index' : address.slice(0, -1)}.json`;
}

/** How a page is put into another: a scene in a frame, anything else as a link with its picture. */
export function oembed(it: Stamped, page: RecordedPage): Oembed {
  const { edition, at } = it;
  const card = it.card(page);
  const { width, height } = frame;
  const address = at(page.address);
  return {
    version: '1.0',
    type: page.kind === 'embed' ? 'rich' : 'link',
    title: page.title,
    author_name: edition.byline,
    provider_name: edition.title,
    provider_url: at(it.page('story')!.address),
    ...(card && {
      thumbnail_url: at(card.address),
      thumbnail_width: card.width,
      thumbnail_height: card.height,
    }),
    ...(page.kind === 'embed' && {
      html: `<iframe src="${escapeMarkup(address)}?frame" title="${escapeMarkup(page.title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`,
      width,
      height,
    }),
  };
}
