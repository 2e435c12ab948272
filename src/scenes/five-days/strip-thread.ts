import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { lineHeight, wrap } from '../../stage/text.ts';
import type { Event } from './scene.ts';
import { table, type Strip, type Writing } from './strip.ts';

/** Dated lines under one another, on a thread: who asked to get in, and what came of it. */
export function thread(events: readonly Event[], { width, size }: Writing): Strip {
  const line = size * lineHeight;
  const indent = size * 1.125;
  const items = events.map(({ id, when, what }) => ({
    id,
    lines: wrap(`${when}: ${what}`, 'sans', size, width - indent),
  }));
  const height = items.reduce((sum, { lines }) => sum + lines.length * line + size * 0.15, size * 0.375);
  return {
    name: 'thread',
    height,
    at({ left, top }) {
      const marks: Mark[] = [];
      const x = left + size * 0.375;
      let y = top + size * 0.25;
      items.forEach(({ id, lines }) => {
        marks.push({
          kind: 'circle',
          key: `thread/${id}`,
          role: 'place',
          x,
          y: y + line * 0.5,
          r: size * 0.25,
        });
        lines.forEach((words, index) =>
          marks.push(
            text(
              `thread/${id}/${index}`,
              words,
              left + indent,
              y + (index + 0.8) * line,
              size,
              index === 0 ? { cell: { table, row: id, column: 'from' } } : {},
            ),
          ),
        );
        y += lines.length * line + size * 0.15;
      });
      const rule: Mark = {
        kind: 'line',
        key: 'thread/line',
        role: 'rule',
        x1: x,
        x2: x,
        y1: top + size * 0.5,
        y2: y - size * 0.625,
      };
      return [rule, ...marks];
    },
  };
}
