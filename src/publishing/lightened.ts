import { parse } from 'parse5';
import { attribute, elements, isA, printWhole, remove, replaceWith, setAttribute, textOf } from './markup.ts';
import type { Element } from './markup.ts';

/** A page of the light edition, taken apart for one file. */
export interface Lightened {
  readonly language: string;
  readonly title: string;
  readonly head: Element;
  /** All words, with no picture and no table. */
  readonly body: Element;
  /** One picture for each step, in the order of the steps. */
  readonly pictures: string;
  /** The tables of each scene, in the order of the scenes. */
  readonly tables: string;
}

/**
 * Where a link of the page leads inside the file: a place that the page or what is added to it holds, whichever page
 * the link names. Undefined if it would lead to another file, which the reader of this one does not have.
 */
export function addressInFile(address: string, ids: ReadonlySet<string>): string | undefined {
  if (/^https?:\/\//.test(address)) return address;
  const [path = '', id = ''] = address.split('#');
  if (ids.has(id)) return `#${id}`;
  return /(^|\/)about\/$/.test(path) && id === '' && ids.has('about') ? '#about' : undefined;
}

/** A paragraph of nothing but links, of which one leads out of the file: the way to other editions, to downloads. */
function isWayOut(paragraph: Element, ids: ReadonlySet<string>): boolean {
  const links = elements(paragraph).filter(({ tagName }) => tagName === 'a');
  const beside = paragraph.childNodes.filter((node) => !links.includes(node as Element)).map(textOf);
  return (
    links.some((link) => addressInFile(attribute(link, 'href') ?? '', ids) === undefined) &&
    /^[\s·]*$/.test(beside.join(''))
  );
}

/** Sources are named a thousand times; by a number instead of their whole id they take 15 KB less. */
function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const sources = ids.filter((id) => id.startsWith('source-'));
  return new Map(sources.map((id, index) => [id, `s${index + 1}`]));
}

function lighten(element: Element, ids: ReadonlySet<string>, short: ReadonlyMap<string, string>): void {
  const { tagName, attrs, childNodes } = element;
  // What scripts and tests read; of values in tables the style sheet needs to know that they are there.
  element.attrs = attrs
    .filter(({ name }) => (!name.startsWith('data-') || name === 'data-value') && name !== 'xmlns')
    .map((each) => (each.name === 'data-value' ? { ...each, value: '' } : each));
  const id = attribute(element, 'id');
  if (id !== undefined && short.has(id)) setAttribute(element, 'id', short.get(id));
  if (tagName === 'a') {
    const address = addressInFile(attribute(element, 'href') ?? '', ids);
    const isOwnStep = isA(element.parentNode as Element, 'stamp');
    if (address === undefined || isOwnStep) return replaceWith(element, childNodes);
    setAttribute(
      element,
      'href',
      address.startsWith('#') ? `#${short.get(address.slice(1)) ?? address.slice(1)}` : address,
    );
    // The file asks for this once, in its head.
    if (attribute(element, 'rel') === 'noreferrer') setAttribute(element, 'rel', undefined);
    // Three hundred times "Source" would take the place of a table.
    if (isA(element, 'cite'))
      for (const name of ['class', 'aria-label']) setAttribute(element, name, undefined);
  }
  if (tagName === 'span' && childNodes.length === 0) remove(element);
}

/**
 * Takes a page of the light edition apart, without what one file has no use for: other files, and what only scripts
 * read. Links lead to places inside the file, or to publishers, or are none.
 * @param added ids that the file will hold besides those of the page.
 */
export function lightened(page: string, added: readonly string[]): Lightened {
  const document = parse(page);
  const all = elements(document);
  const [html, head, body] = ['html', 'head', 'body'].map((name) =>
    all.find(({ tagName }) => tagName === name)!,
  );
  const ownIds = all.flatMap((element) => attribute(element, 'id') ?? []);
  const ids = new Set([...ownIds, ...added]);
  const short = shortIds(ownIds);

  for (const element of all) {
    const isOut =
      ['link', 'title'].includes(element.tagName) || isA(element, 'skip') || isA(element, 'edition');
    if (isOut || (element.tagName === 'p' && isWayOut(element, ids))) remove(element);
  }
  for (const element of elements(document)) lighten(element, ids, short);

  const take = (className: string): string => {
    const taken = elements(body!).filter((element) => isA(element, className));
    taken.forEach(remove);
    return taken.map(printWhole).join('');
  };
  return {
    language: attribute(html!, 'lang') ?? '',
    title: textOf(elements(body!).find(({ tagName }) => tagName === 'h1')!),
    head: head!,
    body: body!,
    pictures: take('still'),
    tables: take('figures'),
  };
}
