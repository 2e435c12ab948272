import { text } from '../../charts/words.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { table } from './pledge.ts';
import { sheetOf } from './rows.ts';
import type { Pledge } from './scene.ts';

/** What is written about promises in three columns: when it was said, what was promised, what became of it. */
export interface Columns {
  readonly heads: readonly string[];
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** Where the columns stand, in pixels; on narrow sheets the last one is ranged right. */
  readonly at: readonly [number, number, number];
  /** Where they end, in pixels. */
  readonly end: number;
  /** Whether they stand beside the calendar, and not between its lanes. */
  readonly beside: boolean;
  /** Whether all three fit in one line. If not, the last goes under the second. */
  readonly one: boolean;
}

/** The least width of a calendar that leaves room for columns beside it, in multiples of the label size. */
const leastCalendar = 22;

/** Sets the columns as wide as their widest words. */
export function columns(promises: readonly Pledge[], labels: Labels, frame: Frame): Columns {
  const { size, wide, right } = sheetOf(frame);
  const heads = ['said-on', 'vote-for', 'what-became'].map((name) => labels[name] ?? '');
  const said = new Map(
    promises.map(({ id, kind, when, date, outcome }) => [
      id,
      [when, (labels[kind] ?? '').replace('{d}', date), outcome],
    ]),
  );
  const widest = (column: number, headed: boolean): number =>
    Math.max(
      ...[...said.values()].map((row) =>
        textWidth(row[column] ?? '', column === 1 ? 'sans-bold' : 'sans', size),
      ),
      headed ? textWidth(heads[column] ?? '', 'sans', size) : 0,
    );
  function set(beside: boolean): Columns {
    const gap = size * (beside ? 1.4 : 0.9);
    const second = 2 + widest(0, beside) + gap;
    const third = second + widest(1, beside) + gap;
    const end = third + widest(2, beside);
    const at = [2, second, beside ? third : right] as const;
    return { heads, said, at, end, beside, one: beside || end <= right };
  }
  const apart = set(true);
  return wide && apart.end + size * leastCalendar <= right ? apart : set(false);
}

/** The words about one promise. */
export function pledgeWords(
  { id }: Pledge,
  { said, at, one, beside }: Columns,
  y: number,
  size: number,
): Mark[] {
  const [when = '', date = '', outcome = ''] = said.get(id) ?? [];
  const key = `pledge/${id}`;
  const cell = (column: string) => ({ table, row: id, column });
  const quiet = { role: 'label-quiet' };
  return [
    text(`${key}/when`, when, at[0], y, size, { ...quiet, cell: cell('made_on') }),
    text(`${key}/date`, date, at[1], y, size, { face: 'sans-bold', cell: cell('vote') }),
    text(`${key}/outcome`, outcome, one ? at[2] : at[1], one ? y : y + size * lineHeight, size, {
      ...quiet,
      cell: cell('outcome'),
      anchor: beside || !one ? 'start' : 'end',
    }),
  ];
}

/** The heads of the columns. */
export function headMarks({ heads, at, beside }: Columns, y: number, size: number): Mark[] {
  return heads.map((words, index) =>
    text(`heads/${index}`, words, at[index] ?? 0, y, size, {
      role: 'label-quiet',
      anchor: index === 2 && !beside ? 'end' : 'start',
    }),
  );
}
