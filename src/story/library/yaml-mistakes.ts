import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { controls } from './control.ts';

/** A mistake in the writing of a YAML file, before anybody asks what it means. */
export interface Mistake {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Left out, it is an error. */
  readonly severity?: 'warning';
}

/** The mistakes of a parsed YAML file in plain words; of those that make it unreadable, only the first. */
export function yamlMistakes(text: string, document: Document.Parsed): Mistake[] {
  const duplicates = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return [unreadable(text, document, first)];
  return [...duplicates.map((error) => duplicate(text, error)), ...signs(text, document), ...controls(text)];
}

function duplicate(text: string, { pos: [offset] }: YAMLError): Mistake {
  const name = /^[^:\n]*/
    .exec(text.slice(offset))?.[0]
    .trim()
    .replace(/^["']|["']$/g, '');
  return {
    offset,
    code: 'duplicate-key',
    message: `"${name}" stands here a second time. Keep one of the two.`,
  };
}

/** Texts that begin with `*`, `&` or `!`, or hold a `#`, mean something else to YAML, and would be lost without a word. */
function signs(text: string, document: Document.Parsed): Mistake[] {
  const mistakes: Mistake[] = [];
  const found = (offset: number, sign: string) =>
    mistakes.push({
      offset: Math.max(0, text.lastIndexOf(sign, offset)),
      code: 'yaml-sign',
      message: `A text that begins with "${sign}" must stand in quotes.`,
    });
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found(offset, '*');
      else if (node.anchor !== undefined) found(offset, '&');
      else if (node.tag?.startsWith('!')) found(offset, '!');
      else if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string') {
        const [, end = offset] = node.range ?? [];
        const [spaces = ''] = /^[ \t]+(?=#)/.exec(text.slice(end)) ?? [];
        if (spaces !== '') mistakes.push({ offset: end + spaces.length, code: 'yaml-sign', message: unread });
      }
    },
  });
  return mistakes;
}

const unread =
  'From this "#" on, the line is not read. Put the text in quotes, or a note on a line of its own.';

const quoteIt = 'A text that holds a colon, a quote mark, a bracket or a "#" must stand in quotes.';

function unreadable(text: string, document: Document.Parsed, error: YAMLError): Mistake {
  const offset = Math.min(error.pos[0], text.length);
  const syntax = (message: string, hint?: string, at = offset): Mistake => ({
    offset: at,
    code: 'yaml-syntax',
    message,
    ...(hint !== undefined && { hint }),
  });
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const corrected = quoted(lineAt(text, offset));
      if (corrected === undefined) break;
      return syntax('A text that holds a colon must stand in quotes.', `Write: ${corrected}`);
    }
    case 'TAB_AS_INDENT':
      return syntax('This line begins with a tab. Indent with spaces.');
    case 'BAD_SCALAR_START':
      return syntax(`A text that begins with "${text[offset]}" must stand in quotes.`);
    case 'BAD_DQ_ESCAPE':
      return syntax(
        'A backslash means something else inside double quotes. Use single quotes, or write it twice.',
      );
    case 'MULTIPLE_DOCS':
      return syntax('A line of three hyphens may not stand in the middle of the file. Remove it.');
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax('This line is not of the form "name: text".', 'After the name come a colon and a space.');
    case 'MISSING_CHAR': {
      if (!error.message.includes('closing')) break;
      const opening = openingOf(document, offset);
      return syntax(
        'The quote mark that opens here is never closed. Add the closing one.',
        undefined,
        opening,
      );
    }
    case 'BAD_INDENT': {
      if (!error.message.startsWith('Flow')) {
        return syntax(
          'This line is indented differently from those it belongs with. Begin them in the same column.',
        );
      }
      const opening = openingOf(document, offset);
      return syntax(`The "${text[opening]}" that opens here is never closed.`, quoteIt, opening);
    }
  }
  const sign = signBefore(text, offset);
  if (sign) {
    const { at, isQuote } = sign;
    if (!isQuote) return syntax(`A text that begins with "${text[at]}" must stand in quotes.`, undefined, at);
    const advice = 'If a quote mark belongs to the text, put the whole in quote marks of the other kind.';
    return syntax(`Nothing may follow the closing quote mark. ${advice}`);
  }
  return syntax('This line cannot be read from here on. Check its quotes, colon and indentation.', quoteIt);
}

/** Where the quoted text or bracket begins that is still open at an offset. */
function openingOf(document: Document.Parsed, offset: number): number {
  let opening: number | undefined;
  visit(document, {
    Node(_, node) {
      const bracketed = isCollection(node) && node.flow === true;
      const inQuotes = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if ((bracketed || inQuotes) && node.range && node.range[0] <= offset) opening = node.range[0];
    },
  });
  return opening ?? offset;
}

/** The sign that begins the text after a name, on the line of an offset, if it has a meaning of its own in YAML. */
function signBefore(
  text: string,
  offset: number,
): { readonly at: number; readonly isQuote: boolean } | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, name, sign] = /^(\s*(?:- +)?[^\s:'"][^:'"\n]*: +)([*&!{[%@`'"])/.exec(text.slice(start)) ?? [];
  if (name === undefined || sign === undefined) return undefined;
  return { at: start + name.length, isQuote: sign === "'" || sign === '"' };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split(/\r?\n/, 1)[0] ?? '';
}

/** `title: Mali: a turn` with its text in quotes, or undefined if the line has another form. */
function quoted(line: string): string | undefined {
  const [, name, value] = /^\s*((?:- )?[^\s:'"][^:'"]*: +)(\S.*?:.*?)\s*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return `${name}"${value.replace(/["\\]/g, '\\$&')}"`;
}
