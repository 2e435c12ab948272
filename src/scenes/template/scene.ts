/**
 * A few figures as bars on one scale. Each of the first is told in a view of its own, while the others are quiet; the
 * last view tells all of them. Which there are, their names and their unit are the table's: a view takes a row by its
 * place in it.
 */
import { xAxis, type Tick } from '../../charts/axis.ts';
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { edge, layOut, type Row, type Sheet } from './sheet.ts';

export interface Figure {
  /** The key of its row. */
  readonly id: string;
  readonly name: string;
  /** Null where the cell is empty. */
  readonly value: number | null;
  /** As readers see it; for an empty cell, what that means. */
  readonly text: string;
}

export interface Figures {
  readonly figures: readonly Figure[];
  readonly unit: string;
  readonly ticks: readonly Tick[];
}

export type View = (typeof views)[number];

const views = ['first', 'second', 'third', 'all'] as const;

/** The table that it draws, and the column of the figures in it. */
export const table = 'template';
export const column = 'value';

/** How strongly bars and words stand that a view is not about; words are still easy to read. */
const quiet = { bar: 0.5, words: 0.68 };

/** The rows that a view is about: one, or all where there is none at its place. */
function told(view: View, rows: readonly Row[]): readonly Row[] {
  const row = view === 'all' ? undefined : rows[views.indexOf(view)];
  return row ? [row] : rows;
}

/** Paper under words and quiet bars, through which lines of the axis would show. */
function paper({ rows }: Sheet): Mark {
  const boxes = rows.flatMap(({ box, words }) => [box, ...words]);
  const d = boxes.map(({ left, right, top, bottom }) =>
    [`M${round(left)} ${round(top)}H${round(right)}`, `V${round(bottom)}H${round(left)}Z`].join(''),
  );
  return { kind: 'path', key: 'paper', role: 'sheet', d: d.join('') };
}

function draw({ view, data, frame }: Drawing<Figures, View>): Mark[] {
  const sheet = layOut(data, frame);
  const { rows, scale, plot, size, large, unit } = sheet;
  const about = told(view, rows);
  const [first, last] = [about[0]?.box ?? plot, about.at(-1)?.box ?? plot];

  const bars = rows.map((row): Mark => {
    const { figure, box } = row;
    return {
      kind: 'rect',
      key: `${figure.id}/bar`,
      role: 'known',
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      cell: { table, row: figure.id, column },
      ...(!about.includes(row) && { opacity: quiet.bar }),
    };
  });
  const words = rows.flatMap((row): Mark[] => {
    const { figure, name, at } = row;
    const opacity = about.includes(row) ? 1 : quiet.words;
    const known = figure.value !== null;
    return [
      ...name.at(edge, row.top).map((line) => ({ ...line, opacity })),
      text(`${figure.id}/value`, figure.text, at.x, at.y, known ? large : size, {
        ...(known && { face: 'sans-bold' }),
        anchor: at.anchor,
        cell: { table, row: figure.id, column },
        opacity,
      }),
    ];
  });
  return [
    xAxis(data.ticks, scale, plot, size),
    {
      kind: 'line',
      key: 'about',
      role: 'end',
      x1: scale(0) - 0.75,
      x2: scale(0) - 0.75,
      y1: first.top - size * 0.2,
      y2: last.bottom + size * 0.2,
    },
    paper(sheet),
    ...bars,
    ...words,
    ...unit.at(plot.left, plot.bottom + size * 1.6),
  ];
}

const scene: Scene<Figures, View> = {
  views,
  draw,
  focus: () => ['about'],
  must({ data, frame }) {
    const { rows, unit } = layOut(data, frame);
    const words = rows.flatMap(({ figure, name }) => [
      ...name.at(0, 0).map(({ key }) => key),
      `${figure.id}/value`,
    ]);
    return [...words, ...unit.at(0, 0).map(({ key }) => key)];
  },
};

export default scene;
