import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compress } from '../compress.ts';
import { filesIn } from '../folder.ts';
import { apache } from '../hosting/apache.ts';
import { headersFile } from '../hosting/headers-file.ts';
import { nginx } from '../hosting/nginx.ts';
import { inventory } from '../inventory.ts';
import { recordIn } from '../record.ts';
import { manifest } from './manifest.ts';
import { withOrigin } from './origin.ts';

/** Where a package keeps the story itself. */
export const siteFolder = 'site';

/** The folder that a command means when it is told none: in an unpacked package its own, in the project what was built. */
export function usualFolder(): string {
  return existsSync(manifestFile) ? siteFolder : 'dist';
}

const manifestFile = 'MANIFEST.json';

/** The packages's folder that a story's folder is part of; undefined for one that stands alone. */
function packageAround(site: string): string | undefined {
  const around = dirname(site);
  return existsSync(join(around, manifestFile)) ? around : undefined;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Writes what servers are told, for the path that the folder stands at. */
export function writeHosting(release: string, mount: string): void {
  const { editions } = recordIn(join(release, siteFolder));
  const tags = editions.slice(1).map(({ language }) => language);
  write(release, 'hosting/nginx.conf', nginx(mount, tags));
  write(release, 'hosting/apache.htaccess', apache(mount, tags));
  write(release, 'hosting/_headers', headersFile(mount, tags));
}

/** Tells the packs for republishing where their chapters stand. */
function writeOrigins(release: string, site: string | undefined): void {
  const { pages } = recordIn(join(release, siteFolder));
  for (const { kind, of, language, address } of pages) {
    if (kind !== 'chapter') continue;
    const file = join(release, 'republish', language, of!, 'index.html');
    const page = readFileSync(file, 'utf8');
    const origin = site === undefined ? undefined : new URL(address, site).href;
    writeFileSync(file, withOrigin(page, origin));
  }
}

/** Lists the files of a package as they are now. */
export function writeManifest(release: string): void {
  const files = new Map(
    filesIn(release)
      .filter((file) => file !== manifestFile)
      .map((file) => [file, readFileSync(join(release, file))]),
  );
  write(release, manifestFile, manifest(files, recordIn(join(release, siteFolder))));
}

/**
 * Brings all that depends on the files of a built folder up to date after some of them were changed: its list of them,
 * the compressed copies where there are any, and the manifest of the package around it.
 */
export function refresh(folder: string): void {
  const isCompressed = filesIn(folder).some((file) => /\.(br|gz)$/.test(file));
  // Before the list is made, so that no copy of a file that is gone gets on it; and after, because it changes a page.
  if (isCompressed) compress(folder);
  inventory(folder);
  if (isCompressed) compress(folder);
  const release = packageAround(folder);
  if (release !== undefined) writeManifest(release);
}

/** Does the same after it was said where the folder will stand; without that, for the root of a host. */
export function settle(folder: string, site: string | undefined): void {
  const release = packageAround(folder);
  if (release !== undefined) {
    writeHosting(release, site === undefined ? '/' : new URL(site).pathname);
    writeOrigins(release, site);
  }
  refresh(folder);
}
