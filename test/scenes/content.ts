import { readProject } from '../../src/authoring/scaffolds/project.ts';
import { formatProblems } from '../../src/authoring/report.ts';
import { withFiles } from '../../src/authoring/scaffolds/plan.ts';
import { sceneFiles } from '../../src/authoring/scaffolds/scene.ts';
import type { SceneSchema, Voice } from '../../src/scenes/contract.ts';
import template from '../../src/scenes/template/scene.ts';
import templateSchema from '../../src/scenes/template/schema.ts';
import type { SceneContent } from '../../src/stage/live.ts';
import type { Scene } from '../../src/stage/scene.ts';
import { judgeFolder, readLibrary } from '../../src/story/library/library.ts';
import { isWarning } from '../../src/story/library/problem.ts';
import { gather } from '../../src/story/material.ts';
import { knownScenes } from '../../src/story/site.ts';
import { printStill, stills, type Still } from '../../src/story/stills.ts';
import { sayIn } from '../../src/story/strings.ts';
import type { Library, Table } from '../../src/story/library/types.ts';
import { voiceIn } from '../../src/story/voice.ts';

/** A cell with something else in it than the table says. */
export interface WrongCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | string | null;
}

/** A scene with its tables and words in a language, and a way to make every word longer. */
export type Prepared = ReturnType<typeof prepare>;

function prepare(
  name: string,
  { scene, schema }: { scene: Scene; schema: SceneSchema },
  language: string,
  library: Library,
) {
  const tables = schema.tables.map((id) => library.tables.get(id)!);
  const words = library.words.get(language)!.get(name)!;
  const voice = voiceIn(language, sayIn(language, library.strings.get(language)!));
  return {
    name,
    language,
    scene,
    actors: library.actors,
    tables,
    words,
    /** One view as a picture: the SVG text of a still, as any reader can open it. */
    print(view: string, still: Still = stills[0]!, wrong?: WrongCell): string {
      return printStill(scene, this.content(1, wrong), view, still, library.actors);
    },
    /** @param stretch 1 for the words as they are, 1.3 for words that are 30 per cent longer. */
    content(stretch: number, wrong?: WrongCell): SceneContent {
      const longer = (text: string): string => stretchText(text, stretch);
      return {
        data: schema.data(
          gather(
            tables.map((table) => stretchTable(spoil(table, wrong), longer)),
            language,
            stretchVoice(voice, longer),
            library,
          ),
        ),
        labels: Object.fromEntries(Object.entries(words.labels).map(([key, text]) => [key, longer(text)])),
      };
    },
  };
}

/** The scenes of the story, in each of its languages. */
export async function realScenes(): Promise<Prepared[]> {
  const known = await knownScenes();
  const { library } = await readLibrary('content', { scenes: known });
  return library.story.languages.flatMap((language) =>
    Object.entries(known).map(([name, one]) => prepare(name, one, language, library)),
  );
}

/**
 * The scene that new ones are copied from, as `npm run new` would make it.
 *
 * @param table its table and codebook as an editor may have changed them
 */
export async function templateScene(table?: {
  readonly csv: string;
  readonly codebook: string;
}): Promise<Prepared> {
  const project = await readProject('content');
  const files = sceneFiles(project, 'template', project.contents.sources.names![0]!);
  if (table) {
    files.set('content/data/template.csv', table.csv);
    files.set('content/data/template.yaml', table.codebook);
  }
  const folder = withFiles(project.folder, { created: files, changed: new Map(), next: '' });
  const known = {
    template: { views: template.views, tables: templateSchema.tables, labels: templateSchema.labels },
  };
  const { library, problems } = judgeFolder(folder, { scenes: { ...project.scenes, ...known } });
  if (!problems.every(isWarning)) throw new Error(formatProblems(problems));
  return prepare('template', { scene: template as Scene, schema: templateSchema }, 'en', library);
}

function spoil(table: Table, wrong: WrongCell | undefined): Table {
  if (wrong?.table !== table.id) return table;
  if (!table.rows.some(({ key }) => key === wrong.row))
    throw new Error(`no row "${wrong.row}" in ${table.id}`);
  const rows = table.rows.map((row) =>
    row.key === wrong.row ? { ...row, cells: { ...row.cells, [wrong.column]: wrong.value } } : row,
  );
  return { ...table, rows };
}

/** Makes each word longer by repeating its last letter; numbers stay as they are. */
function stretchText(text: string, stretch: number): string {
  return text.replace(/\p{L}{2,}/gu, (word) => word.padEnd(Math.round(word.length * stretch), word.at(-1)));
}

function stretchTable(table: Table, longer: (text: string) => string): Table {
  const inEach = (words: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(words).map(([language, text]) => [language, longer(text)]));
  const columns = Object.fromEntries(
    Object.entries(table.codebook.columns).map(([name, column]) => {
      const values = Object.entries(column.values ?? {}).map(([code, words]) => [code, inEach(words)]);
      const { unit, empty } = column;
      return [
        name,
        {
          ...column,
          ...(column.values && { values: Object.fromEntries(values) }),
          ...(unit && { unit: inEach(unit) }),
          ...(empty && { empty: inEach(empty) }),
        },
      ];
    }),
  );
  return { ...table, codebook: { ...table.codebook, columns } };
}

function stretchVoice(voice: Voice, longer: (text: string) => string): Voice {
  return {
    number: voice.number,
    figure: (...figure) => longer(voice.figure(...figure)),
    date: (date) => longer(voice.date(date)),
    day: (date) => longer(voice.day(date)),
    weekday: (date) => longer(voice.weekday(date)),
  };
}
