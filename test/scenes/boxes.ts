import { flatten, type Box } from '../../src/stage/boxes.ts';
import type { Mark, TextMark } from '../../src/stage/mark.ts';

export { boxOf, everyMark, flatten, type Box } from '../../src/stage/boxes.ts';

export function texts(marks: readonly Mark[]): TextMark[] {
  return flatten(marks).filter((mark): mark is TextMark => mark.kind === 'text');
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
