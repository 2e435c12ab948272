import type { Mark, Point } from './mark.ts';
import { textWidth } from './text.ts';

/** A mark as an SVG element: what both the still printer and the painter write, so that they cannot differ. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** Rounds a length to a tenth of a pixel: finer than any screen shows, and half the bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0; // `|| 0` turns -0 into 0
}

/**
 * Draws dots as one path of zero-length strokes with round caps, in relative steps.
 * Steps are taken between rounded places, so that rounding never adds up; and a regular field of
 * dots repeats the same few steps, which compress to almost nothing.
 */
function dots(points: readonly Point[]): string {
  let x = 0;
  let y = 0;
  return points
    .map((point) => {
      const dx = round(round(point.x) - x);
      const dy = round(round(point.y) - y);
      x = round(point.x);
      y = round(point.y);
      return `m${dx} ${dy}h0`;
    })
    .join('');
}

function transform(x: number, y: number, k: number): Record<string, string> {
  const scale = Math.round(k * 10_000) / 10_000; // a map of 1,000 km must not be off by a pixel
  if (round(x) === 0 && round(y) === 0 && scale === 1) return {};
  return { transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${scale})`}` };
}

function geometry(mark: Mark): { name: string; attributes: Record<string, string>; text?: string } {
  const px = (value: number) => String(round(value));
  switch (mark.kind) {
    case 'path':
      return { name: 'path', attributes: { d: mark.d } };
    case 'points':
      return {
        name: 'path',
        attributes: { d: dots(mark.points), 'stroke-width': px(mark.r * 2), 'stroke-linecap': 'round' },
      };
    case 'circle':
      return { name: 'circle', attributes: { cx: px(mark.x), cy: px(mark.y), r: px(mark.r) } };
    case 'rect':
      return {
        name: 'rect',
        attributes: { x: px(mark.x), y: px(mark.y), width: px(mark.width), height: px(mark.height) },
      };
    case 'line':
      return {
        name: 'line',
        attributes: { x1: px(mark.x1), y1: px(mark.y1), x2: px(mark.x2), y2: px(mark.y2) },
      };
    case 'text':
      return {
        name: 'text',
        attributes: {
          x: px(mark.x),
          y: px(mark.y),
          'font-size': px(mark.size),
          ...(mark.face === 'sans-bold' && { 'font-weight': '600' }),
          ...(mark.anchor !== 'start' && { 'text-anchor': mark.anchor }),
          // An SVG shown as a picture cannot load our fonts, and a page may lose them on the way:
          // with its measured length a label keeps its place in any font.
          textLength: px(textWidth(mark.text, mark.face, mark.size)),
          lengthAdjust: 'spacingAndGlyphs',
        },
        text: mark.text,
      };
    case 'group':
      return { name: 'g', attributes: transform(mark.x, mark.y, mark.k) };
  }
}

/** The SVG element of a mark, without its paint: name, attributes and text. */
export function elementOf(mark: Mark): Element {
  const { name, attributes, text } = geometry(mark);
  const opacity = Math.round((mark.opacity ?? 1) * 100) / 100;
  return {
    name,
    attributes: {
      'data-key': mark.key,
      ...(mark.cell && { 'data-cell': `${mark.cell.table}/${mark.cell.row}/${mark.cell.column}` }),
      ...attributes,
      ...(opacity !== 1 && { opacity: String(opacity) }),
    },
    ...(text !== undefined && { text }),
  };
}
