/**
 * Two Marches: Moura and Ménaka in the same weeks of 2022, and when somebody said how many had died.
 *
 * Lengths are days and nothing else. How many people died is written, never drawn and never added: a sum over months
 * and one siege are not alike, and the last view says why.
 */
import { block } from '../../charts/note.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { calendar } from './calendar.ts';
import { views, type MarchView, type TwoMarches, type View } from './data.ts';
import { drawMap } from './map.ts';
import { published } from './published.ts';
import { bold, quiet, sheetOf, type Sheet } from './sheet.ts';
import { unequal } from './unequal.ts';

/** What cannot be placed, in a column beside the map; with its dates where there is room for them. */
function unplaced(data: TwoMarches, labels: Labels, width: number, height: number, size: number): Mark[] {
  const head = {
    key: 'unplaced',
    x: 0,
    y: 0,
    parts: [{ name: 'head', words: labels['unplaced'] ?? '', look: quiet }],
  };
  const list = (dated: boolean) => [
    block(head, width, size),
    ...data.unplaced.map(({ name, when, cell }, index) => {
      const day = dated ? [{ name: 'when', words: when, look: { ...quiet, cell } }] : [];
      const parts = [{ name: 'name', words: name, look: bold }, ...day];
      return block({ key: `unplaced/${index}`, x: 0, y: 0, parts }, width, size);
    }),
  ];
  const heightOf = (blocks: ReturnType<typeof list>): number =>
    blocks.reduce((sum, one) => sum + one.height, 0);
  const shown = list(heightOf(list(true)) < height);
  const gap = Math.max(0, Math.min(size * 0.5, (height - heightOf(shown)) / shown.length));
  let y = size * 0.2;
  return shown.flatMap((one) => {
    const marks = one.at(1, y, 'start');
    y += one.height + gap;
    return marks;
  });
}

/** The map, the calendar of March below it and, where places of the attacks cannot be placed, a list beside it. */
function march(data: TwoMarches, labels: Labels, view: MarchView, sheet: Sheet): Mark[] {
  const { width, height, size, wide } = sheet;
  const days = calendar(data, labels, view, sheet, height * 0.53);
  const edge = Math.round(height - days.height - size * 0.6);
  const listed = view.quiet === 'moura';
  const widest = Math.max(...data.unplaced.map(({ name }) => textWidth(name, 'sans-bold', size)));
  const column = listed ? (wide ? size * 11 : widest + size * 1.4) : 0;
  const paper = { kind: 'rect', role: 'sheet', x: 0 } as const;
  return [
    ...drawMap(data, labels, view, { left: column, top: 0, right: width, bottom: edge }, size),
    ...(listed
      ? [
          { ...paper, key: 'beside', y: 0, width: column, height: edge },
          ...unplaced(data, labels, column - size, edge, size),
        ]
      : []),
    { ...paper, key: 'foot', y: edge, width, height: height - edge },
    ...days.at(edge + size * 0.6),
  ];
}

function draw({ view, data, labels, frame }: Drawing<TwoMarches, View>): Mark[] {
  const sheet = sheetOf(frame);
  if (view === 'published') return published(data, labels, sheet);
  if (view === 'unequal') return unequal(data, labels, sheet);
  return march(data, labels, data.march[view], sheet);
}

function textKeys(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.key] : mark.kind === 'group' ? textKeys(mark.children) : [],
  );
}

/** What may give way where there is no room: other towns, numbers of days and months, dates, what else is compared. */
const optional = /^(town|area|apart|scale|days|x)\b|\/when|\/what\/|^contrast\/(counted|access)/;

const scene: Scene<TwoMarches, View> = {
  views,
  draw,
  focus: (view) =>
    ({
      'same-month': ['meeting'],
      menaka: ['flags/moura'],
      moura: ['flags/menaka'],
      published: ['menaka/hrw', 'moura/hrw'],
      unequal: ['span/menaka', 'siege'],
    })[view],
  must({ view, data, ...drawing }) {
    const places = view in data.march ? data.march[view as keyof TwoMarches['march']].towns : [];
    return [
      // Anderamboukane is named in the calendar too; on small maps it gives way to Tamalat.
      ...places
        .filter(({ id, strong }) => strong && id !== 'anderamboukane')
        .map(({ id }) => `town/${id}/name`),
      ...textKeys(draw({ view, data, ...drawing })).filter((key) => !optional.test(key)),
    ];
  },
};

export default scene;
