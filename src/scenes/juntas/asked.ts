import type { ScaleLinear } from 'd3-scale';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Junta } from './scene.ts';

/** The months that plans are ruled by. */
export const planned = [0, 12, 24, 36, 48];

/**
 * How long a junta first asked for, as a ring, and what was agreed, as a dot. What was added later is dashed, and so is
 * all of a row for which no page was checked.
 */
export function asked(
  junta: Junta,
  scale: ScaleLinear<number, number>,
  y: number,
  labels: Labels,
  size: number,
): Mark[] {
  const { id, asked: first, agreed, more, weak } = junta;
  if (first === null || agreed === null) return [];
  const r = size * 0.34;
  const cell = (column: string) => ({ table: 'juntas', row: id, column });
  const baseline = y + size * 0.36;
  const gap = r + size * 0.35;
  const line = (key: string, role: string, from: number, to: number): Mark => ({
    kind: 'line',
    key,
    role,
    x1: from,
    x2: to,
    y1: y,
    y2: y,
  });
  const later = more === null ? undefined : scale(agreed + more);
  const bold = { face: 'sans-bold', anchor: 'end' } as const;
  return [
    ...(first === agreed ? [] : [line(`asked/${id}/shift`, 'end', scale(agreed), scale(first) - r)]),
    {
      kind: 'circle',
      key: `asked/${id}`,
      role: weak ? 'leader' : 'ring',
      cell: cell('first_months'),
      x: scale(first),
      y,
      r: first === agreed ? r * 1.2 : r,
    },
    {
      kind: 'circle',
      key: `asked/${id}/agreed`,
      role: weak ? 'claim' : 'place',
      cell: cell('agreed_months'),
      x: scale(agreed),
      y,
      r: first === agreed ? r * 0.6 : r,
    },
    text(`asked/${id}/to`, String(agreed), scale(agreed) - gap, baseline, size, bold),
    ...(first === agreed
      ? []
      : [
          text(`asked/${id}/from`, String(first), scale(first) + gap, baseline, size, {
            role: 'label-quiet',
          }),
        ]),
    ...(later === undefined
      ? []
      : [
          {
            ...line(`asked/${id}/more`, 'weak', scale(agreed) + r * 1.2, later),
            cell: cell('extended_by'),
          } as Mark,
          text(
            `asked/${id}/added`,
            (labels['extended'] ?? '').replace('{n}', String(more)),
            later + size * 0.3,
            baseline,
            size,
            { role: 'label-quiet' },
          ),
        ]),
  ];
}
