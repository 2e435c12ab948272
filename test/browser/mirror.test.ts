import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served } from '../../src/publishing/serve.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { serveByNginx } from '../hosting/nginx.ts';
import { readEssentials } from './essentials.ts';
import { phone } from './served.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );

const hosting = inject('hosting');
const able = hosting.nginx && hosting.wget;

describe.skipIf(!able)(`an archive's copy${able ? '' : ' [not run: it needs nginx and wget]'}`, () => {
  const mount = '/2026/mali/';
  let place: string;
  let copy: string;
  let archive: Served;
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'mirror-'));
    copy = join(place, mount);
    const site = await serveByNginx(hosting, inject('dist'), { mount });
    const how = ['--mirror', '--page-requisites', '--no-parent', '--no-host-directories', '--no-verbose'];
    spawnSync(hosting.wget!, [...how, site.url], { cwd: place, stdio: 'ignore' });
    await site.close();
    archive = await serve(copy, { mount: '/web/20261123/', headers: strictHeaders });
  }, 120_000);
  afterAll(async () => {
    await archive.close();
    rmSync(place, { recursive: true });
  });

  it('made by following links holds every file of the folder', () => {
    const copied = new Set(filesIn(copy));
    const files = filesIn(inject('dist'));
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => !copied.has(file))).toEqual([]);
  });

  inEveryBrowser('is read', (browser) => {
    it('whole, when the original is no more', async () => {
      await readEssentials(await browser().page(phone), archive.url);
    });
  });
});
