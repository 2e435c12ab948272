import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newChapter } from '../../../src/authoring/scaffolds/chapter.ts';
import { tidy } from '../../../src/authoring/scaffolds/names.ts';
import { edited, soundStory } from '../../story/library/fixture.ts';
import { after, judged, made, projectOf, real, refused } from './project.ts';

const fixture = projectOf(soundStory);

describe('a new chapter', () => {
  it('stands in every language, comes last in the story, and passes the check', () => {
    const plan = made(newChapter(fixture, 'Mali’s army: “the turn”', undefined));
    expect([...plan.created.keys()]).toEqual([
      'content/chapters/en/malis-army-the-turn.mdx',
      'content/chapters/fr/malis-army-the-turn.mdx',
    ]);
    expect([...plan.changed]).toEqual([
      [
        'content/story.yaml',
        String(soundStory['story.yaml']).replace(
          '  - punishment\n',
          '  - punishment\n  - malis-army-the-turn\n',
        ),
      ],
    ]);
    const { library, errors, warnings } = judged(fixture, plan);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'content/chapters/en/malis-army-the-turn.mdx unwritten',
      'content/chapters/fr/malis-army-the-turn.mdx untranslated',
      'content/chapters/fr/malis-army-the-turn.mdx unwritten',
    ]);
    const chapters = [...library.chapters.get('fr')!.values()];
    expect(chapters.map(({ title }) => title)).toEqual(['Punir la junte', 'Mali’s army: “the turn”']);
    expect(chapters[1]).toMatchObject({ scenes: [], references: [] });
  });

  it('passes in the story itself', () => {
    const { errors, warnings } = judged(real, made(newChapter(real, 'What came after', undefined)));
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['content/chapters/en/what-came-after.mdx unwritten']);
  });

  it('holds, in a comment, a scene that no chapter has yet, which passes when it is taken out of the comment', () => {
    const free = { ...fixture.scenes, lanes: { views: ['both', 'all'], tables: ['borders'], labels: [] } };
    const project = projectOf({
      ...soundStory,
      'scenes/lanes.en.yaml': sceneWords(['both', 'all']),
      'scenes/lanes.fr.yaml': sceneWords(['both', 'all']),
    });
    const plan = made(newChapter({ ...project, scenes: free }, 'Lanes', undefined));
    const pasted = [...plan.created].map(([path, text]) => {
      const [scene] = /<Scene [^]*<\/Scene>/.exec(text)!;
      expect(scene).toContain('<Scene name="lanes">');
      return [path, `${text}\n${scene}\n`] as const;
    });
    const { library, errors } = judged({ ...project, scenes: free }, { ...plan, created: new Map(pasted) });
    expect(errors).toEqual([]);
    expect(
      library.chapters
        .get('en')!
        .get('lanes')!
        .scenes[0]!.steps.map(({ view }) => view),
    ).toEqual(['both', 'all']);
  });

  it.each([
    ['', undefined, 'The chapter needs its title: npm run new -- chapter "Title"'],
    [
      'Punishment',
      undefined,
      'The name "punishment" is taken by content/chapters/en/punishment.mdx. Give this one another title, or a name of its own: add --name some-name',
    ],
    [
      'Punishment: Guinea',
      undefined,
      'The name "punishment-guinea" is taken by a step in content/chapters/en/punishment.mdx. Give this one another title, or a name of its own: add --name some-name',
    ],
    [
      'مالي',
      undefined,
      'No name for a file can be made of "مالي". Choose one in plain letters: add --name some-name',
    ],
    [
      'A title',
      'My Name',
      '"My Name" cannot be a name: write lower-case letters, digits and single hyphens, such as "my-name".',
    ],
  ])('%j is refused in plain words', (title, name, words) => {
    expect(refused(newChapter(fixture, title, name))).toBe(words);
  });

  it('takes a name of its own', () => {
    const { library, errors } = judged(fixture, made(newChapter(fixture, 'مالي', 'mali')));
    expect(errors).toEqual([]);
    expect(library.chapters.get('en')!.get('mali')!.title).toBe('مالي');
  });

  it('is refused a second time', () => {
    const twice = after(fixture, made(newChapter(fixture, 'Once', undefined)));
    expect(refused(newChapter(twice, 'Once', undefined))).toMatch(
      /^The name "once" is taken by content\/chapters\/en\/once\.mdx\./,
    );
  });

  it('waits until the list of chapters can be read', () => {
    const broken = projectOf(edited('story.yaml', 'factsAsOf: 2026-05-04\n', ''));
    expect(refused(newChapter(broken, 'A title', undefined))).toBe(
      'There is a mistake that must be mended first:\ncontent/story.yaml:1:1 "factsAsOf" is missing. Add it.',
    );
  });

  it('is sound, or refused in plain words, for any title', () => {
    const signs = fc.constantFrom(
      ': ',
      '"',
      "'",
      '#',
      '- ',
      '---',
      '{',
      '}',
      '[@',
      '|',
      '>',
      '&',
      '*',
      '!',
      '%',
      '\n',
      '\\',
      '@',
      '`',
      '0',
      'é',
      'ɲ',
      ' ',
    );
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(signs, fc.stringMatching(/^[a-zA-Z]{1,6}$/)), { minLength: 1 })
        .map((parts) => parts.join('')),
    );
    const examples = [
      '2022',
      'null',
      'true',
      '1e3',
      '0x1f',
      'yes',
      'constructor',
      'Mali: "a turn"',
      'x'.repeat(300),
    ];
    fc.assert(
      fc.property(title, (given) => {
        const plan = newChapter(fixture, given, undefined);
        if ('refusal' in plan) {
          expect(plan.refusal).toMatch(/^(The chapter needs|No name for a file|The name ".*" is taken)/);
          return;
        }
        const { library, errors } = judged(fixture, plan);
        expect(errors).toEqual([]);
        const [name, chapter] = [...library.chapters.get('en')!].at(-1)!;
        expect(chapter.title).toBe(tidy(given));
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 80, examples: examples.map((one) => [one]) },
    );
  });
});

function sceneWords(views: readonly string[]): string {
  const each = views.map(
    (view) => `  ${view}:\n    alternative: Two lanes, one above the other, over the same years.\n`,
  );
  return `title: Lanes\nmeasure: Lanes\nnote: A lane.\nlabels: {}\nviews:\n${each.join('')}`;
}
