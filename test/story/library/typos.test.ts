import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { edited, read } from './fixture.ts';
import { kinds } from './misspelt.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { typo } from './typo.ts';

/** The names that are offered in a message for one that is not right. */
function offered(message: string): string[] {
  const [answer = ''] = /Did you mean .*?(?=\?| where )|Write <\/\w+>/.exec(message) ?? [];
  return Array.from(answer.matchAll(/"([^"]+)"|<\/(\w+)>/g), ([, name, tag]) => name ?? tag ?? '');
}

describe('a misspelt name is answered with the one that was meant', () => {
  it.each(Object.entries(kinds))('%s', (kind, places) => {
    const slips = fc.sample(
      fc.constantFrom(...places).chain(({ names, judge }) => typo(names).map((slip) => ({ ...slip, judge }))),
      { numRuns: full ? 2000 : 200, seed: 2022 },
    );
    const answers = slips.map(({ name, written, judge }) => {
      const names = judge(written, name).flatMap(({ message }) => offered(message));
      return { name, written, right: names.includes(name), alone: names.length === 1 };
    });
    const percent = (count: number) => `${((count / answers.length) * 100).toFixed(1)} %`;
    const [right, wrong] = [answers.filter((it) => it.right), answers.filter((it) => !it.right)];
    const alone = right.filter((it) => it.alone);
    const share = `${kind}: ${percent(right.length)} of ${answers.length}, ${percent(alone.length)} with no other name`;
    const failed = wrong.map(({ name, written }) => `${written} for ${name}`).join(', ');
    expect(right.length / answers.length, `${share}; not ${failed}`).toBeGreaterThanOrEqual(0.95);
  });

  const chapter = 'chapters/en/punishment.mdx';
  const words = 'scenes/neighbours.en.yaml';

  const examples: [kind: string, edit: Mistake['edit'], name: string][] = [
    ['component', [chapter, '<Known>', '<Konwn>'], 'Known'],
    ['attribute', [chapter, 'when="2022-01-09"', 'whne="2022-01-09"'], 'when'],
    ['value', [chapter, 'form="range"', 'form="ragne"'], 'range'],
    ['scene', [chapter, '<Scene name="neighbours">', '<Scene name="neihgbours">'], 'neighbours'],
    ['view', [chapter, 'view="guinea"', 'view="giunea"'], 'guinea'],
    ['label', [words, '  sea:', '  se:'], 'sea'],
    ['fact', [chapter, 'of="debt"', 'of="det"'], 'debt'],
    ['source', [chapter, '@the-nation]', '@teh-nation]'], 'the-nation'],
    ['term', [chapter, 'A warning.', 'A <Term of="ecwoas">word</Term>.'], 'ecowas'],
    ['link', [chapter, 'A warning.', 'A [word](/plian/).'], '/plain/'],
    ['table', ['facts.yaml', 'table: borders, row: guinea', 'table: bordesr, row: guinea'], 'borders'],
    ['row', ['facts.yaml', 'row: guinea', 'row: giunea'], 'guinea'],
    ['column', ['facts.yaml', 'row: all, column: closed', 'row: all, column: closde'], 'closed'],
    ['category', ['data/borders.csv', ',open,', ',opne,'], 'open'],
    ['chapter', ['corrections.yaml', 'punishment', 'punihsment'], 'punishment'],
    ['language', ['actors.yaml', 'fr: Cédéao', 'rf: Cédéao'], 'fr'],
    ['string', ['strings.en.yaml', 'byline:', 'bylien:'], 'byline'],
    ['field', ['glossary.en.yaml', 'meaning:', 'meannig:'], 'meaning'],
    ['choice', ['actors.yaml', 'marker: bar', 'marker: bra'], 'bar'],
  ];

  it.each(examples)('%s, in a whole story: %j', async (_, edit, name) => {
    const { problems } = await read(edited(...edit));
    expect(problems.map(({ message }) => offered(message))).toEqual([[name]]);
  });

  it('has an example of every kind', () => {
    expect(examples.map(([kind]) => kind)).toEqual(Object.keys(kinds));
  });
});
