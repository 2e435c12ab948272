import { isDate } from './date.ts';
import { didYouMean } from './problem.ts';
import type { Cell, Codebook } from './types.ts';

export type Column = Codebook['columns'][string];

/** What is wrong with a cell; `within` is the part of it that is meant, if not the whole. */
export interface CellMistake {
  readonly code: string;
  readonly message: string;
  readonly within?: string;
}

/** The value of a cell, or what is wrong with it. `sources` undefined: they cannot be known, so any will do. */
export function readCell(
  text: string,
  name: string,
  column: Column,
  sources: readonly string[] | undefined,
): { readonly value: Cell } | { readonly mistakes: readonly CellMistake[] } {
  const wrong = (code: string, message: string) => ({ mistakes: [{ code, message }] });
  const cell = `"${text}" in column "${name}"`;

  if (text.trim() === '') {
    if (column.empty) return { value: null };
    const advice = 'Fill it in, or say in the codebook under "empty" what an empty cell means.';
    return wrong('empty-cell', `A cell of column "${name}" is empty. ${advice}`);
  }
  switch (column.type) {
    case 'integer':
      if (/^-?\d+$/.test(text)) return { value: Number(text) };
      return wrong('bad-integer', `${cell} is not a whole number. ${numberAdvice(text, /^-?\d+$/, '1200')}`);
    case 'number':
      if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
      return wrong(
        'bad-number',
        `${cell} is not a number. ${numberAdvice(text, /^-?\d+(\.\d+)?$/, '1200 or 12.5')}`,
      );
    case 'date':
      if (isDate(text)) return { value: text };
      return wrong(
        'bad-date',
        `${cell} is not a date. Write a day that exists as 2022-03-27, 2022-03 or 2022.`,
      );
    case 'id':
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return { value: text };
      return wrong('bad-id', `${cell} is not an id. Write lower-case letters, digits and single hyphens.`);
    case 'category': {
      const codes = Object.keys(column.values ?? {});
      if (!column.values || codes.includes(text)) return { value: text };
      const advice = didYouMean(
        text,
        codes,
        'Use one of its codes, or add it to the codebook under "values".',
      );
      return wrong('unknown-category', `${cell} is not one of its codes.${advice}`);
    }
    case 'sources':
      return readSources(text, name, sources);
    case 'text':
      return { value: text };
  }
}

function readSources(text: string, name: string, known: readonly string[] | undefined) {
  const value = text.split(';').map((id) => id.trim());
  const mistakes = value
    .filter((id) => known && !known.includes(id))
    .map((id) => {
      if (id === '')
        return {
          code: 'unknown-source',
          message: `A source is missing in "${text}". Remove the ";" too many.`,
        };
      const advice = didYouMean(id, known ?? [], 'Add it to content/sources.yaml.');
      return {
        code: 'unknown-source',
        message: `There is no source "${id}" (column "${name}").${advice}`,
        within: id,
      };
    });
  return mistakes.length > 0 ? { mistakes } : { value };
}

/** The number as it should be written, where only one can be meant: `1 200` is 1200, but `1,200` may be 1.2. */
function numberAdvice(text: string, form: RegExp, example: string): string {
  const digits = text.replace(/[\s\u00a0\u202f'’]/g, '');
  return form.test(digits) ? `Write ${digits}.` : `Write digits only, such as ${example}.`;
}
