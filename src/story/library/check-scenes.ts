import type { Contents } from './contents.ts';
import { compareNames, didYouMean, nearest, type Problem } from './problem.ts';
import type { Path } from './schema-words.ts';
import type { Chapter, SceneWords } from './types.ts';
import type { Reading } from './yaml.ts';

/** What the code says about a scene, and the content must fit. */
export interface KnownScene {
  readonly views: readonly string[];
  /** The ids of the tables it draws. */
  readonly tables: readonly string[];
  /** The names of the labels it shows. */
  readonly labels: readonly string[];
}

export type KnownScenes = Readonly<Record<string, KnownScene>>;

/** Whether everything that chapters call by name exists, and every scene has its words and its tables. */
export function checkScenes(contents: Contents, scenes: KnownScenes): Problem[] {
  const wordFiles = contents.words.filter(({ language }) => contents.languages.includes(language));
  return [
    ...contents.languages.flatMap((language) => inLanguage(contents, scenes, language)),
    ...wordFiles.flatMap(({ name, reading }) => checkWords(name, reading, scenes)),
  ];
}

/** The ids of a chapter that can be linked to: its own, and one for each step. */
function idsOf(slug: string, chapter: Chapter | undefined): string[] {
  const steps = chapter?.scenes.flatMap((scene) => scene.steps.map(({ id }) => `${slug}-${id}`)) ?? [];
  return [slug, ...steps];
}

/** The addresses of the site that any chapter can link to: its pages, and the places in the whole story. */
function placesIn({ chapters, tableFiles }: Contents, language: string): string[] {
  const texts = chapters.filter((it) => it.language === language);
  return [
    ...['/', '/plain/', '/sources/', '/about/', '/corrections/', '/accessibility/'],
    ...texts.flatMap(({ name }) => [`/chapters/${name}/`, `/plain/${name}/`]),
    ...tableFiles.map((table) => `/data/${table}/`),
    ...texts.flatMap(({ name, reading }) => idsOf(name, reading.chapter).map((id) => `/#${id}`)),
  ];
}

function inLanguage(contents: Contents, scenes: KnownScenes, language: string): Problem[] {
  const { story, sources, facts, codebooks, tableFiles, file } = contents;
  const glossary = contents.glossaries.find((it) => it.language === language)?.reading;
  const problems: Problem[] = [];
  const order = new Set(story.value?.chapters ?? contents.chapters.map(({ name }) => name));
  const used = new Map<string, string>();

  const pages = placesIn(contents, language);
  for (const slug of order) {
    const reading = contents.chapters.find((it) => it.language === language && it.name === slug)?.reading;
    for (const { kind, name, scene, ...place } of reading?.mentions ?? []) {
      const wrong = (code: string, message: string) =>
        problems.push({ file: reading!.file, ...place, code, message });
      const lookUp = (names: readonly string[] | undefined, otherwise: string) => {
        if (names === undefined || names.includes(name)) return true;
        wrong(`unknown-${kind}`, `There is no ${kind} "${name}".${didYouMean(name, names, otherwise)}`);
        return false;
      };
      if (kind === 'source') lookUp(sources.names, `Add it to ${sources.file}.`);
      else if (kind === 'fact') lookUp(facts.names, `Add it to ${facts.file}.`);
      else if (kind === 'place')
        lookUp(
          [...pages, ...idsOf(slug, reading?.chapter).map((id) => `#${id}`)],
          'Write https://… for another site, #chapter-step for a step of this chapter, /#chapter-step for one of another.',
        );
      else if (kind === 'term')
        lookUp(glossary?.names ?? [], `Add it to ${file(`glossary.${language}.yaml`)}.`);
      else if (kind === 'view') {
        const views = Object.hasOwn(scenes, scene ?? '') ? scenes[scene ?? '']?.views : undefined;
        lookUp(views, `The scene "${scene}" has: ${views?.join(', ')}.`);
      } else if (lookUp(Object.keys(scenes), `The scenes are: ${Object.keys(scenes).join(', ')}.`)) {
        const before = used.get(name);
        if (before !== undefined)
          wrong(
            'scene-twice',
            `The scene "${name}" stands in the story twice; the first is at ${before}. Remove one.`,
          );
        else {
          used.set(name, `${reading!.file}:${place.line}`);
          const path = file(`scenes/${name}.${language}.yaml`);
          const hasWords = contents.words.some((it) => {
            const misspelt = !Object.hasOwn(scenes, it.name) && nearest(it.name, [name]) === name;
            return it.language === language && (it.name === name || misspelt);
          });
          if (!hasWords) {
            wrong('missing-words', `The scene "${name}" has no words: ${path} is missing. Add the file.`);
          }
          for (const table of scenes[name]!.tables) {
            if (codebooks.has(table) || tableFiles.includes(table)) continue;
            wrong(
              'missing-table',
              `The scene "${name}" draws the table ${file(`data/${table}.csv`)}, which is missing. Add it with its codebook.`,
            );
          }
        }
      }
    }
  }
  return problems;
}

function checkWords(name: string, reading: Reading<SceneWords>, scenes: KnownScenes): Problem[] {
  const { file, value, locate } = reading;
  const wrong = (path: Path, code: string, message: string): Problem => ({
    file,
    ...locate(path, 'key'),
    code,
    message,
  });
  const scene = Object.hasOwn(scenes, name) ? scenes[name] : undefined;
  if (!scene) {
    const advice = didYouMean(name, Object.keys(scenes), 'Remove this file, or name it after a scene.');
    return [
      { file, line: 1, column: 1, code: 'unknown-scene', message: `There is no scene "${name}".${advice}` },
    ];
  }
  if (!value) return [];
  const compare = (part: 'views' | 'labels', what: string, add: string): Problem[] => {
    const { unknown, missing } = compareNames(Object.keys(value[part]), scene[part]);
    return [
      ...unknown.map((it) => {
        const advice = it.meant ? `Did you mean "${it.meant}"?` : 'Remove it.';
        return wrong(
          [part, it.name],
          `unknown-${what}`,
          `The scene "${name}" has no ${what} "${it.name}". ${advice}`,
        );
      }),
      ...missing.map((it) => wrong([part], `missing-${what}`, `The ${what} "${it}" is missing. ${add}`)),
    ];
  };
  return [
    ...compare('views', 'view', 'Add it with an "alternative" that says what the graphic shows then.'),
    ...compare('labels', 'label', 'Add it with the words to show.'),
  ];
}
