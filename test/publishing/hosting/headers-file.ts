import type { Headers } from '../../../src/publishing/hosting/rules.ts';

/** How a host reads the address of a rule, and what it makes of a header that two rules give. */
interface Reading {
  readonly pattern: (rule: string) => RegExp;
  readonly both: (before: string, after: string) => string;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As documented: the star takes all that follows or stands between, and there is one at most. */
export const cloudflare: Reading = {
  pattern: (rule) => {
    if (rule.split('*').length > 2) throw new Error(`${rule} has more than one star`);
    return new RegExp(`^${rule.split('*').map(literal).join('.*')}$`);
  },
  both: (before, after) => `${before}, ${after}`,
};

/** As its command line does: segment by segment, and a slash at the end counts for nothing. */
export const netlify: Reading = {
  pattern: (rule) => {
    const parts = rule.split('/').filter(Boolean);
    if (parts.length === 0) return /^\/$/;
    const pattern = parts.reduce((before, part) => {
      if (part === '*') return before === '' ? '/?.*/?' : `${before.replace(/\/\?$/, '')}(?:|/|/.*/?)`;
      if (part.includes('*')) return `${before}/${part.split('*').map(literal).join('.*')}`;
      return `${before}/${literal(part)}/?`;
    }, '');
    return new RegExp(`^${pattern}$`, 'i');
  },
  both: (_, after) => after,
};

/** Both send it where no rule says anything else. */
const byThemselves: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** What a host sends with an address, by a `_headers` file. */
export function readHeaders(file: string, { pattern, both }: Reading): (address: string) => Headers {
  const blocks: { rule: RegExp; headers: Record<string, string> }[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) blocks.push({ rule: pattern(line), headers: {} });
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) blocks.at(-1)!.headers[name] = value;
  }
  return (address) => {
    const sent: Record<string, string> = {};
    for (const { headers } of blocks.filter(({ rule }) => rule.test(address)))
      for (const [name, value] of Object.entries(headers))
        sent[name] = name in sent ? both(sent[name]!, value) : value;
    return { ...byThemselves, ...sent };
  };
}
