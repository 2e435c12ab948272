import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { understand } from '../../../src/authoring/takedown.ts';
import { logged, remarked } from '../../../src/authoring/takedown/log.ts';
import { namesOf, namings } from '../../../src/authoring/takedown/mentions.ts';
import { planTakedown, soundly, type Kind } from '../../../src/authoring/takedown/plan.ts';
import { relinked, withoutScenes } from '../../../src/authoring/takedown/scenes.ts';
import { markOf } from '../../../src/story/library/language/check-translations.ts';
import type { Correction } from '../../../src/story/library/types.ts';
import { edited, soundStory, type Files } from '../../story/library/fixture.ts';
import { judged, made, projectOf, refused } from '../scaffolds/project.ts';

const english = 'chapters/en/punishment.mdx';
const french = 'chapters/fr/punishment.mdx';
const why = 'The right to use it has ended.';

function plan(kind: Kind, id: string, files: Files = soundStory, reason = why) {
  const project = soundly(projectOf(files));
  return 'refusal' in project
    ? project
    : planTakedown(project, { kind, id, why: reason, date: '2026-06-03' });
}

/** What a file of the content is when something was taken down; undefined if it has gone or is as it was. */
function after(path: string, ...asked: Parameters<typeof plan>): string {
  return made(plan(...asked)).changed.get(`content/${path}`) ?? '';
}

