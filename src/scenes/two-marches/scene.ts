/**
 * Two Marches: Moura and Ménaka in the same weeks of 2022, and when somebody said how many had died.
 *
 * Lengths are days and nothing else. How many people died is written, never drawn and never added: a sum over months
 * and one siege are not alike, and the last view says why.
 */
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { calendar } from './calendar.ts';
import { views, type TwoMarches, type View } from './data.ts';
import { drawMap, unplacedList, type MapView } from './map.ts';
import { published, publishedMust } from './published.ts';
import { unequal } from './unequal.ts';

/** The size of labels in pixels: as everywhere, but no larger than leaves room for eleven counts under one another. */
function letters(frame: Frame): number {
  return Math.min(labelSize(frame), Math.max(12, frame.height / 24.2));
}

/** The map, the calendar of March below it and, where places of the attacks cannot be placed, a list beside it. */
function march(data: TwoMarches, labels: Labels, view: MapView, frame: Frame): Mark[] {
  const { width, height } = frame;
  const [size, wide] = [letters(frame), isWide(frame)];
  const days = calendar(data, labels, view, { width, size, wide, room: height * 0.53 });
  const edge = Math.round(height - days.height - size * 0.6);
  const listed = view === 'menaka';
  const column = listed ? Math.min(width * 0.36, size * 13) : 0;
  const list = unplacedList(data, labels, column - size, edge, size);
  const paper = (key: string, x: number, y: number, right: number, bottom: number): Mark => ({
    kind: 'rect',
    key,
    role: 'sheet',
    x,
    y,
    width: right - x,
    height: bottom - y,
  });
  return [
    ...drawMap(data, labels, view, { left: column, top: 0, right: width, bottom: edge }, size),
    ...(listed ? [paper('beside', 0, 0, column, edge), ...list(1, size * 0.2)] : []),
    paper('foot', 0, edge, width, height),
    ...days.at(edge + size * 0.6),
  ];
}

function draw({ view, data, labels, frame }: Drawing<TwoMarches, View>): Mark[] {
  const sheet = { width: frame.width, height: frame.height, size: letters(frame), wide: isWide(frame) };
  if (view === 'published') return published(data, labels, sheet);
  if (view === 'unequal') return unequal(data, labels, sheet);
  return march(data, labels, view, frame);
}

function textKeys(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.key] : mark.kind === 'group' ? textKeys(mark.children) : [],
  );
}

const scene: Scene<TwoMarches, View> = {
  views,
  draw,
  focus(view) {
    if (view === 'published') return ['count/menaka/hrw', 'count/moura/hrw'];
    if (view === 'unequal') return ['span/menaka', 'siege'];
    return view === 'same-month' ? ['meeting'] : [`flags/${view}`];
  },
  must({ view, data, ...drawing }) {
    const drawn = textKeys(draw({ view, data, ...drawing }));
    if (view === 'published') return publishedMust(data, drawn);
    if (view === 'unequal') return drawn.filter((key) => /^(time|head|contrast\/(places|heard))/.test(key));
    const place = { 'same-month': ['moura', 'tamalat'], menaka: ['tamalat'], moura: ['moura'] }[view];
    const flags = {
      'same-month': ['begins', 'siege', 'both'],
      menaka: data.attacks.map(({ id }) => id),
      moura: ['army', ...data.siege.map(({ id }) => id), 'inkalafane'],
    }[view];
    const said = (id: string): string => drawn.find((key) => key.startsWith(`flag/${id}/`)) ?? `flag/${id}`;
    const lists = view === 'menaka' ? data.unplaced.map((_, index) => `unplaced/${index}/0`) : [];
    return [...place.map((id) => `town/${id}/name`), ...flags.map(said), ...lists];
  },
};

export default scene;
