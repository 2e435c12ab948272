/**
 * Puts lines at the end of a built page's head, in place of those that were put there under the same name, and changes
 * no other byte. Without lines it takes them away, and the page is again as it was built.
 *
 * @param name what the lines are: two names keep out of each other's way.
 * @throws Error for a page without a head.
 */
export function inHead(page: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!--${name}-->`, `<!--/${name}-->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  const bare = from === -1 ? page : page.slice(0, from) + page.slice(to + end.length);
  if (lines.length === 0) return bare;
  const place = bare.indexOf('</head>');
  if (place === -1) throw new Error('the page has no head to put lines into');
  return `${bare.slice(0, place)}${begin}${lines.join('')}${end}${bare.slice(place)}`;
}
