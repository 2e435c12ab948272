import type { StoryRecord } from '../../story/record-shape.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** The pages that search engines are to list, each with its translations: https://www.sitemaps.org/protocol.html */
export function sitemap({ pages, editions }: StoryRecord, site: string): string {
  const at = (address: string): string => escapeMarkup(new URL(address, site).href);
  const fallback = editions[0]!.language;
  const urls = pages
    .filter(({ address, canonical }) => address === canonical)
    .map(({ address, modified, translations }) => {
      const others = Object.entries(translations);
      const told = others.length > 1 ? others : [];
      const standard = told.filter(([language]) => language === fallback);
      const links = [...told, ...standard.map(([, to]) => ['x-default', to] as const)].map(
        ([language, to]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(to)}"/>`,
      );
      return `<url><loc>${at(address)}</loc><lastmod>${modified}</lastmod>${links.join('')}</url>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}
