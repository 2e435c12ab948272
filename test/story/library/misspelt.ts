import * as schema from '../../../src/content.config.ts';
import { checkCorrections } from '../../../src/story/library/check-changes.ts';
import { checkStory } from '../../../src/story/library/check-story.ts';
import { checkTables } from '../../../src/story/library/check-tables.ts';
import { components } from '../../../src/story/library/components.ts';
import { readTable } from '../../../src/story/library/csv.ts';
import { readPlaces } from '../../../src/story/library/places.ts';
import type { Problem } from '../../../src/story/library/problem.ts';
import { readYaml, type Reading } from '../../../src/story/library/yaml.ts';
import { stringKeys } from '../../../src/story/strings.ts';
import {
  anySource,
  contents,
  entries,
  inCell,
  inChapter,
  inCodebook,
  inFact,
  inStory,
  inWords,
  language,
  real,
  rekeyed,
  scene,
  scenes,
  small,
  tables,
  whole,
} from './judges.ts';

/** Names of which one is meant, and what the check says when it is written in another way. */
export interface Names {
  readonly names: readonly string[];
  readonly judge: (written: string, meant: string) => readonly Problem[];
}

const words = (part: 'views' | 'labels'): Names[] =>
  Object.entries(scenes).map(([name, { [part]: names }]) => ({
    names,
    judge: (written, meant) => {
      const [before = '', after = ''] = real(`scenes/${name}.${language}.yaml`).split(
        new RegExp(`(?=^${part}:)`, 'm'),
      );
      return inWords(name, before + rekeyed(after, meant, written));
    },
  }));

const figures = tables.flatMap(({ id, rows, codebook }) => {
  const column = Object.keys(codebook.columns).find((it) =>
    rows.some(({ cells }) => typeof cells[it] === 'number'),
  );
  return column === undefined
    ? []
    : [{ id, column, columns: Object.keys(codebook.columns), rows: rows.map(({ key }) => key) }];
});

const categories = tables.flatMap(({ codebook }) =>
  Object.values(codebook.columns).filter(({ values }) => values),
);

/** The YAML files that have fields, each with the names of those that stand in it, and how it is read. */
const files = (
  [
    [
      'story.yaml',
      'languages chapters factsAsOf published rail from to licence text code name url words title standfirst byline disclosure',
      whole('a', schema.story),
    ],
    ['sources.yaml', 'publisher title date url kind language copy', entries('a', schema.source)],
    ['facts.yaml', 'cell table row column literal to bound voice asOf sources', entries('a', schema.fact)],
    ['actors.yaml', 'name colour light dark dash marker', entries('a', schema.actor)],
    ['glossary.en.yaml', 'term meaning', entries('a', schema.term)],
    ['corrections.yaml', 'date chapter kind before after why', whole('a', schema.correction.array())],
    [
      'data/borders.yaml',
      'title description key columns label type values unit empty licence caveats',
      whole('a', schema.codebook),
    ],
    [
      'scenes/neighbours.en.yaml',
      'title measure note labels views alternative',
      whole('a', schema.sceneWords),
    ],
  ] as const
).map(([path, names, read]): Names => ({
  names: names.split(' '),
  judge: (written, meant) => read(rekeyed(small(path), meant, written)),
}));

/** The names of a choice, and what is said where another stands in place of the one that a file has. */
const choice = (
  names: readonly string[],
  path: string,
  field: string,
  read: (text: string) => readonly Problem[],
): Names => ({
  names,
  judge: (written) => read(small(path).replace(new RegExp(`${field}: [\\w-]+`), `${field}: ${written}`)),
});

const steps = contents.chapters.flatMap(({ name, reading }) =>
  name === contents.story.value!.chapters[0]
    ? []
    : reading.chapter!.scenes.flatMap((it) => it.steps.map(({ id }) => `/#${name}-${id}`)),
);
const pages = [
  '/plain/',
  '/sources/',
  '/about/',
  '/corrections/',
  '/accessibility/',
  ...contents.tableFiles.map((id) => `/data/${id}/`),
];

const attributes = Object.entries(components).filter(([, it]) => Object.keys(it.attributes).length > 0);

