import { createHash } from 'node:crypto';
import { schemas, scenes } from '../scenes/registry.ts';
import type { SceneContent } from '../stage/live.ts';
import type { Scene } from '../stage/scene.ts';
import { readLibrary } from './library/library.ts';
import type { Library, Table } from './library/types.ts';
import { locateOnLand, readLand } from './land.ts';
import { sayIn, type Say } from './strings.ts';
import { voiceIn } from './voice.ts';

/** A scene with all that one language gives it. */
export interface PreparedScene {
  readonly name: string;
  readonly scene: Scene;
  readonly table: Table;
  readonly content: SceneContent;
  /** What travels to a browser, as JSON; and its address, which changes with it, so that it may be cached for ever. */
  readonly file: { readonly name: string; readonly text: string };
}

/** Everything that pages print, checked and ready. */
export interface Site {
  readonly library: Library;
  readonly defaultLanguage: string;
  say(language: string): Say;
  scene(name: string, language: string): PreparedScene;
  readonly sceneNames: readonly string[];
}

/** What the content is checked against: each scene's views, its table and the labels it needs. */
export async function knownScenes() {
  const entries = Object.keys(scenes).map(async (name) => {
    const key = name as keyof typeof scenes;
    const [{ default: scene }, { default: schema }] = await Promise.all([scenes[key](), schemas[key]()]);
    return [name, { views: scene.views, table: schema.table, labels: schema.labels, scene: scene as Scene, schema }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function load(): Promise<Site> {
  const known = await knownScenes();
  const { library, problems } = await readLibrary('content', { scenes: known });
  const [first] = problems;
  if (first) throw new Error(`${first.file}:${first.line}:${first.column} ${first.message}`);

  const voices = new Map<string, Say>();
  const say = (language: string): Say => {
    const made = voices.get(language) ?? sayIn(language, library.strings.get(language) ?? {});
    voices.set(language, made);
    return made;
  };

  function scene(name: string, language: string): PreparedScene {
    const it = known[name];
    const words = library.words.get(language)?.get(name);
    const table = it && library.tables.get(it.table);
    if (!it || !words || !table) throw new Error(`the scene "${name}" is not complete in "${language}"`);
    const content: SceneContent = {
      data: it.schema.data({
        table,
        language,
        voice: voiceIn(language, say(language)),
        places: library.places,
        geography: { land: readLand, at: locateOnLand },
      }),
      labels: words.labels,
    };
    const text = JSON.stringify(content);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    return { name, scene: it.scene, table, content, file: { name: `${name}.${language}.${hash}`, text } };
  }

  return {
    library,
    defaultLanguage: library.story.languages[0] ?? 'en',
    say,
    scene,
    sceneNames: [...new Set([...library.chapters.values()].flatMap((chapters) =>
      [...chapters.values()].flatMap((chapter) => chapter.scenes.map(({ name }) => name))))],
  };
}

let cached: Promise<Site> | undefined;

/** The site's content: read once for a build, and anew for each page while an editor is at work. */
export function site(): Promise<Site> {
  if (import.meta.env?.DEV) return load();
  return (cached ??= load());
}
