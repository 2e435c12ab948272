import { mdxToMdast, type MdastNode } from 'satteri';
import { components, exampleTag } from './components.ts';
import { offsetOf } from './position.ts';
import { didYouMean } from './problem.ts';
import type { Mistake } from './yaml-mistakes.ts';

/**
 * What the parser understands, for the build and for the check. Prose is printed as it was typed: no quote mark is
 * turned, and no `~`, `|` or address means more than itself.
 */
export const features = { frontmatter: true, gfm: false, smartPunctuation: false } as const;

/** A chapter as the parser sees it, or what keeps the parser from seeing it. */
export interface ParsedChapter {
  /** Undefined if a mistake leaves open which tags hold what. */
  readonly tree: MdastNode | undefined;
  readonly mistakes: readonly Mistake[];
}

/**
 * Parses a chapter. The parser stops at its first mistake; one that spoils only a sign or two is blanked out
 * and the chapter parsed again, so that an editor hears of all at once. Never throws.
 */
export function parseChapter(source: string): ParsedChapter {
  const mistakes: Mistake[] = [];
  let text = source;
  while (mistakes.length < 20) {
    try {
      // Without the line end, the parser takes the whole process down at a backslash in what it holds for code.
      return { tree: mdxToMdast(`${text}\n`, { features }), mistakes };
    } catch (error) {
      const { blank, ...mistake } = explain(text, error instanceof Error ? error.message : '');
      mistakes.push(mistake);
      if (blank === 0) break;
      const end = mistake.offset + blank;
      text =
        text.slice(0, mistake.offset) +
        text.slice(mistake.offset, end).replace(/[^\r\n]/g, ' ') +
        text.slice(end);
    }
  }
  return { tree: undefined, mistakes };
}

/** A mistake, and how many signs to blank out to read on; 0 if that would help nobody. */
type Obstacle = Mistake & { readonly blank: number };

function explain(text: string, words: string): Obstacle {
  const [, line, column, said = ''] = /^(\d+):(\d+): ([^]*)$/.exec(words) ?? [];
  if (line === undefined) return { offset: 0, blank: 0, code: 'unreadable', message: tooDeep };
  const offset = offsetOf(text, { line: Number(line), column: Number(column) });
  const tag = /`<\/?([\w.:-]*)>`/.exec(said)?.[1] ?? '';

  if (said.startsWith('Expected a closing tag')) return { offset, blank: 0, ...unclosed(tag, said) };
  if (said.startsWith('Unexpected closing tag')) return { offset, blank: 0, ...wrongClosing(text, said) };
  if (said.startsWith('Expected the closing tag')) return { offset, blank: 0, ...ownLine(tag) };
  if (said.includes('expression')) return brace(text, offset, said);
  if (text.startsWith('<!', offset)) return comment(text, offset);
  if (text[offset] === '<' && !/[A-Za-z/>_$]/.test(text[offset + 1] ?? ' '))
    return angleBracket(text, offset);
  return brokenTag(text, offset);
}

/** What is said of a chapter that exhausts the parser. */
export const tooDeep = 'Lists or tags stand inside each other here too many times. Take some apart.';

function unclosed(tag: string, said: string): Omit<Mistake, 'offset'> {
  const code = 'unclosed-tag';
  if (!Object.hasOwn(components, tag)) {
    const advice = didYouMean(tag, Object.keys(components), 'Write \\< if the sign itself is meant.');
    return { code: 'unknown-component', message: `There is no <${tag}>.${advice}` };
  }
  if (tag === 'Fact')
    return { code, message: '<Fact> is never closed. It ends with a slash: <Fact of="…"/>' };
  if (said.includes('before the end of')) return ownLine(tag);
  return { code, message: `<${tag}> is never closed. Write </${tag}> on a line of its own where it ends.` };
}