/** Every kind of name that an editor writes, from the story as it is. */
export const kinds: Readonly<Record<string, readonly Names[]>> = {
  component: [
    {
      names: Object.keys(components),
      judge: (written, meant) => inChapter(`<${written}>\n\nText.\n\n</${meant}>`),
    },
    {
      names: Object.keys(components),
      judge: (written, meant) => inChapter(`<${meant}>\n\nText.\n\n</${written}>`),
    },
    { names: Object.keys(components), judge: (written) => inChapter(`A <${written} of="a"/>.`) },
    {
      names: Object.keys(components),
      judge: (written, meant) => inChapter(`A <${written} of="a">b</${meant}>.`),
    },
  ],
  attribute: attributes.map(([component, { attributes: known }]) => ({
    names: Object.keys(known),
    judge: (written, meant) => {
      const given = Object.keys(known).filter((it) => known[it]?.required || it === meant);
      return inChapter(
        `<${component} ${given.map((it) => `${it === meant ? written : it}="a"`).join(' ')}/>`,
      );
    },
  })),
  value: attributes.flatMap(([component, { attributes: known }]) =>
    Object.entries(known).flatMap(([attribute, { values }]) =>
      values
        ? [
            {
              names: values,
              judge: (written: string) => inChapter(`<${component} ${attribute}="${written}"/>`),
            },
          ]
        : [],
    ),
  ),
  scene: [
    { names: Object.keys(scenes), judge: (written) => inChapter(scene(written, 'a')) },
    {
      names: Object.keys(scenes),
      judge: (written, meant) => inWords(written, real(`scenes/${meant}.${language}.yaml`)),
    },
  ],
  view: [
    ...words('views'),
    ...Object.entries(scenes).map(([name, { views }]): Names => ({
      names: views,
      judge: (written) => inChapter(scene(name, written)),
    })),
  ],
  label: words('labels').filter(({ names }) => names.length > 0),
  fact: [{ names: contents.facts.names!, judge: (written) => inChapter(`<Fact of="${written}"/>`) }],
  source: [
    { names: contents.sources.names!, judge: (written) => inChapter(`Text. [@${anySource}; @${written}]`) },
    { names: contents.sources.names!, judge: (written) => inFact('a', 'a', 'a', written) },
    {
      names: contents.sources.names!,
      judge: (written) => inCell({ label: {}, type: 'sources' }, `${anySource}; ${written}`),
    },
    {
      names: contents.sources.names!,
      judge: (written) =>
        readPlaces(
          'places.csv',
          `id,name,variants,lat,lon,region,source\na,A,,1,1,A,${written}\n`,
          contents.sources.names,
        ).problems,
    },
  ],
  term: contents.glossaries.map(({ reading }) => ({
    names: reading.names!,
    judge: (written) => inChapter(`A <Term of="${written}">b</Term>.`),
  })),
  link: [{ names: [...steps, ...pages], judge: (written) => inChapter(`A [link](${written}).`) }],
  table: [
    { names: contents.tableFiles, judge: (written) => inFact(written, 'a', 'a', anySource) },
    {
      names: contents.tableFiles,
      judge: (written, meant) =>
        checkTables({
          ...contents,
          tableFiles: contents.tableFiles.map((it) => (it === meant ? written : it)),
        }),
    },
  ],
  row: figures.map(({ id, rows, column }) => ({
    names: rows,
    judge: (written) => inFact(id, written, column, anySource),
  })),
  column: [
    ...figures.map(({ id, rows, columns }): Names => ({
      names: columns,
      judge: (written) => inFact(id, rows[0]!, written, anySource),
    })),
    ...tables.map(({ id, text, codebook }): Names => ({
      names: Object.keys(codebook.columns),
      judge: (written, meant) =>
        readTable('a.csv', id, text.replace(new RegExp(`\\b${meant}\\b`), written), codebook, undefined)
          .problems,
    })),
    {
      names: ['id', 'since', 'state', 'closed', 'length', 'note', 'sources'],
      judge: (written) => inCodebook(small('data/borders.yaml').replace('key: id', `key: ${written}`)),
    },
  ],
  category: categories.map((column) => ({
    names: Object.keys(column.values!),
    judge: (written) => inCell(column, written),
  })),
  chapter: [
    {
      names: contents.story.value!.chapters,
      judge: (written, meant) => inStory(real('story.yaml').replace(meant, written)),
    },
    {
      names: contents.story.value!.chapters,
      judge: (written) => {
        const text = small('corrections.yaml').replace('punishment', written);
        const corrections = readYaml('corrections.yaml', text, schema.correction.array());
        return [...corrections.problems, ...checkCorrections({ ...contents, corrections })];
      },
    },
  ],
  language: [
    {
      names: ['en', 'fr'],
      judge: (written, meant) => inCodebook(rekeyed(small('data/borders.yaml'), meant, written)),
    },
    {
      names: ['en', 'fr'],
      judge: (written, meant) => inStory(small('story.yaml').replace(`  ${meant}: {`, `  ${written}: {`)),
    },
    {
      names: ['en', 'fr'],
      judge: (written) => {
        const story = readYaml('story.yaml', small('story.yaml'), schema.story);
        const strings = [
          ...contents.strings,
          { language: written, name: '', reading: contents.strings[0]!.reading },
        ];
        return checkStory({ ...contents, story, languages: ['en', 'fr'], strings });
      },
    },
  ],
  string: [
    {
      names: stringKeys,
      judge: (written, meant) => {
        const reading: Reading<Record<string, string>> = readYaml(
          'strings.yaml',
          rekeyed(real(`strings.${language}.yaml`), meant, written),
          schema.strings,
        );
        return [
          ...reading.problems,
          ...checkStory({ ...contents, strings: [{ language, name: '', reading }] }),
        ];
      },
    },
  ],
  field: files,
  choice: [
    choice(schema.fact.shape.bound.options, 'facts.yaml', 'bound', entries('a', schema.fact)),
    choice(schema.source.shape.kind.options, 'sources.yaml', 'kind', entries('a', schema.source)),
    choice(schema.actor.shape.marker.options, 'actors.yaml', 'marker', entries('a', schema.actor)),
    choice(
      ['id', 'text', 'integer', 'number', 'date', 'category', 'sources'],
      'data/borders.yaml',
      'type',
      whole('a', schema.codebook),
    ),
  ],
};
