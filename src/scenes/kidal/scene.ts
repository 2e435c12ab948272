/**
 * Who held one town: a ribbon of fourteen years, parted into strands where several held it at once, and a map that
 * shows where it lies. Control is drawn in time only; on the map there are points with dates, never areas.
 */
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { isAbout, isWeak, toldIn, views, type Kidal, type Period, type View } from './data.ts';
import { drawMap } from './map.ts';
import { ribbon } from './ribbon.ts';
import { layOut, type Sheet } from './sheet.ts';

/** How strongly a period is drawn that the view is not about; one that is pale already; and names, still easy to read. */
const [quiet, quietPale, quietNames] = [0.5, 0.75, 0.68];

/** The years down the left of the ribbon, and a line across it from each. */
function years(data: Kidal, { scale, ribbon: { left, right }, size }: Sheet): Mark[] {
  const lines = data.years.map(
    ({ value }) => `M${round(left - size * 0.5)} ${round(scale(value))}H${round(right)}`,
  );
  return [
    { kind: 'path', key: 'y/lines', role: 'rule', d: lines.join('') },
    ...data.years.map(({ value, text: words }) =>
      text(`y/${value}`, words, left - size * 0.7, scale(value) + size * 0.35, size, {
        role: 'label-quiet',
        anchor: 'end',
      }),
    ),
  ];
}

/** From a period of the ribbon to the words beside it. */
function leader({ id, from, to }: Period, index: number, { scale, ribbon, blocks, size, tail }: Sheet): Mark {
  const { left, top } = blocks[index]!;
  const ends = to ? scale(to[0]) : scale(from[0]) + tail;
  const y = top + size * 0.65;
  const start = Math.min(Math.max(y, scale(from[1]) + 1), Math.max(ends - 1, (scale(from[1]) + ends) / 2));
  return {
    kind: 'line',
    key: `${id}/leader`,
    role: 'leader',
    x1: ribbon.right + 2,
    y1: start,
    x2: left - 4,
    y2: y,
  };
}

function draw({ view, data, labels, frame }: Drawing<Kidal, View>): Mark[] {
  const told = toldIn(view, data.periods);
  const sheet = layOut(told.length, data, labels, frame);
  return [
    ...(sheet.map ? drawMap(data, labels, view, sheet.map, frame, sheet.size) : []),
    ...years(data, sheet),
    ...ribbon(
      told,
      told.map((period, index) => (isAbout(view, index) ? 1 : isWeak(period) ? quietPale : quiet)),
      sheet,
    ),
    ...told.flatMap((period, index): Mark[] => {
      const { left, top, at } = sheet.blocks[index]!;
      const words = at(left, top).map((mark) =>
        isAbout(view, index) || mark.role === 'label-quiet' ? mark : { ...mark, opacity: quietNames },
      );
      return [leader(period, index, sheet), ...words];
    }),
  ];
}

const scene: Scene<Kidal, View> = {
  views,
  draw,
  focus: (view) =>
    ({
      y2012: ['2012/when', '2012-06/when'],
      france: ['2013/when'],
      rebels: ['2014/when'],
      army: ['2023/when'],
      y2026: ['2026/when'],
    })[view],
  must({ view, data, labels, frame }) {
    const told = toldIn(view, data.periods);
    const periods = told.flatMap(({ id, holders }) => [
      `${id}/when`,
      ...holders.map(({ column }) => `${id}/${column}/0`),
    ]);
    return [...periods, ...(layOut(told.length, data, labels, frame).map ? ['kidal/name'] : [])];
  },
};

export default scene;
