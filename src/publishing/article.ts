import { parse } from 'parse5';
import { attribute, elements, isA, textOf, type Element, type Node } from './markup.ts';
import { escapeMarkup } from '../stage/escape.ts';

/** One chapter in markup so plain that any system for publishing takes it. */
export interface Article {
  readonly language: string;
  readonly title: string;
  readonly standfirst: string;
  /** All that follows the standfirst, to the end of the list of sources. */
  readonly body: string;
  /** How many words the title, the standfirst and the chapter have, without those of graphics and sources. */
  readonly words: number;
}

/** A view of a scene that the chapter shows at a place. */
export interface Shown {
  readonly scene: string;
  readonly view: string;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
}

/** What becomes of the parts that lead out of the words. */
export interface Places {
  /** The markup of a view's picture; empty where there is to be none. */
  picture(shown: Shown): string;
  /** Where a link of the page is to lead, by the address it has there; undefined for a link that is to be words alone. */
  link(address: string): string | undefined;
}

const kept = new Set(
  'h2 h3 h4 p ul ol li dl dt dd em strong sup sub br table caption thead tbody tr th td time'.split(' '),
);
/** What only works on the page itself. */
const left = ['edition', 'still', 'past', 'alternative', 'end'];

/** Places, inside a scene: whose steps these are. */
type Around = Places & { readonly scene?: string };

function inside(element: Element, places: Around): string {
  return (element.childNodes as Node[]).map((node) => plain(node, places)).join('');
}

/** A step: when it was, its words, its picture. */
function step(element: Element, places: Around): string {
  const part = (name: string): Element => elements(element).find((each) => isA(each, name))!;
  const { scene = '' } = places;
  const shown = { scene, view: attribute(element, 'data-view')!, alternative: textOf(part('alternative')) };
  return `<p><strong>${escapeMarkup(textOf(part('stamp')))}</strong></p>\n${inside(part('words'), places)}\n${places.picture(shown)}\n`;
}

/** Tables as links to where they stand: among words they would be a wall of figures. */
function tables(details: Element, places: Around): string {
  const inThem = elements(details);
  const links = inThem.flatMap((table) => {
    const to = table.tagName === 'table' && places.link(`../../data/${attribute(table, 'data-table')}/`);
    const caption =
      to && inThem.find(({ tagName, parentNode }) => tagName === 'caption' && parentNode === table);
    return caption ? [`<a href="${escapeMarkup(to)}">${inside(caption, places)}</a>`] : [];
  });
  const summary = inThem.find(({ tagName }) => tagName === 'summary');
  return links.length > 0 && summary ? `<p>${inside(summary, places)}: ${links.join('; ')}</p>` : '';
}

function plain(node: Node, places: Around): string {
  // Feeds carry markup in blocks that a bare `]]>` would end.
  if ('value' in node) return escapeMarkup(node.value);
  if (!('tagName' in node)) return '';
  const { tagName } = node;
  if (left.some((name) => isA(node, name)) || tagName === 'header') return '';
  if (tagName === 'story-scene')
    return inside(node, { ...places, scene: attribute(node, 'data-scene') ?? '' });
  if (isA(node, 'figures')) return tables(node, places);
  if (isA(node, 'step')) return step(node, places);
  // A number in brackets says what it is where no style sheet raises it.
  if (isA(node, 'cite')) return `[${escapeMarkup(textOf(node))}]`;
  if (isA(node, 'kicker')) return `<p><strong>${inside(node, places)}</strong></p>\n`;
  if (isA(node, 'finding')) return `<h3>${inside(node, places)}</h3>\n`;
  const lang = attribute(node, 'lang');
  const spoken = lang === undefined ? '' : ` lang="${lang}"`;
  if (tagName === 'cite') return `<em${spoken}>${inside(node, places)}</em>`;
  if (tagName === 'a' && !isA(node, 'fact') && !isA(node, 'term')) {
    const to = places.link(attribute(node, 'href') ?? '');
    return to === undefined
      ? inside(node, places)
      : `<a href="${escapeMarkup(to)}">${inside(node, places)}</a>`;
  }
  if (tagName === 'span' && lang !== undefined) return `<span${spoken}>${inside(node, places)}</span>`;
  if (tagName === 'br') return '<br>';
  return kept.has(tagName)
    ? `<${tagName}${spoken}>${inside(node, places)}</${tagName}>`
    : inside(node, places);
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Line ends between blocks, and no blanks but those between words. */
function tidy(markup: string): string {
  return markup
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:h\d|p|ul|ol|li|figure|figcaption|dl|dt|dd)>|<figure>|<img [^>]*>) ?/g, '$1')
    .replace(/(<\/(?:h\d|p|ul|ol|figure|dl)>|<(?:ul|ol|dl)>|<\/(?:li|dt|dd)>)/g, '$1\n')
    .trim();
}

/**
 * Takes the words of a chapter out of its page in the light edition.
 *
 * @param page the built page, `plain/<slug>/index.html`.
 */
export function articleOf(page: string, places: Places): Article {
  const all = elements(parse(page));
  const find = (test: (element: Element) => boolean): Element => all.find(test)!;
  const chapter = find((element) => isA(element, 'chapter'));
  const ofHeader = elements(
    find((element) => element.tagName === 'header' && element.parentNode === chapter),
  );
  const title = textOf(ofHeader.find(({ tagName }) => /^h[12]$/.test(tagName))!);
  const standfirst = textOf(ofHeader.find((element) => isA(element, 'standfirst'))!);
  const endnotes = find((element) => isA(element, 'endnotes'));
  const prose = elements(chapter).filter(({ tagName, parentNode }) => {
    const around = parentNode as Element;
    return tagName === 'p'
      ? around === chapter || isA(around, 'words')
      : tagName === 'li' && !isA(around, 'caveats');
  });
  const read = [
    title,
    standfirst,
    ...prose.map((element) => inside(element, places).replace(/\[\d+\]|<[^>]*>/g, ' ')),
  ];
  return {
    language: attribute(
      find(({ tagName }) => tagName === 'html'),
      'lang',
    )!,
    title,
    standfirst,
    body: tidy(inside(chapter, places) + inside(endnotes, places)),
    words: wordsOf(read.join(' ')),
  };
}