describe('a source that is taken down', () => {
  it('gives its place, its kind and its language to an entry that says why', () => {
    const sources = after('sources.yaml', 'source', 'the-nation');
    expect(sources).toBe(`${String(soundStory['sources.yaml']).split('the-nation:')[0]}withdrawn-1:
  publisher: Source withdrawn
  title: The right to use it has ended
  kind: press
  language: en
`);
    expect(after('data/borders.csv', 'source', 'the-nation')).toContain(',,withdrawn-1; ecowas-2022\n');
    expect(after('places.csv', 'source', 'the-nation').match(/,withdrawn-1$/gm)?.length).toBe(2);
    expect(after('facts.yaml', 'source', 'the-nation')).toContain('sources: [withdrawn-1]');
    for (const path of [english, french])
      expect(after(path, 'source', 'the-nation')).toContain('[@ecowas-2022; @withdrawn-1]');
  });

  it('is told for its language, when that is not the one in which the reason is given', () => {
    const files = edited('sources.yaml', 'language: en', 'language: fr');
    expect(after('sources.yaml', 'source', 'ecowas-2022', files)).toContain(
      'titleLanguage: en\n  kind: state',
    );
  });

  it('leaves the remarks on others, and may be written in one line', () => {
    const [first = '', second = ''] = String(soundStory['sources.yaml']).split(/^(?=the-nation:)/m);
    const short = 'ecowas-2022: { publisher: A, title: B, kind: state, language: en }\n\n# Two papers\n';
    const files = { ...soundStory, 'sources.yaml': short + second };
    const sources = after('sources.yaml', 'source', 'ecowas-2022', files);
    expect(sources).toMatch(/^withdrawn-1:\n(?: {2}.+\n)+\n# Two papers\nthe-nation:\n/);
    expect(sources.endsWith(second)).toBe(true);
    const block = first
      .replace('"Final communiqué: Mali"', '>-\n    Final\n    communiqué')
      .replace('date: 2022-01-09', '');
    const folded = { ...soundStory, 'sources.yaml': second + block.trimEnd() };
    expect(after('sources.yaml', 'source', 'ecowas-2022', folded)).not.toContain('communiqué');
  });

  it('tells which words still name it', () => {
    const { next } = made(plan('source', 'the-nation'));
    expect(next).toContain('content/facts.yaml:10 The Nation');
    expect(next).toContain('Logged in content/corrections.yaml, for punishment.');
  });

  it('leaves what was translated and logged as translated and logged', () => {
    const marked = [english, french].map((path) => `${path}: ${markOf(String(soundStory[path]))}\n`).join('');
    const project = projectOf({ ...soundStory, 'published.yaml': marked });
    const done = made(plan('source', 'the-nation', { ...soundStory, 'published.yaml': marked }));
    expect(judged(project, done)).toMatchObject({ errors: [], warnings: [] });
  });
});

describe('a picture that is taken down', () => {
  it('leaves the words of its steps as paragraphs, in every language, and no words of its own', () => {
    const done = made(plan('picture', 'neighbours'));
    const text = done.changed.get(`content/${english}`)!;
    expect(text).toContain(`[@ecowas-2022; @the-nation]

Mali has no coast. [@ecowas-2022]

Guinea stayed open: <Fact of="debt" form="range"/> at 10:30 on RFI:Afrique.

<Known>`);
    expect(done.changed.get(`content/${french}`)).toContain(
      '\n\nLe Mali n’a pas de côte. [@ecowas-2022]\n\nLa Guinée',
    );
    // The table stays, since a fact points at it.
    expect(done.removed).toEqual(['content/scenes/neighbours.en.yaml', 'content/scenes/neighbours.fr.yaml']);
    expect(judged(projectOf(soundStory), done)).toMatchObject({ errors: [], warnings: [] });
    expect(parse(done.changed.get('content/corrections.yaml')!)[0]).toEqual({
      date: '2026-06-03',
      chapter: 'punishment',
      kind: 'withdrawal',
      why: { en: why, fr: why },
    });
  });

  it('takes a table with it that nothing else needs', () => {
    const facts =
      'debt:\n  literal: 1\n  bound: exactly\n  voice: A\n  asOf: 2022\n  sources: [the-nation]\n';
    const alone: Files = { ...soundStory, 'facts.yaml': `${facts}${facts.replace('debt', 'closed')}` };
    const done = made(plan('picture', 'neighbours', alone));
    expect(done.removed).toContain('content/data/borders.csv');
    expect(done.next).toContain('Nothing else needs these tables, so they went as well: borders.');
    expect(judged(projectOf(alone), done).errors).toEqual([]);
  });

  it('leaves links to its steps leading to the chapter', () => {
    const texts = new Map([['chapters/en/a.mdx', 'See [it](/#a-b) and [more](#a-b), [not](/#a-bc).']]);
    const lead = (address: string) => (address.endsWith('#a-b') ? address.replace('-b', '') : undefined);
    expect(relinked(texts, lead).get('chapters/en/a.mdx')).toBe(
      'See [it](/#a) and [more](#a), [not](/#a-bc).',
    );
    expect(relinked(texts, () => '').get('chapters/en/a.mdx')).toBe('See it and more, not.');
  });

  it('keeps remarks, lists and line ends as they are', () => {
    const chapter =
      '---\ntitle: A\n---\n\n<Scene name="x">\n\n{/* why */}\n\n<Step id="a">\n\n  - One\n    - Two\n\n  {/* differs: so */}\n\n</Step>\n\n</Scene>\n\nEnd.\n';
    for (const end of ['\n', '\r\n']) {
      const texts = new Map([['chapters/en/a.mdx', chapter.replaceAll('\n', end)]]);
      expect(withoutScenes(texts, ['x']).get('chapters/en/a.mdx')).toBe(
        '---\ntitle: A\n---\n\n{/* why */}\n\n- One\n  - Two\n\n{/* differs: so */}\n\nEnd.\n'.replaceAll(
          '\n',
          end,
        ),
      );
      expect(withoutScenes(texts, ['y'])).toEqual(texts);
    }
  });
});

describe('a table that is taken down', () => {
  it('leaves quoted figures with the sources that they had', () => {
    const facts = parse(after('facts.yaml', 'table', 'borders')) as Record<string, object>;
    expect(facts).toEqual({
      closed: { literal: 5, sources: ['ecowas-2022'], bound: 'exactly', voice: 'ECOWAS', asOf: '2022-01-09' },
      debt: {
        literal: 236.1,
        to: 858,
        bound: 'range',
        voice: 'The Nation',
        asOf: '2022-07',
        sources: ['the-nation'],
      },
    });
    const done = made(plan('table', 'borders'));
    expect(done.next).toContain('change closed, debt.');
    expect(judged(projectOf(soundStory), done)).toMatchObject({ errors: [], warnings: [] });
  });

  it('does so too where a fact stands in one line', () => {
    const flow =
      'closed: { cell: { table: borders, row: all, column: closed }, bound: exactly, voice: A, asOf: 2022 }\n';
    const facts = String(soundStory['facts.yaml']).replace(/^closed:[^]*?(?=^debt)/m, flow);
    expect(after('facts.yaml', 'table', 'borders', { ...soundStory, 'facts.yaml': facts })).toContain(
      'closed: { literal: 5, sources: [ecowas-2022], bound: exactly, voice: A, asOf: 2022 }\n',
    );
  });

  it('leaves the words of links to it', () => {
    const linked = edited(
      french,
      'Un avertissement.',
      'Un [avertissement](/data/borders/).',
      edited(english, 'A warning.', 'A [warning](/data/borders/).'),
    );
    expect(after(english, 'table', 'borders', linked)).toContain('\n\nA warning.\n\n');
  });
});

describe('what is refused, with nothing written', () => {
  it.each<[Kind, string, string, string]>([
    ['source', 'the-nations', why, 'There is no source "the-nations". Did you mean "the-nation"?'],
    ['picture', 'neighbors', why, 'There is no picture "neighbors". Did you mean "neighbours"?'],
    ['table', 'x-y-z', why, 'There is no table "x-y-z". They are: borders.'],
    ['table', '', why, 'Which table? Name it: npm run takedown -- table some-name --why "…"'],
    [
      'source',
      'the-nation',
      'The nation asked for it.',
      'Readers will read the reason, and it names what is taken down: "The Nation". Give the reason without it.',
    ],
  ])('%s %s: %s', (kind, id, reason, words) => {
    expect(refused(plan(kind, id, soundStory, reason))).toBe(words);
  });

  it('is anything while there is a mistake', () => {
    expect(refused(plan('source', 'the-nation', edited('facts.yaml', 'row: all', 'row: al')))).toMatch(
      /^There is a mistake that must be mended first:\ncontent\/facts.yaml:2:/,
    );
  });

  it.each([
    [['sourc', 'x'], 'What is to be taken down? A "source", "table" or "picture". Did you mean "source"?'],
    [['source', 'x'], 'Why is it taken down?'],
    [['source', 'x', '--why'], 'Why is it taken down?'],
    [['source', 'x', '--why', 'y', '--date', 'today'], 'On which day? Write it as --date 2026-11-23'],
    [['source', 'x', 'y', '--why', 'z'], 'One at a time.'],
    [['source', 'x', '--whi', 'z'], 'There is no option "--whi". It takes: --why, --date.'],
  ])('as a command: %j', (words, said) => {
    const asked = understand(words, '2026-06-03');
    expect('refusal' in asked && asked.refusal).toContain(said);
  });

  it('is not a command with all that it needs', () => {
    expect(understand(['table', 'x', '--why', ' It  was wrong. '], '2026-06-03')).toEqual({
      kind: 'table',
      id: 'x',
      why: 'It was wrong.',
      date: '2026-06-03',
    });
  });
});

describe('the log', () => {
  const entry = (date: string): Correction => ({
    date,
    chapter: 'a',
    kind: 'update',
    why: { en: `On ${date}` },
  });
  const dates = (text: string | undefined): string[] =>
    (parse(text ?? '') as Correction[]).map(({ date }) => date);
  const log = (...days: string[]): string =>
    days.map((day) => `# of ${day}\n- { date: ${day}, chapter: a, kind: update, why: { en: x } }\n`).join('');

  it('takes an entry above what is older or of the same day, and below what is newer', () => {
    const text = `# The log\n${log('2026-06-05', '2026-06-03', '2026-06-01')}`;
    const at = (day: string) =>
      logged(new Map([['corrections.yaml', text]]), [entry(day)]).get('corrections.yaml');
    expect(dates(at('2026-06-06'))).toEqual(['2026-06-06', '2026-06-05', '2026-06-03', '2026-06-01']);
    expect(dates(at('2026-06-04'))).toEqual(['2026-06-05', '2026-06-04', '2026-06-03', '2026-06-01']);
    expect(dates(at('2026-05-01'))).toEqual(['2026-06-05', '2026-06-03', '2026-06-01', '2026-05-01']);
    expect(at('2026-06-03')).toMatch(/2026-06-05[^]*why:\n {4}en: On 2026-06-03\n[^]*2026-06-01/);
    for (const day of ['2026-06-06', '2026-06-03', '2026-05-01'])
      for (const line of text.split('\n')) expect(at(day)!.split('\n')).toContain(line);
  });

  it('may be empty, or not be there', () => {
    for (const texts of [new Map([['corrections.yaml', '[]\n']]), new Map<string, string>()])
      expect(dates(logged(texts, [entry('2026-06-03')]).get('corrections.yaml'))).toEqual(['2026-06-03']);
    expect(logged(new Map(), [])).toEqual(new Map());
  });
});

describe('marks', () => {
  it('follow what was changed, where they fitted', () => {
    const before = new Map([
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'three'],
      ['published.yaml', `# All\na: ${markOf('one')} # out\nb: abcdefgh\nc: ${markOf('three')}\n`],
    ]);
    const now = new Map([...before, ['a', 'ONE'], ['b', 'TWO']]);
    now.delete('c');
    expect(remarked(before, now).get('published.yaml')).toBe(
      `# All\na: ${markOf('ONE')} # out\nb: abcdefgh\n`,
    );
    now.delete('a');
    now.delete('b');
    expect(parse(remarked(before, now).get('published.yaml')!)).toEqual({});
  });
});

describe('names in words', () => {
  it('are found across lines, with any quote marks, as whole words', () => {
    const texts = new Map([['a.mdx', 'x\nHuman\n  Rights Watch said “no”. Human Rights Watcher. Mali’s']]);
    expect(namings(texts, ['Human Rights Watch', 'said "no"', "Mali's", 'uman'])).toEqual([
      { path: 'a.mdx', line: 2, name: 'Human Rights Watch' },
      { path: 'a.mdx', line: 3, name: 'said "no"' },
      { path: 'a.mdx', line: 3, name: "Mali's" },
    ]);
    expect(namesOf('UN rights office (OHCHR)')).toEqual([
      'UN rights office (OHCHR)',
      'UN rights office',
      'OHCHR',
    ]);
  });
});
