import type { Contents } from './contents.ts';
import { alternatives, compareNames, didYouMean, isWarning, nearest, type Problem } from './problem.ts';
import type { Path } from './schema-words.ts';
import type { Codebook } from './types.ts';
import type { Reading } from './yaml.ts';

/** Whether each table has its codebook and each codebook its table, and both speak every language of the story. */
export function checkTables(contents: Contents): Problem[] {
  const { codebooks, tableFiles, file, languages, actors } = contents;
  const alone = (name: string, kind: string, twin: string, advice: string): Problem => {
    const message = `${file(`data/${name}.${kind}`)} has no ${file(`data/${name}.${twin}`)} beside it. ${advice}`;
    return { file: file(`data/${name}.${kind}`), line: 1, column: 1, code: 'table-without-twin', message };
  };
  const bare = compareNames(tableFiles, [...codebooks.keys()]);
  return [
    ...bare.unknown.map(({ name, meant }) => {
      const advice = meant
        ? `Did you mean "${meant}"? Give both files the same name.`
        : 'Add the codebook: its columns, units, licence and caveats.';
      return alone(name, 'csv', 'yaml', advice);
    }),
    ...bare.missing.map((name) => alone(name, 'yaml', 'csv', 'Add the figures, or remove the codebook.')),
    ...[...codebooks].flatMap(([id, reading]) => [...checkCodebook(reading, languages), ...checkEmpties(contents, id, reading)]),
    ...[...(actors.value ?? [])].flatMap(([id, { name }]) =>
      inEachLanguage(actors, languages, [id, 'name'], name),
    ),
  ];
}

function checkCodebook(reading: Reading<Codebook>, languages: readonly string[]): Problem[] {
  const { value, file, locate } = reading;
  if (!value) return [];
  const problems: Problem[] = [];
  const wrong = (path: Path, code: string, message: string, part?: 'key') =>
    problems.push({ file, ...locate(path, part), code, message });
  const spoken = (path: Path, text: Readonly<Record<string, string>> | undefined) => {
    if (text) problems.push(...inEachLanguage(reading, languages, path, text));
  };

  const columns = Object.keys(value.columns);
  if (!columns.includes(value.key)) {
    const advice = didYouMean(value.key, columns, `Write ${alternatives(columns)}.`);
    wrong(['key'], 'unknown-column', `There is no column "${value.key}".${advice}`);
  }
  const keyColumn = Object.hasOwn(value.columns, value.key) ? value.columns[value.key] : undefined;
  if (keyColumn && ['text', 'number', 'sources'].includes(keyColumn.type)) {
    const message = `"${value.key}" names the rows, and ${keyColumn.type} cells are no names. Write "type: id", or choose another key.`;
    wrong(['columns', value.key, 'type'], 'bad-key', message);
  }
  if (keyColumn?.empty) {
    const message = `"${value.key}" names the rows, so none of its cells may be empty. Remove "empty".`;
    wrong(['columns', value.key, 'empty'], 'bad-key', message, 'key');
  }
  spoken(['title'], value.title);
  spoken(['description'], value.description);
  value.caveats.forEach((caveat, index) => spoken(['caveats', index], caveat));
  for (const [name, column] of Object.entries(value.columns)) {
    if (column.unit && column.type !== 'integer' && column.type !== 'number') {
      const message = `"${name}" has a unit but holds no numbers. Write "type: number", or remove "unit".`;
      wrong(['columns', name, 'unit'], 'unit-without-number', message, 'key');
    }
    if (column.type === 'category' && Object.keys(column.values ?? {}).length === 0) {
      wrong(
        ['columns', name],
        'category-without-values',
        `The category "${name}" has no codes. List them under "values".`,
        'key',
      );
    } else if (column.type !== 'category' && column.values) {
      wrong(
        ['columns', name, 'values'],
        'values-without-category',
        `"${name}" has codes but is no category. Write "type: category", or remove "values".`,
        'key',
      );
    }
    for (const part of ['label', 'unit', 'empty'] as const) spoken(['columns', name, part], column[part]);
    for (const [code, words] of Object.entries(column.values ?? {}))
      spoken(['columns', name, 'values', code], words);
  }
  return problems;
}

/** Whether there are empty cells where the codebook says what they mean: readers are told it below the table. */
function checkEmpties(
  { tables, problems }: Contents,
  id: string,
  { value, file, locate }: Reading<Codebook>,
): Problem[] {
  const rows = tables.get(id)?.rows ?? [];
  // A wrong cell counts as empty, and a row that cannot be read may hold the one that seems to be missing.
  if (!value || rows.length === 0 || !problems.every(isWarning)) return [];
  return Object.entries(value.columns)
    .filter(
      ([name, { empty }]) => empty && name !== value.key && rows.every(({ cells }) => cells[name] !== null),
    )
    .map(([name]) => ({
      file,
      ...locate(['columns', name, 'empty'], 'key'),
      severity: 'warning',
      code: 'no-empty-cell',
      message: `Readers are told what an empty cell of "${name}" means, but none is empty. Remove "empty".`,
    }));
}

/** A text that lacks one of the story's languages. Further languages do no harm: they are being prepared. */
export function inEachLanguage(
  { file, locate }: Reading<unknown>,
  languages: readonly string[],
  path: Path,
  text: Readonly<Record<string, string>>,
): Problem[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => {
      const found = nearest(
        language,
        Object.keys(text).filter((other) => !languages.includes(other)),
      );
      const advice =
        found === undefined
          ? `Add "${language}: …".`
          : `Did you mean "${language}" where it says "${found}"?`;
      const what = `"${String(path.findLast((step) => typeof step === 'string'))}"`;
      return {
        file,
        ...locate(path, 'key'),
        code: 'missing-language',
        message: `${what} lacks the language "${language}". ${advice}`,
      };
    });
}
