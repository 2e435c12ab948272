/** The end of the story's knowledge: the last figure of each measure, side by side, each with the year it speaks for. */
import { paragraph, text, type Paragraph } from '../../charts/words.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Measure, Slope } from './scene.ts';
import { axisRoom, columnWidth, type Panel } from './sheet.ts';

interface Head {
  readonly name: Paragraph;
  readonly unit: Paragraph;
  readonly when: Paragraph;
}

/** The words of the columns, as high as the highest of each. */
export interface Heads {
  readonly height: number;
  readonly foot: number;
  /** The marks of one column. */
  at(panel: Panel): Mark[];
  /** What holds for all columns, under them. */
  readonly below: Mark[];
}

/** The least height of the plots under the heads, as a multiple of their labels' size: below it units are left out. */
const leastPlot = 6;

export function heads({ measures, coups }: Slope, labels: Labels, frame: Frame): Heads {
  const size = labelSize(frame);
  const width = columnWidth(frame);
  const large = Math.min(size * (isWide(frame) ? 3.4 : 2.4), fitting(measures, width));
  const quiet = { role: 'label-quiet' };
  const write = ({ id, table, yearColumn, last }: Measure): Head => {
    const year = String(last.year);
    const when = (labels[`${id}-when`] ?? '').replace('{n}', year);
    const cell = { table, row: year, column: yearColumn };
    return {
      name: paragraph(`${id}/column`, labels[id] ?? '', width, size, { face: 'sans-bold' }),
      unit: paragraph(`${id}/column-unit`, labels[`${id}-unit`] ?? '', width, size, quiet),
      when: paragraph(`${id}/when`, when, width, size, { cell }),
    };
  };
  const all = new Map(measures.map((measure) => [measure.id, write(measure)]));
  const most = (part: keyof Head): number => Math.max(...[...all.values()].map((head) => head[part].height));

  const coup = coups.find(({ id }) => id === 'coup-2020')?.date ?? '';
  const feet = [
    paragraph('as-of', labels['as-of'] ?? '', frame.width - 2, size),
    paragraph('since', (labels['since'] ?? '').replace('{n}', coup), frame.width - 2, size, quiet),
  ];
  const foot = feet.reduce((sum, { height }) => sum + height, 0) + size * 0.3;

  const around = most('name') + large * 1.25 + most('when') + size * 2.2;
  const room = frame.height - foot - axisRoom(size) - around;
  const units = room - most('unit') >= leastPlot * size ? most('unit') : 0;
  const figure = most('name') + units + large;
  return {
    height: around + units,
    foot,
    at({ measure: { id, table, column, last }, box: { left } }) {
      const { name, unit, when } = all.get(id)!;
      return [
        ...name.at(left, most('name') - name.height),
        ...(units > 0 ? unit.at(left, most('name')) : []),
        text(`${id}/end`, last.text, left, figure, large, {
          face: 'sans-bold',
          cell: { table, row: String(last.year), column },
        }),
        ...when.at(left, figure + large * 0.25),
      ];
    },
    below: feet.flatMap((one, index) =>
      one.at(1, frame.height - feet.slice(index).reduce((sum, { height }) => sum + height, 0) - size * 0.15),
    ),
  };
}

/** The size at which the longest figure is as wide as a column. */
function fitting(measures: readonly Measure[], width: number): number {
  return Math.min(...measures.map(({ last }) => width / textWidth(last.text, 'sans-bold', 1)));
}
