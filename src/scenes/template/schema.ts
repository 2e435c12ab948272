import { scaleLinear } from 'd3-scale';
import { numberIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import { column, table, type Figures } from './scene.ts';

const schema: SceneSchema<Figures> = {
  tables: [table],
  labels: [],
  data({ table: read, word, voice, language }) {
    const figures = read(table);
    const { key, columns } = figures.codebook;
    const { unit, empty } = columns[column]!;
    const values = figures.rows.flatMap((row) => numberIn(row, column) ?? []);
    const ticks = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, 1]).ticks(5);
    // Between whole numbers, of people say, there is nothing to name.
    const named = values.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks;
    return {
      figures: figures.rows.map((row) => {
        const value = numberIn(row, column);
        const text = value === null ? (empty?.[language] ?? '') : voice.number(value);
        return { id: row.key, name: word(figures, row, key), value, text };
      }),
      unit: unit?.[language] ?? '',
      ticks: named.map((value) => ({ value, text: voice.number(value) })),
    };
  },
};

export default schema;
