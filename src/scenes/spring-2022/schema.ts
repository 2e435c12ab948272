import { dayNumber, weekdayOf } from '../../charts/time.ts';
import { textIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import type { Entry, Kind, Side, Spring } from './scene.ts';

/** A day since 1970 as the tables write it. */
function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const schema: SceneSchema<Spring> = {
  tables: ['spring-2022'],
  labels: ['weekdays', 'others', 'authorities', 'elapsed'],
  data({ table: read, word, voice }) {
    const table = read('spring-2022');
    const entries = table.rows.map((row): Entry => {
      const [from, to] = [textIn(row, 'from'), textIn(row, 'to')];
      return {
        id: row.key,
        from: dayNumber(from),
        to: dayNumber(to),
        side: textIn(row, 'side') as Side,
        kind: textIn(row, 'kind') as Kind,
        when: from === to ? voice.day(from) : `${voice.day(from)} – ${voice.day(to)}`,
        what: word(table, row, 'what'),
      };
    });
    const [first, last] = [
      Math.min(...entries.map(({ from }) => from)),
      Math.max(...entries.map(({ to }) => to)),
    ];
    const monday = first - weekdayOf(first);
    return {
      entries,
      first,
      last,
      // Weeks are named by their Monday, the first one of a month with its month.
      weeks: Array.from({ length: Math.ceil((last + 1 - monday) / 7) }, (_, index) => {
        const date = isoDate(monday + index * 7);
        const day = Number(date.slice(8));
        return day <= 7 ? voice.day(date) : voice.number(day);
      }),
      elapsed: voice.number(last - first),
    };
  },
};

export default schema;
