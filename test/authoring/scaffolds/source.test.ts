import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSource, type SourceOptions } from '../../../src/authoring/scaffolds/source.ts';
import { edited, soundStory } from '../../story/library/fixture.ts';
import { after, judged, made, projectOf, refused } from './project.ts';

const fixture = projectOf(soundStory);
const report = 'Rapport sur les évènements: “Moura”, # 1';

describe('a new source', () => {
  it('stands at the end of the list, and is only not cited yet', () => {
    const options = {
      publisher: 'ONU: droits',
      url: 'https://onu.org/rapport',
      date: '2023-05',
      kind: 'un',
      language: 'fr',
    };
    const plan = made(newSource(fixture, report, options));
    const { library, errors, warnings } = judged(fixture, plan);
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['content/sources.yaml uncited-source']);
    expect([...library.sources.keys()].at(-1)).toBe('rapport-sur-les-evenements-moura-1');
    expect(library.sources.get('rapport-sur-les-evenements-moura-1')).toEqual({
      title: report,
      ...options,
    });
    expect(plan.changed.get('content/sources.yaml')!.startsWith(String(soundStory['sources.yaml']))).toBe(
      true,
    );
    expect(plan.next).toContain('[@rapport-sur-les-evenements-moura-1]');
  });

  it('needs no more than who published it', () => {
    const { library, errors } = judged(
      fixture,
      made(newSource(fixture, 'A page', { publisher: 'Somebody' })),
    );
    expect(errors).toEqual([]);
    expect(library.sources.get('a-page')).toEqual({
      publisher: 'Somebody',
      title: 'A page',
      kind: 'press',
      language: 'en',
    });
  });

  it('is cited by its id', () => {
    const done = after(fixture, made(newSource(fixture, 'A page', { publisher: 'Somebody' })));
    const citing = ['chapters/en/punishment.mdx', 'chapters/fr/punishment.mdx'].map((path) => {
      return [`content/${path}`, `${done.folder.texts.get(path)}\n[@a-page]\n`] as const;
    });
    const cited = { created: new Map(), changed: new Map(citing), next: '' };
    const warnings = ['content/translations.fr.yaml stale-translation'];
    expect(judged(done, cited)).toMatchObject({ errors: [], warnings });
  });

  const somebody: SourceOptions = { publisher: 'Somebody' };
  it.each<[string, SourceOptions, string]>([
    ['', somebody, 'The source needs its title: npm run new -- source "Title" --publisher "Name"'],
    ['A page', {}, 'Who published it first? Add that: npm run new -- source "Title" --publisher "Name"'],
    ['A page', { ...somebody, kind: 'pres' }, '"kind" in "a-page" cannot be "pres". Did you mean "press"?'],
    [
      'A page',
      { ...somebody, date: '3 May', url: 'onu.org' },
      '"date" in "a-page" cannot be "3 May": write a day that exists as 2022-03-27, 2022-03 or 2022.\n"url" in "a-page" is not a whole web address: it must begin with "https://".',
    ],
    [
      'The nation',
      somebody,
      'There is a source "the-nation" already, in content/sources.yaml. If this is another, add --name some-name',
    ],
    [
      'Once more',
      { ...somebody, url: 'https://ecowas.int/communique' },
      'This address is a source already. Cite it as [@ecowas-2022].',
    ],
  ])('%j, %j is refused in plain words', (title, options, words) => {
    expect(refused(newSource(fixture, title, options))).toBe(words);
  });

  it('waits until the list of sources can be read', () => {
    const broken = projectOf(edited('sources.yaml', '  publisher: ECOWAS', '\tpublisher: ECOWAS'));
    expect(refused(newSource(broken, 'A page', somebody))).toContain(
      'content/sources.yaml:2:1 This line begins with a tab.',
    );
  });

  it('is sound for any title and publisher, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, publisher) => {
        const plan = newSource(fixture, title, { publisher });
        if ('refusal' in plan) {
          expect(plan.refusal).toMatch(
            /^(The source needs|Who published|No name for a file|There is a source)/,
          );
        } else expect(judged(fixture, plan).errors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
