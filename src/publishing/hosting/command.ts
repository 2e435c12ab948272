import { apache } from './apache.ts';
import { headersFile } from './headers-file.ts';
import { nginx } from './nginx.ts';

const printers = { nginx, apache, _headers: headersFile } as const;

export const usage = `headers nginx /2026/mali/ [languages]
headers apache /2026/mali/ [languages]
headers _headers / [languages]
    Prints what a server is told, for the path at which the folder stands and the languages beside its first.`;

/**
 * The file that tells a server which headers to send: `headers nginx /2026/mali/ fr`.
 * @throws Error that says how it is called, where it was not.
 */
export function run([server = '', mount = '', ...tags]: readonly string[]): string {
  if (!(server in printers)) throw new Error(`Say for which server: nginx, apache or _headers.\n\n${usage}`);
  if (!/^\/(?:[\w.~-]+\/)*$/.test(mount))
    throw new Error(
      `A path begins and ends with a slash, and has plain letters between: /2026/mali/, not "${mount}".`,
    );
  const strange = tags.find((tag) => !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*$/.test(tag));
  if (strange !== undefined)
    throw new Error(`A language is written as in the folder's addresses: fr, not "${strange}".`);
  return printers[server as keyof typeof printers](mount, tags);
}
