import { inHead } from '../in-head.ts';

const [begin, end] = ['<!--origin-->', '<!--/origin-->'];

/**
 * The page of a republishing pack with where the chapter first stood: for readers as a link in its last line, and for
 * search engines as its canonical address. Without an address both are taken out.
 */
export function withOrigin(page: string, address: string | undefined): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const link = address === undefined ? '' : `<a href="${address}">${address}</a>`;
  const linked = from === -1 ? page : page.slice(0, from + begin.length) + link + page.slice(to);
  return inHead(linked, 'stamp', address === undefined ? [] : [`<link rel="canonical" href="${address}">`]);
}
