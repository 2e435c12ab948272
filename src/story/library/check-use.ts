import type { Contents } from './contents.ts';
import { isWarning, nearest, type Problem } from './problem.ts';
import type { Reading } from './yaml.ts';

/**
 * Whether every source and every fact that is kept is also used: what nobody cites, no reader can judge. These are
 * warnings, for a source is there before the sentence that cites it.
 */
export function checkUse(contents: Contents): Problem[] {
  // What cannot be read may hold the use that seems to be missing.
  if (!contents.problems.every(isWarning)) return [];
  const { chapters, facts, sources, tables, places } = contents;
  const mentioned = (kind: 'source' | 'fact'): string[] =>
    chapters.flatMap(({ reading }) =>
      reading.mentions.filter((mention) => mention.kind === kind).map(({ name }) => name),
    );
  const inTables = [...tables.values()].flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => (Array.isArray(cell) ? cell : []))),
  );
  const cited = [
    ...mentioned('source'),
    ...[...(facts.value?.values() ?? [])].flatMap((fact) => fact.sources ?? []),
    ...inTables,
    ...[...places.values()].map(({ source }) => source),
  ];
  return [
    ...unused(
      sources,
      cited,
      'uncited-source',
      'No chapter, fact, table or place names this source. Cite it, or remove it.',
    ),
    ...unused(
      facts,
      mentioned('fact'),
      'unused-fact',
      'No chapter quotes this fact. Quote it with <Fact of="…"/>, or remove it.',
    ),
  ];
}

function unused(
  { file, names = [], locate }: Reading<ReadonlyMap<string, unknown>>,
  used: readonly string[],
  code: string,
  message: string,
): Problem[] {
  // A misspelt name is told where it stands, once.
  const meant = new Set(used.map((name) => (names.includes(name) ? name : nearest(name, names))));
  return names
    .filter((name) => !meant.has(name))
    .map((name) => ({ file, ...locate([name], 'key'), code, message, severity: 'warning' }));
}
