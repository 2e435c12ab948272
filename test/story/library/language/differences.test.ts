import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContents } from '../../../../src/story/library/contents.ts';
import { checkDifferences } from '../../../../src/story/library/language/check-differences.ts';
import { edited, folderOf, read, soundStory } from '../fixture.ts';

/** What a part of a chapter holds, whatever the language. */
interface Part {
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  readonly links: readonly string[];
  readonly figures: readonly number[];
}

const part: fc.Arbitrary<Part> = fc.record({
  sources: fc.array(fc.constantFrom('ecowas-2022', 'the-nation'), { maxLength: 3 }),
  facts: fc.array(fc.constantFrom('closed', 'debt'), { maxLength: 2 }),
  terms: fc.array(fc.constant('ecowas'), { maxLength: 1 }),
  links: fc.array(fc.constantFrom('/about/', '/sources/'), { maxLength: 2 }),
  figures: fc.array(fc.constantFrom(3, 2022, 1200, 99_816, 236.1, 0.52, 1_000_000), { maxLength: 4 }),
});

/** A chapter between steps, then its steps; the order within a part is as the language has it. */
function chapter(language: 'en' | 'fr', parts: readonly Part[]): string {
  const write = (number: number) =>
    new Intl.NumberFormat(language, { useGrouping: number !== 2022 }).format(number);
  const texts = parts.map(({ sources, facts, terms, links, figures }) => {
    const pieces = [
      ...facts.map((fact) => `<Fact of="${fact}"/>`),
      ...terms.map((term) => `<Term of="${term}">ECOWAS</Term>`),
      ...links.map((link) => `[there](${link})`),
      ...figures.map(write),
    ];
    const cited = sources.map((source) => ` [@${source}]`).join('');
    return `Words ${(language === 'en' ? pieces : pieces.toReversed()).join(' words ')} words${cited}.`;
  });
  const [outside, ...inside] = texts;
  const steps = inside.map(
    (text, index) => `<Step id="s${index}" view="guinea" when="2022">\n\n${text}\n\n</Step>`,
  );
  const scene = `<Scene name="neighbours">\n\n${steps.join('\n\n')}\n\n</Scene>`;
  return `---\ntitle: T\nstandfirst: S\n---\n\n${outside}\n\n${steps.length > 0 ? scene : ''}\n`;
}

function differences(english: readonly Part[], french: readonly Part[]) {
  const chapters = {
    'chapters/en/punishment.mdx': chapter('en', english),
    'chapters/fr/punishment.mdx': chapter('fr', french),
  };
  return checkDifferences(readContents(folderOf({ ...soundStory, ...chapters })), []);
}

const parts = fc.array(part, { minLength: 1, maxLength: 4 });

describe('a translation', () => {
  it('may say everything in its own order and with its own signs for numbers', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(differences(all, all)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('that leaves out one thing differs in that thing, where it is left out', () => {
    const left = parts.chain((all) => {
      const things = all.flatMap((it, index) =>
        Object.entries(it).flatMap(([what, { length }]) =>
          length > 0 ? [{ index, what: what as keyof Part }] : [],
        ),
      );
      return things.length === 0
        ? fc.constant(undefined)
        : fc.constantFrom(...things).map((thing) => ({ all, thing }));
    });
    fc.assert(
      fc.property(left, (drawn) => {
        fc.pre(drawn !== undefined);
        const { all, thing } = drawn;
        const without = all.map((it, index) =>
          index === thing.index ? { ...it, [thing.what]: it[thing.what].slice(1) } : it,
        );
        const where = thing.index === 0 ? 'Outside the steps' : `In the step "s${thing.index - 1}"`;
        const found = differences(all, without);
        expect(found.map(({ code }) => code)).toEqual([`different-${thing.what}`]);
        expect(found[0]!.message.startsWith(`${where} the ${thing.what} differ`)).toBe(true);
        expect(found[0]!.message).toContain('only there');
        expect(differences(without, all)[0]!.message).toContain('only here');
      }),
      { numRuns: 100 },
    );
  });
});

describe('a difference that is meant', () => {
  const french = 'chapters/fr/punishment.mdx';
  const wrong = edited(french, 'à 10:30', 'à 11:30');
  const codes = async (files: typeof wrong) => (await read(files)).problems.map(({ code }) => code);

  it('is excused in its step, with a reason', async () => {
    const remark = (text: string) => edited(french, 'RFI:Afrique', `RFI:Afrique ${text}`, wrong);
    expect(await codes(remark('{/* differs: the programme is on later */}'))).toEqual([]);
    expect(await codes(remark('{/* differs: */}'))).toEqual(['different-figures']);
  });

  it('is not excused by the reason of another step', async () => {
    expect(await codes(edited(french, 'de côte.', 'de côte. {/* differs: so */}', wrong))).toEqual([
      'different-figures',
    ]);
    expect(await codes(edited(french, 'Sept', '{/* differs: so */}Sept', wrong))).toEqual([
      'different-figures',
    ]);
  });

  it('may be a missing step, said between the steps', async () => {
    const [step = ''] = /<Step id="guinea"[^]*?<\/Step>/.exec(String(soundStory[french])) ?? [];
    expect(await codes(edited(french, step, '{/* differs: shorter */}'))).toEqual([]);
  });

  it('is excused in a YAML file by a line', async () => {
    const files = edited('about.fr.yaml', 'de 2022', 'de 2023');
    expect(
      await codes(edited('about.fr.yaml', '- title', '# differs: an edition of its own\n- title', files)),
    ).toEqual([]);
  });
});

describe('a translation whose original is broken', () => {
  it('is not compared', async () => {
    const files = edited('chapters/en/punishment.mdx', 'of="debt"', 'of="dept"');
    expect((await read(files)).problems.map(({ code }) => code)).toEqual(['unknown-fact']);
  });
});
