import { oddCharacter, quoted } from './character.ts';
import { dateAdvice } from './date-advice.ts';
import { isDate } from './date.ts';
import { readNumeral, type DecimalMark } from './numeral.ts';
import { didYouMean } from './problem.ts';
import type { Cell, Codebook } from './types.ts';

export type Column = Codebook['columns'][string];

/** What is wrong with a cell; `offset` is where in its text, if not with the whole. */
export interface CellMistake {
  readonly code: string;
  readonly message: string;
  readonly offset?: number;
}

/** What is known outside of a cell: the sources, unless they cannot be known, and the decimal mark of its file. */
export interface Around {
  readonly sources: readonly string[] | undefined;
  readonly decimal: DecimalMark;
}

/** A cell's value and how it is written plainly, or what is wrong with it. */
export type CellReading =
  { readonly value: Cell; readonly plain: string } | { readonly mistakes: readonly CellMistake[] };

const longest = 10_000;

/** What no cell may hold, of whichever kind. */
export function cellFlaw(text: string, name: string): CellMistake | undefined {
  if (text.length > longest) {
    const message = `This cell of column "${name}" has ${text.length} characters; ${longest} are the most. Is a quote mark missing where it ends?`;
    return { code: 'long-cell', message };
  }
  const odd = oddCharacter(text);
  if (odd) return { code: 'odd-character', message: `Column "${name}" ${odd.advice}`, offset: odd.offset };
  if (/^\s*(=|#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|#+\s*$))/.test(text)) {
    const message = `${quoted(text)} in column "${name}" is a formula or what a spreadsheet makes of a wrong one. Write its value.`;
    return { code: 'formula', message };
  }
  return undefined;
}

/** Reads a cell. Spaces around it count in prose only. */
export function readCell(
  written: string,
  name: string,
  column: Column,
  { sources, decimal }: Around,
): CellReading {
  const flaw = cellFlaw(written, name);
  if (flaw) return { mistakes: [flaw] };
  const text = written.trim();
  const cell = `${quoted(text)} in column "${name}"`;
  const wrong = (code: string, message: string) => ({ mistakes: [{ code, message }] });

  if (text === '') {
    if (column.empty) return { value: null, plain: '' };
    const advice = 'Fill it in, or say in the codebook under "empty" what an empty cell means.';
    return wrong('empty-cell', `A cell of column "${name}" is empty. ${advice}`);
  }
  switch (column.type) {
    case 'integer':
    case 'number': {
      const read = readNumeral(text, decimal, column.type);
      if ('advice' in read) return wrong(`bad-${column.type}`, `${cell} ${read.advice}`);
      // `+ 0` turns -0 into 0.
      return { value: Number(read.plain) + 0, plain: read.plain };
    }
    case 'date': {
      if (isDate(text)) return { value: text, plain: text };
      const advice = dateAdvice(text) ?? 'Write a day that exists as 2022-03-27, 2022-03 or 2022.';
      return wrong('bad-date', `${cell} is not a date. ${advice}`);
    }
    case 'id':
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return { value: text, plain: text };
      return wrong('bad-id', `${cell} is not an id. Write lower-case letters, digits and single hyphens.`);
    case 'category': {
      const codes = Object.keys(column.values ?? {});
      if (codes.length === 0 || codes.includes(text)) return { value: text, plain: text };
      const otherwise = 'Use one of its codes, or add it to the codebook under "values".';
      return wrong(
        'unknown-category',
        `${cell} is not one of its codes.${didYouMean(text, codes, otherwise)}`,
      );
    }
    case 'sources':
      return readSources(written, name, sources);
    case 'text':
      return { value: written, plain: written };
  }
}

function readSources(written: string, name: string, known: readonly string[] | undefined): CellReading {
  let offset = 0;
  const parts = written.split(';').map((part) => {
    const at = offset + Math.max(0, part.search(/\S/));
    offset += part.length + 1;
    return { id: part.trim(), offset: at };
  });
  const code = 'unknown-source';
  const mistakes = parts
    .filter(({ id }) => known && !known.includes(id))
    .map(({ id, offset }): CellMistake => {
      if (id === '')
        return {
          code,
          message: `A source is missing in ${quoted(written.trim())}. Remove the ";" too many.`,
        };
      const advice = didYouMean(id, known ?? [], 'Add it to content/sources.yaml.');
      return { code, message: `There is no source ${quoted(id)} (column "${name}").${advice}`, offset };
    });
  return mistakes.length > 0 ? { mistakes } : { value: parts.map(({ id }) => id), plain: written.trim() };
}
