import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ability } from './abilities.ts';
import { unpackedChromium } from './install.ts';

/** How a machine may hold an engine, how it may get one, and what the engine can do. */
export interface EngineSource {
  /** The environment variable that names the program and beats everything else. */
  variable: string;
  /** Names to look for on PATH, then full paths to try. */
  programs: readonly string[];
  /** Further programs that must be on PATH for it to be of use. */
  companions: readonly string[];
  /** Whether it has no windowless mode, and is started on a display of our own. */
  needsDisplay: boolean;
  /** What apt installs on Debian. */
  packages: readonly string[];
  /** The last resort: gets a private copy into `.cache`; undefined where there is none for this system. */
  fallback: () => Promise<Program | undefined>;
  abilities: readonly Ability[];
}

/** A program and what its environment needs beyond ours. */
export interface Program {
  path: string;
  environment?: Readonly<Record<string, string>>;
}

const noFallback = (): Promise<undefined> => Promise.resolve(undefined);

/** Every engine the suites run in. One row is all that find.ts needs to know about an engine. */
export const engineSources = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    companions: [],
    needsDisplay: false,
    packages: ['chromium'],
    fallback: unpackedChromium,
    abilities: ['tabToLinks', 'touch', 'contrast', 'slowdown', 'paper', 'keptPages'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    companions: [],
    needsDisplay: false,
    packages: ['firefox-esr'],
    fallback: noFallback,
    abilities: ['tabToLinks'],
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    // WebKitGTK's own small browser is in no PATH. Debian keeps it by architecture, Fedora does not.
    programs: [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    ],
    companions: ['WebKitWebDriver', 'Xvfb'],
    needsDisplay: true,
    packages: ['webkit2gtk-driver', 'xvfb'],
    fallback: noFallback,
    abilities: [],
  },
} as const satisfies Record<string, EngineSource>;

export type EngineName = keyof typeof engineSources;
export const engineNames = Object.keys(engineSources) as EngineName[];

/** An engine that was found and has answered with its version. */
export interface Engine extends Program {
  name: EngineName;
  version: string;
}

/** The engines that this machine has. */
export type Engines = Partial<Record<EngineName, Engine>>;

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
const list = `${cache}browsers.json`;

/** What find.ts found last; undefined if it never ran here. */
export function readEngines(): Engines | undefined {
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Engines) : undefined;
}

export function writeEngines(engines: Engines): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(list, `${JSON.stringify(engines, null, 2)}\n`);
}

/** The line that keeps a missing engine from going unnoticed. */
export function notRun(name: EngineName): string {
  const { variable, packages } = engineSources[name];
  const ways = `set ${variable} to its program, or install ${packages.join(' ')}`;
  return `not run: ${name} (${ways}, then: node test/browsers/find.ts)`;
}
