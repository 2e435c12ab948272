import { dayNumber } from '../../charts/time.ts';
import type { Row, Table } from '../../story/library/types.ts';
import { numberIn, textIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import type { Event, Junta, Juntas, Pledge } from './scene.ts';

/** Mean length of a month in days, by which months since a takeover are reckoned. */
const month = 365.25 / 12;

/** Where a date stands among days: a day at its beginning, a month in its middle. */
function moment(date: string): number {
  return dayNumber(date) + (date.length === 7 ? month / 2 : 0);
}

const weak = (row: Row): boolean => textIn(row, 'known') === 'general-knowledge';

const schema: SceneSchema<Juntas> = {
  tables: ['juntas', 'junta-events', 'promised-votes'],
  labels: [
    'takeover',
    'lifted',
    'days',
    'months',
    'extended',
    'brief-suspension',
    'brief-people',
    'brief-closure',
    'brief-takeover',
    'brief-outside',
    'imposed',
    'asked',
    'vote',
    'vote-or-later',
    'term',
    'said-on',
    'vote-for',
    'what-became',
    'state',
    'closed',
  ],
  data({ table: read, word, voice }) {
    const [juntas, events, promises] = ['juntas', 'junta-events', 'promised-votes'].map(read) as [
      Table,
      Table,
      Table,
    ];
    const takeovers = new Map(juntas.rows.map((row) => [row.key, textIn(row, 'takeover')]));
    const since = (junta: string, date: string): number =>
      (dayNumber(date) - dayNumber(takeovers.get(junta) ?? '')) / month;

    return {
      juntas: juntas.rows.map((row): Junta => {
        const [asked, agreed, more] = ['first_months', 'agreed_months', 'extended_by'].map((column) =>
          numberIn(row, column),
        ) as [number | null, number | null, number | null];
        return {
          id: row.key,
          country: textIn(row, 'country'),
          name: word(juntas, row, 'country') + (weak(row) ? '*' : ''),
          leader: textIn(row, 'leader'),
          when: voice.date(textIn(row, 'takeover')),
          year: textIn(row, 'takeover').slice(0, 4),
          remark: word(juntas, row, 'remark'),
          asked,
          agreed,
          more,
          weak: weak(row),
        };
      }),
      events: events.rows.map((row): Event => {
        const [junta, date, end] = [textIn(row, 'junta'), textIn(row, 'date'), textIn(row, 'end')];
        return {
          id: row.key,
          junta,
          kind: textIn(row, 'kind') as Event['kind'],
          from: since(junta, date),
          to: end === '' ? null : since(junta, end),
          day: dayNumber(date),
          until: end === '' ? null : dayNumber(end),
          when: voice.date(date),
          lifted: end === '' ? '' : voice.date(end),
          what: word(events, row, 'what'),
          weak: weak(row),
        };
      }),
      pledges: promises.rows.map((row): Pledge => {
        const [made, vote] = [textIn(row, 'made_on'), textIn(row, 'vote')];
        return {
          id: row.key,
          kind: textIn(row, 'kind') as Pledge['kind'],
          made: dayNumber(made),
          vote: vote === '' ? null : moment(vote),
          when: voice.date(made),
          date: vote === '' ? '' : voice.date(vote),
          outcome: word(promises, row, 'outcome'),
        };
      }),
      years: Array.from({ length: 11 }, (_, index) => {
        const year = String(2021 + index);
        return { value: dayNumber(year), text: year };
      }),
    };
  },
};

export default schema;
