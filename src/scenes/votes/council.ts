import { paragraph, type Paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Part } from './data.ts';
import type { Sheet } from './sheet.ts';

const table = 'moura-statement';

/** How many lines of ordinary words the panel should hold: words and dots grow, or shrink, to that. */
const lines = 17;

/**
 * What members of the Council did, each group of them by its dots, and what a statement takes.
 *
 * @param share of the size that the panel seems to have room for: less where lines break more often than it was thought
 */
export function council(parts: readonly Part[], whole: Sheet, labels: Labels, share = 1): Mark[] {
  const { panel, ...sheet } = whole;
  if (!panel) return [];
  const room = (panel.bottom - panel.top) / (lines * sheet.line);
  const least = 12 / sheet.size;
  const larger = Math.max(least, Math.min(sheet.wide ? 1.3 : 1, room) * share);
  const [size, line] = [sheet.size * larger, sheet.line * larger];
  const pitch = size * (sheet.wide ? 1.4 : 1.1);
  const start = panel.left + pitch * 1.4;
  const width = panel.right - start;
  const bold = { face: 'sans-bold' } as const;
  const quiet = { role: 'label-quiet' };
  const across = panel.right - panel.left;
  const closing = [
    paragraph('council/all', labels['all-needed'] ?? '', across, size, bold),
    paragraph('council/account', labels['account'] ?? '', across, size, quiet),
  ];
  const most = Math.max(1, Math.floor(width / pitch));
  const blocks = parts.map(({ id, who, part, members }) => {
    const words = [
      paragraph(`council/${id}/who`, who, width, size, bold),
      paragraph(`council/${id}/part`, part, width, size, quiet),
    ];
    // One member stands before its name; several stand in rows under what is said of them.
    const rows = members > 1 ? Math.ceil(members / most) : 0;
    return { id, members, words, rows, height: heightOf(words) + rows * pitch };
  });
  const used = blocks.reduce((sum, { height }) => sum + height, heightOf(closing));
  const gap = Math.min(line * 3, (panel.bottom - panel.top - used) / parts.length);
  if (gap < 0 && larger > least) return council(parts, whole, labels, share * 0.95);
  let y = panel.top;
  const marks = blocks.flatMap(({ id, members, words, rows, height }): Mark[] => {
    const top = y;
    y += height + gap;
    const columns = Math.ceil(members / Math.max(1, rows));
    const first = rows > 0 ? [start, top + heightOf(words) + pitch * 0.6] : [panel.left, top + line * 0.52];
    return [
      {
        kind: 'points',
        key: `council/${id}`,
        role: 'state',
        r: pitch * 0.36,
        opacity: rows > 0 ? 0.5 : 1,
        cell: { table, row: id, column: 'members' },
        points: Array.from({ length: members }, (_, dot) => ({
          id: dot,
          x: first[0]! + ((dot % columns) + 0.5) * pitch,
          y: first[1]! + Math.floor(dot / columns) * pitch,
        })),
      },
      ...under(words, start, top),
    ];
  });
  return [...marks, ...under(closing, panel.left, y)];
}

function heightOf(words: readonly Paragraph[]): number {
  return words.reduce((sum, { height }) => sum + height, 0);
}

/** Paragraphs under one another. */
function under(words: readonly Paragraph[], left: number, top: number): Mark[] {
  return words.flatMap((one, index) => one.at(left, top + heightOf(words.slice(0, index))));
}
