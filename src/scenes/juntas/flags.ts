import type { Box } from '../../charts/camera.ts';
import { overlaps } from '../../charts/camera.ts';
import { text, together } from '../../charts/words.ts';
import type { Cell, Mark, TextMark } from '../../stage/mark.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';

/** Words planted at a place on a strip: a thin pole rises or hangs from the strip, the words fly beside it. */
export interface Flag {
  readonly key: string;
  /** Pixels. */
  readonly x: number;
  readonly lines: readonly FlagLine[];
  /** Where it would rather fly; above the strip if nothing is said. */
  readonly prefers?: 'below';
}

export interface FlagLine {
  readonly name: string;
  readonly text: string;
  readonly look: Partial<TextMark>;
  /** Whether the line may break where it is too long. */
  readonly breaks?: true;
  readonly cell?: Cell;
}

/** Flags on a strip: how far they reach above and below it, in pixels, and their marks once its place is known. */
export interface Flags {
  readonly above: number;
  readonly below: number;
  at(top: number, bottom: number): Mark[];
}

interface Placed {
  readonly flag: Flag;
  readonly lines: readonly FlagLine[];
  readonly side: 'above' | 'below';
  /** From the strip to the nearest line of words, in lines. */
  readonly tier: number;
  readonly left: number;
  /** Relative to the strip's edge, growing away from it. */
  readonly words: Box;
  readonly pole: Box;
}

const sides = ({ prefers }: Flag): readonly Placed['side'][] =>
  prefers === 'below' ? ['below', 'above'] : ['above', 'below'];

/** Breaks the lines of a flag that may break. */
function broken({ lines }: Flag, size: number, room: number): FlagLine[] {
  return lines.flatMap((line) =>
    line.breaks
      ? wrap(line.text, line.look.face ?? 'sans', size, room).map((part, index) => ({
          ...line,
          name: `${line.name}/${index}`,
          text: part,
        }))
      : [line],
  );
}

/**
 * Plants flags on a strip so that no words lie on others or on a pole. What can stand close to the strip does, on the
 * side it prefers, to the right of its pole rather than to the left.
 *
 * @param edges between which words may stand, in pixels
 */
export function plant(flags: readonly Flag[], edges: { left: number; right: number }, size: number): Flags {
  const line = size * lineHeight;
  const gap = size * 0.3;
  const placed: Placed[] = [];

  function tryAt(flag: Flag, side: Placed['side'], tier: number, rightwards: boolean): Placed | undefined {
    const room = rightwards ? edges.right - flag.x - gap : flag.x - gap - edges.left;
    const lines = broken(flag, size, Math.min(room, (edges.right - edges.left) * 0.6));
    const width = Math.max(...lines.map(({ text, look }) => textWidth(text, look.face ?? 'sans', size)));
    const left = rightwards ? flag.x + gap : flag.x - gap - width;
    if (left < edges.left || left + width > edges.right) return undefined;
    const near = tier * line + size * 0.15;
    const far = near + lines.length * line;
    const words = { left: left - gap, right: left + width + gap, top: near, bottom: far };
    const pole = { left: flag.x - 1, right: flag.x + 1, top: 0, bottom: far };
    const inTheWay = placed.some(
      (other) =>
        other.side === side &&
        (overlaps(words, other.words) ||
          overlaps(words, { ...other.pole, left: other.pole.left - gap }) ||
          overlaps(pole, other.words)),
    );
    return inTheWay ? undefined : { flag, lines, side, tier, left, words, pole };
  }

  for (const flag of flags) {
    const tries = [0, 1, 2, 3, 4, 5, 6].flatMap((tier) =>
      sides(flag).flatMap((side) => [true, false].map((rightwards) => [side, tier, rightwards] as const)),
    );
    for (const [side, tier, rightwards] of tries) {
      const found = tryAt(flag, side, tier, rightwards);
      if (!found) continue;
      placed.push(found);
      break;
    }
  }

  const reach = (side: Placed['side']): number =>
    Math.max(0, ...placed.filter((one) => one.side === side).map(({ words }) => words.bottom));
  return {
    above: reach('above'),
    below: reach('below'),
    at: (top, bottom) =>
      placed.flatMap(({ flag, lines, side, left, words, pole }): Mark[] => {
        const first = side === 'above' ? top - words.bottom : bottom + words.top;
        return [
          {
            kind: 'line',
            key: `${flag.key}/pole`,
            role: 'leader',
            x1: flag.x,
            x2: flag.x,
            y1: side === 'above' ? top - pole.bottom + size * 0.2 : bottom,
            y2: side === 'above' ? top : bottom + pole.bottom - size * 0.2,
          },
          ...lines.map(({ name, text: written, look, cell }, index) =>
            text(`${flag.key}/${name}`, written, left, first + (index + 0.8) * line, size, {
              ...look,
              ...(cell && { cell }),
            }),
          ),
        ];
      }),
  };
}

/** The flags of a strip as one mark, if there are any: they come and go together. */
export function wave(key: string, flags: Flags, { top, bottom }: { top: number; bottom: number }): Mark[] {
  const marks = flags.at(top, bottom);
  return marks.length > 0 ? [together(key, marks)] : [];
}
