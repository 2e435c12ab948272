import type { Contents } from './contents.ts';
import { didYouMean, isWarning, type Problem } from './problem.ts';
import type { Path } from './schema-words.ts';
import type { Fact } from './types.ts';

/** Whether each fact has a figure in a cell that exists, its ends and its sources. */
export function checkFacts(contents: Contents): Problem[] {
  return [...(contents.facts.value ?? [])].flatMap(([id, fact]) => checkFact(contents, id, fact));
}

type CellPlace = NonNullable<Fact['cell']>;

function checkFact(contents: Contents, id: string, fact: Fact): Problem[] {
  const { facts, sources, story } = contents;
  const problems: Problem[] = [];
  const wrong = (path: Path, code: string, message: string, part?: 'key') =>
    problems.push({ file: facts.file, ...facts.locate([id, ...path], part), code, message });

  if (fact.cell && fact.literal !== undefined) {
    wrong(
      ['literal'],
      'two-figures',
      `"${id}" has both "cell" and "literal". A figure lives in one place: remove one of them.`,
      'key',
    );
  } else if (!fact.cell && fact.literal === undefined) {
    wrong([], 'no-figure', `"${id}" has no figure. Add "cell", or "literal" if no table holds it.`, 'key');
  }
  if (fact.bound === 'range' && fact.to === undefined) {
    wrong(['bound'], 'range-without-end', `"${id}" is a range without an upper end. Add "to".`);
  } else if (fact.bound !== 'range' && fact.to !== undefined) {
    wrong(
      ['to'],
      'end-without-range',
      `"${id}" has an upper end but is no range. Remove "to", or write "bound: range".`,
      'key',
    );
  }
  if (story.value && fact.asOf > story.value.factsAsOf) {
    const message = `"${id}" is claimed for ${fact.asOf}, but the story ends on ${story.value.factsAsOf} (factsAsOf in ${story.file}).`;
    wrong(['asOf'], 'fact-too-late', `${message} Change one of the two.`);
  }
  for (const [index, source] of (fact.sources ?? []).entries()) {
    if (!sources.names || sources.names.includes(source)) continue;
    const advice = didYouMean(source, sources.names, `Add it to ${sources.file}.`);
    wrong(['sources', index], 'unknown-source', `There is no source "${source}".${advice}`);
  }
  const found = problems.length;
  for (const [name, place] of [
    ['cell', fact.cell],
    ['to', fact.to],
  ] as const) {
    if (typeof place === 'object') problems.push(...checkCell(contents, [id, name], place));
  }
  const sound = problems.length === found && fact.literal === undefined;
  if (sound && fact.cell && typeof fact.to === 'object') {
    const [from, to] = [fact.cell, fact.to].map((place) => unitOf(contents, place));
    if (from !== to) {
      const message = `"${id}" goes from a figure ${from} to one ${to}. Both ends of a range need the same unit.`;
      wrong(['to', 'column'], 'unit-mismatch', message);
    }
  }
  if (!fact.sources && problems.length === found && !hasRowSources(contents, fact)) {
    const message = `"${id}" has no source. Add "sources", or fill in the sources of its row in the table.`;
    wrong([], 'fact-without-source', message, 'key');
  }
  return problems;
}

/** In what a figure is counted, in the first language that its codebook has. */
function unitOf({ codebooks }: Contents, { table, column }: CellPlace): string {
  const unit = codebooks.get(table)?.value?.columns[column]?.unit;
  return unit ? `in ${Object.values(unit)[0]}` : 'without a unit';
}

/** A table whose file is not sound is left alone: its rows may be missing for that reason. */
function soundTable({ tables, problems, file }: Contents, id: string) {
  const table = tables.get(id);
  const sound = problems.every((problem) => isWarning(problem) || problem.file !== file(`data/${id}.csv`));
  return sound && table && Object.hasOwn(table.codebook.columns, table.codebook.key) ? table : undefined;
}

function checkCell(contents: Contents, path: Path, { table: id, row: key, column }: CellPlace): Problem[] {
  const { facts, codebooks, tableFiles } = contents;
  const wrong = (name: string, code: string, message: string): Problem[] => [
    { file: facts.file, ...facts.locate([...path, name]), code, message },
  ];
  const ids = [...new Set([...codebooks.keys(), ...tableFiles])];
  if (!ids.includes(id)) {
    return wrong(
      'table',
      'unknown-table',
      `There is no table "${id}".${didYouMean(id, ids, `The tables are: ${ids.join(', ')}.`)}`,
    );
  }
  const codebook = codebooks.get(id)?.value;
  const columns = Object.keys(codebook?.columns ?? {});
  if (codebook && !columns.includes(column)) {
    const advice = didYouMean(column, columns, `Its columns are: ${columns.join(', ')}.`);
    return wrong('column', 'unknown-column', `The table "${id}" has no column "${column}".${advice}`);
  }
  const type = codebook?.columns[column]?.type;
  if (type && type !== 'integer' && type !== 'number') {
    return wrong(
      'column',
      'not-a-number',
      `The column "${column}" of "${id}" holds no numbers. Name one that does.`,
    );
  }
  const table = soundTable(contents, id);
  if (!table) return [];
  const row = table.rows.find((it) => it.key === key);
  if (!row) {
    const keys = table.rows.map((it) => it.key);
    return wrong(
      'row',
      'unknown-row',
      `The table "${id}" has no row "${key}".${didYouMean(key, keys, `Its rows are named in the column "${table.codebook.key}".`)}`,
    );
  }
  if (typeof row.cells[column] === 'number') return [];
  return wrong(
    'column',
    'empty-figure',
    `The row "${key}" of "${id}" has no number in the column "${column}". Name another cell.`,
  );
}

function hasRowSources(contents: Contents, { cell }: Fact): boolean {
  if (!cell) return false;
  const table = soundTable(contents, cell.table);
  if (!table) return true;
  const row = table.rows.find(({ key }) => key === cell.row);
  return Object.values(row?.cells ?? {}).some((it) => Array.isArray(it) && it.length > 0);
}
