import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edited, inFolder, soundStory, wrongStory, type Files } from '../story/library/fixture.ts';

/** Runs the command on files, as an editor would. */
function run(files: Files, ...words: string[]) {
  return inFolder(files, async (directory) => runIn(directory, ...words));
}

function runIn(directory: string, ...words: string[]) {
  const command = join(import.meta.dirname, '../../src/authoring/check.ts');
  return spawnSync(process.execPath, [command, ...words], { cwd: join(directory, '..'), encoding: 'utf8' });
}

describe('the command', () => {
  it('fails in plain words and without a stack', async () => {
    const { status, stdout, stderr } = await run(wrongStory);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^content\/chapters\/en\/punishment\.mdx:2:8 /);
    expect(stdout.trim()).toMatch(/\d+ problems in \d+ files\. Nothing was built\.$/);
    expect(stdout).not.toMatch(/\n\s+at |\u001b/);
  });

  it('gives JSON to machines', async () => {
    const { status, stdout } = await run(wrongStory, '--format', 'json');
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
    const { status, stdout } = await run(wrongStory, '--format', 'github');
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toBe(
      '::error file=content/chapters/en/punishment.mdx,line=2,col=8,title=yaml-syntax::' +
        'A text that holds a colon must stand in quotes.%0AWrite: title: "Punishing: the junta"',
    );
  });

  it('names the formats that there are', async () => {
    const { status, stderr } = await run(wrongStory, '--format', 'xml');
    expect(status).toBe(2);
    expect(stderr).toContain('no format "xml", only "text", "json" or "github"');
  });

  describe('with --fix', () => {
    const path = 'scenes/neighbours.en.yaml';
    const typed = edited(path, 'A line is a border.', `It isn't a "wall" -- it's a line...`);
    const windows = { ...typed, [path]: `\ufeff${String(typed[path]).replaceAll('\n', '\r\n')}` };

    it('warns without it, and says how to mend', async () => {
      const { stdout } = await run(typed);
      expect(stdout).toContain('Write: isn’t');
      expect(stdout).toContain('`npm run check -- --fix` mends the typography.');
    });

    it('mends what it can, says what it mended, and touches nothing else', async () => {
      await inFolder({ ...windows, 'notes.txt': `It's mine`, 'empty.csv': '' }, async (directory) => {
        const before = await Promise.all([path, 'notes.txt', 'facts.yaml'].map((it) => stat(join(directory, it))));
        const { stdout } = runIn(directory, '--fix');
        expect(stdout).toContain(`content/${path}:3:13 isn’t  (Apostrophes and quote marks are curly.)`);
        expect(stdout).toContain('Mended 6 places in 1 file.');
        expect(stdout).not.toMatch(/Write:|--fix/);
        const text = await readFile(join(directory, path), 'utf8');
        expect(text).toBe(
          windows[path]!.replace(`It isn't a "wall" -- it's a line...`, 'It isn’t a “wall” – it’s a line…'),
        );
        const after = await Promise.all([path, 'notes.txt', 'facts.yaml'].map((it) => stat(join(directory, it))));
        expect(after.map(({ mtimeMs }, index) => mtimeMs === before[index]!.mtimeMs)).toEqual([false, true, true]);
        expect(runIn(directory, '--fix').stdout).not.toContain('Mended');
      });
    });

    it('tells machines, too', async () => {
      const { stdout } = await run(typed, '--fix', '--format', 'json');
      const { mended, problems } = JSON.parse(stdout);
      expect(mended).toHaveLength(6);
      expect(mended[0]).toEqual({
        ...{ file: `content/${path}`, line: 3, column: 13 },
        ...{ says: 'Apostrophes and quote marks are curly.', now: 'isn’t' },
      });
      expect(problems.filter(({ code }: { code: string }) => code === 'typography')).toEqual([]);
    });
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
