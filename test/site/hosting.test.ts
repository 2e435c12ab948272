import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compress } from '../../src/publishing/compress.ts';
import { cloudflare, netlify, readHeaders } from '../publishing/hosting/headers-file.ts';
import { headersFile } from '../../src/publishing/hosting/headers-file.ts';
import { contentTypeOf, headersOf } from '../../src/publishing/hosting/rules.ts';
import type { Served } from '../../src/publishing/serve.ts';
import { apacheReads, serveByApache } from '../hosting/apache.ts';
import { serveByNginx, type NginxOptions } from '../hosting/nginx.ts';
import { dist, files, pages } from './built.ts';

/** A copy of the built folder as it leaves the house: with its compressed copies, and with what a newsroom may add. */
let folder: string;
const added = [
  'feed.atom.xml',
  'theme.css',
  'story.json',
  'module.mjs',
  'cards/story.png',
  'oembed/story.json',
];
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'hosted-')), 'folder');
  cpSync(dist, folder, { recursive: true });
  // As on a host, where the server that reads it is not who wrote it.
  chmodSync(dirname(folder), 0o755);
  for (const file of added.filter((each) => !files.includes(each)))
    cpSync(join(dist, 'about/index.html'), join(folder, file));
  compress(folder);
}, 240_000);
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

describe('the compressed copies', () => {
  it('unpack to the bytes of their files, and are smaller', () => {
    let copies = 0;
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      for (const [ending, unpack] of [
        ['.br', brotliDecompressSync],
        ['.gz', gunzipSync],
      ] as const) {
        if (!existsSync(join(folder, file + ending))) {
          const isShort = bytes.length <= 1024 || /\.(woff2|png)$/.test(file);
          if (!isShort) expect(bytes.length, `${file}${ending} is missing`).toBe(0);
          continue;
        }
        const copy = readFileSync(join(folder, file + ending));
        expect(unpack(copy).equals(bytes), file + ending).toBe(true);
        expect(copy.length, file + ending).toBeLessThan(bytes.length);
        copies += 1;
      }
    }
    expect(copies).toBeGreaterThan(files.length);
  });
});

describe('the rules', () => {
  it('know every kind of file of the folder', () => {
    expect(files.filter((file) => contentTypeOf(addressOf(file)) === undefined)).toEqual([]);
  });

  it('let other hosts frame no page but the embeds, and keep for ever only what has a hash in its name', () => {
    for (const page of pages) {
      const framed = headersOf(addressOf(page))['X-Frame-Options'] === undefined;
      expect(framed, page).toBe(page.startsWith('embed/'));
    }
    const kept = files.filter((file) => headersOf(file)['Cache-Control']!.includes('immutable'));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((file) => !/\.[\w-]{8}\.(js|css|woff2)$|\.[0-9a-f]{10}\.json$/.test(file))).toEqual(
      [],
    );
  });

  it.each([
    ['Cloudflare', cloudflare],
    ['Netlify', netlify],
  ])('reach every file of the folder by a _headers file, as %s reads it', (_, reading) => {
    const sent = readHeaders(headersFile('/2026/mali/'), reading);
    for (const path of files.map(addressOf)) {
      const { 'Cache-Control': cache, ...others } = sent(`/2026/mali/${path}`);
      const { 'Cache-Control': wanted, ...rest } = headersOf(path);
      expect(others, path).toEqual(rest);
      expect(cache, path).toBe(wanted === 'no-cache' ? 'public, max-age=0, must-revalidate' : wanted);
    }
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a browser does; `fetch` would unpack the answer and follow where it leads. */
function ask(url: string, encoding: string, headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(
      url,
      { headers: { 'Accept-Encoding': encoding, Host: 'news.example.org', ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      },
    ).on('error', reject);
  });
}

/** Every kind of file, by the folder it lies in, its ending, and whether it has compressed copies. */
function kinds(): string[] {
  const found = new Map<string, string>();
  for (const file of [...files, ...added]) {
    const [first, ...more] = file.split('/');
    found.set(`${more.length > 0 && first} ${extname(file)} ${existsSync(join(folder, `${file}.gz`))}`, file);
  }
  return [...found.values()];
}

const hosting = inject('hosting');
const servers = {
  nginx: hosting.nginx && hosting.brotli && serveByNginx,
  apache: hosting.apache2 && apacheReads() && serveByApache,
};
const places: readonly (NginxOptions & { server: keyof typeof servers })[] = [
  { server: 'nginx', mount: '/' },
  { server: 'nginx', mount: '/2026/mali/' },
  { server: 'nginx', mount: '/a/', elsewhere: true },
  { server: 'apache', mount: '/' },
  { server: 'apache', mount: '/2026/mali/' },
];

describe.each(places)('$server with the folder at $mount', ({ server, ...options }) => {
  const serve = servers[server];
  if (!serve) return it.skip('[not run: it is not on this machine, or must not read here]');
  let site: Served;
  beforeAll(async () => {
    site = await serve(hosting, folder, options);
  });
  afterAll(() => site.close());

  it.each(['identity', 'gzip', 'br', 'gzip, deflate, br'])(
    'sends every kind of file with its headers, to who takes %s',
    async (encoding) => {
      expect(kinds().length).toBeGreaterThan(25);
      for (const file of kinds()) {
        const path = addressOf(file);
        const { status, headers, body } = await ask(site.url + path, encoding);
        const wanted = { ...headersOf(path), 'Content-Type': contentTypeOf(path)! };
        expect(status, path).toBe(200);
        for (const [name, value] of Object.entries(wanted))
          expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
        for (const name of ['Content-Disposition', 'X-Frame-Options'])
          expect(name.toLowerCase() in headers, `${name} of ${path}`).toBe(name in wanted);

        const packed = existsSync(join(folder, `${file}.gz`)) && encoding !== 'identity';
        expect(headers['content-encoding'], path).toBe(
          packed ? (encoding.includes('br') ? 'br' : 'gzip') : undefined,
        );
        if (packed) expect(headers['vary'], path).toContain('Accept-Encoding');
        const bytes = readFileSync(join(folder, file));
        const unpacked = !packed
          ? body
          : encoding.includes('br')
            ? brotliDecompressSync(body)
            : gunzipSync(body);
        expect(unpacked.equals(bytes), path).toBe(true);
      }
    },
  );

  it('answers with nothing but "unchanged" to who has a page already', async () => {
    const { headers } = await ask(site.url, 'br');
    const again = await ask(site.url, 'br', { 'If-None-Match': headers['etag'] });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  it('leads from a folder without its slash to the page, on whatever host and port it was asked', async () => {
    const { status, headers } = await ask(`${site.url}about?a=b`, 'br');
    // Apache says the whole address, by the host that it was asked as.
    const to = (address = ''): string => address.replace('http://news.example.org', '');
    expect([status, to(headers['location'])]).toEqual([301, `${options.mount}about/?a=b`]);
    if (options.mount === '/') return;
    const root = await ask(`${site.url.slice(0, -1)}?a=b`, 'br');
    expect([root.status, to(root.headers['location'])]).toEqual([301, `${options.mount}?a=b`]);
  });

  it('says of what is not there that it is not, under the same policy, and lets nobody keep that', async () => {
    for (const path of ['gone/', '_astro/gone.12345678.js', 'figures/gone.svg', 'index.html/']) {
      const { status, headers } = await ask(site.url + path, 'br');
      expect(status, path).toBe(404);
      expect(headers['content-security-policy'], path).toBe(headersOf(path)['Content-Security-Policy']);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control'], path).toBeUndefined();
    }
  });
});
