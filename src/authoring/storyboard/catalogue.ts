import { stillFrames } from '../../stage/frame.ts';
import type { KnownScenes } from '../../story/library/check-scenes.ts';
import type { Chapter, Library, SceneWords, Table } from '../../story/library/types.ts';
import type { PreparedScene, Site } from '../../story/site.ts';
import { stillMarks } from '../../story/stills.ts';

/** A step of a chapter that shows a view. */
export interface Showing {
  /** The chapter's slug. */
  readonly chapter: string;
  readonly id: string;
  readonly when: string;
}

export interface BoardView {
  readonly name: string;
  readonly alternative: string | undefined;
  readonly steps: readonly Showing[];
  /** Why there is no picture of it. */
  readonly trouble: string | undefined;
}

/** A scene as editors see it. */
export interface BoardScene {
  readonly name: string;
  readonly words: SceneWords | undefined;
  readonly tables: readonly Table[];
  readonly views: readonly BoardView[];
  /** The chapters that hold it. */
  readonly chapters: readonly Chapter[];
  /** Why it cannot be drawn at all. */
  readonly trouble: string | undefined;
}

/** Every scene that the code knows, in the order of its registry, with all that one language gives it. */
export function catalogue(
  known: KnownScenes,
  { library, scene: prepare }: Pick<Site, 'library' | 'scene'>,
  language: string,
): BoardScene[] {
  const story = [...(library.chapters.get(language)?.values() ?? [])];
  return Object.entries(known).map(([name, { views, tables: ids }]) => {
    const words = library.words.get(language)?.get(name);
    const chapters = story.filter(({ scenes }) => scenes.some((one) => one.name === name));
    const prepared = lacking(name, ids, language, library) ?? attempt(() => prepare(name, language));
    return {
      name,
      words,
      chapters,
      tables: ids.flatMap((id) => library.tables.get(id) ?? []),
      trouble: typeof prepared === 'string' ? prepared : undefined,
      views: views.map((view) => ({
        name: view,
        alternative: words?.views[view]?.alternative,
        steps: chapters.flatMap((chapter) => showings(chapter, name, view)),
        trouble: typeof prepared === 'string' ? prepared : whyUndrawn(prepared, view),
      })),
    };
  });
}

/** The scenes of each chapter in the order of the story; at the end those that stand in none. */
export function byChapter(scenes: readonly BoardScene[], chapters: readonly Chapter[]) {
  const groups: { chapter: Chapter | undefined; scenes: BoardScene[] }[] = chapters.map((chapter) => ({
    chapter,
    scenes: chapter.scenes.flatMap(({ name }) => scenes.find((scene) => scene.name === name) ?? []),
  }));
  const rest = scenes.filter(({ name }) => !groups.some((group) => group.scenes.some((one) => one.name === name)));
  return [...groups, { chapter: undefined, scenes: rest }].filter((group) => group.scenes.length > 0);
}

/** What to paste into a chapter. A view that no step shows has no date: the check asks for it. */
export function snippet({ name, views }: Pick<BoardScene, 'name' | 'views'>): string {
  const steps = views.map(({ name: view, steps: [step] }) => {
    return `<Step id="${step?.id ?? view}" view="${view}" when="${step?.when ?? 'YYYY-MM-DD'}">\n\n…\n\n</Step>`;
  });
  return [`<Scene name="${name}">`, ...steps, '</Scene>'].join('\n\n');
}

function showings({ slug, scenes }: Chapter, name: string, view: string): Showing[] {
  return scenes
    .filter((scene) => scene.name === name)
    .flatMap(({ steps }) => steps.filter((step) => step.view === view))
    .map(({ id, when }) => ({ chapter: slug, id, when }));
}

/** The files that a scene cannot do without. A scene that is being made has not all of them from the first day. */
function lacking(name: string, ids: readonly string[], language: string, library: Library): string | undefined {
  const files = [
    ...(library.words.get(language)?.has(name) ? [] : [`scenes/${name}.${language}.yaml`]),
    ...ids.filter((id) => !library.tables.has(id)).map((id) => `data/${id}.csv with its codebook`),
  ];
  return files.length > 0 ? `Missing in the content: ${files.join('; ')}.` : undefined;
}

/** What there is to say when a view cannot be drawn; it is tried on both frames that stills have. */
function whyUndrawn({ scene, content }: PreparedScene, view: string): string | undefined {
  const drawn = attempt(() => Object.values(stillFrames).map((frame) => stillMarks(scene, content, view, frame)));
  return typeof drawn === 'string' ? drawn : undefined;
}

/** A result, or in words why there is none. */
function attempt<Result extends object>(make: () => Result): Result | string {
  try {
    return make();
  } catch (error) {
    return `It cannot be drawn: ${error instanceof Error ? error.message : String(error)}`;
  }
}
