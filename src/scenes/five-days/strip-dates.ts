import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { lineHeight, wrap } from '../../stage/text.ts';
import type { Event } from './scene.ts';
import { bar, dayOf, table, type Strip, type Writing } from './strip.ts';

/** Whose dates: the army's nine days against the five of all others, on one scale. */
export function twoDates(rows: readonly { event: Event; label: string }[], { width, size }: Writing): Strip {
  const line = size * lineHeight;
  const barHeight = size * 1.125;
  const labels = rows.map(({ label }) => wrap(label, 'sans', size, width));
  const rowHeights = labels.map((lines) => lines.length * line + barHeight + size * 0.4375);
  return {
    name: 'dates',
    height: line + rowHeights.reduce((sum, height) => sum + height, 0) + size * 0.25,
    at({ left, top }) {
      const days = 9;
      const column = width / days;
      const marks: Mark[] = Array.from({ length: days }, (_, index) =>
        text(`dates/${index}`, String(23 + index), left + (index + 0.5) * column, top + size, size, {
          role: 'label-quiet',
          anchor: 'middle',
        }),
      );
      let y = top + line + size * 0.25;
      rows.forEach(({ event }, row) => {
        const lines = labels[row] ?? [];
        lines.forEach((words, index) =>
          marks.push(text(`dates/${event.id}/${index}`, words, left, y + (index + 0.8) * line, size)),
        );
        const barTop = y + lines.length * line + size * 0.0625;
        const box = {
          left: left + dayOf(event.from) * column,
          right: left + (dayOf(event.to) + 1) * column,
          top: barTop,
          bottom: barTop + barHeight,
        };
        marks.push(
          bar(`dates/${event.id}`, event.id === 'siege' ? 'known' : 'claim', box, {
            table,
            row: event.id,
            column: 'from',
          }),
        );
        y += rowHeights[row] ?? 0;
      });
      return marks;
    },
  };
}
