import type { Passage } from './passage.ts';

/** A number in a text, whatever its signs for thousands and decimals. */
export interface Figure {
  readonly value: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/** The numbers of a passage: years, parts of dates and of names included. */
export function figuresIn({ text, language }: Passage): Figure[] {
  return Array.from(text.matchAll(numeral(language)), ({ 0: written, groups, index }) => {
    const whole = (groups?.['whole'] ?? written).replace(/\D/g, '');
    const decimals = groups?.['decimals'];
    return { value: decimals === undefined ? whole : `${whole}.${decimals}`, index };
  });
}

const numerals = new Map<string, RegExp>();

function numeral(language: string): RegExp {
  const known = numerals.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  // Versions such as 25.1 are written with a point everywhere.
  const decimal = [parts.find(({ type }) => type === 'decimal')?.value ?? '.', '.'].filter((it) => it !== group);
  const thousands = /\s/.test(group) ? '[ \\u00a0\\u2009\\u202f]' : `[${group}]`;
  const made = new RegExp(
    `(?<!\\d)(?<whole>\\d{1,3}(?:${thousands}\\d{3})+(?!\\d)|\\d+)(?:[${decimal.join('')}](?<decimals>\\d+))?`,
    'g',
  );
  numerals.set(language, made);
  return made;
}
