import type { Tick } from '../../charts/axis.ts';
import type { Row } from '../../story/library/types.ts';
import { figureIn } from '../cells.ts';
import type { SceneSchema } from '../contract.ts';
import { kinds, type Column, type Country, type Deaths, type Year } from './data.ts';

/** Every five hundred: a view draws those of them that its height has room for. */
const tickEvery = 500;

/** The countries of the table, Mali first. */
const countries = ['mali', 'burkina-faso', 'niger'];

const schema: SceneSchema<Deaths> = {
  tables: ['organised-violence'],
  labels: [
    ...['unit', 'high', 'best', 'low', 'none'],
    ...['y2012-is', 'serval-is', 'quiet-is', 'climb-is', 'y2022-is'],
    ...kinds.flatMap((kind) => [kind, `${kind}-is`]),
  ],
  data({ table: read, word, voice }) {
    const table = read('organised-violence');
    const most = Math.max(...table.rows.map((row) => figureIn(row, 'high')));

    function year(row: Row): Year {
      const each = <Value>(write: (figure: number) => Value): Record<Column, Value> => ({
        state_based: write(figureIn(row, 'state_based')),
        non_state: write(figureIn(row, 'non_state')),
        one_sided: write(figureIn(row, 'one_sided')),
        best: write(figureIn(row, 'best')),
        low: write(figureIn(row, 'low')),
        high: write(figureIn(row, 'high')),
      });
      return {
        row: row.key,
        year: Number(row.cells['year']),
        figures: each((figure) => figure),
        texts: {
          ...each(voice.number),
          year: voice.date(String(row.cells['year'])),
          range: voice.figure('range', figureIn(row, 'low'), figureIn(row, 'high')),
        },
      };
    }

    return {
      countries: countries.map((id): Country => {
        const rows = table.rows.filter(({ cells }) => cells['country'] === id);
        return { id, name: rows[0] ? word(table, rows[0], 'country') : '', years: rows.map(year) };
      }),
      ticks: Array.from({ length: Math.ceil(most / tickEvery) + 1 }, (_, index): Tick => ({
        value: index * tickEvery,
        text: voice.number(index * tickEvery),
      })),
    };
  },
};

export default schema;
