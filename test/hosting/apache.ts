import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apache } from '../../src/publishing/hosting/apache.ts';
import type { Served } from '../../src/publishing/serve.ts';
import { spawnChild } from '../browsers/child.ts';
import type { Hosting } from './find.ts';
import type { NginxOptions } from './nginx.ts';
import { startServer } from './server.ts';

/** Whether Apache can get to what lies in the folder for temporary files: as root it would not serve, so it reads as nobody. */
export function apacheReads(): boolean {
  const open = (folder: string): boolean =>
    (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || open(dirname(folder)));
  return process.getuid?.() !== 0 || open(realpathSync(tmpdir()));
}

/**
 * Serves a folder on this machine by a real Apache, as a host does whose customers may write nothing but `.htaccess`:
 * that file is put into the folder. Everybody must be allowed to read the folder, and those around it: where Apache is
 * started as root it reads files as nobody.
 * @throws Error with what Apache says, if it does not start.
 */
export async function serveByApache(
  hosting: Hosting,
  folder: string,
  { mount, tags }: Pick<NginxOptions, 'mount' | 'tags'>,
): Promise<Served> {
  const place = mkdtempSync(join(tmpdir(), 'apache-'));
  const below = join(place, 'www', mount.slice(1, -1));
  mkdirSync(dirname(below), { recursive: true });
  symlinkSync(folder, below);
  writeFileSync(join(folder, '.htaccess'), apache(mount, tags));
  // Where files are made for their owner alone, they would not be uploaded so.
  for (const readable of [place, folder]) spawnSync('chmod', ['-R', 'a+rX', readable]);

  const server = await startServer('Apache', (port) => {
    writeFileSync(join(place, 'apache.conf'), configuration(hosting.apache2!, port, place));
    return spawnChild(hosting.apache2!, ['-D', 'FOREGROUND', '-f', join(place, 'apache.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  });
  return {
    url: `http://127.0.0.1:${server.port}${mount}`,
    async close() {
      await server.close();
      rmSync(place, { recursive: true });
      rmSync(join(folder, '.htaccess'));
    },
  };
}

/**
 * The least that a server needs, with what hosts usually set: types by the last ending, and pages that are compressed
 * anew. Nothing of it lies outside its own folder.
 */
function configuration(program: string, port: number, place: string): string {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'filter', 'deflate'];
  const folder = join(dirname(program), '../lib/apache2/modules');
  return `
${modules.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`).join('\n')}
ServerRoot ${place}
ServerName news.example.org
PidFile apache.pid
ErrorLog error.log
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
TypesConfig /dev/null
AddType application/x-gzip .gz
AddOutputFilterByType DEFLATE text/html
DocumentRoot ${place}/www
<Directory ${place}/www>
  AllowOverride All
  Options FollowSymLinks
</Directory>
`;
}
