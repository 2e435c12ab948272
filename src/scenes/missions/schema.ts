import { dayAfter, dayNumber } from '../../charts/time.ts';
import { codeIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import { countOverTime, peakOf } from './count.ts';
import type { Mission, Missions } from './scene.ts';

/** The story's years, each of which the axis may name. */
const years = Array.from({ length: 15 }, (_, index) => String(2012 + index));

/** Which role paints a side. The Sahel states are no actor of the story, and have the neutral tone. */
function roleOf(side: string): string {
  return side === 'sahel-states' ? 'claim' : side;
}

const schema: SceneSchema<Missions> = {
  card: 'peak',
  tables: ['missions'],
  labels: ['span', 'authorised', 'since', 'unverified', 'end-unknown', 'peak', 'gone', 'russians'],
  data({ table: read, word, voice }) {
    const table = read('missions');
    const missions = table.rows.map((row): Mission => {
      const from = codeIn(row, 'from')!;
      const to = codeIn(row, 'to');
      const begin = dayNumber(from);
      return {
        id: row.key,
        name: word(table, row, 'mission'),
        lead: word(table, row, 'led_by'),
        purpose: word(table, row, 'purpose'),
        role: roleOf(codeIn(row, 'side')!),
        russian: codeIn(row, 'side') === 'russian-forces',
        from: begin,
        // A day is exact: what begins on it is there from its first hour. A month or a year is a span.
        by: from.length === 10 ? begin : dayAfter(from),
        to: to === null ? null : dayNumber(to),
        verified: codeIn(row, 'known') !== 'unverified',
        startVerified: codeIn(row, 'known') === 'sourced',
        authorised: codeIn(row, 'from_means') === 'authorised',
        after: codeIn(row, 'took_over_from'),
        began: voice.date(from),
        ended: to === null ? '' : voice.date(to),
        endedMonth: to === null ? '' : voice.date(to.slice(0, 7)),
        endedYear: to === null ? '' : voice.date(to.slice(0, 4)),
      };
    });
    const counted = missions.filter(({ russian }) => !russian);
    const steps = countOverTime(counted);
    const peak = peakOf(steps);
    const at = (day: number): Mission => counted.find(({ from, to }) => from === day || to === day)!;
    const together = counted.filter(({ from, to }) => from < peak.to && (to === null || to >= peak.to));
    const last = Math.max(...counted.map(({ to }) => to ?? 0));
    return {
      missions,
      steps: steps.map((step) => ({ ...step, text: voice.number(step.most) })),
      peak: {
        ...peak,
        a: at(peak.from).began,
        b: at(peak.to).ended,
        n: voice.number(peak.most),
        m: voice.number(peak.least),
      },
      last: { b: at(last).ended, m: voice.number(together.filter(({ to }) => to !== null).length) },
      years: years.map((year) => ({ value: dayNumber(year), text: voice.date(year) })),
    };
  },
};

export default schema;
