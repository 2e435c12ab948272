import { paragraph, text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Part } from './data.ts';
import type { Sheet } from './sheet.ts';

const table = 'moura-statement';

/** How many lines of ordinary words the panel should hold: words and dots grow, or shrink, to that. */
const lines = 17;

/** What members of the Council did, each group of them by its dots, and what a statement takes. */
export function council(parts: readonly Part[], { panel, ...sheet }: Sheet, labels: Labels): Mark[] {
  if (!panel) return [];
  const room = (panel.bottom - panel.top) / (lines * sheet.line);
  const widest = Math.max(...parts.map(({ who }) => textWidth(who, 'sans-bold', sheet.size)));
  const broad = (panel.right - panel.left) / (widest + sheet.size * 2.2);
  const larger = Math.max(12 / sheet.size, Math.min(sheet.wide ? 1.3 : 1, room, broad));
  const [size, line] = [sheet.size * larger, sheet.line * larger];
  const pitch = size * (sheet.wide ? 1.4 : 1.1);
  const start = panel.left + pitch * 1.4;
  const width = panel.right - start;
  const quiet = { role: 'label-quiet' };
  const words = parts.map(({ id, part }) => paragraph(`council/${id}/part`, part, width, size, quiet));
  const whole = panel.right - panel.left;
  const closing = paragraph('council/all', labels['all-needed'] ?? '', whole, size, { face: 'sans-bold' });
  const account = paragraph('council/account', labels['account'] ?? '', whole, size, quiet);
  // One member stands before its name; several stand in rows under what is said of them.
  const most = Math.max(1, Math.floor(width / pitch));
  const rowsOf = ({ members }: Part): number => (members > 1 ? Math.ceil(members / most) : 0);
  const blocks = parts.map((part, index) => line + words[index]!.height + rowsOf(part) * pitch);
  const used = blocks.reduce((sum, one) => sum + one, 0) + closing.height + account.height;
  const gap = Math.min(line * 3, (panel.bottom - panel.top - used) / parts.length);
  let y = panel.top;
  const marks = parts.flatMap(({ id, who, members }, index): Mark[] => {
    const top = y;
    const across = Math.ceil(members / rowsOf(parts[index]!));
    const under = top + line + words[index]!.height;
    y += blocks[index]! + gap;
    return [
      {
        kind: 'points',
        key: `council/${id}`,
        role: 'state',
        r: pitch * 0.36,
        opacity: members > 1 ? 0.5 : 1,
        cell: { table, row: id, column: 'members' },
        points: Array.from({ length: members }, (_, dot) =>
          members > 1
            ? {
                id: dot,
                x: start + ((dot % across) + 0.5) * pitch,
                y: under + (Math.floor(dot / across) + 0.6) * pitch,
              }
            : { id: dot, x: panel.left + pitch / 2, y: top + line * 0.52 },
        ),
      },
      text(`council/${id}/who`, who, start, top + line * 0.8, size, { face: 'sans-bold' }),
      ...words[index]!.at(start, top + line),
    ];
  });
  return [...marks, ...closing.at(panel.left, y), ...account.at(panel.left, y + closing.height)];
}
