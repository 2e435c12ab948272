/**
 * Who held one town: a ribbon of fourteen years, parted into strands where several held it at once, and a map that
 * shows where it lies. Control is drawn in time only; on the map there are points with dates, never areas.
 */
import { text, together } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { isAbout, toldIn, views, type Kidal, type Period, type View } from './data.ts';
import { drawMap } from './map.ts';
import { ribbon } from './ribbon.ts';
import { layOut, type Sheet } from './sheet.ts';

/** How strongly a period is drawn that the view is not about, and the words beside it. */
const [quiet, quietWords] = [0.5, 0.7];

/** The years down the left of the ribbon, each with a line across it. */
function years(data: Kidal, { scale, ribbon: { left, right }, size }: Sheet): Mark {
  return together(
    'y',
    data.years.flatMap(({ value, text: words }): Mark[] => {
      const y = scale(value);
      return [
        {
          kind: 'line',
          key: `y/${value}/line`,
          role: 'rule',
          x1: left - size * 0.5,
          x2: right,
          y1: y,
          y2: y,
        },
        text(`y/${value}`, words, left - size * 0.7, y + size * 0.35, size, {
          role: 'label-quiet',
          anchor: 'end',
        }),
      ];
    }),
  );
}

/** From a period of the ribbon to the words beside it. */
function leader({ id, from, to }: Period, index: number, { scale, ribbon, blocks, size, tail }: Sheet): Mark {
  const { left, top } = blocks[index]!;
  const ends = to ? scale(to[0]) : scale(from[0]) + tail;
  const y = top + size * 0.65;
  const start = Math.min(Math.max(y, scale(from[1]) + 1), Math.max(ends - 1, (scale(from[1]) + ends) / 2));
  return {
    kind: 'path',
    key: `${id}/leader`,
    role: 'leader',
    d: `M${round(ribbon.right + 2)} ${round(start)}L${round(left - 4)} ${round(y)}`,
  };
}

function draw({ view, data, labels, frame }: Drawing<Kidal, View>): Mark[] {
  const told = toldIn(view, data.periods);
  const sheet = layOut(told.length, data, labels, frame);
  return [
    ...(sheet.map ? drawMap(data, labels, view, sheet.map, frame, sheet.size) : []),
    years(data, sheet),
    ...ribbon(told, (index) => (isAbout(view, index) ? 1 : quiet), sheet),
    ...told.flatMap((period, index): Mark[] => {
      const { left, top, at } = sheet.blocks[index]!;
      const opacity = isAbout(view, index) ? 1 : quietWords;
      return [leader(period, index, sheet), { ...together(`${period.id}/words`, at(left, top)), opacity }];
    }),
  ];
}

const scene: Scene<Kidal, View> = {
  views,
  draw,
  focus: (view) => {
    const about = {
      y2012: ['mnla-ansar-dine', 'ansar-dine'],
      france: ['france-mnla'],
      rebels: ['former-rebels'],
      army: ['army-russians'],
      y2026: ['fla-jnim'],
    }[view];
    return about.map((id) => `${id}/words`);
  },
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
