export type FeedFormat = 'rss' | 'atom' | 'json';

/** The feeds of a language: their files, and what they are. */
export function feedsOf(language: string): { format: FeedFormat; file: string; type: string }[] {
  return [
    { format: 'rss', file: `feed.${language}.rss.xml`, type: 'application/rss+xml' },
    { format: 'atom', file: `feed.${language}.atom.xml`, type: 'application/atom+xml' },
    { format: 'json', file: `feed.${language}.json`, type: 'application/feed+json' },
  ];
}
