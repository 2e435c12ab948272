import { fill, text } from '../../charts/words.ts';
import type { Mark, TextMark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';
import type { Period } from './data.ts';

/** What is written of a period beside the ribbon: as large as it must be, and its marks once the place is known. */
export interface Block {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  at(left: number, top: number): Mark[];
}

/**
 * How blocks are set: how much of the width the dates have, or 0 where they stand above the names, and whether it is
 * said how long a period was.
 */
export interface Setting {
  readonly dates: number;
  readonly lengths: boolean;
}

/** Room for a holder's colour before its name, and between one piece of words and the next, in multiples of the size. */
const [before, apart] = [0.7, 0.9];

/** Words that are set in a block, with what is drawn before them. */
interface Piece {
  readonly key: string;
  readonly words: string;
  readonly column?: string;
  readonly sign?: (x: number, y: number) => Mark;
}

/** Sets pieces one after the other, as lines of a width; one that has no room in a line begins the next. */
function flow(pieces: readonly Piece[], id: string, width: number, size: number): Block {
  let [x, line, widest] = [0, 0, 0];
  const set = pieces.map((piece) => {
    const [indent, face] = piece.sign ? [size * before, 'sans-bold' as const] : [0, 'sans' as const];
    const rows = wrap(piece.words, face, size, width - indent);
    const wide = indent + Math.max(...rows.map((one) => textWidth(one, face, size)));
    if (x > 0 && (x + wide > width || rows.length > 1)) [x, line] = [0, line + 1];
    const place = { ...piece, face, rows, x: x + indent, line };
    widest = Math.max(widest, x + wide);
    line += rows.length - 1;
    x = rows.length > 1 ? width : x + wide + size * apart;
    return place;
  });
  const step = size * lineHeight;
  return {
    width: widest,
    height: set.length === 0 ? 0 : (line + 1) * step,
    at: (left, top) =>
      set.flatMap(({ key, column, sign, face, rows, ...place }): Mark[] => {
        const [start, foot] = [left + place.x, top + (place.line + 0.8) * step];
        const look: Partial<TextMark> = {
          face,
          role: sign ? 'label' : 'label-quiet',
          ...(column && { cell: { table: 'kidal-holders', row: id, column } }),
        };
        return [
          ...(sign ? [sign(start - size * before, foot - size * 0.78)] : []),
          ...rows.map((one, row) =>
            text(sign ? `${key}/${row}` : key, one, start, foot + row * step, size, look),
          ),
        ];
      }),
  };
}

/** When a period began, how well that is known, who held the town in it, and for how long. */
export function block(
  { id, when, known, holders, length }: Period,
  labels: Labels,
  width: number,
  { dates, lengths }: Setting,
  size: number,
): Block {
  const say = labels[known];
  const began: Piece[] = [
    { key: `${id}/when`, words: when, column: 'from' },
    ...(say ? [{ key: `${id}/known`, words: say, column: 'known' }] : []),
  ];
  const names = holders.map(({ name, role, column }): Piece => ({
    key: `${id}/${column}`,
    words: name,
    column,
    sign: (x, y) => ({
      kind: 'rect',
      key: `${id}/${column}/sign`,
      role,
      x,
      y,
      width: size * 0.35,
      height: size * 0.86,
    }),
  }));
  const held = flow(names, id, width - dates, size);
  if (dates > 0) {
    // So narrow that each line of it has room for one piece only.
    const column = began.map((piece) => flow([piece], id, dates, size));
    const step = size * lineHeight;
    return {
      width,
      height: Math.max(held.height, column.length * step),
      at: (left, top) => [
        ...column.flatMap((one, row) => one.at(left, top + row * step)),
        ...held.at(left + dates, top),
      ],
    };
  }
  const long = lengths && length ? fill(labels[length.unit] ?? '', { n: length.n }) : '';
  const parts = [
    flow(began, id, width, size),
    held,
    flow(long ? [{ key: `${id}/length`, words: long }] : [], id, width, size),
  ];
  return {
    width: Math.max(...parts.map((part) => part.width)),
    height: parts.reduce((sum, part) => sum + part.height, 0),
    at: (left, top) => {
      let y = top;
      return parts.flatMap((part) => {
        const marks = part.at(left, y);
        y += part.height;
        return marks;
      });
    },
  };
}

/** The room that dates beside names take, in pixels; 0 if that leaves too little for the names. */
export function datesWidth(periods: readonly Period[], labels: Labels, width: number, size: number): number {
  const widest = (words: readonly string[], face: 'sans' | 'sans-bold'): number =>
    Math.max(...words.map((one) => textWidth(one, face, size)));
  const said = periods.flatMap(({ when, known }) => [when, labels[known] ?? '']);
  const dates = widest(said, 'sans') + size * 0.85;
  const names = periods.flatMap(({ holders }) => holders.map(({ name }) => name));
  return dates + size * before + widest(names, 'sans-bold') <= width ? dates : 0;
}
