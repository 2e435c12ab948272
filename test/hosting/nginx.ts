import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nginx } from '../../src/publishing/hosting/nginx.ts';
import type { Served } from '../../src/publishing/serve.ts';
import { spawnChild } from '../browsers/child.ts';
import type { Hosting } from './find.ts';
import { startServer } from './server.ts';

export interface NginxOptions {
  /** The path the folder is put at, with a slash at both ends. */
  readonly mount: string;
  /** What says the story's further languages in addresses. */
  readonly tags?: readonly string[];
  /** Puts the folder elsewhere than below the server's root, and says so in the file as its comment tells. */
  readonly elsewhere?: boolean;
}

/**
 * Serves a folder on this machine by a real nginx, with a configuration of its own around the file that newsrooms get.
 * @throws Error with what nginx says, if it does not start.
 */
export async function serveByNginx(hosting: Hosting, folder: string, options: NginxOptions): Promise<Served> {
  const { mount, elsewhere = false } = options;
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(place, 'www');
  const below = join(root, mount.slice(1, -1));
  mkdirSync(dirname(below), { recursive: true });
  if (elsewhere) mkdirSync(root, { recursive: true });
  else symlinkSync(folder, below);

  let file = nginx(mount, options.tags);
  if (hosting.brotli) file = file.replace('# brotli_static on;', 'brotli_static on;');
  if (elsewhere) file = file.replace('# alias /srv/the-turn/;', `alias ${folder}/;`);
  writeFileSync(join(place, 'the-turn.conf'), file);

  const server = await startServer('nginx', (port) => {
    writeFileSync(join(place, 'nginx.conf'), configuration(hosting, port, root));
    return spawnChild(hosting.nginx!, ['-p', place, '-c', join(place, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }).catch((error: unknown) => {
    rmSync(place, { recursive: true });
    throw error;
  });
  return {
    url: `http://127.0.0.1:${server.port}${mount}`,
    async close() {
      await server.close();
      rmSync(place, { recursive: true });
    },
  };
}

/** The least that a server around the included file needs; nothing of it lies outside its own folder. */
function configuration({ brotli }: Hosting, port: number, root: string): string {
  const buffers = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${brotli ? `load_module ${brotli};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr;
events { worker_connections 256; }
http {
  access_log off;
  ${buffers.map((name) => `${name}_temp_path ${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include the-turn.conf;
  }
}
`;
}
