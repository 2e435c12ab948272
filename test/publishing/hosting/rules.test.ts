import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run as headers } from '../../../src/publishing/hosting/command.ts';
import { apache } from '../../../src/publishing/hosting/apache.ts';
import { headersFile } from '../../../src/publishing/hosting/headers-file.ts';
import { nginx } from '../../../src/publishing/hosting/nginx.ts';
import { headersOf, holds, rules } from '../../../src/publishing/hosting/rules.ts';
import { cloudflare, netlify, readHeaders } from './headers-file.ts';

const tags = ['fr', 'bm'];

/** Addresses as the folder has them, and others that begin like them. */
const paths = fc
  .tuple(
    fc.constantFrom('', 'fr/', 'bm/', 'de/'),
    fc.constantFrom(
      ...rules().flatMap((rule) => rule.paths),
      'embed/*',
      'oembed/*',
      'feed.*',
      'story.json',
      'theme.css',
    ),
    fc.string({ unit: fc.constantFrom(...'ab/.-*'), maxLength: 12 }),
  )
  .map(
    ([language, pattern, more]) =>
      language + pattern.replace('*', more.replaceAll('*', 'x').replaceAll('//', '/')),
  );

describe('the rules', () => {
  it('give no address the same header twice', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const names = rules(tags)
          .filter((rule) => rule.paths.some((pattern) => holds(pattern, path)))
          .flatMap(({ headers }) => Object.keys(headers));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('hold at most once beside the one for all, as nginx goes by one of them', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const further = rules(tags).filter((rule) => rule.paths.some((pattern) => holds(pattern, path)));
        expect(further.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each([
    ['chapters/moura/', 'no-cache', true],
    ['fr/', 'no-cache', true],
    ['embed/the-count/', 'no-cache', false],
    ['fr/embed/the-count/', 'no-cache', false],
    ['_astro/scene.56nEyFxs.js', 'public, max-age=31536000, immutable', false],
    ['scenes/votes.en.6f67035b93.json', 'public, max-age=31536000, immutable', false],
    ['cards/story.fr.png', 'public, max-age=3600', false],
    ['scripted.js', 'no-cache', false],
    ['feed.atom.xml', 'no-cache', false],
  ])('say of %s: %s; kept to frames of its own host: %s', (path, cache, framed) => {
    const headers = headersOf(path, tags);
    expect(headers['Cache-Control']).toBe(cache);
    expect('X-Frame-Options' in headers).toBe(framed);
    expect(headers['Access-Control-Allow-Origin']).toBe('*');
  });
});

describe('the file for nginx', () => {
  it('is this', async () => {
    await expect(nginx('/2026/mali/', ['fr'])).toMatchFileSnapshot('__snapshots__/nginx.conf');
  });

  it('is this for a folder that is a whole host', async () => {
    await expect(nginx('/')).toMatchFileSnapshot('__snapshots__/nginx-root.conf');
  });
});

describe('the file for Apache', () => {
  it('is this', async () => {
    await expect(apache('/2026/mali/', ['fr'])).toMatchFileSnapshot('__snapshots__/apache.htaccess');
  });
});

describe('the _headers file', () => {
  it('is this', async () => {
    await expect(headersFile('/2026/mali/', ['fr'])).toMatchFileSnapshot('__snapshots__/_headers');
  });

  it('keeps to the limits of its readers, in nine languages too', () => {
    const lines = headersFile('/2026/mali/', 'fr bm de es it pt ar sw'.split(' ')).split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => /\*./.test(line) && line.startsWith('/'))).toEqual([]);
  });

  it.each([
    ['Cloudflare', cloudflare],
    ['Netlify', netlify],
  ])('gives every address the headers of the rules, as %s reads it', (_, reading) => {
    fc.assert(
      fc.property(paths, fc.constantFrom('/', '/a/', '/2026/mali/'), (path, mount) => {
        const { 'Cache-Control': cache, ...others } = readHeaders(
          headersFile(mount, tags),
          reading,
        )(mount + path);
        const { 'Cache-Control': wanted, ...rest } = headersOf(path, tags);
        expect(others).toEqual(rest);
        expect(cache).toBe(wanted === 'no-cache' ? 'public, max-age=0, must-revalidate' : wanted);
      }),
    );
  });
});

describe('the command', () => {
  it('prints the file for a server, a path and further languages', () => {
    expect(headers(['nginx', '/2026/mali/', 'fr'])).toBe(nginx('/2026/mali/', ['fr']));
    expect(headers(['apache', '/2026/mali/'])).toBe(apache('/2026/mali/'));
    expect(headers(['_headers', '/'])).toBe(headersFile('/'));
  });

  it.each([
    [[], 'Say for which server'],
    [['caddy', '/'], 'headers nginx /2026/mali/'],
    [['nginx'], 'begins and ends with a slash'],
    [['nginx', '/2026'], 'not "/2026"'],
    [['nginx', '/a b/'], 'plain letters'],
    [['_headers', '/', 'f{'], 'not "f{"'],
  ])('says what is wrong with %j', (parameters, message) => {
    expect(() => headers(parameters)).toThrow(message);
  });
});
