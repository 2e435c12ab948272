import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { barBox, stemWidth, type Bar } from '../../charts/year-bars.ts';
import { table } from './data.ts';
import { larger, plateOf } from '../../charts/year-figures.ts';
import type { Panel } from '../../charts/year-panel.ts';

const parts = ['high', 'best', 'low'] as const;

/** How a bar is read, at the first one: its three estimates in a column beside it, each with a line to its place. */
export function anatomy(bar: Bar, panel: Panel, labels: Labels, size: number): Mark[] {
  const { of } = bar;
  const { left, right } = barBox(bar, panel);
  const [high, best, low] = parts.map((part) => panel.at(of.figures[part] ?? 0)) as [number, number, number];
  const line = size * larger * lineHeight;
  // The best and the low estimate may lie closer together than their words can.
  const parted = Math.max(0, line - (low - best)) / 2;
  const rows = [Math.min(high, best - parted - line), best - parted, low + parted];
  const start = right + size * 1.4;
  const sizes = parts.map((part) => (part === 'best' ? size * larger : size));
  const faces = parts.map((part) => (part === 'best' ? ('sans-bold' as const) : ('sans' as const)));
  const figures = Math.max(
    ...parts.map((part, index) => textWidth(of.texts[part] ?? '', faces[index]!, sizes[index]!)),
  );
  return parts.flatMap((part, index): Mark[] => {
    const [level, row, large, face] = [[high, best, low][index]!, rows[index]!, sizes[index]!, faces[index]!];
    const edge = part === 'high' ? (left + right + stemWidth(panel)) / 2 : right;
    const words = start + size * 0.35 + figures + size * 0.45;
    const baseline = row + large * 0.35;
    const look = { face, role: part === 'best' ? 'label' : 'label-quiet' };
    return [
      {
        kind: 'path',
        key: `anatomy/${part}/leader`,
        role: 'leader',
        d: `M${round(edge + 2)} ${round(level)}L${round(start - size * 0.5)} ${round(row)}H${round(start)}`,
      },
      plateOf(`anatomy/${part}`, {
        left: start + 3,
        right: words + textWidth(labels[part] ?? '', face, large),
        top: row - line / 2,
        bottom: row + line / 2,
      }),
      text(`anatomy/${part}/figure`, of.texts[part] ?? '', words - size * 0.45, baseline, large, {
        ...look,
        anchor: 'end',
        cell: { table, row: of.row, column: part },
      }),
      text(`anatomy/${part}`, labels[part] ?? '', words, baseline, large, look),
    ];
  });
}
