import { z } from 'astro/zod';
import * as schema from '../../content.config.ts';
import { readChapter, type ChapterReading } from './chapter.ts';
import { readTable } from './csv.ts';
import type { Folder } from './folder.ts';
import { readPlaces } from './places.ts';
import type { Problem } from './problem.ts';
import type {
  About,
  Actor,
  Codebook,
  Correction,
  Fact,
  NamedPlace,
  Published,
  SceneWords,
  Source,
  Story,
  Strings,
  Table,
  Term,
  Translations,
} from './types.ts';
import { nothingIn, readEntries, readYaml, type Reading } from './yaml.ts';

/** A file of one language. */
export interface InLanguage<Value> {
  readonly language: string;
  /** The name before the language: of a scene, or of a chapter. */
  readonly name: string;
  readonly reading: Value;
}

/** Every file of a content folder, read by itself and not yet checked against the others. */
export interface Contents {
  readonly file: Folder['file'];
  readonly story: Reading<Story>;
  /** The languages of the story; those of the chapters' folders, if story.yaml cannot be read. */
  readonly languages: readonly string[];
  readonly sources: Reading<ReadonlyMap<string, Source>>;
  readonly facts: Reading<ReadonlyMap<string, Fact>>;
  readonly actors: Reading<ReadonlyMap<string, Actor>>;
  readonly corrections: Reading<readonly Correction[]>;
  readonly published: Reading<Published>;
  readonly places: ReadonlyMap<string, NamedPlace>;
  readonly codebooks: ReadonlyMap<string, Reading<Codebook>>;
  /** The names of the CSV files in `data/`. */
  readonly tableFiles: readonly string[];
  readonly tables: ReadonlyMap<string, Table>;
  readonly chapters: readonly InLanguage<ChapterReading>[];
  readonly words: readonly InLanguage<Reading<SceneWords>>[];
  readonly strings: readonly InLanguage<Reading<Strings>>[];
  readonly glossaries: readonly InLanguage<Reading<ReadonlyMap<string, Term>>>[];
  readonly abouts: readonly InLanguage<Reading<About>>[];
  readonly statements: readonly InLanguage<Reading<About>>[];
  readonly translations: readonly InLanguage<Reading<Translations>>[];
  readonly problems: readonly Problem[];
}

const readings = new Map<string, { readonly text: string; readonly reading: unknown }>();

/** Reads a file anew only if its text is another: of the hundred files that a preview reads again, one was saved. */
function unlessSame<Value>(read: (file: string, text: string) => Value) {
  return (file: string, text: string): Value => {
    const last = readings.get(file);
    if (last?.text === text) return last.reading as Value;
    const reading = read(file, text);
    readings.set(file, { text, reading });
    return reading;
  };
}

/** Reads every file of a folder. What is wrong in one keeps none of the others from being read. */
export function readContents({ file, texts, problems: flaws }: Folder): Contents {
  const problems: Problem[] = [...flaws];
  const kept = <Value extends { readonly problems: readonly Problem[] }>(reading: Value): Value => {
    problems.push(...reading.problems);
    return reading;
  };
  /** Reads a file by its path; one that is missing or no text counts as read without a value. */
  function one<Value>(
    path: string,
    read: (file: string, text: string) => Reading<Value>,
    absent?: Value,
  ): Reading<Value> {
    const text = texts.get(path);
    if (text !== undefined) return kept(read(file(path), text));
    if (absent !== undefined) return nothingIn(file(path), [], absent);
    return kept(nothingIn(file(path), texts.has(path) ? [] : [missing(file(path))]));
  }
  /** Reads all files whose path fits a form with a name and a language. */
  function all<Value>(
    form: RegExp,
    read: (file: string, text: string, language: string, name: string) => Value,
  ): InLanguage<Value>[] {
    return [...texts].flatMap(([path, text]) => {
      const { language = '', name = '' } = form.exec(path)?.groups ?? {};
      return language === '' || text === undefined
        ? []
        : [{ language, name, reading: read(file(path), text, language, name) }];
    });
  }
  const entries = <Entry extends z.ZodType>(entry: Entry) =>
    unlessSame((name, text) => readEntries(name, text, schema.id, entry));
  const value = <Schema extends z.ZodType>(whole: Schema) =>
    unlessSame((name, text) => readYaml(name, text, whole));

  const story = one('story.yaml', value(schema.story));
  const sources = one('sources.yaml', entries(schema.source));
  const original = story.value?.languages[0];
  const chapters = all(/^chapters\/(?<language>[^/]+)\/(?<name>[^/]+)\.mdx$/, (path, text, language, name) =>
    // A translation may still hold dates in the language of the original.
    kept(unlessSame(() => readChapter(path, language, name, text, original))(`${path} ${original}`, text)),
  );

  const codebooks = new Map<string, Reading<Codebook>>();
  const tables = new Map<string, Table>();
  const tableFiles: string[] = [];
  for (const path of texts.keys()) {
    const [, id, kind] = /^data\/([^/]+)\.(csv|yaml)$/.exec(path) ?? [];
    if (id !== undefined && kind === 'csv') tableFiles.push(id);
    if (id !== undefined && kind === 'yaml') codebooks.set(id, one(path, value(schema.codebook)));
  }
  for (const id of tableFiles) {
    const path = `data/${id}.csv`;
    const codebook = codebooks.get(id)?.value;
    const text = texts.get(path);
    if (codebook && text !== undefined)
      tables.set(id, kept(readTable(file(path), id, text, codebook, sources.names)).table);
  }
  const places = texts.get('places.csv');
  if (!texts.has('places.csv')) problems.push(missing(file('places.csv')));
  return {
    file,
    story,
    languages: story.value?.languages ?? [...new Set(chapters.map(({ language }) => language))],
    sources,
    facts: one('facts.yaml', entries(schema.fact)),
    actors: one('actors.yaml', entries(schema.actor)),
    corrections: one<readonly Correction[]>('corrections.yaml', value(z.array(schema.correction)), []),
    published: one<Published>('published.yaml', value(schema.published), {}),
    places:
      places === undefined ? new Map() : kept(readPlaces(file('places.csv'), places, sources.names)).places,
    codebooks,
    tableFiles,
    tables,
    chapters,
    words: all(/^scenes\/(?<name>[^/]+)\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(value(schema.sceneWords)(path, text)),
    ),
    strings: all(/^strings\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(value(schema.strings)(path, text)),
    ),
    glossaries: all(/^glossary\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(entries(schema.term)(path, text)),
    ),
    abouts: all(/^about\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(value(schema.about)(path, text)),
    ),
    statements: all(/^accessibility\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(value(schema.about)(path, text)),
    ),
    translations: all(/^translations\.(?<language>[^/.]+)\.yaml$/, (path, text) =>
      kept(readYaml(path, text, schema.translations)),
    ),
    problems,
  };
}

/** The problem of a file that every story needs. */
export function missing(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'missing-file',
    message: `${file} is missing. Every story needs it.`,
  };
}
