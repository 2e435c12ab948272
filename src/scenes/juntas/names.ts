import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Shown, Sheet } from './rows.ts';
import type { Junta } from './scene.ts';

/** A takeover's name, its day and, where there is room, its leader: in a column beside the strip, or in a line over it. */
export function nameMarks(
  { id, name, when, leader }: Junta,
  top: number,
  labels: Labels,
  { size, wide, left, nameLines }: Sheet,
): Mark[] {
  const line = size * lineHeight;
  const y = top + line * 0.8;
  const x = wide ? 2 : left + size * 0.6;
  const beside = x + textWidth(name, 'sans-bold', size) + size * 0.6;
  const takeover = (labels['takeover'] ?? '').replace('{d}', when);
  const quiet = { role: 'label-quiet' };
  const cell = { table: 'juntas', row: id, column: 'takeover' };
  return [
    text(`${id}/name`, name, x, y, size, { face: 'sans-bold' }),
    text(`${id}/when`, takeover, wide ? x : beside, wide ? y + line : y, size, { ...quiet, cell }),
    ...(wide && nameLines > 2 ? [text(`${id}/leader`, leader, x, y + 2 * line, size, quiet)] : []),
  ];
}

const twice = ({ country }: Junta, shown: readonly Shown[]): boolean =>
  shown.filter(({ junta }) => junta.country === country).length > 1;

/** A takeover's name in one line: with its year, where its country has had two. */
export function shortName(junta: Junta, shown: readonly Shown[]): string {
  return twice(junta, shown) ? `${junta.name} ${junta.year}` : junta.name;
}

/** The short name before a strip. */
export function shortNameMarks(junta: Junta, shown: readonly Shown[], middle: number, size: number): Mark[] {
  const { id, name, year } = junta;
  const y = middle + size * 0.36;
  const bold = text(`${id}/name`, name, 2, y, size, { face: 'sans-bold' });
  if (!twice(junta, shown)) return [bold];
  const x = 2 + textWidth(`${name} `, 'sans-bold', size);
  return [bold, text(`${id}/year`, year, x, y, size, { role: 'label-quiet' })];
}
