import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../stage/escape.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element below a node, in the order of the page. */
export function elements(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elements(child)] : elements(child),
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Sets an attribute, or takes it away where the value is undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((each) => each.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Whether an element has a class: `isA(step, 'step')`. */
export function isA(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Puts other nodes, or none, where an element stands. */
export function replaceWith(element: Element, nodes: readonly Node[]): void {
  const siblings = element.parentNode!.childNodes as Node[];
  for (const node of nodes) if ('parentNode' in node) node.parentNode = element.parentNode;
  siblings.splice(siblings.indexOf(element), 1, ...nodes);
}

export function remove(element: Element): void {
  replaceWith(element, []);
}

/** Adds markup at the end of what an element holds. */
export function append(element: Element, markup: string): void {
  const added = parseFragment(element, markup, {}).childNodes;
  for (const node of added) node.parentNode = element;
  element.childNodes.push(...added);
}

const inline = new Set('a b bdi cite del em i ins q small span strong sub sup time'.split(' '));
const endless = new Set(['br', 'hr', 'link', 'meta']);
/** Of these the parser knows the end by what comes next, and the standard lets it be left out: their neighbours, say. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  p: 'article aside details div dl figure footer h2 h3 header nav ol p section table ul'.split(' '),
};

const isInline = (node: Node | undefined): boolean =>
  node !== undefined && ('value' in node || ('tagName' in node && inline.has(node.tagName)));
const isBlank = (node: Node): boolean => 'value' in node && /^\s*$/.test(node.value);

/** The children that show: spaces between blocks are none. */
function shown(parent: Element): readonly Node[] {
  return (parent.childNodes as Node[]).filter(
    (node, index, all) => !isBlank(node) || (isInline(all[index - 1]) && isInline(all[index + 1])),
  );
}

function printAttribute({ name, value }: { name: string; value: string }): string {
  if (value === '') return ` ${name}`;
  // After a slash, the bracket that ends the tag would look like that of an element that closes itself.
  if (/^[^\s"'=<>`&]*[^\s"'=<>`&/]$/.test(value)) return ` ${name}=${value}`;
  return ` ${name}="${escapeMarkup(value)}"`;
}

/** Custom elements and links may hold anything, so in them the standard wants the end of a paragraph to be written. */
const mayStayOpen = (parent: Element): boolean => parent.tagName !== 'a' && !parent.tagName.includes('-');

function endOf({ tagName }: Element, parent: Element, next: Node | undefined): string {
  const isLast = next === undefined && mayStayOpen(parent) && tagName !== 'dt';
  const isEnded = isLast || (next && 'tagName' in next && endedBy[tagName]?.includes(next.tagName));
  return endless.has(tagName) || (tagName in endedBy && isEnded) ? '' : `</${tagName}>`;
}

function printElement(element: Element, parent: Element, next: Node | undefined): string {
  const open = `<${element.tagName}${element.attrs.map(printAttribute).join('')}>`;
  return `${open}${printInside(element)}${endOf(element, parent, next)}`;
}

/**
 * Prints what an element holds in as few bytes as the standard allows, for a parser that reads the same page from it:
 * no quotes, no ends and no spaces where none are needed.
 */
export function printInside(parent: Element): string {
  const nodes = shown(parent);
  return nodes
    .map((node, index) => {
      if ('tagName' in node) return printElement(node, parent, nodes[index + 1]);
      return 'value' in node ? escapeMarkup(node.value.replace(/[ \t\n\f\r]+/g, ' ')) : '';
    })
    .join('');
}

/** Prints an element as it would stand on its own. */
export function printWhole(element: Element): string {
  return printElement(element, element, undefined);
}
