import { elementOf } from './element.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './mark.ts';

/** The SVG attributes that paint a role: colours and strokes, or a class for a style sheet to find. */
export type Paint = (role: string) => Readonly<Record<string, string>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escape(value)}"`)
    .join('')}`;
}

function print(mark: Mark, paint: Paint): string {
  const { name, attributes, text } = elementOf(mark);
  const open = openTag(name, { ...attributes, ...paint(mark.role) });
  const inside =
    mark.kind === 'group' ? mark.children.map((child) => print(child, paint)).join('') : escape(text ?? '');
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/**
 * Prints marks as a whole SVG document, with no DOM and no style element, so that it shows the same
 * in a page, in an `img`, in a mail and under the strictest content policy.
 *
 * @param attributes what else the root element carries: a role, a label, a font family.
 */
export function svg(
  marks: readonly Mark[],
  frame: Frame,
  paint: Paint,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const root = openTag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    width: String(frame.width),
    height: String(frame.height),
    ...attributes,
  });
  return `${root}>${marks.map((mark) => print(mark, paint)).join('')}</svg>`;
}

/** Leaves the paint to a style sheet, which can follow the reader's theme: for graphics inside a page. */
export const byClass: Paint = (role) => ({ class: role });
