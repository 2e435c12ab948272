import { paragraph, text, together } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { type Neighbours, type Payment } from './data.ts';

/** The list of what stood unpaid: its height in pixels, and its marks once the place is known. */
export interface Ledger {
  readonly height: number;
  at(left: number, top: number, over: boolean): Mark;
}

const table = 'missed-payments';

/** From this many days between two rows on, the list leaves a gap. */
const long = 60;

/** The rows from top to bottom in multiples of their pitch: the day of the closing first, then one for each payment. */
function slots(payments: readonly Payment[]): number[] {
  return payments.reduce<number[]>(
    (tops, { day }, index) => {
      const before = payments[index - 1]?.day ?? day;
      return [...tops, tops.at(-1)! + (day - before > long ? 2 : 1)];
    },
    [0],
  );
}

/**
 * The debt that stood unpaid, day by day: one bar from zero for each total that is known, beside a rail that is as long
 * as the blockade. Lines lead from the day on the rail to the row in the list, so that the eye sees how close the days
 * lie, while every row has room for its words.
 */
export function ledger(
  data: Neighbours,
  labels: Labels,
  width: number,
  height: number,
  size: number,
  wide: boolean,
): Ledger {
  const pad = size * (wide ? 1.2 : 0.5);
  const inner = width - 2 * pad;
  const heading = paragraph('debt/heading', labels['unpaid'] ?? '', inner, size, {
    face: 'sans-bold',
  });
  const places = slots(data.payments);
  const rows = places.at(-1)! + 1;
  const headHeight = heading.height + size * 0.5;
  const most = size * (wide ? 5.2 : 1.5);
  const pitch = Math.min(most, Math.max(size * lineHeight, (height - 2 * pad - headHeight) / rows));
  const figureSize = size * (wide ? 1.2 : 1);

  const dates = [data.blockade.begins.text, ...data.payments.map(({ when }) => when)];
  const dateWidth = Math.max(...dates.map((words) => textWidth(words, 'sans', size)));
  const rail = size * 0.5;
  const dateLeft = rail + size * 2;
  const zero = dateLeft + dateWidth + size * 0.7;
  const gap = size * 0.4;
  const largest = Math.max(...data.payments.map(({ total }) => total));
  const longest = Math.min(
    ...data.payments.map(({ total, figure, weak }) => {
      const note = weak ? gap + textWidth(labels['converted'] ?? '', 'sans', size) : 0;
      return (inner - zero - gap - textWidth(figure, 'sans-bold', figureSize) - note) / (total / largest);
    }),
  );
  const barHeight = Math.min(pitch * 0.62, size * (wide ? 1.7 : 1.15));
  const words = data.payments.map(({ id, what }) =>
    paragraph(`debt/${id}/what`, what, inner - zero, size, { role: 'label-quiet' }),
  );
  const explained = wide && Math.max(...words.map((one) => one.height)) + barHeight + size * 0.9 <= pitch;

  return {
    height: 2 * pad + headHeight + rows * pitch,
    at(boxLeft, boxTop, over) {
      const [left, top] = [boxLeft + pad, boxTop + pad];
      const first = top + headHeight;
      const middle = (place: number): number =>
        first + place * pitch + (explained ? barHeight * 0.5 + size * 0.3 : pitch / 2);
      const { from, until, begins } = data.blockade;
      const [railTop, railEnd] = [middle(0), middle(places.at(-1)!)];
      const onRail = (day: number): number => railTop + ((day - from) / (until - from)) * (railEnd - railTop);
      const [x, zeroX] = [left + rail, left + zero];
      const baseline = (y: number, tall = size): number => y + tall * 0.35;
      const railPath = `M${round(x)} ${round(railTop)}V${round(railEnd)}`;

      const bars = data.payments.flatMap((payment, index): Mark[] => {
        const { id, day, when, total, figure, weak } = payment;
        const y = middle(places[index + 1]!);
        const length = (longest * total) / largest;
        const cell = { table, row: id, column: 'total' };
        const quiet = over && index < data.payments.length - 1 ? { opacity: 0.4 } : {};
        const end = zeroX + length + gap;
        return [
          {
            kind: 'path',
            key: `debt/${id}/lead`,
            role: 'leader',
            d: `M${round(x + size * 0.5)} ${round(onRail(day))}L${round(left + dateLeft - size * 0.35)} ${round(y)}`,
            cell: { table, row: id, column: 'date' },
          },
          text(`debt/${id}/when`, when, left + dateLeft, baseline(y), size, {
            cell: { table, row: id, column: 'date' },
          }),
          {
            kind: 'rect',
            key: `debt/${id}/bar`,
            role: weak ? 'weak' : 'sum',
            x: zeroX,
            y: y - barHeight / 2,
            width: length,
            height: barHeight,
            cell,
            ...quiet,
          },
          text(`debt/${id}/figure`, figure, end, baseline(y, figureSize), figureSize, {
            face: 'sans-bold',
            cell,
          }),
          ...(weak
            ? [
                text(
                  `debt/${id}/weak`,
                  labels['converted'] ?? '',
                  end + gap + textWidth(figure, 'sans-bold', figureSize),
                  baseline(y),
                  size,
                  { role: 'label-quiet' },
                ),
              ]
            : []),
          ...(explained ? words[index]!.at(zeroX, y + barHeight / 2 + size * 0.2) : []),
        ];
      });
      const gapAt = places.findIndex((place, index) => place - (places[index - 1] ?? place) > 1);
      return together('debt', [
        ...heading.at(left, top),
        { kind: 'path', key: 'debt/rail/ties', role: 'shut-ties', d: railPath },
        { kind: 'path', key: 'debt/rail', role: 'shut', d: railPath },
        text('debt/closing/when', begins.text, left + dateLeft, baseline(railTop), size, {
          ...(begins.cell && { cell: begins.cell }),
        }),
        text('debt/closing', labels['closing'] ?? '', zeroX, baseline(railTop), size, {
          role: 'label-quiet',
        }),
        ...(gapAt > 0
          ? [
              text('debt/gap', labels['gap'] ?? '', zeroX, baseline(middle(places[gapAt]! - 1)), size, {
                role: 'label-quiet',
              }),
            ]
          : []),
        {
          kind: 'line',
          key: 'debt/zero',
          role: 'rule',
          x1: zeroX,
          x2: zeroX,
          y1: middle(1) - barHeight,
          y2: railEnd + barHeight,
        },
        ...bars,
      ]);
    },
  };
}
