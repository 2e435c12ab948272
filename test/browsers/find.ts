import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { startDisplay, type Display } from './display.ts';
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
  const look = async (names: readonly EngineName[]): Promise<EngineName[]> => {
    for (const name of names) {
      const engine = await onThisMachine(name);
      if (engine) engines[name] = engine;
    }
    // A wrong path must not be papered over by some other browser.
    return names.filter((name) => !engines[name] && !process.env[engineSources[name].variable]);
  };

  const missing = await look(engineNames);
  if (install(missing)) await look(missing);
  for (const name of missing) {
    const engine = engines[name] ?? (await probe(name, await engineSources[name].fallback()));
    if (engine) engines[name] = engine;
  }

  for (const name of engineNames) {
    const engine = engines[name];
    console.log(engine ? `${name}: ${engine.version} (${engine.path})` : notRun(name));
  }
  writeEngines(engines);
  if (process.env['CI'] === 'true' && engineNames.some((name) => !engines[name])) process.exit(1);
  return engines;
}

/** All at once if possible; a system that lacks one of the packages would then get none, so else one by one. */
function install(names: readonly EngineName[]): boolean {
  const packages = names.map((name) => engineSources[name].packages);
  if (packages.length === 0) return false;
  if (aptInstall(packages.flat())) return true;
  return packages.length > 1 && packages.map((some) => aptInstall(some)).includes(true);
}

async function onThisMachine(name: EngineName): Promise<Engine | undefined> {
  const { variable, programs, companions } = engineSources[name];
  const lost = companions.find((program) => !places(program).some((path) => existsSync(path)));
  const asked = process.env[variable];
  if (asked) {
    const engine = lost ? undefined : await probe(name, { path: asked });
    if (!engine) console.error(`${variable} names no working program: ${asked}${lost ? ` (without ${lost})` : ''}`);
    return engine;
  }
  if (lost) return undefined;
  for (const path of programs.flatMap(places)) {
    const engine = existsSync(path) ? await probe(name, { path }) : undefined;
    if (engine) return engine;
  }
  return undefined;
}

function places(program: string): string[] {
  if (isAbsolute(program)) return [program];
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
}

/** Asks a program for its version: Ubuntu's `chromium-browser`, for one, may exist and only say where to get a snap. */
async function probe(name: EngineName, program: Program | undefined): Promise<Engine | undefined> {
  if (!program) return undefined;
  let display: Display | undefined;
  try {
    // WebKitGTK's browser opens a display before it reads what it is asked.
    if (engineSources[name].needsDisplay) display = await startDisplay();
    const { status, stdout } = spawnSync(program.path, ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, ...program.environment, ...(display && { DISPLAY: display.name }) },
      timeout: 30_000,
    });
    return status === 0 ? { name, version: stdout.trim(), ...program } : undefined;
  } catch {
    return undefined;
  } finally {
    display?.close();
  }
}

if (import.meta.main) await findEngines();
