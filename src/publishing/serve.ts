import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The path the folder stands at, with a slash at both ends. Default `/`. */
  mount?: string;
  /** Headers of every response, errors included. */
  headers?: Readonly<Record<string, string>>;
  /** The port to try first; the next free one is taken when it is busy. 0 (the default) asks for any. */
  port?: number;
  /**
   * Fault injection for tests. Is given the path below the mount (`/figures/a.svg`) and breaks its answer:
   * `block` cuts the connection, `hang` never answers.
   */
  intercept?: (path: string) => 'block' | 'hang' | undefined;
}

export interface Served {
  /** The address of the mount, ending in a slash. */
  url: string;
  /** Stops at once: open connections, hanging ones too, are cut. */
  close(): Promise<void>;
}

/** Text types to which sirv gives no charset. Without one, browsers read a table's accents as Windows-1252. */
const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

/**
 * Serves a built folder on 127.0.0.1 the way a plain static host does: exact file names, `index.html` for a
 * folder, a redirect to a folder's trailing slash, and `404.html` (when there is one) for everything else.
 * Files are read anew for each request, so that a rebuilt folder needs no restart.
 * @throws RangeError for a mount without slashes at both ends; the system's error if no port can be opened.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const mount = options.mount ?? '/';
  if (!/^\/(.+\/)?$/.test(mount)) throw new RangeError(`A mount begins and ends with a slash: ${mount}`);

  // `brotli`: where a compressed copy lies beside a file, as hosts make them, that is sent.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, setHeaders: setCharset });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value);

    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === mount) return redirect(response, mount + search);
    if (!path.startsWith(mount)) return notFound(response);

    const below = `/${path.slice(mount.length)}`;
    const fault = options.intercept?.(below);
    if (fault === 'hang') return;
    if (fault === 'block') return void request.socket.destroy();

    const kind = kindOf(folder, below);
    // Relative links of /about/index.html point elsewhere when it is shown as /about.
    if (kind === 'folder' && !below.endsWith('/')) return redirect(response, `${path}/${search}`);
    // sirv would also answer /a.css/ and /about (for about.html); most hosts do not, and tests should notice.
    if (kind !== (below.endsWith('/') ? 'folder' : 'file')) return notFound(response, folder);
    request.url = below + search;
    files(request, response, () => notFound(response, folder));
  });

  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65_535) throw error;
    return listen(server, port + 1);
  }
}

/** What stands at a path of the folder. Paths that climb out of it, or that do not decode, hold nothing. */
function kindOf(folder: string, path: string): 'file' | 'folder' | undefined {
  try {
    const decoded = decodeURI(path);
    if (decoded.split(/[/\\]/).includes('..')) return undefined;
    const stats = statSync(join(folder, decoded));
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function setCharset(response: ServerResponse, path: string): void {
  const type = textTypes[extname(path)];
  if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function notFound(response: ServerResponse, folder?: string): void {
  if (folder && kindOf(folder, '/404.html') === 'file') {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(join(folder, '404.html')).pipe(response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  }
}

// As a command: node src/publishing/serve.ts [folder] [port]
if (import.meta.main) {
  const [folder = 'dist', port = '4321'] = process.argv.slice(2);
  const { url } = await serve(folder, { port: Number(port) });
  console.log(`Serving ${folder} at ${url}`);
}
