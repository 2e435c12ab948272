import { textWidth } from '../../stage/text.ts';
import type { Labels } from '../../stage/scene.ts';
import { plant, type Flag, type FlagLine, type Flags } from './flags.ts';
import type { Event } from './scene.ts';
import type { Months } from './strip.ts';

/** How much is written about what happened: all of it, all of it but quietly, a word, nothing. */
export type Detail = 'full' | 'quiet' | 'brief' | 'none';

const table = 'junta-events';

function flagsOf(event: Event, detail: Detail, scale: Months, labels: Labels): Flag[] {
  const { id, kind, from, to, when, what, lifted, weak } = event;
  const key = `${detail}/${id}`;
  const role = detail === 'full' ? 'label' : 'label-quiet';
  const date: FlagLine = {
    name: 'when',
    text: when,
    look: { role: 'label-quiet' },
    cell: { table, row: id, column: 'date' },
  };
  if (detail === 'brief')
    return [
      {
        key,
        x: scale(from),
        lines: [{ name: 'what', text: `${labels[`brief-${kind}`]}${weak ? '*' : ''}`, look: { role } }],
      },
    ];
  const begins: Flag = {
    key,
    x: scale(from),
    lines: [date, { name: 'what', text: what, look: { role }, breaks: true }],
  };
  if (to === null) return [begins];
  const ends: Flag = {
    key: `${key}/end`,
    x: scale(to),
    prefers: 'below',
    lines: [
      {
        name: 'when',
        text: lifted,
        look: { role: 'label-quiet' },
        cell: { table, row: id, column: 'end' },
      },
      { name: 'what', text: labels['lifted'] ?? '', look: { role } },
    ],
  };
  return [begins, ends];
}

/**
 * What is written about some events above and below their strip. Blocks are named first, since what is written about them
 * must stand at them; then the others in the order of their days, so that the first stands above the second.
 */
export function flags(
  events: readonly Event[],
  detail: Detail,
  scale: Months,
  labels: Labels,
  size: number,
): Flags {
  if (detail === 'none') return plant([], { left: 0, right: 0 }, size);
  const [blocks, days] = [true, false].map((lasts) => events.filter(({ to }) => (to !== null) === lasts));
  const [left = 0, right = 0] = scale.range();
  return plant(
    [...blocks!, ...days!].flatMap((event) => flagsOf(event, detail, scale, labels)),
    { left: left + size * 0.3, right },
    size,
  );
}

/** How long a measure lasted, to be written on its block if it is long enough to hold the words. */
export function lasting(
  { from, to, until, day }: Event,
  scale: Months,
  labels: Labels,
  size: number,
): string {
  if (to === null || until === null) return '';
  const words = (labels['days'] ?? '').replace('{n}', String(until - day));
  return textWidth(words, 'sans-bold', size) + size < scale(to) - scale(from) ? words : '';
}
