import { nearest } from './problem.ts';

const schemes = ['https:', 'http:', 'mailto:'];
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** Whether an address leads to a place of this site: one that does not say how it is reached. */
export function isPlace(address: string): boolean {
  return !scheme.test(address);
}

/** What is wrong with the address of a link, unless it is a place of this site. Other sites are for readers to visit. */
export function badAddress(address: string): string | undefined {
  if (isPlace(address) || /^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return undefined;
  if (/^https?:\/\/[^\s/.]+\.\S/i.test(address) && URL.canParse(address)) return undefined;
  const [given = ''] = scheme.exec(address) ?? [];
  const meant = schemes.includes(given) ? undefined : nearest(given, schemes);
  const advice = meant
    ? `Did you mean "${address.replace(given, meant)}"?`
    : 'Write https://… for another site, mailto:… for a mail.';
  return `A link cannot lead to "${address}". ${advice}`;
}
