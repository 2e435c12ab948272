import { describe, expect, it } from 'vitest';
import { byChapter, catalogue, snippet } from '../../src/authoring/storyboard/catalogue.ts';
import { schemas, scenes as registry } from '../../src/scenes/registry.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { readChapter } from '../../src/story/library/chapter.ts';
import { content, site, type PreparedScene } from '../../src/story/site.ts';

const [{ known }, story] = await Promise.all([content(), site()]);
const chapters = [...story.library.chapters.get('en')!.values()];
const real = catalogue(known, story, 'en');

describe('the storyboard', () => {
  it('holds every scene of the registry with every view, in their order, each with its words and tables', async () => {
    expect(real.map(({ name }) => name)).toEqual(Object.keys(registry));
    for (const scene of real) {
      const name = scene.name as keyof typeof registry;
      const [{ default: code }, { default: schema }] = await Promise.all([registry[name](), schemas[name]()]);
      expect(scene.views.map((view) => view.name)).toEqual(code.views);
      expect(scene.tables.map(({ id }) => id)).toEqual(schema.tables);
      expect(Object.keys(scene.words!.labels).toSorted()).toEqual(schema.labels.toSorted());
    }
  });

  it('finds nothing amiss with the scenes of the story', () => {
    const troubles = real.flatMap((scene) => [scene.trouble, ...scene.views.map(({ trouble }) => trouble)]);
    expect(troubles.filter(Boolean)).toEqual([]);
  });

  it('names every step of the story once, at the view it shows', () => {
    const steps = chapters.flatMap(({ slug, scenes }) =>
      scenes.flatMap(({ name, steps }) => steps.map(({ id, view, when }) => [name, view, slug, id, when].join(' '))),
    );
    const named = real.flatMap(({ name, views }) =>
      views.flatMap((view) => view.steps.map((step) => [name, view.name, step.chapter, step.id, step.when].join(' '))),
    );
    expect(named.toSorted()).toEqual(steps.toSorted());
  });

  it('shows scenes chapter by chapter, as they come in the story', () => {
    const groups = byChapter(real, chapters);
    expect(groups.map(({ chapter, scenes }) => [chapter?.slug, ...scenes.map(({ name }) => name)])).toEqual(
      chapters.filter(({ scenes }) => scenes.length > 0).map(({ slug, scenes }) => [slug, ...scenes.map(({ name }) => name)]),
    );
  });
});

describe('a scene that is being made', () => {
  const draft = { views: ['one', 'two'], tables: ['moura-counts', 'zebras'], labels: [] };
  const words = { title: 'T', measure: 'M', note: 'N', labels: {}, views: {} };
  const dot: Mark = { kind: 'circle', key: 'dot', role: 'place', x: 1, y: 1, r: 1 };

  /** The storyboard of the story and a scene more, which is prepared so. */
  function withDraft(prepare: () => PreparedScene, tables = draft.tables, worded = true) {
    const library = {
      ...story.library,
      words: new Map([['en', new Map([...story.library.words.get('en')!, ...(worded ? [['draft', words] as const] : [])])]]),
    };
    const more = { ...known, draft: { ...draft, tables } };
    const scene = (name: string, language: string) => (name === 'draft' ? prepare() : story.scene(name, language));
    return catalogue(more, { library, scene }, 'en');
  }
  const drawn = (draw: (view: string) => Mark[]) => (): PreparedScene => ({
    ...story.scene('the-count', 'en'),
    scene: { views: draft.views, draw: ({ view }) => draw(view), focus: () => [], must: () => [] },
  });

  it('says which files it lacks, and does not ask for its data', () => {
    const never = (): never => {
      throw new Error('asked');
    };
    const all = withDraft(never, draft.tables, false);
    expect(all.at(-1)).toMatchObject({
      name: 'draft',
      chapters: [],
      trouble: 'Missing in the content: scenes/draft.en.yaml; data/zebras.csv with its codebook.',
    });
    expect(all.slice(0, -1)).toEqual(real);
  });

  it('says why its data cannot be made', () => {
    const broken = (): never => {
      throw new Error('no row "x"');
    };
    const [scene] = withDraft(broken, ['moura-counts']).slice(-1);
    expect(scene?.trouble).toBe('It cannot be drawn: no row "x"');
    expect(scene?.views.map(({ trouble }) => trouble)).toEqual([scene?.trouble, scene?.trouble]);
  });

  it('says which of its views cannot be drawn, and leaves the others as they are', () => {
    const half = drawn((view) => {
      if (view === 'two') throw new Error('no room');
      return [dot];
    });
    const [scene] = withDraft(half, ['moura-counts']).slice(-1);
    expect(scene?.trouble).toBeUndefined();
    expect(scene?.views.map(({ trouble }) => trouble)).toEqual([undefined, 'It cannot be drawn: no room']);
  });

  it('comes after the chapters, and no step shows its views', () => {
    const all = withDraft(drawn(() => [dot]), ['moura-counts']);
    const last = byChapter(all, chapters).at(-1);
    expect(last?.chapter).toBeUndefined();
    expect(last?.scenes.map(({ name }) => name)).toEqual(['draft']);
    expect(last?.scenes[0]?.views.map(({ steps }) => steps)).toEqual([[], []]);
  });
});

describe('what is pasted into a chapter', () => {
  const read = (text: string) => readChapter('a.mdx', 'en', 'a', `---\ntitle: T\nstandfirst: S\n---\n\n${text}\n`);

  it.each(real.map((scene) => [scene.name, scene] as const))('is sound, and shows every view of %s', (name, scene) => {
    const { chapter, problems } = read(snippet(scene));
    expect(problems).toEqual([]);
    expect(chapter!.scenes.map((one) => [one.name, one.steps.map(({ view }) => view)])).toEqual([
      [name, scene.views.map((view) => view.name)],
    ]);
  });

  it('asks for the day of a view that no step shows', () => {
    const view = { name: 'one', alternative: undefined, steps: [], trouble: undefined };
    const { problems } = read(snippet({ name: 'draft', views: [view] }));
    expect(problems).toMatchObject([{ line: 8, message: expect.stringContaining('YYYY-MM-DD') as string }]);
  });
});
