import { joined, type Headers } from '../../../src/publishing/hosting/rules.ts';

/** How a host reads the address of a rule. */
type Reading = (rule: string) => RegExp;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As documented: the star takes all that follows or stands between, and there is one at most. */
export const cloudflare: Reading = (rule) => {
  if (rule.split('*').length > 2) throw new Error(`${rule} has more than one star`);
  return new RegExp(`^${rule.split('*').map(literal).join('.*')}$`);
};

/** As its command line does: segment by segment, and a slash at the end counts for nothing. */
export const netlify: Reading = (rule) => {
  const parts = rule.split('/').filter(Boolean);
  if (parts.length === 0) return /^\/$/;
  const pattern = parts.reduce((before, part) => {
    if (part === '*') return before === '' ? '/?.*/?' : `${before.replace(/\/\?$/, '')}(?:|/|/.*/?)`;
    if (part.includes('*')) return `${before}/${part.split('*').map(literal).join('.*')}`;
    return `${before}/${literal(part)}/?`;
  }, '');
  return new RegExp(`^${pattern}$`);
};

/** Both send it where no rule says anything else. */
const byThemselves: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** What a host sends with an address, by a `_headers` file. */
export function readHeaders(file: string, reading: Reading): (address: string) => Headers {
  const blocks: { rule: RegExp; headers: Record<string, string> }[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) blocks.push({ rule: reading(line), headers: {} });
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) blocks.at(-1)!.headers[name] = value;
  }
  return (address) => ({
    ...byThemselves,
    ...joined(blocks.filter(({ rule }) => rule.test(address)).map(({ headers }) => headers)),
  });
}
