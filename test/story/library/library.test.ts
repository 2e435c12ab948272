import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/story/library/library.ts';
import { edited, inFolder, read, scenes, soundStory, spoilt } from './fixture.ts';
import { mistakes } from './mistakes/all.ts';
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
    const needless = ['glossary.en.yaml', 'glossary.fr.yaml', 'corrections.yaml'];
    const files = needless.reduce((story, path) => edited(path, '', undefined, story), soundStory);
    expect((await read(files)).problems).toEqual([]);
  });

  it('may lead to its own steps, to those of other chapters, and to pages', async () => {
    const links = ['#punishment-guinea', '/#punishment-guinea', '/chapters/punishment/', '/data/borders/', '/about/'];
    const text = links.map((link) => `[here](${link})`).join(' ');
    const files = edited('chapters/en/punishment.mdx', 'A warning.', text);
    const both = edited('chapters/fr/punishment.mdx', 'Un avertissement.', text, files);
    expect((await read(both)).problems).toEqual([]);
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

describe('tables that a spreadsheet has saved', () => {
  const inWindows = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
  const borders = `id;since;state;closed;length;note;sources;;
all;2022-01-09;shut;5;7\u00a0420,5;Cinq, dit-on à Ségou;ecowas-2022;;
guinea;2022;open;7;858;;"the-nation; ecowas-2022";;
;;;;;;;;
`;
  const files = {
    ...soundStory,
    'data/borders.csv': inWindows(borders),
    'places.csv': inWindows(
      String(soundStory['places.csv'])
        .replaceAll(',', ';')
        .replaceAll('.', ',')
        .replace('Mourah; Mourra', '"Mourah; Mourra"'),
    ),
  };

  it('are read, and offered for download as plain ones', async () => {
    const { library, problems } = await read(files);
    expect(problems).toEqual([]);
    expect(library.tables.get('borders')?.text).toBe(
      String(soundStory['data/borders.csv']).replace('Five, it says', 'Cinq, dit-on à Ségou'),
    );
    expect(library.tables.get('borders')?.locate('all', 'sources')).toEqual({ line: 2, column: 52 });
    expect(library.places.get('moura')).toMatchObject({ variants: 'Mourah; Mourra', lat: 14.3295, lon: -4.5992 });
  });

  it('are shown with their mistakes as they were saved', async () => {
    const wrong = inWindows(borders.replace('ecowas-2022;;', 'ecowas-202;;'));
    const { problems } = await read({ ...files, 'data/borders.csv': wrong });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'unknown-source',
        line: 2,
        column: 52,
        text: 'all;2022-01-09;shut;5;7\u00a0420,5;Cinq, dit-on à Ségou;ecowas-202;;',
      }),
    ]);
  });
});

describe('one mistake is one problem, at its place, in plain words', () => {
  it.each(mistakes)('$problem: $edit.2', async ({ problem, points, message, severity, ...mistake }) => {
    const files = spoilt(mistake);
    const { problems } = await read(files);
    const [found] = problems;
    expect(problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.code}`)).toEqual([problem]);
    expect(found?.message).toBe(message);
    expect(found?.severity).toBe(severity);
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
        'fermées',
        'de <5 {',
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
    const places = Buffer.from(String(soundStory['places.csv']).replace('Bamako,the', 'S\x8egou,the'), 'latin1');
    const words = Buffer.from(String(soundStory['glossary.en.yaml']).replace('union', 'réunion'), 'latin1');
    const { problems } = await read({ ...soundStory, 'places.csv': places, 'glossary.en.yaml': words });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'content/glossary.en.yaml', code: 'not-utf-8', line: 3, column: 15 }),
      expect.objectContaining({ file: 'content/places.csv', code: 'not-utf-8', line: 2, column: 26 }),
    ]);
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

  it('hides none elsewhere either if it is only warned of', async () => {
    const row = 'guinea,2022,open,7,858,,the-nation; ecowas-2022\n';
    const { problems } = await read({
      ...edited('facts.yaml', 'row: all', 'row: al'),
      'data/borders.csv': `${String(soundStory['data/borders.csv'])}${row.replace('guinea', 'togo')}`,
    });
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-row', 'unknown-row']);
  });

  it('may stand in a folder whose name is no language', async () => {
    const text = soundStory['chapters/en/punishment.mdx']!;
    const { problems } = await read({ ...soundStory, 'chapters/en_old/punishment.mdx': text });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-language']);
  });

  it('may be the whole folder', async () => {
    const { problems } = await inFolder({}, (directory) => readLibrary(directory, { scenes }));
    expect(problems).toEqual([expect.objectContaining({ file: 'content', code: 'missing-folder' })]);
  });
});
