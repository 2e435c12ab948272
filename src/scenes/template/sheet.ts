/** Where things stand on the sheet: names above their bars where it is narrow, beside them where it is wide. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import { paragraph, type Paragraph } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Anchor } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import type { Figure, Figures } from './scene.ts';

export interface Row {
  readonly figure: Figure;
  /** The bar. */
  readonly box: Box;
  readonly name: Paragraph;
  /** Where the name begins. */
  readonly top: number;
  /** Where the figure stands, at the end of its bar. */
  readonly at: { readonly x: number; readonly y: number; readonly anchor: Anchor };
  /** What its words take up of the plot. */
  readonly words: readonly Box[];
}

export interface Sheet {
  /** Of ordinary labels and of figures, in pixels. */
  readonly size: number;
  readonly large: number;
  readonly plot: Box;
  readonly scale: ScaleLinear<number, number>;
  readonly rows: readonly Row[];
  readonly unit: Paragraph;
  /** Whether there is room for everything. */
  readonly fits: boolean;
}

/** Where words begin, in pixels, at the edge of the sheet. */
export const edge = 2;

type NamesAt = 'above' | 'beside';

/** How thick bars may be, as a multiple of the labels' size; and how much they take of the room that names leave. */
const thickest = 6;
const share = 0.66;

/** The sheet, laid out in the way that suits its width, or in the other if only that leaves room for every row. */
export function layOut(data: Figures, frame: Frame): Sheet {
  const ways: readonly NamesAt[] = isWide(frame) ? ['beside', 'above'] : ['above', 'beside'];
  const tries = ways.map((names) => arrange(data, names, frame));
  return tries.find(({ fits }) => fits) ?? tries[0]!;
}

function arrange({ figures, unit: words }: Figures, names: NamesAt, frame: Frame): Sheet {
  const size = labelSize(frame);
  const large = size * (isWide(frame) ? 1.6 : 1.2);
  const gap = size * 0.4;
  const beside = names === 'beside';

  const right = frame.width - 1;
  const widest = Math.max(0, ...figures.map(({ name }) => textWidth(name, 'sans', size)));
  const column = beside ? Math.min(widest + 1, frame.width * 0.34) : right - edge;
  const left = beside ? edge + column + size : edge;
  const unit = paragraph('unit', words, right - left, size, { role: 'label-quiet' });
  const plot = { left, right, top: 0, bottom: frame.height - unit.height - size * 1.9 };
  const scale = scaleOf(figures, plot, (figure) => widthOf(figure, large) + gap);

  const titles = figures.map(({ id, name }) => paragraph(`${id}/name`, name, column, size));
  /** How high each row is, with bars so thick. */
  const heights = (thick: number): number[] =>
    titles.map(({ height }) => (beside ? Math.max(height, thick) : height + gap / 2 + thick));
  const spare = (thick: number): number =>
    (plot.bottom - heights(thick).reduce((sum, height) => sum + height, 0)) / Math.max(1, figures.length);
  const wanted = Math.max(
    large,
    Math.min(size * thickest, (beside ? plot.bottom / figures.length : spare(0)) * share),
  );
  const thick = spare(wanted) >= gap ? wanted : large;

  let foot = 0;
  const rows = heights(thick).map((height, index): Row => {
    const top = foot + spare(thick) / 2;
    foot += height + spare(thick);
    const [figure, name] = [figures[index]!, titles[index]!];
    const middle = beside ? top + height / 2 : top + height - thick / 2;
    return row(figure, name, beside ? middle - name.height / 2 : top, middle);
  });

  function row(figure: Figure, name: Paragraph, top: number, middle: number): Row {
    const [zero, end] = [scale(0), scale(figure.value ?? 0)];
    const negative = end < zero;
    const x = negative ? end - gap : end + gap;
    const width = widthOf(figure, large);
    const written = {
      left: negative ? x - width : x,
      right: negative ? x : x + width,
      top: middle - large / 2,
      bottom: middle + large / 2,
    };
    const named = { left: 0, right: edge + name.width + gap, top, bottom: top + name.height };
    return {
      figure,
      box: {
        left: Math.min(zero, end),
        right: Math.max(zero, end),
        top: middle - thick / 2,
        bottom: middle + thick / 2,
      },
      name,
      top,
      at: {
        x,
        y: middle + (figure.value === null ? size : large) * 0.36,
        anchor: negative ? 'end' : 'start',
      },
      words: beside ? [written] : [named, written],
    };
  }

  const fits = spare(thick) >= gap && titles.every(({ width }) => width <= column);
  return { size, large, plot, scale, rows, unit, fits };
}

/** The scale of the bars, with room for the figures at their ends. */
function scaleOf(figures: readonly Figure[], { left, right }: Box, room: (figure: Figure) => number) {
  const values = figures.map(({ value }) => value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const roomFor = (some: readonly Figure[]): number => Math.max(0, ...some.map(room));
  return scaleLinear(least === most ? [0, 1] : [least, most], [
    left + roomFor(figures.filter(({ value }) => (value ?? 0) < 0)),
    right - roomFor(figures.filter(({ value }) => (value ?? 0) >= 0)),
  ]);
}

function widthOf({ text, value }: Figure, large: number): number {
  return value === null ? 0 : textWidth(text, 'sans-bold', large);
}
