import { didYouMean } from '../../story/library/problem.ts';
import type { Chapter } from '../../story/library/types.ts';
import { sourcesOfChapters, sourcesOfTable } from '../../story/reading.ts';
import { refuse, type Refusal } from '../scaffolds/plan.ts';
import { factsOf, withLiterals } from './facts.ts';
import { namesOf } from './mentions.ts';
import type { Asked, Sound, Taken } from './plan.ts';
import { relinked, withoutScenes } from './scenes.ts';
import { withdrawn, withdrawnId, withoutSource } from './source.ts';

/** A source: an entry that says that it was withdrawn, and why, takes its place wherever it was cited. */
export function takeSource({ texts, library, scenes, contents }: Sound, { id, why }: Asked): Taken | Refusal {
  const source = library.sources.get(id);
  if (!source) return unknown('source', id, [...library.sources.keys()]);
  const { title, url, publisher, author } = source;
  const other = withdrawnId([...library.sources.keys()]);
  const entry = withdrawn(source, why, contents.languages[0] ?? '');
  const codebooks = new Map([...library.tables].map(([table, { codebook }]) => [table, codebook]));
  return {
    texts: withoutSource(texts, codebooks, id, { id: other, entry }),
    chapters: chaptersOf(library, (chapter) => {
      const tables = chapter.scenes.flatMap(({ name }) => scenes[name]?.tables ?? []);
      const shown = [
        ...sourcesOfChapters(library, [chapter]),
        ...tables.flatMap((table) => sourcesOfTable(library, table)),
      ];
      return shown.includes(id);
    }),
    scenes: [],
    names: [title, id, ...(url === undefined ? [] : [url])],
    bylines: [...namesOf(publisher), ...(author === undefined ? [] : author.split(/\s*;\s*| and /))],
    notes: [
      `In its place stands "${other}" in ${contents.sources.file}: readers see that a source was withdrawn, and why.`,
    ],
  };
}

/** A picture: the scene goes, and the words of its steps stay as paragraphs. */
export function takePicture(project: Sound, { id }: Asked): Taken | Refusal {
  if (!Object.hasOwn(project.scenes, id)) return unknown('picture', id, Object.keys(project.scenes));
  return takeScenes(project, [id], []);
}

/** A table: it goes with all pictures that are drawn from it. Figures that prose quotes stay, with their sources. */
export function takeTable(project: Sound, { id }: Asked): Taken | Refusal {
  const { library, scenes, texts, contents } = project;
  const table = library.tables.get(id);
  if (!table) return unknown('table', id, [...library.tables.keys()]);
  const drawn = Object.keys(scenes).filter((name) => scenes[name]!.tables.includes(id));
  const facts = factsOf(library, id);
  const taken = takeScenes({ ...project, texts: withLiterals(texts, library, id) }, drawn, [id]);
  const quoting = chaptersOf(library, ({ references }) =>
    references.some((reference) => reference.kind === 'fact' && facts.includes(reference.id)),
  );
  const figures = `Figures that prose quotes stay, in ${contents.facts.file} itself. If they should go too, change ${facts.join(', ')}.`;
  return {
    ...taken,
    chapters: library.story.chapters.filter(
      (slug) => taken.chapters.includes(slug) || quoting.includes(slug),
    ),
    notes: [...taken.notes, ...(facts.length > 0 ? [figures] : [])],
  };
}

/** Where the steps of some scenes can be linked to, and the chapter of each. */
function stepsOf({ chapters }: Sound['library'], scenes: readonly string[]): ReadonlyMap<string, string> {
  const all = [...chapters.values()].flatMap((inLanguage) => [...inLanguage.values()]);
  return new Map(
    all.flatMap((chapter) =>
      chapter.scenes
        .filter(({ name }) => scenes.includes(name))
        .flatMap(({ steps }) =>
          steps.map(({ id }): [string, string] => [`#${chapter.slug}-${id}`, `#${chapter.slug}`]),
        ),
    ),
  );
}

/** Some scenes and tables, with the tables that nothing else needs; links to them lead to their chapter, or are none. */
function takeScenes(project: Sound, gone: readonly string[], asked: readonly string[]): Taken {
  const { texts, library, scenes, contents } = project;
  const kept = Object.entries(scenes).filter(([name]) => !gone.includes(name));
  const needed = (table: string): boolean =>
    kept.some(([, scene]) => scene.tables.includes(table)) ||
    factsOf(library, table).length > 0 ||
    contents.chapters.some(({ reading }) => reading.mentions.some(({ name }) => name === `/data/${table}/`));
  const idle = gone
    .flatMap((name) => scenes[name]!.tables)
    .filter((table) => !asked.includes(table) && !needed(table));
  const tables = [...new Set([...asked, ...idle])];

  const steps = stepsOf(library, gone);
  const lead = (address: string): string | undefined => {
    if (tables.some((table) => address === `/data/${table}/`)) return '';
    const [, root = '', place = ''] = /^(\/?)(#.*)$/.exec(address) ?? [];
    return steps.has(place) ? root + steps.get(place) : undefined;
  };
  const without = new Map(
    [...withoutScenes(relinked(texts, lead), gone)].filter(
      ([path]) => !tables.includes(/^data\/(.+)\.(csv|yaml)$/.exec(path)?.[1] ?? ''),
    ),
  );
  const titles = [
    ...contents.words.flatMap(({ name, reading }) =>
      gone.includes(name) && reading.value ? reading.value.title : [],
    ),
    ...tables.flatMap((table) => Object.values(library.tables.get(table)?.codebook.title ?? {})),
  ];
  const opened = [...without]
    .filter(([path, text]) => path.endsWith('.mdx') && texts.get(path) !== text)
    .map(([path]) => path);
  return {
    texts: without,
    chapters: library.story.chapters.filter((slug) => opened.some((path) => path.endsWith(`/${slug}.mdx`))),
    scenes: gone,
    // A name of one word may be any word.
    names: [...titles, ...[...gone, ...tables].filter((name) => name.includes('-'))],
    bylines: [],
    notes: [
      ...(gone.length > 0 ? [`Pictures that are not drawn any more: ${gone.join(', ')}.`] : []),
      ...(opened.length > 0
        ? [`What steps said is said in paragraphs now; read them in ${opened.map(contents.file).join(', ')}.`]
        : []),
      ...(idle.length > 0
        ? [`Nothing else needs these tables, so they went as well: ${idle.join(', ')}.`]
        : []),
    ],
  };
}

function chaptersOf({ story, chapters }: Sound['library'], shows: (chapter: Chapter) => boolean): string[] {
  const all = [...chapters.values()].flatMap((inLanguage) => [...inLanguage.values()]);
  return story.chapters.filter((slug) => all.some((chapter) => chapter.slug === slug && shows(chapter)));
}

function unknown(kind: string, id: string, ids: readonly string[]): Refusal {
  if (id === '') return refuse(`Which ${kind}? Name it: npm run takedown -- ${kind} some-name --why "…"`);
  return refuse(`There is no ${kind} "${id}".${didYouMean(id, ids, `They are: ${ids.join(', ')}.`)}`);
}
