import type { Bound } from '../scenes/contract.ts';
import type { Library } from './library/types.ts';

/** A fact with its figures looked up in the tables. */
export interface ResolvedFact {
  readonly bound: Bound;
  /** The figure, or the lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly to: number | undefined;
  readonly voice: string;
  readonly asOf: string;
  readonly sources: readonly string[];
}

interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

function rowAt(library: Library, { table, row }: CellPlace) {
  return library.tables.get(table)?.rows.find(({ key }) => key === row);
}

function figure(library: Library, place: CellPlace | number | undefined): number | undefined {
  if (place === undefined || typeof place === 'number') return place;
  const cell = rowAt(library, place)?.cells[place.column];
  return typeof cell === 'number' ? cell : undefined;
}

/** Looks up a fact's figures and sources; nothing, if there is no such fact. The sources of its row stand in for its own. */
export function resolveFact(library: Library, id: string): ResolvedFact | undefined {
  const fact = library.facts.get(id);
  const value = figure(library, fact?.cell ?? fact?.literal);
  if (!fact || value === undefined) return undefined;
  const row = fact.cell && rowAt(library, fact.cell);
  const inRow = Object.values(row?.cells ?? {}).find((cell): cell is readonly string[] =>
    Array.isArray(cell),
  );
  const { bound, voice, asOf } = fact;
  return { bound, value, to: figure(library, fact.to), voice, asOf, sources: fact.sources ?? inRow ?? [] };
}
