import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/story/library/library.ts';
import { edited, inFolder, read, scenes, soundStory } from './fixture.ts';
import { inTheChapters } from './mistakes/chapters.ts';
import { inTheFiles } from './mistakes/files.ts';
import { inTheTables } from './mistakes/tables.ts';
import { foreign } from './mutation.ts';

describe('a sound story', () => {
  it('has no problems and comes back whole', async () => {
    const { library, problems } = await read(soundStory);
    expect(problems).toEqual([]);
    expect([...library.chapters.keys()]).toEqual(['en', 'fr']);
    expect(library.chapters.get('fr')?.get('punishment')?.title).toBe('Punir la junte');
    expect(library.words.get('en')?.get('neighbours')?.labels).toEqual({ sea: 'Atlantic', bamako: 'Bamako' });
    expect(library.tables.get('borders')?.rows[1]).toEqual({
      key: 'guinea',
      cells: {
        id: 'guinea',
        since: '2022',
        state: 'open',
        closed: 7,
        length: 858,
        note: null,
        sources: ['the-nation', 'ecowas-2022'],
      },
    });
    expect(library.tables.get('borders')?.locate('guinea', 'length')).toEqual({ line: 3, column: 20 });
    expect(library.sources.get('the-nation')?.date).toBe('2022');
    expect(library.facts.size).toBe(2);
    expect(library.places.get('bamako')?.lat).toBe(12.65);
    expect(library.glossary.get('en')?.get('ecowas')?.term).toBe('ECOWAS');
    expect(library.corrections).toHaveLength(1);
  });

  it('needs neither a glossary nor corrections', async () => {
    const { 'glossary.en.yaml': _, 'corrections.yaml': __, ...files } = soundStory;
    expect((await read(files)).problems).toEqual([]);
  });

  it('may lead to its own steps, to those of other chapters, and to pages', async () => {
    const links = ['#punishment-guinea', '/#punishment-guinea', '/chapters/punishment/', '/data/borders/', '/about/'];
    const files = edited(
      'chapters/en/punishment.mdx',
      'A warning.',
      links.map((link) => `See [there](${link}).`).join(' '),
    );
    expect((await read(files)).problems).toEqual([]);
  });

  it('reads files with a byte order mark and Windows line ends', async () => {
    const files = Object.fromEntries(
      Object.entries(soundStory).map(([path, text]) => [
        path,
        `\ufeff${String(text).replaceAll('\n', '\r\n')}`,
      ]),
    );
    const { library, problems } = await read(files);
    expect(problems).toEqual([]);
    const { references } = library.chapters.get('en')!.get('punishment')!;
    expect(references).toHaveLength(5);
  });
});

describe('one mistake is one problem, at its place, in plain words', () => {
  const mistakes = [...inTheChapters, ...inTheFiles, ...inTheTables];

  it.each(mistakes)('$problem: $edit.2', async ({ edit, problem, points, message }) => {
    const files = edited(...edit);
    const { problems } = await read(files);
    const [found] = problems;
    expect(problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.code}`)).toEqual([problem]);
    expect(found?.message).toBe(message);
    const lines = String(files[found!.file.replace('content/', '')] ?? '').split('\n');
    const pointed = (lines[found!.line - 1] ?? '').slice(found!.column - 1);
    expect(pointed.slice(0, points.length)).toBe(points);
  });

  it('is told without a word of the programs behind it', () => {
    for (const { message } of mistakes) {
      expect(message).not.toMatch(foreign);
      expect(message).toMatch(/[.?>…)"]$|\w$/);
    }
  });
});

describe('a broken file', () => {
  it('hides no mistake elsewhere, and problems come in the order of files and lines', async () => {
    const files = {
      ...soundStory,
      'sources.yaml': 'ecowas-2022:\n\tpublisher: ECOWAS\n',
      'facts.yaml': String(soundStory['facts.yaml'])
        .replace('bound: exactly', 'bound: range')
        .replace('row: all', 'row: al'),
      'data/borders.csv': String(soundStory['data/borders.csv']).replace(',858,', ',8x,'),
      'chapters/fr/punishment.mdx': String(soundStory['chapters/fr/punishment.mdx']).replace(
        'of them',
        'of <5 {',
      ),
    };
    const { problems, library } = await read(files);
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'content/chapters/fr/punishment.mdx:12 angle-bracket',
      'content/chapters/fr/punishment.mdx:12 brace',
      'content/data/borders.csv:3 bad-number',
      'content/facts.yaml:3 range-without-end',
      'content/sources.yaml:2 yaml-syntax',
    ]);
    expect(library.chapters.get('en')?.has('punishment')).toBe(true);
  });

  it('may be in another encoding: the first bad letter is named', async () => {
    const latin = Buffer.from(String(soundStory['places.csv']).replace('Bamako,the', 'Ségou,the'), 'latin1');
    const { problems } = await read({ ...soundStory, 'places.csv': latin });
    expect(problems).toEqual([expect.objectContaining({ code: 'not-utf-8', line: 2, column: 26 })]);
  });

  it('may be a table that a scene draws', async () => {
    const { 'data/borders.csv': _, 'data/borders.yaml': __, ...files } = soundStory;
    const { problems } = await read(files);
    const [first, ...others] = problems.filter(({ file }) => file.endsWith('.mdx'));
    expect(others).toEqual([expect.objectContaining({ code: 'missing-table', file: 'content/chapters/fr/punishment.mdx' })]);
    expect(first).toMatchObject({
      code: 'missing-table',
      line: 14,
      column: 14,
      message:
        'The scene "neighbours" draws the table content/data/borders.csv, which is missing. Add it with its codebook.',
    });
  });

  it('may be the whole folder', async () => {
    const { problems } = await inFolder({}, (directory) => readLibrary(directory, { scenes }));
    expect(problems).toEqual([expect.objectContaining({ file: 'content', code: 'missing-folder' })]);
  });
});
