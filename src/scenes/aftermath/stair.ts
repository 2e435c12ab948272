import type { Box } from '../../charts/camera.ts';
import { text } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';

/** An event to be told above the time at which it stands. */
export interface Flag {
  readonly key: string;
  /** Pixels. */
  readonly x: number;
  /** Where its time ends, if it has a length: words of later ones stay off it. */
  readonly until?: number;
  readonly date: string;
  readonly words: string;
  readonly cell: Cell;
}

/** Events one under another, each with a line down to its time. */
export interface Stair {
  /** The least height, in pixels. */
  readonly height: number;
  /** @param foot where the lines end */
  at(top: number, foot: number): Mark[];
}

/** The distance of words from their line, in multiples of their size. */
const off = 0.4;

/** Words that begin beside their date and go on under it. */
function runIn(date: string, words: string, room: number, size: number): string[] {
  const indent = textWidth(date, 'sans-bold', size) + size * off;
  const first = wrap(words, 'sans', size, room - indent)[0] ?? '';
  const beside = textWidth(first, 'sans', size) <= room - indent;
  return beside
    ? [first, ...wrap(words.slice(first.length), 'sans', size, room)]
    : ['', ...wrap(words, 'sans', size, room)];
}

/**
 * Lays events out above a line of time. Words stand right of their line, those of the last part of the time left of it.
 * On the right the earliest is on top, on the left the latest: so no line runs through words.
 *
 * @param box from where to where words may reach; only its sides count
 * @param stretch how much more room the steps get than they need, from 1
 */
export function stair(flags: readonly Flag[], box: Box, size: number, stretch = 1): Stair {
  const turn = box.left + (box.right - box.left) * 0.62;
  const right = flags.filter(({ x }) => x < turn);
  const left = flags.filter(({ x }) => x >= turn).toReversed();
  const limit = Math.max(box.left, ...right.map(({ x, until = x }) => until + size * off));
  const line = size * lineHeight;
  const steps = [...right, ...left].map((flag) => {
    const onRight = right.includes(flag);
    const room = (onRight ? box.right - flag.x : flag.x - limit) - size * off;
    return { flag, onRight, lines: runIn(flag.date, flag.words, room, size) };
  });
  const gap = size * 0.4;
  const natural = steps.reduce((sum, { lines }) => sum + lines.length * line + gap, 0);
  const extra = steps.length > 1 ? (natural * (stretch - 1)) / (steps.length - 1) : 0;
  return {
    height: natural * stretch,
    at(top, foot) {
      let y = top;
      return steps.flatMap(({ flag, onRight, lines }) => {
        const start = y;
        y += lines.length * line + gap + extra;
        return [
          {
            kind: 'line' as const,
            key: `${flag.key}/line`,
            role: 'leader',
            cell: flag.cell,
            x1: flag.x,
            x2: flag.x,
            y1: start + size * 0.15,
            y2: foot,
          },
          ...write(flag, lines, onRight, start, size),
        ];
      });
    },
  };
}

function write(
  { key, x, date, cell }: Flag,
  [first = '', ...more]: readonly string[],
  right: boolean,
  top: number,
  size: number,
): Mark[] {
  const line = size * lineHeight;
  const dateWidth = textWidth(date, 'sans-bold', size);
  const firstWidth = dateWidth + (first ? size * off + textWidth(first, 'sans', size) : 0);
  const start = right ? x + size * off : x - size * off - firstWidth;
  const baseline = (index: number): number => top + (index + 0.8) * line;
  return [
    text(`${key}/date`, date, start, baseline(0), size, { face: 'sans-bold', cell }),
    ...(first ? [text(`${key}/0`, first, start + dateWidth + size * off, baseline(0), size)] : []),
    ...more.map((words, index) =>
      text(
        `${key}/${index + 1}`,
        words,
        right ? x + size * off : x - size * off - textWidth(words, 'sans', size),
        baseline(index + 1),
        size,
      ),
    ),
  ];
}
