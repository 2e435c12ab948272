import { dayAfter, dayNumber } from '../../charts/time.ts';
import { numberIn, textIn } from '../cells.ts';
import type { Bound, SceneSchema } from '../contract.ts';
import type { Ending, Happening, Kind, Lane, TwoLanes } from './scene.ts';

/** The event from which the order of all others is told. */
const talks = 'talks';

const schema: SceneSchema<TwoLanes> = {
  tables: ['pressure-and-turn'],
  labels: [
    'pressure',
    'russia',
    'track-closure',
    'track-people',
    'track-eu',
    'track-membership',
    'track-russia',
    'months',
    'by',
    'unchecked',
    'lifted',
    'days',
    'days-before',
    'days-after',
  ],
  data({ table: read, word, voice }) {
    const table = read('pressure-and-turn');
    const reported = dayNumber(
      textIn(
        table.rows.find(({ key }) => key === talks)!,
        'from',
      ),
    );
    const events = table.rows.map((row): Happening => {
      const [from, to] = [textIn(row, 'from'), textIn(row, 'to')];
      const ends = textIn(row, 'ends') as Ending;
      const n = numberIn(row, 'count');
      const figure = n === null ? '' : voice.figure(textIn(row, 'bound') as Bound, n, n);
      return {
        id: row.key,
        lane: textIn(row, 'lane') as Lane,
        kind: textIn(row, 'kind') as Kind,
        actor: textIn(row, 'actor'),
        ends,
        checked: textIn(row, 'known') !== 'general-knowledge',
        from: dayNumber(from),
        // A date known by its month may be the last day of it; measures end on the day on which they are lifted.
        to: to === '' ? null : ends === 'within' ? dayAfter(to) : dayNumber(to),
        began: voice.date(from),
        ended: to === '' ? '' : voice.date(to),
        what: word(table, row, 'what').replace('{n}', figure),
        counted: n !== null,
      };
    });
    return {
      events,
      distances: Object.fromEntries(
        events.flatMap(({ id, from, to, ends }) => [
          [id, voice.number(Math.abs(from - reported))],
          ...(ends === 'lifted' && to !== null ? [[`${id}-end`, voice.number(Math.abs(to - reported))]] : []),
        ]),
      ),
    };
  },
};

export default schema;
