/**
 * Seven neighbours: which borders closed and which did not, and the debt that went unpaid in the meantime.
 *
 * Each of the seven borders is a mark of its own. What is drawn is each country's official position, never traffic.
 */
import type { Box } from '../../charts/camera.ts';
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { stands, told, views, type Neighbours, type View } from './data.ts';
import { ledger } from './ledger.ts';
import { drawMap } from './map.ts';

/** The size of labels in pixels: as everywhere, but no larger than leaves room for seven names around Mali. */
function letters(frame: Frame): number {
  return Math.min(labelSize(frame), Math.max(12, Math.min(frame.width / 26, frame.height / 24)));
}

/** The debt takes the right of a wide sheet and the foot of a narrow one; the map has the rest, or all of it. */
function boxes(
  data: Neighbours,
  labels: Labels,
  frame: Frame,
  view: View,
): { map: Box; debt: Box | undefined } {
  const { width, height } = frame;
  const whole = { left: 0, top: 0, right: width, bottom: height };
  if (!told(view)) return { map: whole, debt: undefined };
  if (isWide(frame)) {
    const edge = Math.round(width * 0.53);
    return { map: { ...whole, right: edge }, debt: { ...whole, left: edge } };
  }
  const edge = Math.round(height - ledger(data, labels, width, height * 0.42, letters(frame), false).height);
  return { map: { ...whole, bottom: edge }, debt: { ...whole, top: edge } };
}

function draw({ view, data, labels, frame }: Drawing<Neighbours, View>): Mark[] {
  const size = letters(frame);
  const { map, debt } = boxes(data, labels, frame, view);
  const sheet = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const marks = drawMap(data, labels, view, map, sheet, size, told(view) && !isWide(frame));
  if (!debt) return marks;
  const [width, height] = [debt.right - debt.left, debt.bottom - debt.top];
  const paper: Mark = { kind: 'rect', key: 'foot', role: 'sheet', x: debt.left, y: debt.top, width, height };
  const rows = ledger(data, labels, width, height, size, isWide(frame));
  return [...marks, paper, rows.at(debt.left, debt.top + (height - rows.height) / 2, view === 'lifted')];
}

/** Every border's name and state as far as a view tells them, or the sums; and what the stamp says of both. */
function must({ view, data, ...drawing }: Drawing<Neighbours, View>): string[] {
  const stamp = draw({ view, data, ...drawing }).filter(({ key }) => key.startsWith('stamp/'));
  const facts = told(view)
    ? data.payments.flatMap(({ id }) => [`debt/${id}/figure`, `debt/${id}/when`])
    : data.borders.flatMap((border) => {
        const state = stands(border, view);
        const name = `area/${border.id}/name`;
        return state === 'before' ? [name] : [name, `area/${border.id}/${state}`];
      });
  return [...facts, ...stamp.map(({ key }) => key)];
}

const scene: Scene<Neighbours, View> = {
  views,
  draw,
  focus(view) {
    if (view === 'guinea') return ['area/guinea/open', 'map/guinea/open'];
    if (told(view)) return ['debt'];
    return ['map'];
  },
  must,
};

export default scene;
