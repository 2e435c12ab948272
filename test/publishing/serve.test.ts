import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy, strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served, type ServeOptions } from '../../src/publishing/serve.ts';

const parent = mkdtempSync(join(tmpdir(), 'served-'));
const folder = join(parent, 'site');
let running: Served[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'about'), { recursive: true });
  const files = {
    'index.html': '<h1>Home</h1>',
    'about/index.html': '<h1>About</h1>',
    '404.html': '<h1>Lost</h1>',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'b.woff2': 'font',
    'c.json': '{}',
    'd.csv': 'région\nMénaka\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'd.csv.br'), brotliCompressSync('région\nMénaka\n'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});

afterAll(() => rmSync(parent, { recursive: true }));

async function start(options?: ServeOptions): Promise<Served> {
  const server = await serve(folder, options);
  running.push(server);
  return server;
}

test.each([
  ['', 'text/html;charset=utf-8'],
  ['about/', 'text/html;charset=utf-8'],
  ['a.svg', 'image/svg+xml'],
  ['b.woff2', 'font/woff2'],
  ['c.json', 'application/json'],
  ['d.csv', 'text/csv; charset=utf-8'],
])('%j is served as %s', async (path, type) => {
  const { url } = await start();
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test('the folder stands at its mount and nowhere else', async () => {
  const { url } = await start({ mount: '/a/b/c/' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/c\/$/);
  expect(await (await fetch(`${url}about/`)).text()).toBe('<h1>About</h1>');
  for (const outside of ['/', '/about/', '/a/b/', '/a/b/cc/']) {
    const response = await fetch(new URL(outside, url));
    expect([outside, response.status, await response.text()]).toEqual([outside, 404, 'Not found\n']);
  }
});

test('a folder without its trailing slash is redirected, with the query kept', async () => {
  const { url } = await start({ mount: '/a/' });
  const asked = ['about', 'about?x=1', ''].map((path) => (path ? url + path : url.slice(0, -1)));
  const responses = await Promise.all(asked.map((address) => fetch(address, { redirect: 'manual' })));
  expect(responses.map(({ status }) => status)).toEqual([301, 301, 301]);
  expect(responses.map(({ headers }) => headers.get('location'))).toEqual([
    '/a/about/',
    '/a/about/?x=1',
    '/a/',
  ]);
});

test.each(['nothing', 'nothing/', 'a.svg/', 'about/index', '%zz'])('%j is not found', async (path) => {
  const { url } = await start();
  const response = await fetch(url + path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<h1>Lost</h1>');
});

test.each(['/../secret.txt', '/..%2fsecret.txt', '/about/%2e%2e/../../secret.txt'])(
  '%s gets nowhere',
  async (path) => {
    const { url } = await start();
    // fetch would tidy the path before it is sent.
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 404 /);
  },
);

test('its headers stand on pages and on errors', async () => {
  const { url } = await start({ headers: strictHeaders });
  for (const path of ['', 'nothing']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('a busy port gives way to the next free one', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  const second = await start({ port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  expect((await fetch(second.url)).status).toBe(200);
});

test('a mount must have its slashes', async () => {
  await expect(serve(folder, { mount: '/a' })).rejects.toThrow('A mount begins and ends with a slash: /a');
});

test('a blocked file fails, a hanging one keeps waiting until the server closes', async () => {
  let hangs = (): void => undefined;
  const asked = new Promise<void>((resolve) => (hangs = resolve));
  const server = await start({
    mount: '/m/',
    intercept: (path) => {
      if (path === '/c.json') hangs();
      return path === '/a.svg' ? 'block' : path === '/c.json' ? 'hang' : undefined;
    },
  });
  await expect(fetch(`${server.url}a.svg`)).rejects.toThrow('fetch failed');
  expect((await fetch(server.url)).status).toBe(200);

  const hanging = fetch(`${server.url}c.json`).then(
    () => 'answered',
    () => 'cut',
  );
  await asked;
  await server.close();
  expect(await hanging).toBe('cut');
});

test('sends the compressed copy of a file to those who can read it', async () => {
  const { url } = await start();
  const response = await fetch(`${url}d.csv`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toBe('région\nMénaka\n');
  const plain = await fetch(`${url}d.csv`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('région\nMénaka\n');
});
