import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { understand } from '../../src/authoring/new.ts';
import { newChapter } from '../../src/authoring/scaffolds/chapter.ts';
import { firstFlaw } from '../../src/authoring/scaffolds/project.ts';
import type { Problem } from '../../src/story/library/problem.ts';
import { edited, soundStory } from '../story/library/fixture.ts';
import { made, projectOf } from './scaffolds/project.ts';

const root = mkdtempSync(join(tmpdir(), 'new-'));
for (const folder of ['content', 'src', 'test/scenes/snapshots'])
  cpSync(folder, join(root, folder), { recursive: true });
cpSync('package.json', join(root, 'package.json'));
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string): string => join(root, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** Runs a command in a copy of the project, as an editor would. */
function run(command: 'new' | 'check', ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/authoring/${command}.ts`, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout + stderr).not.toMatch(/\n\s+at |Error:/);
  return { status, stdout, stderr };
}

/** Every file that an editor or a programmer has, with its text. */
function everything(): Record<string, string> {
  const files = ['content', 'src', 'test'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'latin1')]));
}

describe('npm run new', () => {
  it('is how the command is called', () => {
    expect(JSON.parse(read('package.json')).scripts.new).toBe('node src/authoring/new.ts');
  });

  it('says alone what can be made', () => {
    const { status, stdout } = run('new');
    expect(status).toBe(0);
    expect(stdout.match(/^npm run new -- \w+/gm)).toEqual(
      ['chapter', 'scene', 'source', 'language'].map((kind) => `npm run new -- ${kind}`),
    );
  });

  it.each<[string[], string]>([
    [
      ['sourc', 'x'],
      'What is to be made? "chapter", "scene", "source" or "language". Did you mean "source"?',
    ],
    [['chapter', 'A', 'title'], 'What belongs together stands in quotes: npm run new -- chapter "A title"'],
    [['chapter', 'A', '--nam', 'x'], 'There is no option "--nam" for a new chapter. Did you mean "name"?'],
    [['scene', 'troops', '--kind', 'map'], 'There is no option "--kind" for a new scene. It takes none.'],
    [['source', 'A', '--publisher'], 'What is the publisher? Write it behind the option: --publisher "…"'],
  ])('does not guess what is meant by %j', (words, reason) => {
    const asked = understand(words);
    expect('refusal' in asked && asked.refusal.split('\n')[0]).toBe(reason);
  });

  it('refuses in plain words, and writes nothing', () => {
    const before = everything();
    const { status, stdout, stderr } = run('new', 'chapter', 'Moura');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('The name "moura" is taken by content/chapters/en/moura.mdx.');
    expect(everything()).toEqual(before);
  });

  it('does nothing of which the check would then complain, and did not before', () => {
    const project = projectOf(soundStory);
    const plan = made(newChapter(project, 'A title', undefined));
    expect(firstFlaw(project, plan)).toBeUndefined();
    const [path, text] = [...plan.created][0]!;
    const spoilt = { ...plan, created: new Map([...plan.created, [path, `${text}\n[@nobody]\n`]]) };
    expect(firstFlaw(project, spoilt)).toMatchObject({ file: path, code: 'unknown-source' });
    const wrong = projectOf(edited('facts.yaml', 'row: all', 'row: al'));
    expect(firstFlaw(wrong, made(newChapter(wrong, 'A title', undefined)))).toBeUndefined();
  });
});

describe('an editor makes one after the other', () => {
  it.each([
    [['scene', 'troops'], '<Scene name="troops">'],
    [['chapter', 'Who: “stayed”'], 'wrote   content/chapters/en/who-stayed.mdx\nchanged content/story.yaml'],
    [['source', 'A page', '--publisher', 'Somebody'], '[@a-page]'],
    [['language', 'fr'], 'wrote   content/chapters/fr/who-stayed.mdx'],
  ])('%j', (words, said) => {
    if (words[0] === 'language')
      writeFileSync(at('content/story.yaml'), `\ufeff${read('content/story.yaml')}`);
    const { status, stdout, stderr } = run('new', ...words);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(said);
  });

  it('keeps the mark at the beginning of a file', () => {
    expect(read('content/story.yaml')).toMatch(/^\ufefflanguages: \[en, fr\]\n/);
  });

  it('pastes the scene into the chapter; the check passes and names what is left to write', () => {
    const chapter = read('content/chapters/en/who-stayed.mdx');
    const [scene] = /<Scene name="troops">[^]*<\/Scene>/.exec(chapter)!;
    for (const language of ['en', 'fr'])
      writeFileSync(at(`content/chapters/${language}/who-stayed.mdx`), `${chapter}\n${scene}\n`);
    const { status, stdout } = run('check', '--format', 'json');
    const { problems } = JSON.parse(stdout) as { problems: Problem[] };
    // A copy that waits for its translation is told of once a file.
    const left = problems.filter(({ code }) => code !== 'untranslated');
    expect(problems.length - left.length).toBeGreaterThan(20);
    expect(left.map(({ file, code, severity }) => `${severity} ${file} ${code}`)).toEqual([
      'warning content/chapters/en/who-stayed.mdx unwritten',
      'warning content/chapters/fr/who-stayed.mdx unwritten',
      'warning content/data/troops.yaml unwritten',
      'warning content/scenes/troops.en.yaml unwritten',
      'warning content/scenes/troops.fr.yaml unwritten',
      'warning content/sources.yaml uncited-source',
    ]);
    expect(status).toBe(0);
  });
});
