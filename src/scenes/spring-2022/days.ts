import { dayOfMonth, weekdayOf } from '../../charts/time.ts';
import { text } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import type { Grid } from './grid.ts';
import type { Entry, Kind } from './scene.ts';

export const table = 'spring-2022';

/** How days of each kind are painted: filled by who acted, circled where something was published, or outlined as claimed. */
const fills: Readonly<Record<Exclude<Kind, 'report' | 'claim'>, string>> = {
  sanction: 'ecowas',
  departure: 'western-forces',
  expulsion: 'malian-army',
  media: 'malian-army',
  raid: 'malian-army',
  statement: 'malian-army',
  // Days on which people died are in the neutral tone of the dead.
  custody: 'known',
  siege: 'known',
};

/** The parts of a span that are drawn as one: days of one week, or single days on which a report came out. */
function partsOf({ from, to, kind }: Entry): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let day = from; day <= to;) {
    const end = kind === 'report' ? day : Math.min(day + 6 - weekdayOf(day), to);
    parts.push({ from: day, to: end });
    day = end + 1;
  }
  return parts;
}

function part(entry: Entry, index: number, from: number, to: number, grid: Grid): Mark {
  const { at, width, height } = grid;
  const { id, kind } = entry;
  const cell: Cell = { table, row: id, column: index === 0 ? 'from' : 'to' };
  const [left, right] = [at(from).x, at(to).x + width];
  const y = at(from).y;
  if (kind === 'report') {
    return {
      kind: 'circle',
      key: `day/${id}/${index}`,
      role: 'ring',
      cell,
      x: (left + right) / 2,
      y: y + height / 2,
      r: Math.min(width, height) * 0.47,
    };
  }
  const inset = kind === 'claim' ? 0 : Math.min(2, height * 0.09);
  return {
    kind: 'rect',
    key: `day/${id}/${index}`,
    role: kind === 'claim' ? 'malian-army-edge' : fills[kind],
    cell,
    x: left + inset,
    y: y + inset,
    width: right - left - 2 * inset,
    height: height - 2 * inset,
  };
}

/** The days on which something happened, marked and numbered. */
export function days(entries: readonly Entry[], grid: Grid): Mark[] {
  const { at, width, height, size } = grid;
  const filled = new Map<number, boolean>();
  for (const { from, to, kind } of entries) {
    const fill = kind !== 'report' && kind !== 'claim';
    for (let day = from; day <= to; day += 1) filled.set(day, fill || (filled.get(day) ?? false));
  }
  const shapes = entries.flatMap((entry) =>
    partsOf(entry).map(({ from, to }, index) => part(entry, index, from, to, grid)),
  );
  const numbers = [...filled].map(([day, isFilled]) =>
    text(
      // A day that is filled later gets another number: what changes its paint is another thing.
      `${isFilled ? 'on' : 'off'}/${day}`,
      String(dayOfMonth(day)),
      at(day).x + width / 2,
      at(day).y + height / 2 + size * 0.35,
      size,
      { role: isFilled ? 'sheet' : 'label', anchor: 'middle', face: isFilled ? 'sans-bold' : 'sans' },
    ),
  );
  return [...shapes, ...numbers];
}

/** The days that are numbered, and therefore no dots. */
export function markedDays(entries: readonly Entry[]): Set<number> {
  return new Set(
    entries.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
}
