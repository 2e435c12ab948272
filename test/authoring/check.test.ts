import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { check, formatProblems } from '../../src/authoring/check.ts';
import { edited, inFolder, scenes, soundStory, type Files } from '../story/library/fixture.ts';

const wrong: Files = {
  ...soundStory,
  'facts.yaml': String(soundStory['facts.yaml'])
    .replace('row: all', 'row: al')
    .replace('bound: range', 'bound: rang'),
  'chapters/en/punishment.mdx': String(soundStory['chapters/en/punishment.mdx']).replace(
    'Punishing the',
    'Punishing: the',
  ),
};

/** Runs the command on files, as an editor would. */
function run(files: Files, ...words: string[]) {
  return inFolder(files, async (directory) => {
    const command = join(import.meta.dirname, '../../src/authoring/check.ts');
    return spawnSync(process.execPath, [command, ...words], { cwd: join(directory, '..'), encoding: 'utf8' });
  });
}

describe('check', () => {
  it('says in a line what a sound story holds', async () => {
    const { sound, report } = await inFolder(soundStory, (directory) => check(directory, scenes));
    expect(sound).toBe(true);
    expect(report).toBe('content is sound: 1 chapter, 1 scene, 1 table, 2 sources');
  });

  it('begins each problem with its place and ends with their number', async () => {
    const { sound, report } = await inFolder(wrong, (directory) => check(directory, scenes));
    expect(sound).toBe(false);
    expect(report).toMatchInlineSnapshot(`
      "content/chapters/en/punishment.mdx:2:8 error A text that holds a colon must stand in quotes. yaml-syntax
          2 | title: Punishing: the junta
            |        ^
          Write: title: "Punishing: the junta"

      content/facts.yaml:2:32 error The table "borders" has no row "al". Did you mean "all"?  unknown-row
          2 |   cell: { table: borders, row: al, column: closed }
            |                                ^
      content/facts.yaml:9:10 error "bound" in "debt" cannot be "rang". Did you mean "range"? wrong-value
          9 |   bound: rang
            |          ^

      3 problems in 2 files. Nothing was built."
    `);
  });

  it('has the same words with and without colour', async () => {
    const { problems } = await inFolder(wrong, (directory) => check(directory, scenes));
    expect(formatProblems(problems)).not.toMatch(/\u001b/);
    expect(stripVTControlCharacters(formatProblems(problems, true))).toBe(formatProblems(problems));
  });

  it('counts one problem as one', async () => {
    const files = edited('facts.yaml', 'row: all', 'row: al');
    const { report } = await inFolder(files, (directory) => check(directory, scenes));
    expect(report.split('\n').at(-1)).toBe('1 problem in 1 file. Nothing was built.');
  });
});

describe('the command', () => {
  it('fails in plain words and without a stack', async () => {
    const { status, stdout, stderr } = await run(wrong);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^content\/chapters\/en\/punishment\.mdx:2:8 /);
    expect(stdout.trim()).toMatch(/\d+ problems in \d+ files\. Nothing was built\.$/);
    expect(stdout).not.toMatch(/\n\s+at |\u001b/);
  });

  it('gives JSON to machines', async () => {
    const { status, stdout } = await run(wrong, '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems).toContainEqual({
      file: 'content/chapters/en/punishment.mdx',
      line: 2,
      column: 8,
      code: 'yaml-syntax',
      message: 'A text that holds a colon must stand in quotes.',
      hint: 'Write: title: "Punishing: the junta"',
      text: 'title: Punishing: the junta',
    });
  });

  it('gives the log of a code host what it shows at a line', async () => {
    const { status, stdout } = await run(wrong, '--format', 'github');
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toBe(
      '::error file=content/chapters/en/punishment.mdx,line=2,col=8,title=yaml-syntax::' +
        'A text that holds a colon must stand in quotes.%0AWrite: title: "Punishing: the junta"',
    );
  });

  it('names the formats that there are', async () => {
    const { status, stderr } = await run(wrong, '--format', 'xml');
    expect(status).toBe(2);
    expect(stderr).toContain('no format "xml", only "text", "json" or "github"');
  });

  it('says one line when it cannot work', async () => {
    const { status, stdout, stderr } = await run(soundStory, '--colour');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^The check could not be done: /);
  });

  it('says one line when there is no content', async () => {
    const { status, stdout } = await run({});
    expect(status).toBe(1);
    expect(stdout).toContain('There is no such folder');
  });
});
