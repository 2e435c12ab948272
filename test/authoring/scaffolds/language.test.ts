import { describe, expect, it } from 'vitest';
import { newLanguage } from '../../../src/authoring/scaffolds/language.ts';
import { newScene } from '../../../src/authoring/scaffolds/scene.ts';
import { edited, soundStory, type Files } from '../../story/library/fixture.ts';
import { after, judged, made, projectOf, real, refused } from './project.ts';

const fixture = projectOf(soundStory);

describe('a new language', () => {
  it('says all that the first says, in its words, and passes the check', () => {
    const { library, errors, warnings } = judged(fixture, made(newLanguage(fixture, 'bm')));
    expect(errors).toEqual([]);
    expect(warnings.filter((warning) => !warning.endsWith(' untranslated'))).toEqual([]);
    expect(library.story.languages).toEqual(['en', 'fr', 'bm']);
    expect(library.chapters.get('bm')).toEqual(
      new Map(
        [...library.chapters.get('en')!].map(([slug, chapter]) => [slug, { ...chapter, language: 'bm' }]),
      ),
    );
    for (const part of ['words', 'strings', 'glossary', 'about', 'accessibility'] as const)
      expect(library[part].get('bm'), part).toEqual(library[part].get('en'));
    expect(library.story.words['bm']).toEqual(library.story.words['en']);
    expect(library.actors.get('ecowas')!.name).toEqual({ en: 'ECOWAS', fr: 'Cédéao', bm: 'ECOWAS' });
    const { columns, caveats } = library.tables.get('borders')!.codebook;
    expect(columns['state']!.values!['shut']).toEqual({ en: 'shut', fr: 'fermée', bm: 'shut' });
    expect(caveats[0]!['bm']).toBe('Lengths differ.');
  });

  it.each(['fr', 'ar', 'bm'])('the story itself passes in "%s", though dates stand in it as English writes them', (code) => {
    const plan = made(newLanguage(real, code));
    const { library, errors, warnings } = judged(real, plan);
    expect(errors).toEqual([]);
    expect(warnings.filter((warning) => !warning.endsWith(' untranslated'))).toEqual([]);
    const { chapters, words, glossary } = library;
    expect(chapters.get(code)!.size).toBe(chapters.get('en')!.size);
    expect(words.get(code)).toEqual(words.get('en'));
    expect(glossary.get(code)).toEqual(glossary.get('en'));
  });

  it('goes with a new scene, whichever comes first', () => {
    const sceneFirst = after(real, made(newScene(real, 'troops')));
    const languageFirst = after(real, made(newLanguage(real, 'fr')));
    const one = after(sceneFirst, made(newLanguage(sceneFirst, 'fr')));
    const other = after(languageFirst, made(newScene(languageFirst, 'troops')));
    expect(Object.fromEntries(one.folder.texts)).toEqual(Object.fromEntries(other.folder.texts));
  });

  it('keeps what was prepared before', () => {
    const files: Files = {
      ...soundStory,
      'glossary.bm.yaml': 'ecowas:\n  term: Sedeawo\n  meaning: Jamana kulu.\n',
    };
    const prepared = projectOf({
      ...files,
      'actors.yaml': String(files['actors.yaml']).replace('fr: Cédéao', 'fr: Cédéao, bm: Sedeawo'),
    });
    const plan = made(newLanguage(prepared, 'bm'));
    expect(plan.created.has('content/glossary.bm.yaml')).toBe(false);
    expect(plan.changed.has('content/actors.yaml')).toBe(false);
    expect(judged(prepared, plan).errors).toEqual([]);
  });

  it.each([
    ['', 'Which language? npm run new -- language fr'],
    [
      'French',
      '"French" is no language code. Write two or three small letters: fr for French, bm for Bambara.',
    ],
    ['xx', 'There is no language "xx". Write a code such as fr for French or bm for Bambara.'],
    ['fra', 'Write "fr" for French, as browsers do.'],
    ['fr', 'The story is in "fr" already (languages in content/story.yaml).'],
  ])('%j is refused in plain words', (code, words) => {
    expect(refused(newLanguage(fixture, code))).toBe(words);
  });

  it('waits until everything can be read', () => {
    const broken = projectOf(edited('data/borders.yaml', 'licence: CC BY 4.0\n', ''));
    expect(refused(newLanguage(broken, 'bm'))).toBe(
      'There is a mistake that must be mended first:\ncontent/data/borders.yaml:1:1 "licence" is missing. Add it.',
    );
  });
});
