import { createHash } from 'node:crypto';
import { schemas, scenes } from '../scenes/registry.ts';
import type { SceneContent } from '../stage/live.ts';
import type { Scene } from '../stage/scene.ts';
import { addressIn } from './address.ts';
import { readLibrary } from './library/library.ts';
import { isWarning, type Problem } from './library/problem.ts';
import type { Library, Table } from './library/types.ts';
import { gather } from './material.ts';
import { sayIn, type Say } from './strings.ts';
import { voiceIn } from './voice.ts';

/** A scene with all that one language gives it. */
export interface PreparedScene {
  readonly name: string;
  readonly scene: Scene;
  readonly tables: readonly Table[];
  /** Whether it draws places or outlines, and owes credit for them. */
  readonly maps: boolean;
  /** The view for its card, where that is not the last. */
  readonly card: string | undefined;
  readonly content: SceneContent;
  /** What travels to a browser, as JSON; and its address, which changes with it, so that it may be cached for ever. */
  readonly file: { readonly name: string; readonly text: string };
}

/** Everything that pages print, checked and ready. */
export interface Site {
  readonly library: Library;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** The address of a page in a language, by its address in the first: `/plain/` is `/fr/plain/` in French. */
  address(page: string, language: string): string;
  say(language: string): Say;
  scene(name: string, language: string): PreparedScene;
  readonly sceneNames: readonly string[];
}

/** What the content is checked against: each scene's views, its tables and the labels it needs. */
export async function knownScenes() {
  const entries = Object.keys(scenes).map(async (name) => {
    const key = name as keyof typeof scenes;
    const [{ default: scene }, { default: schema }] = await Promise.all([scenes[key](), schemas[key]()]);
    return [
      name,
      { views: scene.views, tables: schema.tables, labels: schema.labels, scene: scene as Scene, schema },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** All content, with all that is wrong in it. */
export interface Content {
  readonly library: Library;
  readonly problems: readonly Problem[];
  readonly known: Awaited<ReturnType<typeof knownScenes>>;
}

async function read(): Promise<Content> {
  const known = await knownScenes();
  return { known, ...(await readLibrary('content', { scenes: known })) };
}

/** A function of names that keeps what it has made for them. */
function once<Made>(make: (...names: string[]) => Made): (...names: string[]) => Made {
  const kept = new Map<string, Made>();
  return (...names) => {
    const key = names.join(' ');
    if (!kept.has(key)) kept.set(key, make(...names));
    return kept.get(key)!;
  };
}

async function load(): Promise<Site> {
  const { library, problems, known } = await content();
  const first = problems.find((problem) => !isWarning(problem));
  if (first) {
    const message = `${first.file}:${first.line}:${first.column} ${first.message}`;
    // Astro shows what is thrown to whoever edits the content, for whom a stack says nothing.
    throw Object.assign(new Error(message), { stack: '' });
  }

  const { languages } = library.story;
  const say = once((language) => sayIn(language, library.strings.get(language) ?? {}));

  // Every step of a scene asks for it, and to lay out a map takes a while.
  const scene = once((name: string, language: string): PreparedScene => {
    const it = known[name];
    const words = library.words.get(language)?.get(name);
    const tables = it?.tables.flatMap((id) => library.tables.get(id) ?? []) ?? [];
    if (!it || !words || tables.length < it.tables.length)
      throw new Error(`the scene "${name}" is not complete in "${language}"`);
    const content: SceneContent = {
      data: it.schema.data(gather(tables, language, voiceIn(language, say(language)), library)),
      labels: words.labels,
    };
    const text = JSON.stringify(content);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const maps = it.schema.maps ?? false;
    return {
      name,
      scene: it.scene,
      tables,
      maps,
      card: it.schema.card,
      content,
      file: { name: `${name}.${language}.${hash}`, text },
    };
  });

  return {
    library,
    languages,
    defaultLanguage: languages[0] ?? 'en',
    address: (page, language) => addressIn(language, languages, page),
    say,
    scene,
    sceneNames: [
      ...new Set(
        [...library.chapters.values()].flatMap((chapters) =>
          [...chapters.values()].flatMap((chapter) => chapter.scenes.map(({ name }) => name)),
        ),
      ),
    ],
  };
}

let cached: Promise<Content> | undefined;
let loaded: Promise<Site> | undefined;

/**
 * The content, read once. While an editor is at work, `authoring/live.ts` has this module made anew whenever a
 * file of the content changes, and with it all that was read.
 */
export function content(): Promise<Content> {
  return (cached ??= read());
}

/** The site's content, ready for its pages; an error if something in it is wrong. */
export function site(): Promise<Site> {
  return (loaded ??= load());
}
