import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The full path of the built site. */
    dist: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const astroBuild = ['node_modules/astro/bin/astro.mjs', 'build'];

/**
 * Once per run: builds the site and tells the tests where it is. `THE_TURN_DIST` names a fresh build to use instead.
 * Vitest sets up one project after the other in one process, so the variable also tells the second project that
 * the first has built.
 */
export default async function setup(project: TestProject): Promise<void> {
  process.env['THE_TURN_DIST'] ??= await build();
  const dist = resolve(root, process.env['THE_TURN_DIST']);
  if (!existsSync(`${dist}/index.html`)) throw new Error(`No built site at ${dist}`);
  project.provide('dist', dist);
}

async function build(): Promise<string> {
  console.log('Building the site …');
  const astro = spawn(process.execPath, astroBuild, {
    cwd: root,
    env: readersEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  astro.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  astro.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((done, failed) => astro.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`astro build failed (${code})\n${Buffer.concat(output)}`);
  return `${root}dist`;
}

/** Builds a project that lies in a folder: a copy of this one, say. @throws Error with what the build says. */
export function buildIn(folder: string, ...options: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...astroBuild, ...options], {
    cwd: folder,
    env: readersEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** Vitest marks its environment; with NODE_ENV=test a build would not be the one that readers get. */
export function readersEnvironment(): NodeJS.ProcessEnv {
  const vitestMarks = /^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;
  const ours = Object.entries(process.env).filter(([name]) => !vitestMarks.test(name));
  return { ...Object.fromEntries(ours), ASTRO_TELEMETRY_DISABLED: '1' };
}
