import type { Mark, TextMark } from './mark.ts';
import { textWidth } from './text.ts';

/** CSS pixels of the frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All marks outside of groups, with what groups do to their places done. */
export function flatten(marks: readonly Mark[], dx = 0, dy = 0, k = 1): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind === 'group') return flatten(mark.children, dx + mark.x * k, dy + mark.y * k, k * mark.k);
    if (mark.kind === 'text')
      return [{ ...mark, x: dx + mark.x * k, y: dy + mark.y * k, size: mark.size * k }];
    if (mark.kind === 'points') {
      return [
        {
          ...mark,
          r: mark.r * k,
          points: mark.points.map((p) => ({ ...p, x: dx + p.x * k, y: dy + p.y * k })),
        },
      ];
    }
    return [mark];
  });
}

/** Every mark, those in groups too, as they were drawn. */
export function everyMark(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...(mark.kind === 'group' ? everyMark(mark.children) : [])]);
}

/** The room a label takes: as wide as it is measured, as high as its letters go up and down. */
export function boxOf(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.face, mark.size);
  const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
  return { left, right: left + width, top: mark.y - mark.size * 0.76, bottom: mark.y + mark.size * 0.24 };
}
