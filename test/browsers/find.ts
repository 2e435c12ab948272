import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import {
  engineNames,
  engineSources,
  notRun,
  writeEngines,
  type Engine,
  type EngineName,
  type Engines,
  type Program,
} from './engines.ts';
import { aptInstall } from './install.ts';

/**
 * Finds every engine, gets those that are missing where it can, and writes `.cache/browsers.json`.
 * What is still missing is said aloud, one line each; with `CI=true` that ends the process.
 */
export async function findEngines(): Promise<Engines> {
  const engines: Engines = {};
  for (const name of engineNames) {
    const engine = await findEngine(name);
    if (engine) engines[name] = engine;
    console.log(engine ? `${name}: ${engine.version} (${engine.path})` : notRun(name));
  }
  writeEngines(engines);
  if (process.env['CI'] === 'true' && engineNames.some((name) => !engines[name])) process.exit(1);
  return engines;
}

async function findEngine(name: EngineName): Promise<Engine | undefined> {
  const { variable, programs, packages, fallback } = engineSources[name];
  const asked = process.env[variable];
  if (asked) {
    const engine = probe(name, { path: asked });
    // A wrong path must not be papered over by some other browser.
    if (!engine) console.error(`${variable} names no working program: ${asked}`);
    return engine;
  }
  return (
    firstWorking(name, programs) ??
    (aptInstall(packages) ? firstWorking(name, programs) : undefined) ??
    probe(name, await fallback())
  );
}

function firstWorking(name: EngineName, programs: readonly string[]): Engine | undefined {
  for (const path of programs.flatMap(places)) {
    const engine = existsSync(path) ? probe(name, { path }) : undefined;
    if (engine) return engine;
  }
  return undefined;
}

function places(program: string): string[] {
  if (isAbsolute(program)) return [program];
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
}

/** Asks a program for its version: Ubuntu's `chromium-browser`, for one, may exist and only say where to get a snap. */
function probe(name: EngineName, program: Program | undefined): Engine | undefined {
  if (!program) return undefined;
  const { status, stdout } = spawnSync(program.path, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...program.environment },
    timeout: 30_000,
  });
  return status === 0 ? { name, version: stdout.trim(), ...program } : undefined;
}

if (import.meta.main) await findEngines();
