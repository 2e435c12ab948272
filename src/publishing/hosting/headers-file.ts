import { rules } from './rules.ts';

/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it from the root of what is published.
 *
 * A star stands at the end of an address only: elsewhere the two read it differently. No other header is said of all
 * files than those of the first rule. For `Cache-Control`, both send `public, max-age=0, must-revalidate` where no rule
 * holds, which means what `no-cache` does; said here, it would be joined to what is said of files that may be kept.
 *
 * @param mount the path that the folder stands at, with a slash at both ends
 * @param tags what says the further languages in addresses, see `tagOf`
 */
export function headersFile(mount: string, tags: readonly string[] = []): string {
  const blocks = rules(tags).flatMap(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return paths.map((path) => `${mount}${path}\n${lines.join('')}`);
  });
  return blocks.join('\n');
}
