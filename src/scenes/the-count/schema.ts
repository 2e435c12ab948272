import { numberIn, textIn } from '../cells.ts';
import type { Bound, SceneSchema } from '../contract.ts';
import type { Count, Counts } from './scene.ts';

const schema: SceneSchema<Counts> = {
  tables: ['moura-counts'],
  labels: ['reply'],
  data({ table: read, word, voice }) {
    const table = read('moura-counts');
    return {
      counts: table.rows.map((row): Count => {
        const bound = textIn(row, 'bound') as Bound;
        const low = numberIn(row, 'low');
        const high = numberIn(row, 'high');
        return {
          id: row.key,
          bound,
          low,
          high,
          figure: voice.figure(bound, low, high),
          who: word(table, row, 'counted_by'),
          when: voice.date(textIn(row, 'published')),
          what: word(table, row, 'counts_what'),
        };
      }),
    };
  },
};

export default schema;
