import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { themeCommand } from '../../../src/publishing/theme/command.ts';
import { printTokens } from '../../../src/story/look.ts';
import { tokens } from './tokens.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-turn-theme-'));
  writeFileSync(join(folder, 'tokens.json'), printTokens(tokens));
  said = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((text) => said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function sheet(css: string): string {
  const file = join(folder, 'house.css');
  writeFileSync(file, css);
  return file;
}

describe('the theme command', () => {
  it('puts a sheet on a folder, and takes it away', async () => {
    expect(await themeCommand([sheet(':root { --ink: #000 }'), folder])).toBe(0);
    expect(said[0]).toContain('2 files were changed');
    expect(await themeCommand(['--none', folder])).toBe(0);
    expect(said.join('\n')).toContain('is as it was built');
  });

  it('shows what is wrong with a sheet at its place, and that nothing was done', async () => {
    const file = sheet(':root {\n  --papre: #fff;\n}');
    expect(await themeCommand([file, folder])).toBe(1);
    expect(said[0]).toContain(
      `${file}:2:3 no custom property is called "--papre". Did you mean "--paper"?\n`,
    );
    expect(said[0]).toContain('    2 |   --papre: #fff;\n      |   ^');
    expect(said.at(-1)).toBe('Nothing was changed.');
  });

  it('says so where it warns', async () => {
    expect(await themeCommand([sheet('@import "https://example.com/a.css";'), folder])).toBe(0);
    expect(said[0]).toMatch(/house\.css:1:1 warning: https:\/\/example\.com/);
  });

  it.each([[[]], [['a.css', 'b', 'c']], [['--nothing']], [['--none', 'a', 'b']]])(
    'tells how it is used: %j',
    async (args) => {
      expect(await themeCommand(args)).toBe(1);
      expect(said[0]).toContain('Usage: theme');
    },
  );

  it('tells of a file or a folder that is not there', async () => {
    expect(await themeCommand([join(folder, 'none.css'), folder])).toBe(1);
    expect(said[0]).toMatch(/none\.css cannot be read/);
    expect(await themeCommand([sheet(''), join(folder, 'none')])).toBe(1);
    expect(said[1]).toMatch(/holds no tokens\.json/);
  });
});
