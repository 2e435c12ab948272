import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/publishing/theme/command.ts';
import { printTokens } from '../../../src/story/look.ts';
import { tokens } from './tokens.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-turn-theme-'));
  writeFileSync(join(folder, 'tokens.json'), printTokens(tokens));
});
afterEach(() => rmSync(folder, { recursive: true }));

function sheet(css: string): string {
  const file = join(folder, 'house.css');
  writeFileSync(file, css);
  return file;
}

describe('the theme command', () => {
  it('puts a sheet on a folder, and takes it away', async () => {
    expect(await run([sheet(':root { --ink: #000 }'), folder])).toContain('2 files were changed');
    expect(await run(['--none', folder])).toContain('is as it was built');
  });

  it('shows what is wrong with a sheet at its place, and that nothing was done', async () => {
    const file = sheet(':root {\n  --papre: #fff;\n}');
    const refused = await run([file, folder]).catch((error: Error) => error.message);
    expect(refused).toContain(`${file}:2:3 no custom property is called "--papre". Did you mean "--paper"?\n`);
    expect(refused).toContain('    2 |   --papre: #fff;\n      |   ^');
    expect(refused).toMatch(/Nothing was changed\.$/);
  });

  it('says so where it warns', async () => {
    const said = await run([sheet('@import "https://example.com/a.css";'), folder]);
    expect(said).toMatch(/house\.css:1:1 warning: https:\/\/example\.com/);
  });

  it.each([[[]], [['a.css', 'b', 'c']], [['--nothing']], [['--none', 'a', 'b']]])(
    'tells how it is used: %j',
    async (words) => {
      await expect(run(words)).rejects.toThrow('theme sheet.css [folder]');
    },
  );

  it('tells of a file or a folder that is not there', async () => {
    await expect(run([join(folder, 'none.css'), folder])).rejects.toThrow(/none\.css cannot be read/);
    await expect(run([sheet(''), join(folder, 'none')])).rejects.toThrow(/holds no tokens\.json/);
  });
});
