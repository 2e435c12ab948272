import { elementOf } from './element.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './mark.ts';
import { escapeMarkup } from './escape.ts';

/**
 * The SVG attributes that paint a role: colours and strokes, or a class for a style sheet to find.
 *
 * @param scale how much the groups around the mark enlarge it; 1 when absent.
 */
export type Paint = (role: string, scale?: number) => Readonly<Record<string, string>>;

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(value)}"`)
    .join('')}`;
}

function print(mark: Mark, paint: Paint, scale = 1): string {
  const { name, attributes, text } = elementOf(mark);
  const open = openTag(name, { ...attributes, ...paint(mark.role, scale) });
  const inside =
    mark.kind === 'group'
      ? mark.children.map((child) => print(child, paint, scale * mark.k)).join('')
      : escapeMarkup(text ?? '');
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/**
 * Prints marks as a whole SVG document, with no DOM and no style element, so that it shows the same
 * in a page, in an `img`, in a mail and under the strictest content policy.
 *
 * @param attributes what else the root element carries: a role, a label, a font family.
 * @param about the document's title and description, for a picture that stands alone.
 */
export function svg(
  marks: readonly Mark[],
  frame: Frame,
  paint: Paint,
  attributes: Readonly<Record<string, string>> = {},
  about: { readonly title?: string; readonly desc?: string } = {},
): string {
  const root = openTag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    width: String(frame.width),
    height: String(frame.height),
    ...attributes,
  });
  const spoken = Object.entries(about).map(([name, text]) => `<${name}>${escapeMarkup(text)}</${name}>`);
  return [`${root}>`, ...spoken, ...marks.map((mark) => print(mark, paint)), '</svg>'].join('');
}

/** Leaves the paint to a style sheet, which can follow the reader's theme: for graphics inside a page. */
export const byClass: Paint = (role) => ({ class: role });
