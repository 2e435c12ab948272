import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readersEnvironment } from './build.ts';
import { dist, files } from './built.ts';

const folder = mkdtempSync(join(tmpdir(), 'the-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a second build, in another time zone and language, gives the same bytes', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    {
      env: { ...readersEnvironment(), TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  const again = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
  expect(again).toEqual(files);
  const changed = files.filter(
    (file) => !readFileSync(join(folder, file)).equals(readFileSync(join(dist, file))),
  );
  expect(changed).toEqual([]);
});
