import { fill, paragraph, text, type Paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { lanes, type Contrast, type TwoMarches } from './data.ts';
import { axis, bar, march, timeLine, tracks } from './line.ts';
import type { Sheet } from './published.ts';

const bold = { face: 'sans-bold' } as const;

/** One row: what is compared, and what there is to say of either place. */
interface Row {
  readonly id: string;
  readonly height: number;
  at(top: number): Mark[];
}

interface Columns {
  /** Where the answers begin, and how wide they are. */
  readonly lefts: readonly number[];
  readonly width: number;
  /** How wide the question is where it stands beside the answers; it stands above them otherwise. */
  readonly beside?: number;
}

function rowOf({ id, says }: Contrast, labels: Labels, columns: Columns, size: number): Row {
  const { lefts, width, beside } = columns;
  const question = paragraph(`contrast/${id}`, labels[id] ?? '', beside ?? lefts[1]! + width, size, {
    role: 'label-quiet',
  });
  const answers = lanes.map((lane): Paragraph => {
    const { n, m } = says[lane];
    return paragraph(`contrast/${id}/${lane}`, fill(labels[`${id}-${lane}`] ?? '', { n, m }), width, size);
  });
  const above = beside === undefined ? question.height : 0;
  return {
    id,
    height: Math.max(
      beside === undefined ? 0 : question.height,
      above + Math.max(...answers.map((one) => one.height)),
    ),
    at: (top) => [
      ...question.at(1, top),
      ...answers.flatMap((answer, index) => {
        const { cell } = says[lanes[index]!];
        return answer
          .at(lefts[index]!, top + above)
          .map((mark, line) => (line === 0 && cell ? { ...mark, cell } : mark));
      }),
    ],
  };
}

/** How long each of the two lasted, on one scale of time. */
function spans(data: TwoMarches, labels: Labels, left: number, { width, size }: Sheet) {
  const line = size * lineHeight;
  const thick = size * 0.65;
  const time = timeLine(data, left, width - size * 0.6);
  const pitch = line + thick + size * 0.35;
  return {
    height: pitch * lanes.length + size * 1.9,
    at(top: number): Mark[] {
      const middle = (index: number): number => top + index * pitch + line + thick / 2;
      return [
        tracks(
          data,
          time,
          lanes.map((_, index) => ({ y: middle(index), to: time.right })),
        ),
        ...lanes.flatMap((lane, index) => {
          const span = data.spans[lane];
          const words = fill(labels[`time-${lane}`] ?? '', { n: span.n });
          return [
            text(`time/${lane}`, words, left, top + index * pitch + line * 0.8, size, {
              ...bold,
              cell: span.cell,
            }),
            ...(lane === 'menaka' ? [bar(`span/${lane}`, 'window', time, span, middle(index), thick)] : []),
            ...march(data, lane, time, middle(index), thick),
          ];
        }),
        axis(data, time, top + pitch * lanes.length + size * 0.4, size),
      ];
    },
  };
}

/** What cannot be set side by side: the time that is covered, drawn; what the counts rest on, in words. */
export function unequal(data: TwoMarches, labels: Labels, sheet: Sheet): Mark[] {
  const { width, height, wide } = sheet;
  const size = sheet.size * (wide ? Math.min(1.2, Math.max(1, height / 500)) : 1);
  const line = size * lineHeight;
  const gap = size * (wide ? 2 : 1);
  const asked = Math.max(...data.contrasts.map(({ id }) => textWidth(labels[id] ?? '', 'sans', size)));
  // On a wide sheet questions stand beside their answers, which begin where the bars do.
  const left = wide ? 1 + Math.min(asked, width * 0.25) + gap : 1;
  const bars = spans(data, labels, left, { ...sheet, size });
  const column = (width - 1 - left - gap) / 2;
  const columns: Columns = {
    lefts: [left, left + column + gap],
    width: column,
    ...(wide && { beside: left - gap }),
  };
  const rows = data.contrasts.map((contrast) => rowOf(contrast, labels, columns, size));
  const heads = lanes.map((lane, index) =>
    text(`head/${lane}`, labels[lane] ?? '', columns.lefts[index]!, 0, size, bold),
  );
  // What matters most comes first; what finds no room on the smallest sheets is in the story's text.
  const least = size * 0.45;
  let shown = rows;
  const used = (): number => bars.height + line + shown.reduce((sum, row) => sum + row.height + least, 0);
  while (shown.length > 1 && used() > height) shown = shown.slice(0, -1);
  const air = Math.min((height - used()) / (shown.length + 1), size * (wide ? 2.2 : 1)) + least;
  const extra = wide ? Math.max(0, (height - used() - (air - least) * (shown.length + 1)) / 2) : 0;
  const top = bars.height + air - least + extra;
  let y = top + line;
  const body = shown.flatMap((row): Mark[] => {
    const rule: Mark = {
      kind: 'line',
      key: `contrast/${row.id}/rule`,
      role: 'rule',
      x1: 1,
      x2: width - 1,
      y1: y + air * 0.45,
      y2: y + air * 0.45,
    };
    const marks = row.at(y + air * (wide ? 0.95 : 0.7));
    y += row.height + air;
    return [rule, ...marks];
  });
  return [...bars.at(extra), ...heads.map((mark) => ({ ...mark, y: top + line * 0.8 })), ...body];
}
