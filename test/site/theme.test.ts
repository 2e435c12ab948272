import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limit } from '../../src/publishing/single-file.ts';
import { applyTheme, type Applied } from '../../src/publishing/theme/apply.ts';
import type { Tokens } from '../../src/story/look.ts';
import { dist, files, pages, read, singleFile } from './built.ts';

const css = readFileSync('test/publishing/theme/house.css', 'utf8');
const tokens = JSON.parse(read('tokens.json')) as Tokens;
const stills = files.filter((file) => /^(figures|pictures)\/.*\.svg$/.test(file));
const coloursIn = (svg: string): string[] => [...new Set(svg.match(/(?<=")#[0-9a-f]{3,8}(?=")/g))];

let folder: string;
let applied: Applied;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'the-turn-theme-'));
  cpSync(dist, folder, { recursive: true });
  applied = await applyTheme(folder, css);
});
afterAll(() => rmSync(folder, { recursive: true }));

const themed = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('as built', () => {
  it('every colour of a still is a token of its theme', () => {
    expect(stills.length).toBeGreaterThan(100);
    for (const file of stills) {
      const known = Object.values(tokens.built[file.endsWith('.dark.svg') ? 'dark' : 'light']);
      expect(
        coloursIn(read(file)).filter((hex) => !known.includes(hex)),
        file,
      ).toEqual([]);
    }
  });
});

describe('with a theme', () => {
  it('there is nothing to tell of it', () => {
    expect(applied.problems).toEqual([]);
  });

  it('every page links it, and the one file holds its colours in no more than it may weigh', () => {
    for (const file of pages) expect(themed(file).split('theme.css').length, file).toBe(2);
    expect(themed(singleFile)).toContain('--link:#0a4fa3');
    expect(Buffer.byteLength(themed(singleFile))).toBeLessThanOrEqual(limit);
  });

  it('every still has its colours and none that the theme replaced', () => {
    const { now, built } = JSON.parse(themed('tokens.json')) as Required<Tokens>;
    for (const file of stills) {
      const theme = file.endsWith('.dark.svg') ? 'dark' : 'light';
      const known = Object.values(now[theme]);
      const gone = Object.values(built[theme]).filter((hex) => !known.includes(hex));
      expect(
        coloursIn(themed(file)).filter((hex) => !known.includes(hex) || gone.includes(hex)),
        file,
      ).toEqual([]);
      expect(themed(file)).toContain('Liberation Sans');
    }
  });

  it('and without it again every file is as it was', async () => {
    await applyTheme(folder, undefined);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .toSorted();
    expect(left).toEqual(files);
    const changed = files.filter(
      (file) => !readFileSync(join(folder, file)).equals(readFileSync(join(dist, file))),
    );
    expect(changed).toEqual([]);
  });
});
