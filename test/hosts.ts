import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { serve } from '../src/publishing/serve.ts';

/** Pages of somebody else, on another port and so of another origin, with scenes of the story in frames. */
export interface Hosts {
  /** Ends in a slash. */
  readonly url: string;
  /** Gives a page another body, and its address. */
  show(body: string): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const files: Readonly<Record<string, string>> = {
  '/frames.js': require.resolve('@newswire/frames').replace(/[^/]*$/, 'frames.umd.js'),
  '/pym.js': require.resolve('pym.js/dist/pym.v1.min.js'),
};

export async function startHosts(): Promise<Hosts> {
  const bodies = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0]!;
    if (files[path]) return void response.setHeader('Content-Type', 'text/javascript').end(readFileSync(files[path]));
    const body = bodies.get(path);
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A host</title>
<body>${body ?? ''}</body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    show(body) {
      const path = `/${bodies.size}`;
      bodies.set(path, body);
      return url.slice(0, -1) + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A frame as the box of a picture gives it, and as a host may change it. */
export function frame(address: string, attributes = ''): string {
  return `<iframe src="${address}" title="A scene" width="100%" height="640" frameborder="0" ${attributes}></iframe>`;
}

/** The ways in which newsrooms hold frames: with our script, and with two that are theirs. */
export const ways = {
  'our script': (site: string, scenes: readonly string[], attributes = '') =>
    `${scenes.map((scene) => frame(`${site}embed/${scene}/`, attributes)).join('')}<script src="${site}embed-host.js" async></script>`,
  '@newswire/frames': (site: string, scenes: readonly string[]) =>
    `${scenes.map((scene) => `<div data-frame-src="${site}embed/${scene}/"></div>`).join('')}<script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
  'pym.js': (site: string, scenes: readonly string[]) =>
    `${scenes.map((scene) => `<div data-pym-src="${site}embed/${scene}/"></div>`).join('')}<script src="/pym.js"></script>`,
} as const;

// As a command, to look at: node test/hosts.ts (after a build)
if (import.meta.main) {
  const site = await serve('dist');
  const hosts = await startHosts();
  const scenes = ['the-count', 'kidal'];
  const note = '<style>body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font-family: serif }</style>';
  for (const [name, way] of Object.entries(ways))
    console.log(`${name}: ${hosts.show(`${note}<h1>${name}</h1><p>Above.</p>${way(site.url, scenes)}<p>Below.</p>`)}`);
  const fixed = scenes.map((scene) => frame(`${site.url}embed/${scene}/?frame`)).join('<p>Between.</p>');
  console.log(`without script: ${hosts.show(`${note}<h1>Without script</h1>${fixed}`)}`);
}
