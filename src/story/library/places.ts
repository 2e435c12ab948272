import { place as schema } from '../../content.config.ts';
import { readRecords } from './csv.ts';
import { didYouMean, type Problem } from './problem.ts';
import { findings } from './schema-words.ts';
import type { NamedPlace } from './types.ts';

/** Reads `places.csv`. A wrong row is left out and spoils no other. Never throws. */
export function readPlaces(
  file: string,
  text: string,
  sources: readonly string[] | undefined,
): { readonly places: ReadonlyMap<string, NamedPlace>; readonly problems: readonly Problem[] } {
  const { grid, columns, rows, problems: flaws } = readRecords(file, text, Object.keys(schema.shape));
  const problems: Problem[] = [...flaws];
  const places = new Map<string, NamedPlace>();
  // With a wrong header every row would be wrong in the same way.
  const wholeHeader = Object.keys(schema.shape).every((name) => columns.has(name));

  for (const row of wholeHeader ? rows : []) {
    const cells = grid.rows[row] ?? [];
    const wrong = (column: string, code: string, message: string) =>
      problems.push({ file, ...grid.locate(row, columns.get(column) ?? 0), code, message });
    const record = Object.fromEntries(
      [...columns].filter(([name]) => name in schema.shape).map(([name, index]) => [name, cells[index]]),
    );
    const result = schema.safeParse(record);
    if (!result.success) {
      for (const { path, code, message } of findings(schema, record, result.error.issues))
        wrong(String(path[0]), code, message);
      continue;
    }
    const { id, source } = result.data;
    if (places.has(id)) wrong('id', 'duplicate-row', `"${id}" names two places. Give each its own id.`);
    if (sources && !sources.includes(source)) {
      const advice = didYouMean(source, sources, 'Add it to content/sources.yaml.');
      wrong('source', 'unknown-source', `There is no source "${source}".${advice}`);
    }
    places.set(id, result.data);
  }
  return { places, problems };
}
