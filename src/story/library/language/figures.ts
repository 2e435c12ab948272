import { localeOf } from '../numbers.ts';
import type { Item } from './compare.ts';
import type { Passage } from './passage.ts';

/** The numbers of texts, whatever their signs for thousands and decimals: years, parts of dates and of names included. */
export function figuresOf(passages: readonly Passage[]): Item[] {
  return passages.flatMap(({ text, language, spans, place }) =>
    Array.from(text.matchAll(numeral(language)), ({ 0: written, groups, index }) => {
      const whole = (groups?.['whole'] ?? written).replace(/\D/g, '');
      const decimals = groups?.['decimals'];
      return { name: decimals === undefined ? whole : `${whole}.${decimals}`, ...place(spans[index]![0]) };
    }),
  );
}

const numerals = new Map<string, RegExp>();

function numeral(language: string): RegExp {
  const known = numerals.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(localeOf(language)).formatToParts(1234567.8);
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  const thousands = /\s/.test(group) ? '[ \\u00a0\\u2009\\u202f]' : `[${group}]`;
  // The point is also that of versions such as 25.1, which are the same in every language.
  const point = [parts.find(({ type }) => type === 'decimal')?.value ?? '', '.'].filter(
    (sign) => sign !== group,
  );
  const made = new RegExp(
    `(?<!\\d)(?<whole>\\d{1,3}(?:${thousands}\\d{3})+(?!\\d)|\\d+)(?:[${point.join('')}](?<decimals>\\d+))?`,
    'g',
  );
  numerals.set(language, made);
  return made;
}
