import type { Row } from '../../story/library/types.ts';
import type { Bound, SceneSchema } from '../contract.ts';
import type { Count, Counts } from './scene.ts';

function number(row: Row, column: string): number | null {
  const cell = row.cells[column];
  return typeof cell === 'number' ? cell : null;
}

function code(row: Row, column: string): string {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : '';
}

const schema: SceneSchema<Counts> = {
  tables: ['moura-counts'],
  labels: ['reply'],
  data({ table: read, word, voice }) {
    const table = read('moura-counts');
    return {
      counts: table.rows.map((row): Count => {
        const bound = code(row, 'bound') as Bound;
        const low = number(row, 'low');
        const high = number(row, 'high');
        return {
          id: row.key,
          bound,
          low,
          high,
          figure: voice.figure(bound, low, high),
          who: word(table, row, 'counted_by'),
          when: voice.date(code(row, 'published')),
          what: word(table, row, 'counts_what'),
        };
      }),
    };
  },
};

export default schema;