function ownLine(tag: string): Omit<Mistake, 'offset'> {
  const message = `<${tag}> and </${tag}> must each stand on a line of their own.`;
  return { code: 'tag-in-text', message, hint: `Put an empty line after <${tag}> and one before </${tag}>.` };
}

function wrongClosing(text: string, said: string): Omit<Mistake, 'offset'> & { readonly offset?: number } {
  const [, tag = ''] = /closing tag `<\/([^>]*)>`/.exec(said) ?? [];
  const [, open, line, column] = /for `<([^>]*)>` \((\d+):(\d+)\)/.exec(said) ?? [];
  if (open !== undefined && Object.hasOwn(components, tag) && !Object.hasOwn(components, open)) {
    // The closing tag is right, so it is the opening one that is misspelt.
    const offset = offsetOf(text, { line: Number(line), column: Number(column) });
    return {
      offset,
      code: 'unknown-component',
      message: `There is no component <${open}>. Did you mean "${tag}"?`,
    };
  }
  const advice =
    open === undefined
      ? 'Remove it, or open the tag before it.'
      : `Open is <${open}>, from line ${line}. Write </${open}>.`;
  return { code: 'wrong-closing-tag', message: `</${tag}> closes nothing that is open here. ${advice}` };
}

function brace(text: string, found: number, said: string): Obstacle {
  const unended = said.includes('end of file');
  const offset = unended ? found : Math.max(0, text.lastIndexOf('{', found));
  const what = unended
    ? 'A "{" without its "}" cannot stand in text.'
    : 'What stands in braces here is not text.';
  return {
    offset,
    blank: text[offset] === '{' ? 1 : 0,
    code: 'brace',
    message: `${what} Write \\{ if the sign itself is meant.`,
  };
}

function comment(text: string, offset: number): Obstacle {
  const end = text.indexOf('-->', offset);
  const blank = end < 0 ? 2 : end + 3 - offset;
  return {
    offset,
    blank,
    code: 'html-comment',
    message: 'A note that readers do not see is written {/* … */}, not <!-- … -->.',
  };
}

function angleBracket(text: string, offset: number): Obstacle {
  const [word = '<'] = /^<\S{0,20}/.exec(text.slice(offset)) ?? [];
  const message = `"${word}" cannot be read: a "<" begins a tag. Write "less than", or \\${word} if the sign itself is meant.`;
  return { offset, blank: 1, code: 'angle-bracket', message };
}

function brokenTag(text: string, offset: number): Obstacle {
  const start = text[offset] === '<' ? offset : text.lastIndexOf('<', offset);
  const [, name = ''] = /^<\/?([\w.:-]*)/.exec(text.slice(Math.max(0, start))) ?? [];
  if (/^[^\s<>]*[:@]/.test(name) || /^<\S+@\S+>/.test(text.slice(start))) {
    return {
      offset,
      blank: 0,
      code: 'address',
      message: 'A web or mail address is written [its words](its address), not in angle brackets.',
    };
  }
  const known = Object.hasOwn(components, name);
  const message = `The tag <${name}> is not written right.${known ? ` Write ${exampleTag(name)}` : ''}`;
  const inTag = (signs: RegExp) => signs.test(/^[^>\n]*/.exec(text.slice(Math.max(0, start)))?.[0] ?? '');
  const hint = inTag(/[“”„«»]/)
    ? 'The quote marks in a tag must be straight ones: ".'
    : inTag(/[\u00a0\u00ad\u200b-\u200f\u202f\u2060\ufeff]/)
      ? 'An invisible sign stands in it, as in text pasted from elsewhere. Type the whole tag again.'
      : 'Each value stands between two straight quote marks. If no tag is meant, write \\< for the sign itself.';
  // A tag that ends where it begins leaves nothing open: the rest can be read without it.
  const blank = /^<\w[^<>\n]*\/>/.exec(text.slice(start))?.[0].length ?? 0;
  return { offset: start < 0 ? offset : start, blank, code: 'broken-tag', message, hint };
}
