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
  table: 'moura-counts',
  labels: ['reply'],
  data({ table, language, voice }) {
    const word = (column: string, row: Row): string =>
      table.codebook.columns[column]?.values?.[code(row, column)]?.[language] ?? '';
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
          who: word('counted_by', row),
          when: voice.date(code(row, 'published')),
          what: word('counts_what', row),
        };
      }),
    };
  },
};

export default schema;
