import type { Voice } from '../../src/scenes/contract.ts';
import type { SceneContent } from '../../src/stage/live.ts';
import type { Scene } from '../../src/stage/scene.ts';
import { readLibrary } from '../../src/story/library/library.ts';
import { gather } from '../../src/story/material.ts';
import { knownScenes } from '../../src/story/site.ts';
import { printStill, stills, type Still } from '../../src/story/stills.ts';
import { sayIn } from '../../src/story/strings.ts';
import type { Table } from '../../src/story/library/types.ts';
import { voiceIn } from '../../src/story/voice.ts';

/** A cell with something else in it than the table says. */
export interface WrongCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | string | null;
}

/** The scenes of the story with their real tables and words, and a way to make every word longer. */
export async function realScenes() {
  const known = await knownScenes();
  const { library } = await readLibrary('content', { scenes: known });
  return library.story.languages.flatMap((language) =>
    Object.entries(known).map(([name, { scene, schema, tables: ids }]) => {
      const tables = ids.map((id) => library.tables.get(id)!);
      const words = library.words.get(language)!.get(name)!;
      const voice = voiceIn(language, sayIn(language, library.strings.get(language)!));
      return {
        name,
        language,
        scene: scene as Scene,
        actors: library.actors,
        tables,
        words,
        /** One view as a picture: the SVG text of a still, as any reader can open it. */
        print(view: string, still: Still = stills[0]!, wrong?: WrongCell): string {
          return printStill(scene as Scene, this.content(1, wrong), view, still, library.actors);
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
            labels: Object.fromEntries(
              Object.entries(words.labels).map(([key, text]) => [key, longer(text)]),
            ),
          };
        },
      };
    }),
  );
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
  const columns = Object.fromEntries(
    Object.entries(table.codebook.columns).map(([name, column]) => {
      const values = Object.entries(column.values ?? {}).map(([code, words]) => [
        code,
        Object.fromEntries(Object.entries(words).map(([language, text]) => [language, longer(text)])),
      ]);
      return [name, { ...column, ...(column.values && { values: Object.fromEntries(values) }) }];
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
