import { describe, expect, it } from 'vitest';
import { markOf, translationOf } from '../../../../src/story/library/language/check-translations.ts';
import { edited, read, soundStory } from '../fixture.ts';

describe('the mark of a text', () => {
  it('changes with the text, but not with its line ends', () => {
    expect(markOf('a\nb\n')).toMatch(/^[a-z]{8}$/);
    expect(markOf('a\r\nb\r\n')).toBe(markOf('a\nb\n'));
    expect(markOf('a\nc\n')).not.toBe(markOf('a\nb\n'));
  });
});

describe('the translation of a file', () => {
  it('has its language in its name', () => {
    expect(translationOf('chapters/en/moura.mdx', 'en', 'fr')).toBe('chapters/fr/moura.mdx');
    expect(translationOf('scenes/kidal.en.yaml', 'en', 'fr')).toBe('scenes/kidal.fr.yaml');
    expect(translationOf('strings.en.yaml', 'en', 'fr')).toBe('strings.fr.yaml');
    expect(translationOf('facts.yaml', 'en', 'fr')).toBeUndefined();
    expect(translationOf('translations.en.yaml', 'en', 'fr')).toBeUndefined();
  });

  it('need not be marked while something is wrong', async () => {
    const files = { ...edited('facts.yaml', 'row: all', 'row: al'), 'translations.fr.yaml': '{}\n' };
    expect((await read(files)).problems.map(({ code }) => code)).toEqual(['unknown-row']);
  });

  it('is told to be marked where there is no list of marks', async () => {
    const { 'translations.fr.yaml': _, ...files } = soundStory;
    const { problems } = await read(files);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'content/about.fr.yaml untranslated',
      'content/chapters/fr/punishment.mdx untranslated',
      'content/glossary.fr.yaml untranslated',
      'content/scenes/neighbours.fr.yaml untranslated',
      'content/strings.fr.yaml untranslated',
    ]);
  });

  it('is stale when its original has changed', async () => {
    const { 'translations.fr.yaml': marks } = soundStory;
    const files = edited('scenes/neighbours.en.yaml', 'Seven borders', 'Seven frontiers');
    const { problems } = await read({ ...files, 'translations.fr.yaml': marks! });
    expect(problems.map(({ code, text }) => `${code} ${text?.split(':')[0]}`)).toEqual([
      'stale-translation scenes/neighbours.en.yaml',
    ]);
  });
});
