import { parseArgs } from 'node:util';
import { settle, usualFolder } from '../package/release.ts';
import { siteAddress } from './site-address.ts';
import { stamp } from './stamp.ts';

export const usage = `stamp --site https://example.org/the-turn/ [folder]
    Fills in what depends on the address at which the folder stands: canonical addresses,
    previews, structured data, sitemap, feeds and descriptions for embedding.
stamp --none [folder]
    Takes all of it out again.`;

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** Stamps a folder as the command line says, and tells what was done. */
export function run(words: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { site: { type: 'string' }, none: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [folder = usualFolder(), ...more] = positionals;
  if (more.length > 0) throw new Error(`Name one folder, not ${positionals.length}.`);
  if ((values.site === undefined) === (values.none === undefined))
    throw new Error(
      'Say where the folder will stand, with --site https://…/, or --none to take that out again.',
    );
  const site = values.site === undefined ? undefined : siteAddress(values.site);
  const { pages, written, removed } = stamp(folder, site);
  settle(folder, site);
  const changed = written.filter((file) => file.endsWith('.html')).length;
  const files = written.length - changed;
  if (site === undefined)
    return `${folder} is as it was built: ${count(changed, 'page', 'pages')} changed, ${count(removed.length, 'file', 'files')} taken away.`;
  return [
    `${folder} is ready for ${site}: ${count(pages.length, 'page', 'pages')} carry its address.`,
    `Written anew: ${count(changed, 'page', 'pages')} and ${count(files, 'file', 'files')} (sitemap, feeds, embedding)${removed.length > 0 ? `; taken away: ${removed.length}` : ''}.`,
  ].join('\n');
}
