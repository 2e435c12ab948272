import type { Material, Voice } from '../scenes/contract.ts';
import { distanceBetween, locateOnLand, nearestCoast, readBorder, readCountry, readLand } from './land.ts';
import type { Library, Table } from './library/types.ts';

/** Gathers what a scene's schema makes its data from. */
export function gather(
  tables: readonly Table[],
  language: string,
  voice: Voice,
  { places, actors }: Pick<Library, 'places' | 'actors'>,
): Material {
  return {
    table(id) {
      const table = tables.find((one) => one.id === id);
      if (!table) throw new Error(`the scene does not name "${id}" among its tables`);
      return table;
    },
    word: (table, row, column) =>
      table.codebook.columns[column]?.values?.[String(row.cells[column])]?.[language] ?? '',
    language,
    voice,
    places,
    actors,
    geography: {
      land: readLand,
      at: locateOnLand,
      distance: distanceBetween,
      country: readCountry,
      border: readBorder,
      coast: nearestCoast,
    },
  };
}
