import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../charts/axis.ts';
import type { Box } from '../../charts/camera.ts';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';
import type { Figure, Handover } from './scene.ts';
import { emptyBase, frenchBase, reportSign } from './signs.ts';

const groups = ['french-mali', 'french-sahel', 'russian-mali'] as const;

/** What stands behind a point: its figure, then whose it is and when, as far as there is room. */
interface Written {
  readonly value: string;
  readonly rest: string;
  readonly width: number;
}

function write(figure: Figure, rest: string, size: number): Written {
  const width = textWidth(figure.text, 'sans-bold', size) + (rest ? size * 0.5 : 0);
  return { value: figure.text, rest, width: width + textWidth(rest, 'sans', size) };
}

/** The sign of a figure: a square for French soldiers, empty for none; a triangle for an estimate; a span for a range. */
function sign(figure: Figure, at: (people: number) => number, y: number, r: number): Mark[] {
  const key = `figure/${figure.id}`;
  const cell = (column: string) => ({ table: 'troop-figures', row: figure.id, column });
  const { low, high } = figure;
  if (low !== high) {
    const end = (name: 'low' | 'high', value: number): Mark => ({
      kind: 'line',
      key: `${key}/${name}`,
      role: 'russian-forces-edge',
      cell: cell(name),
      x1: at(value),
      x2: at(value),
      y1: y - r,
      y2: y + r,
    });
    const span: Mark = {
      kind: 'rect',
      key: `${key}/span`,
      role: 'russian-forces-soft',
      x: at(low),
      y: y - r,
      width: at(high) - at(low),
      height: r * 2,
    };
    return [span, end('low', low), end('high', high)];
  }
  if (figure.group === 'russian-mali') return [reportSign(key, at(low), y, r, false, cell('low'))];
  if (low === 0) return [emptyBase(key, at(low), y, r, false, cell('low'))];
  return [{ ...frenchBase(key, at(low), y, r), cell: cell('low') }];
}

/**
 * Published figures as points on one scale, Mali and the Sahel apart: each with its figure behind it, whose it is and
 * when. A hairline leads from nothing to the point.
 *
 * @param size of ordinary labels, in pixels
 */
export function drawFigures(data: Handover, labels: Labels, box: Box, size: number): Mark[] {
  const width = box.right - box.left;
  const headings = [...groups, 'neutral' as const].map((id) => ({
    id,
    lines: wrap(labels[id] ?? '', id === 'neutral' ? 'sans' : 'sans-bold', size, width),
  }));
  const lines = headings.reduce((sum, { lines }) => sum + lines.length, data.figures.length);
  const room = box.bottom - box.top - size * 2.2;
  // Groups stand apart by half a row each, if rows have room enough without it.
  const apart = room / (lines + 1) >= size * 1.1 ? 0.5 : 0;
  const line = Math.min(room / (lines + apart * 2), size * lineHeight * 2);
  const r = Math.min(size * 0.4, line * 0.38);
  const left = box.left + r;
  const gap = r + size * 0.45;

  const most = Math.max(...data.figures.map(({ high }) => high));
  const reach = (all: readonly Written[]): number =>
    Math.min(
      ...data.figures.map(({ high }, index) => {
        const free = box.right - left - gap - all[index]!.width;
        return high === 0 ? Infinity : (free * most) / high;
      }),
    );
  // What is written behind the points, and the least share of the width that it must leave to the scale.
  const tries = [
    { least: 0.42, rest: ({ who, when }: Figure) => `${who}, ${when}` },
    // Whose figure it is matters most where nobody's is neutral; for the others the table names the sources.
    {
      least: 0.3,
      rest: ({ who, when, group }: Figure) => (group === 'russian-mali' ? `${who}, ${when}` : when),
    },
    { least: 0.3, rest: ({ who, when, group }: Figure) => (group === 'russian-mali' ? who : when) },
    { least: 0, rest: () => '' },
  ].map(({ least, rest }) => ({
    least: least * width,
    all: data.figures.map((figure) => write(figure, rest(figure), size)),
  }));
  const written = (tries.find(({ all, least }) => reach(all) >= least) ?? tries.at(-1)!).all;
  const at = scaleLinear([0, most], [left, left + reach(written)]);

  const marks: Mark[] = [];
  let y = box.top;
  for (const { id, lines: words } of headings) {
    if (id !== groups[0] && id !== 'neutral') y += line * apart;
    words.forEach((one, index) => {
      marks.push(
        text(`figure/${id}/head/${index}`, one, box.left, y + line / 2 + size * 0.34, size, {
          face: id === 'neutral' ? 'sans' : 'sans-bold',
          ...(id === 'neutral' && { role: 'label-quiet' }),
        }),
      );
      y += line;
    });
    data.figures.forEach((figure, index) => {
      if (figure.group !== id) return;
      const [middle, { value, rest }] = [y + line / 2, written[index]!];
      const x = at(figure.high) + gap;
      const key = `figure/${figure.id}`;
      marks.push(
        {
          kind: 'line',
          key: `${key}/stem`,
          role: 'rule',
          x1: at(0),
          x2: at(figure.low),
          y1: middle,
          y2: middle,
        },
        ...sign(figure, at, middle, r),
        text(`${key}/value`, value, x, middle + size * 0.34, size, { face: 'sans-bold' }),
      );
      if (rest) {
        const after = x + textWidth(value, 'sans-bold', size) + size * 0.5;
        marks.push(text(`${key}/who`, rest, after, middle + size * 0.34, size, { role: 'label-quiet' }));
      }
      y += line;
    });
  }
  const axis = { left: box.left, right: box.right, top: y + size * 0.2, bottom: y + size * 0.6 };
  const unit = labels['people'] ?? '';
  const clear = box.right - textWidth(unit, 'sans', size) > at(most) + size * 3;
  return [
    xAxis(data.thousands, at, axis, size),
    ...(clear
      ? [
          text('unit', unit, box.right, axis.bottom + size * 1.25, size, {
            role: 'label-quiet',
            anchor: 'end',
          }),
        ]
      : []),
    ...marks,
  ];
}
