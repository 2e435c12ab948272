import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readersEnvironment } from './build.ts';
import { dist, files } from './built.ts';

const folder = mkdtempSync(join(tmpdir(), 'the-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What runs a program with no network at all; nothing, on a machine that does not allow that. */
const cut = [['unshare', '--net'], ['unshare', '--map-root-user', '--net']].find(
  ([command = '', ...rest]) => spawnSync(command, [...rest, 'true']).status === 0,
);
const network = cut ? 'without a network' : 'with the network [not run without: unshare does not work here]';

it(`a second build, in another time zone and language and ${network}, gives the same bytes`, { timeout: 300_000 }, () => {
  const [program = '', ...rest] = [...(cut ?? []), process.execPath];
  const { status, stderr } = spawnSync(
    program,
    [...rest, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
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
