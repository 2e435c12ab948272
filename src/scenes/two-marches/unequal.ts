import { fill, paragraph, text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { lanes, type Contrast, type TwoMarches } from './data.ts';
import { axis, bar, march, timeLine, tracks } from './line.ts';
import { bold, quiet, type Sheet } from './sheet.ts';

/** One row: what is compared, above or beside what there is to say of either place. */
function rowOf(
  { id, says }: Contrast,
  labels: Labels,
  lefts: readonly number[],
  column: number,
  size: number,
) {
  const beside = lefts[0]! > 1;
  const question = paragraph(
    `contrast/${id}`,
    labels[id] ?? '',
    beside ? lefts[0]! - size : column * 2,
    size,
    quiet,
  );
  const answers = lanes.map((lane) => {
    const { n, m } = says[lane];
    return paragraph(`contrast/${id}/${lane}`, fill(labels[`${id}-${lane}`] ?? '', { n, m }), column, size);
  });
  const above = beside ? 0 : question.height;
  return {
    id,
    height: Math.max(question.height, above + Math.max(...answers.map(({ height }) => height))),
    at: (top: number): Mark[] => [
      ...question.at(1, top),
      ...answers.flatMap((answer, index) => {
        const { cell } = says[lanes[index]!];
        const lines = answer.at(lefts[index]!, top + above);
        return lines.map((mark, line) => (line === 0 && cell ? { ...mark, cell } : mark));
      }),
    ],
  };
}

/** How long each of the two lasted, on one scale of time: its height in pixels, and its marks. */
function spans(data: TwoMarches, labels: Labels, left: number, width: number, size: number) {
  const line = size * lineHeight;
  const thick = size * 0.65;
  const time = timeLine(data, left, width - size * 0.6);
  const pitch = line + thick + size * 0.35;
  return {
    height: pitch * 2 + size * 1.9,
    at(top: number): Mark[] {
      const middles = lanes.map((_, index) => top + index * pitch + line + thick / 2);
      const sums = data.spans.menaka;
      return [
        tracks(
          data,
          time,
          middles.map((y) => ({ y, to: time.right })),
        ),
        ...lanes.flatMap((lane, index) => {
          const { n, cell } = data.spans[lane];
          const baseline = top + index * pitch + line * 0.8;
          return [
            text(`time/${lane}`, fill(labels[`time-${lane}`] ?? '', { n }), left, baseline, size, {
              ...bold,
              cell,
            }),
            ...march(data, lane, time, middles[index]!, thick),
          ];
        }),
        bar('span/menaka', 'window', time, [sums.from, sums.to], middles[0]!, thick),
        axis(data, time, top + pitch * 2 + size * 0.4, size, width),
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
  const column = (width - 1 - left - gap) / 2;
  const lefts = [left, left + column + gap];
  const bars = spans(data, labels, left, width, size);
  // What matters most comes first; what finds no room on the smallest sheets stands in the story's text.
  const least = size * 0.45;
  const rows = data.contrasts.map((contrast) => rowOf(contrast, labels, lefts, column, size));
  const used = (): number => rows.reduce((sum, row) => sum + row.height + least, bars.height + line);
  while (rows.length > 1 && used() > height) rows.pop();
  const spare = height - used();
  const air = least + Math.min(spare / (rows.length + 1), size * (wide ? 2.2 : 1));
  const extra = wide ? Math.max(0, (spare - (air - least) * (rows.length + 1)) / 2) : 0;
  let y = bars.height + air - least + extra + line;
  return [
    ...bars.at(extra),
    ...lanes.map((lane, index) =>
      text(`head/${lane}`, labels[lane] ?? '', lefts[index]!, y - line * 0.2, size, bold),
    ),
    ...rows.flatMap((row): Mark[] => {
      const [rule, top] = [y + air * 0.45, y + air * (wide ? 0.95 : 0.7)];
      y += row.height + air;
      return [
        {
          kind: 'line',
          key: `contrast/${row.id}/rule`,
          role: 'rule',
          x1: 1,
          x2: width - 1,
          y1: rule,
          y2: rule,
        },
        ...row.at(top),
      ];
    }),
  ];
}
