import { parse } from 'parse5';
import { attribute, elements, escapeText, isA, textOf, type Element, type Node } from '../markup.ts';

/** What readers of feeds can be trusted to show. Of any other element only what it holds is kept. */
const kept = new Set(
  'a b blockquote cite dd del dl dt em h2 h3 h4 i ins li ol p strong sub sup ul'.split(' '),
);
/** What is of use on the page alone: the way past a notice, the number of the chapter, its title, pictures. */
const dropped = (element: Element): boolean =>
  ['h1', 'svg', 'img', 'script'].includes(element.tagName) ||
  ['past', 'edition', 'downloads', 'caveats', 'empties'].some((name) => isA(element, name)) ||
  (isA(element, 'kicker') && (element.parentNode as Element).tagName === 'header');

/** Its tables as links to where they stand: in a feed they would be a wall of figures. */
function tables(details: Element, absolute: (address: string) => string): string {
  const inside = elements(details);
  const links = inside
    .filter(({ tagName }) => tagName === 'table')
    .map((table) => {
      const caption = elements(table).find(({ tagName }) => tagName === 'caption');
      const page = absolute(`../../data/${attribute(table, 'data-table')}/`);
      return `<a href="${page}">${escapeText(caption ? textOf(caption) : '')}</a>`;
    });
  const summary = inside.find(({ tagName }) => tagName === 'summary');
  return `<p>${summary ? escapeText(textOf(summary)) : ''}: ${links.join('; ')}</p>`;
}

function print(node: Node, absolute: (address: string) => string): string {
  // Bracketed, `>` cannot end the block of character data in which feeds carry the text.
  if ('value' in node) return escapeText(node.value.replace(/\s+/g, ' ')).replaceAll('>', '&gt;');
  if (!('tagName' in node) || dropped(node)) return '';
  if (node.tagName === 'details') return tables(node, absolute);
  const inside = node.childNodes.map((child) => print(child, absolute)).join('');
  if (inside.trim() === '') return inside;
  if (isA(node, 'alternative')) return `<p><em>${inside}</em></p>`;
  if (isA(node, 'finding') || (isA(node, 'kicker') && node.tagName === 'p'))
    return `<p><strong>${inside}</strong></p>`;
  const lang = attribute(node, 'lang');
  const spoken = lang === undefined ? '' : ` lang="${lang}"`;
  if (!kept.has(node.tagName)) return spoken ? `<span${spoken}>${inside}</span>` : inside;
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
  const link = href === undefined ? '' : ` href="${escapeText(absolute(href)).replaceAll('"', '&quot;')}"`;
  return `<${node.tagName}${link}${spoken}>${inside}</${node.tagName}>`;
}

/**
 * A chapter in full, for readers of feeds: its words, each picture in words, links to its tables, and its sources.
 *
 * @param page its page of the light edition.
 * @param address where links of that page lead from: the whole address of a page as deep in the folder.
 */
export function fullText(page: string, address: string): string {
  const absolute = (href: string): string => new URL(href, address).href;
  return elements(parse(page))
    .filter((element) => isA(element, 'chapter') || isA(element, 'endnotes'))
    .flatMap(({ childNodes }) => childNodes)
    .map((node) => print(node, absolute))
    .join('')
    .replace(/\s*(<(?:p|ul|ol|li|h[2-4])\b)/g, '\n$1')
    .trim();
}
