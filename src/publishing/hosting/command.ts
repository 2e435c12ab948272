import { headersFile } from './headers-file.ts';
import { nginx } from './nginx.ts';

const printers = { nginx, _headers: headersFile } as const;

const usage = `Say for which server, at which path the folder stands, and which languages it has beside its first:
  headers nginx /2026/mali/
  headers _headers / fr`;

/**
 * The file that tells a server which headers to send: `headers nginx /2026/mali/ fr`.
 * @throws Error that says how it is called, where it was not.
 */
export function headers([server = '', mount = '', ...tags]: readonly string[]): string {
  if (!(server in printers)) throw new Error(usage);
  if (!/^\/(?:[\w.~-]+\/)*$/.test(mount))
    throw new Error(
      `A path begins and ends with a slash, and has plain letters between: /2026/mali/, not "${mount}".`,
    );
  const strange = tags.find((tag) => !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*$/.test(tag));
  if (strange !== undefined)
    throw new Error(`A language is written as in the folder's addresses: fr, not "${strange}".`);
  return printers[server as keyof typeof printers](mount, tags);
}

if (import.meta.main) {
  try {
    process.stdout.write(headers(process.argv.slice(2)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
