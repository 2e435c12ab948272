import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, soundStory, wrongStory, type Files } from '../story/library/fixture.ts';

/** Runs the command on files, as an editor would. */
function run(files: Files, ...words: string[]) {
  return inFolder(files, async (directory) => {
    const command = join(import.meta.dirname, '../../src/authoring/check.ts');
    return spawnSync(process.execPath, [command, ...words], { cwd: join(directory, '..'), encoding: 'utf8' });
  });
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
