import { figureIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import { bands, table, type Band, type Group, type State, type Votes } from './data.ts';

/** The votes of which a list of those against is known, each with the column that says who they were. */
const lists = [
  ['es-11-6', 'in_2023'],
  ['es-11-7', 'in_2025'],
] as const;

const schema: SceneSchema<Votes> = {
  tables: [table, 'ukraine-against', 'moura-statement'],
  labels: [
    ...bands,
    'one',
    'unknown',
    'unknown-short',
    'same-day',
    'with',
    'again',
    'new',
    'statement',
    'all-needed',
    'account',
  ],
  data({ table: read, word, voice }) {
    const votes = read(table);
    const against = read('ukraine-against');
    const statement = read('moura-statement');
    const each = <Value>(write: (band: Band) => Value): Record<Band, Value> => ({
      in_favour: write('in_favour'),
      not_voting: write('not_voting'),
      abstained: write('abstained'),
      against: write('against'),
    });
    const who = (members: number, name: string): string =>
      members > 1 ? `${voice.number(members)} ${name}` : name;
    function statesIn(column: string): State[] {
      return against.rows
        .filter(({ key, cells }) => key !== 'mali' && cells[column] === 'against')
        .map((row) => ({ id: row.key, name: word(against, row, 'state'), column }));
    }
    /** Those on a list: all of them, or parted into those that stood on the list before and those that did not. */
    function groups(index: number): Group[] {
      const states = statesIn(lists[index]![1]);
      const before = lists[index - 1];
      if (!before) return [{ title: 'with', states }];
      const earlier = new Set(statesIn(before[1]).map(({ id }) => id));
      return [
        { title: 'again', states: states.filter(({ id }) => earlier.has(id)) },
        { title: 'new', states: states.filter(({ id }) => !earlier.has(id)) },
      ];
    }
    return {
      votes: votes.rows.map((row) => {
        const date = String(row.cells['date']);
        const code = row.cells['mali'];
        const mali = bands.find((band) => band.replace('_', '-') === code) ?? null;
        return {
          id: row.key,
          date: voice.date(date),
          day: voice.day(date),
          year: voice.date(date.slice(0, 4)),
          about: word(votes, row, 'about'),
          counts: each((band) => figureIn(row, band)),
          texts: each((band) => voice.number(figureIn(row, band))),
          mali,
        };
      }),
      lists: Object.fromEntries(lists.map(([vote], index) => [vote, groups(index)])),
      council: {
        date: voice.date(String(statement.rows[0]?.cells['date'])),
        parts: statement.rows.map((row) => ({
          id: row.key,
          who: who(figureIn(row, 'members'), word(statement, row, 'who')),
          part: word(statement, row, 'part'),
          members: figureIn(row, 'members'),
        })),
      },
    };
  },
};

export default schema;
