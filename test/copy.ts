import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const needed = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE', 'content', 'public', 'src'];

/** Copies the project to a temporary folder, to be changed there. @param more further paths that the copy should hold. */
export function copyProject(more: readonly string[] = []): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'the-turn-copy-')));
  for (const name of [...needed, ...more]) cpSync(join(root, name), join(folder, name), { recursive: true });
  // One link for each package: Vite keeps a cache in this folder, which must not be the project's own.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}
