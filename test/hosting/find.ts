import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { aptInstall } from '../browsers/install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What of a newsroom's own tools this machine has. */
    hosting: Hosting;
  }
}

/** The programs, by their full path; undefined where a machine has none. */
export interface Hosting {
  readonly nginx?: string;
  /** The module of nginx that sends `.br` files, where it is one to be loaded. */
  readonly brotli?: string;
  readonly apache2?: string;
  readonly wget?: string;
}

const packages = {
  nginx: 'nginx-light',
  brotli: 'libnginx-mod-http-brotli-static',
  // The server alone: the package apache2 would start it, for the whole machine.
  apache2: 'apache2-bin',
  wget: 'wget',
} as const;
const names = Object.keys(packages) as (keyof Hosting)[];

/** The line that keeps a missing tool from going unnoticed. */
export function hostingNotRun(hosting: Hosting): string | undefined {
  const missing = names.filter((name) => !hosting[name]).map((name) => packages[name]);
  return missing.length === 0 ? undefined : `not run: tests that need ${missing.join(' ')} (install them)`;
}

/**
 * Finds nginx, Apache and wget, and installs them where the browsers too are installed: on Debian, as root. What is still missing
 * is said aloud; with `CI=true` that ends the process.
 */
export function findHosting(): Hosting {
  let hosting = onThisMachine();
  const missing = names.filter((name) => !hosting[name]).map((name) => packages[name]);
  if (missing.length > 0 && aptInstall(missing)) hosting = onThisMachine();
  const notRun = hostingNotRun(hosting);
  if (notRun) console.warn(notRun);
  if (notRun && process.env['CI'] === 'true') process.exit(1);
  return hosting;
}

function onThisMachine(): Hosting {
  const nginx = program('nginx');
  const brotli = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
    .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
    .find((file) => existsSync(file));
  const [apache2, wget] = [program('apache2'), program('wget')];
  return {
    ...(nginx && { nginx }),
    ...(brotli && { brotli }),
    ...(apache2 && { apache2 }),
    ...(wget && { wget }),
  };
}

/** Who is not root often has no `sbin` on PATH, where Debian keeps servers. */
function program(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return found && spawnSync(found, [name === 'wget' ? '--version' : '-v']).status === 0 ? found : undefined;
}

/** Once per run: tells the tests what there is. */
export default function setup(project: TestProject): void {
  project.provide('hosting', findHosting());
}
