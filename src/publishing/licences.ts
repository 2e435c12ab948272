import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Somebody else's work in what readers are sent, with the terms it came under. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As its package gives it, by SPDX: `ISC`. */
  readonly licence: string;
  readonly text: string;
}

/** The package that a module belongs to: `/…/node_modules/d3-scale/src/band.js` is of `d3-scale`. */
export function packageOf(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  if (path === undefined) return undefined;
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The notices one below the other, as licences ask for: with all copies, and so beside the scripts. */
export function printNotices(notices: readonly Notice[]): string {
  const parts = notices.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim().replaceAll('\r', '')}`,
  );
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * Reads what a package says of itself.
 * @param folder its own, in `node_modules`.
 * @throws Error for a package without a licence: nobody may pass it on.
 */
function noticeOf(name: string, folder: string): Notice {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!license || !version || !file) throw new Error(`the package ${name} does not say on which terms it may be passed on`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}

/** What no script brings in: the story's own terms, and those of its fonts. */
function ownNotices(): Notice[] {
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  const fonts = JSON.parse(readFileSync('node_modules/@fontsource/noto-sans/package.json', 'utf8')) as Notice;
  return [
    { name: 'The Turn', version: version!, licence: license!, text: readFileSync('LICENSE', 'utf8') },
    {
      name: 'Noto Sans and Noto Serif',
      version: fonts.version,
      licence: 'OFL-1.1',
      text: readFileSync('src/styles/fonts/LICENSE.txt', 'utf8'),
    },
  ];
}

/**
 * The notices of all packages that modules come from, by name.
 * @param modules their full paths, or what a bundler calls those of its own.
 */
export function noticesOf(modules: readonly string[]): Notice[] {
  const folders = new Map(
    modules.flatMap((module) => {
      const name = packageOf(module);
      const end = `node_modules/${name}/`;
      return name ? [[name, module.slice(0, module.lastIndexOf(end) + end.length)]] : [];
    }),
  );
  return [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, folder]) => noticeOf(name, folder));
}

/**
 * Writes `licences.txt` into the built folder: whatever packages the scripts for readers were made from. Scripts are
 * made small, and lose the notices that their licences want kept.
 */
export function licences(): Plugin {
  return {
    name: 'licences',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const source = printNotices([...ownNotices(), ...noticesOf(modules)]);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
