import type { MdastNode } from 'satteri';
import { controls } from './control.ts';
import { badAddress } from './link.ts';
import type { Mistake } from './yaml-mistakes.ts';

/**
 * What Markdown makes of signs in prose. A chapter knows headings, lists, emphasis and links; whatever else the parser
 * reads as markup would be taken out of the text without a word, so it is a mistake, and so is the known where it was
 * hardly meant.
 *
 * @param index the place of an entry in its list
 */
export function markupMistakes(node: MdastNode, source: string, index: number): Mistake[] {
  const offset = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const raw = source.slice(offset, end);
  const wrong = (code: string, message: string): Mistake[] => [{ offset, code, message }];
  switch (node.type) {
    case 'mdxjsEsm':
      return wrong(
        'code-in-chapter',
        `A line that begins with "${/^\w+/.exec(raw)?.[0]}" is read as program code, which chapters do not hold. Begin it with another word.`,
      );
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^(\s*\/\*(?:(?!\*\/)[^])*\*\/)+\s*$/.test(node.value)) return [];
      return wrong('brace', 'Text in braces is read as program code. Write \\{ if the sign itself is meant.');
    case 'text':
      return [...footnotes(raw, offset), ...controls(raw, offset)];
    case 'emphasis':
    case 'strong': {
      const inWord = /[\p{L}\p{N}]/u.test(`${source[offset - 1] ?? ''}${source[end] ?? ''}`);
      const says = `Inside a word, "${raw[0]}" sets letters apart and is not printed. Write \\${raw[0]} if the sign itself is meant.`;
      return inWord ? wrong('emphasis-in-word', says) : [];
    }
    case 'heading':
      return heading(raw, node.depth, offset);
    case 'list':
      if (node.ordered || raw.startsWith('-')) return [];
      return wrong('bad-list', `A list begins with "- ", not with "${raw[0]} ". ${orItself(raw[0]!)}`);
    case 'listItem':
      if (node.children.length > 0) return entry(raw, index, offset);
      return wrong(
        'bad-list',
        `This entry of a list has no words. Write them behind it. ${orItself(raw.trim())}`,
      );
    case 'link': {
      if (raw.startsWith('[@')) return wrong('bad-citation', citedAlone);
      const message = badAddress(node.url) ?? (node.title ? untitled : undefined);
      return message === undefined ? [] : wrong('bad-link', message);
    }
    case 'definition':
      if (raw.startsWith('[@')) return wrong('bad-citation', citedAlone);
      if (raw.startsWith('[^')) return wrong('footnote', noFootnotes);
      return wrong(
        'bad-link',
        `This line is not printed, but makes links of "${/^\[[^\]]*\]/.exec(raw)?.[0]}". Write [words](address) where the link stands, or \\[ if the sign itself is meant.`,
      );
    case 'thematicBreak':
      return wrong(
        'line-across',
        `Lines across the text are not used in chapters. Remove it. ${orItself(raw)}`,
      );
    case 'blockquote':
      return wrong(
        'block-quotation',
        `A ">" at the start of a line sets it apart and is not printed. Put quoted words in quote marks. ${orItself('>')}`,
      );
    case 'break':
      return raw.startsWith('\\')
        ? wrong(
            'line-break',
            'A "\\" at the end of a line breaks it there. Remove it, or write \\\\ if it is meant.',
          )
        : wrong(
            'line-break',
            'Two spaces at the end of a line break it there. Remove them; an empty line parts paragraphs.',
          );
    case 'code':
    case 'inlineCode':
      return wrong(
        'code-in-chapter',
        `What stands between "${raw[0]}" is printed as program code. Use quote marks: “…”. ${orItself(raw[0]!)}`,
      );
    case 'image':
    case 'imageReference':
      return wrong(
        'picture',
        'Chapters hold no pictures but those of scenes. Remove it, or write \\![ if the signs are meant.',
      );
  }
  return [];
}

/** Lists and headings right below a line of text: more often a line that happens to begin with such a sign. */
export function runOnMistakes(
  { type }: MdastNode,
  children: readonly MdastNode[],
  source: string,
): Mistake[] {
  return children.flatMap((node, index) => {
    const { type: above, position } = children[index - 1] ?? {};
    if (above !== 'paragraph' && above !== 'list') return [];
    if (node.type !== 'heading' && (node.type !== 'list' || type === 'listItem')) return [];
    const offset = node.position?.start.offset ?? 0;
    const [sign] = /^(-|1[.)]|##)(?=\s)/.exec(source.slice(offset)) ?? [];
    const between = source.slice(position?.end.offset, offset).match(/\r\n|\r|\n/g) ?? [];
    if (sign === undefined || between.length > 1) return [];
    const message = `A line that begins with "${sign}" begins a ${node.type}. Put an empty line before it. ${orItself(sign)}`;
    return [{ offset, code: 'missing-empty-line', message }];
  });
}

function orItself(sign: string): string {
  const written = sign.replace(/[.)]$|^(?=\D)/, '\\$&');
  const meant = /\d/.test(sign)
    ? 'number itself is'
    : sign.length === 1
      ? 'sign itself is'
      : 'signs themselves are';
  return `Write ${written} if the ${meant} meant.`;
}

const citedAlone =
  'A citation stands alone: [@source-id], without an address. Addresses stand in content/sources.yaml.';
const untitled =
  'What stands in quotes behind an address is not printed. Put it into the text, or remove it.';
const noFootnotes = 'Footnotes are not used here. Cite the source in the text: [@source-id].';

function footnotes(raw: string, start: number): Mistake[] {
  return Array.from(raw.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g), ({ index }) => ({
    offset: start + index,
    code: 'footnote',
    message: noFootnotes,
  }));
}

function heading(raw: string, depth: number, offset: number): Mistake[] {
  const wrong = (code: string, message: string): Mistake[] => [{ offset, code, message }];
  if (!raw.startsWith('#')) {
    const [line = ''] = /\S+$/.exec(raw.trimEnd()) ?? [];
    return wrong(
      'bad-heading',
      `The line "${line}" below it makes a heading of this text. Remove that line, or begin the heading with "## ".`,
    );
  }
  if (depth !== 2) {
    const signs = '#'.repeat(depth);
    return wrong(
      'heading-level',
      `A heading in a chapter begins with "## ", not "${signs} ": the title of the chapter stands above it.`,
    );
  }
  if (/^##\s*#*\s*$/.test(raw))
    return wrong('bad-heading', `This heading has no words. Write them after "## ". ${orItself('##')}`);
  if (/\s#+\s*$/.test(raw))
    return wrong(
      'bad-heading',
      'A "#" at the end of a heading is not printed. Remove it, or write \\# if it is meant.',
    );
  return [];
}

function entry(raw: string, index: number, offset: number): Mistake[] {
  const [sign, number] = /^(\d+)[.)]/.exec(raw) ?? [];
  if (sign === undefined || Number(number) === index + 1) return [];
  const message = `A line that begins with "${sign}" is an entry of a numbered list, and this is number ${index + 1} of its list. ${orItself(sign)}`;
  return [{ offset, code: 'bad-list', message }];
}
