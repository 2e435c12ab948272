import { place as schema } from '../../content.config.ts';
import { quoted } from './character.ts';
import { cellFlaw } from './cell.ts';
import { decimalMark, readNumeral } from './numeral.ts';
import { didYouMean, type Problem } from './problem.ts';
import { readRecords } from './records.ts';
import { repetitions } from './repetition.ts';
import { findings } from './schema-words.ts';
import type { NamedPlace } from './types.ts';

const degrees = ['lat', 'lon'];

/** Reads `places.csv`. A wrong row is left out and spoils no other. Never throws. */
export function readPlaces(
  file: string,
  text: string,
  sources: readonly string[] | undefined,
): { readonly places: ReadonlyMap<string, NamedPlace>; readonly problems: readonly Problem[] } {
  const records = readRecords(file, text, Object.keys(schema.shape));
  const problems: Problem[] = [...records.problems];
  const places = new Map<string, NamedPlace>();
  const repeats = repetitions();
  const numbers = records.entries.flatMap(({ cells }) => degrees.map((name) => cells.get(name) ?? ''));
  const decimal = decimalMark(records.separator, numbers);

  for (const { number, cells } of records.entries) {
    const found = problems.length;
    const wrong = (column: string, code: string, message: string, offset?: number) =>
      problems.push({ file, ...records.locate(number, column, offset), code, message });
    const record: Record<string, string> = {};
    for (const [name, written] of cells) {
      const flaw = cellFlaw(written, name);
      if (flaw) wrong(name, flaw.code, flaw.message, flaw.offset);
      record[name] = written.trim();
      if (flaw || !degrees.includes(name) || record[name] === '') continue;
      const read = readNumeral(record[name], decimal, 'number');
      if ('plain' in read) record[name] = read.plain;
      else wrong(name, 'bad-number', `${quoted(record[name])} in column "${name}" ${read.advice}`);
    }
    if (problems.length > found) continue;
    const result = schema.safeParse(record);
    if (!result.success) {
      for (const { path, code, message } of findings(schema, record, result.error.issues))
        wrong(String(path[0]), code, message);
      continue;
    }
    const { id, source } = result.data;
    const place = records.locate(number, 'id');
    const { id: _, ...content } = record;
    const repeated = repeats.ofKey(id, place.line) ?? repeats.ofContent(Object.values(content), place.line);
    if (repeated) problems.push({ file, ...place, ...repeated });
    if (sources && !sources.includes(source)) {
      const advice = didYouMean(source, sources, 'Add it to content/sources.yaml.');
      wrong('source', 'unknown-source', `There is no source ${quoted(source)}.${advice}`);
    }
    places.set(id, result.data);
  }
  return { places, problems };
}
