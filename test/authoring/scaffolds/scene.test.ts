import { describe, expect, it } from 'vitest';
import { newScene } from '../../../src/authoring/scaffolds/scene.ts';
import { edited, soundStory } from '../../story/library/fixture.ts';
import { after, judged, made, projectOf, real, refused } from './project.ts';

const fixture = projectOf(soundStory);

describe('a new scene', () => {
  it('has its code, its words and table in every language, and its snapshots, and passes the check', () => {
    const plan = made(newScene(fixture, 'troop-strength'));
    expect([...plan.created.keys()].toSorted()).toEqual([
      'content/data/troop-strength.csv',
      'content/data/troop-strength.yaml',
      'content/scenes/troop-strength.en.yaml',
      'content/scenes/troop-strength.fr.yaml',
      'src/scenes/troop-strength/scene.ts',
      'src/scenes/troop-strength/schema.ts',
      'src/scenes/troop-strength/sheet.ts',
      ...['en', 'fr'].flatMap((language) =>
        ['all', 'first', 'second', 'third'].map(
          (view) => `test/scenes/snapshots/troop-strength.${language}.${view}.txt`,
        ),
      ),
    ]);
    const { library, errors, warnings } = judged(fixture, plan);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'content/data/troop-strength.yaml unwritten',
      'content/scenes/troop-strength.en.yaml unwritten',
      'content/scenes/troop-strength.fr.yaml untranslated',
      'content/scenes/troop-strength.fr.yaml unwritten',
    ]);
    const { rows, codebook } = library.tables.get('troop-strength')!;
    expect(rows.map(({ cells }) => [cells['value'], cells['sources']])).toEqual(
      [1, 2, 3].map((value) => [value, ['ecowas-2022']]),
    );
    expect(codebook.columns['value']!.unit).toEqual({ en: 'examples', fr: 'examples' });
  });

  // So what the laws say of the template they say of every scene made from it.
  it('draws what the template draws: nothing in its code differs but the name of its table', () => {
    const plan = made(newScene(real, 'troop-strength'));
    const code = [...plan.created].filter(([path]) => path.startsWith('src/'));
    expect(code.length).toBe(3);
    for (const [path, text] of code) {
      const template = real.code.get(path.replace('troop-strength', 'template'))!;
      expect(text.replaceAll("'troop-strength'", "'template'")).toBe(template);
      expect(text).not.toContain('template');
    }
    expect(code.some(([, text]) => text.includes("table = 'troop-strength'"))).toBe(true);
  });

  it('is entered in both lists of scenes, and nothing else changes there', () => {
    const before = real.code.get('src/scenes/registry.ts')!;
    const registry = made(newScene(real, 'troop-strength')).changed.get('src/scenes/registry.ts')!;
    const lines = registry.split('\n').filter((line) => line.includes('troop-strength'));
    expect(lines).toEqual([
      "  'troop-strength': () => import('./troop-strength/scene.ts'),",
      "  'troop-strength': () => import('./troop-strength/schema.ts'),",
    ]);
    expect(
      registry
        .split('\n')
        .filter((line) => !lines.includes(line))
        .join('\n'),
    ).toBe(before);
    expect(registry.indexOf(lines[0]!)).toBeLessThan(registry.indexOf('export const schemas'));
    expect(made(newScene(real, 'troops')).changed.get('src/scenes/registry.ts')).toContain(
      '  troops: () => import(',
    );
  });

  it('can be pasted into a chapter as it is printed', () => {
    const plan = made(newScene(fixture, 'troops'));
    const done = after(fixture, plan);
    const [scene] = /<Scene [^]*<\/Scene>/.exec(plan.next)!;
    const pasted = ['en', 'fr'].map((language) => {
      const path = `chapters/${language}/punishment.mdx`;
      return [`content/${path}`, `${done.folder.texts.get(path)}\n${scene}\n`] as const;
    });
    const { library, errors } = judged(done, { created: new Map(), changed: new Map(pasted), next: '' });
    expect(errors).toEqual([]);
    expect(library.chapters.get('en')!.get('punishment')!.scenes[1]!.steps.length).toBe(4);
  });

  it.each([
    ['', 'The scene needs a name: npm run new -- scene name'],
    [
      'Troop Strength',
      '"Troop Strength" cannot be a name: write lower-case letters, digits and single hyphens, such as "troop-strength".',
    ],
    ['neighbours', 'The name "neighbours" is taken by src/scenes/neighbours/scene.ts. Choose another.'],
    ['borders', 'The name "borders" is taken by content/data/borders.csv. Choose another.'],
    ['template', 'The name "template" is taken by src/scenes/template/scene.ts. Choose another.'],
  ])('%j is refused in plain words', (name, words) => {
    expect(refused(newScene(fixture, name))).toBe(words);
  });

  it('is refused a second time', () => {
    expect(refused(newScene(after(fixture, made(newScene(fixture, 'troops'))), 'troops'))).toMatch(
      /^The name "troops" is taken by /,
    );
  });

  it('needs a source for its examples', () => {
    const none = projectOf(edited('sources.yaml', '', ''));
    expect(refused(newScene(none, 'troops'))).toBe(
      'content/sources.yaml has no source yet. Begin there: npm run new -- source "Title"',
    );
  });
});
