import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/publishing/folder.ts';
import { copyProject } from '../copy.ts';
import { readersEnvironment } from './build.ts';
import { dist, files } from './built.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `the-turn-${version}`;

/** What runs a program with no network at all; nothing, on a machine that does not allow that. */
const cut = [['unshare', '--net'], ['unshare', '--map-root-user', '--net']].find(
  ([command = '', ...rest]) => spawnSync(command, [...rest, 'true']).status === 0,
);
const network = cut ? 'without a network' : 'with the network [not run without: unshare does not work here]';

const elsewhere = { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };
const here = { TZ: 'America/Sao_Paulo', LANG: 'C' };

/** A copy of the project, in which it is built and packed again; and where both packages go. */
const copy = copyProject(['SECURITY.md', 'docs', 'package-lock.json']);
const out = mkdtempSync(join(tmpdir(), 'the-turn-release-'));
afterAll(() => [copy, out].forEach((folder) => rmSync(folder, { recursive: true })));

function run(cwd: string, env: NodeJS.ProcessEnv, ...parameters: string[]): SpawnSyncReturns<string> {
  const [program = '', ...rest] = [...(cut ?? []), process.execPath, ...parameters];
  const done = spawnSync(program, rest, { cwd, env: { ...readersEnvironment(), ...env }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${parameters.join(' ')}\n${done.stdout}${done.stderr}`);
  return done;
}

const packed = (where: string): string => join(out, where, `${name}.zip`);
const program = 'src/publishing/package/package.ts';

beforeAll(() => {
  run(process.cwd(), here, program, dist, join(out, 'here'));
  run(copy, elsewhere, 'node_modules/astro/bin/astro.mjs', 'build');
  run(copy, elsewhere, program, 'dist', join(out, 'there'));
}, 600_000);

describe(`made again in another folder, time zone and language and ${network}`, () => {
  it('the built folder has the same bytes', () => {
    const again = join(copy, 'dist');
    expect(filesIn(again)).toEqual(files);
    const changed = files.filter((file) => !readFileSync(join(again, file)).equals(readFileSync(join(dist, file))));
    expect(changed).toEqual([]);
  });

  it('the package has the same bytes', () => {
    expect(readFileSync(packed('there')).equals(readFileSync(packed('here')))).toBe(true);
  });
});

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly role: string;
  readonly licence: string;
}

/** What a manifest says of a package's files, and what is so. */
function audit(read: (file: string) => Uint8Array, present: readonly string[]) {
  const { files } = JSON.parse(Buffer.from(read('MANIFEST.json')).toString()) as { files: Entry[] };
  const listed = files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  const found = present
    .filter((path) => path !== 'MANIFEST.json')
    .map((path) => {
      const bytes = read(path);
      return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  return { files, listed, found };
}

describe('the package', () => {
  const entries = unzipped();

  function unzipped(): () => Record<string, Uint8Array> {
    let known: Record<string, Uint8Array> | undefined;
    return () =>
      (known ??= Object.fromEntries(
        Object.entries(unzipSync(readFileSync(packed('here')))).map(([path, bytes]) => [path.replace(`${name}/`, ''), bytes]),
      ));
  }
  const text = (file: string): string => Buffer.from(entries()[file] ?? []).toString();

  it('holds the built folder, unchanged, and the rest that a host needs', () => {
    for (const file of files) expect(Buffer.from(entries()[`site/${file}`] ?? []).equals(readFileSync(join(dist, file))), file).toBe(true);
    expect(Object.keys(entries())).toEqual(
      expect.arrayContaining([
        ...['HOSTING.md', 'MANIFEST.json', 'SECURITY.md', 'bill-of-materials.json', 'licences.txt', 'newsroom.mjs'],
        ...['hosting/nginx.conf', 'hosting/apache.htaccess', 'hosting/_headers', 'site/index.html.br', 'site/index.html.gz'],
      ]),
    );
  });

  it('lists every file with its size and its hash, what it is for and on which terms', () => {
    const paths = Object.keys(entries()).toSorted();
    const { files: listed, listed: said, found } = audit((file) => entries()[file]!, paths);
    expect(said).toEqual(found.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
    expect(listed.filter(({ licence, role }) => !licence || !role)).toEqual([]);
  });

  it('is whole in the eyes of another program', () => {
    const { status, error, stdout } = spawnSync('unzip', ['-tq', packed('here')], { encoding: 'utf8' });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return console.warn('not run: there is no unzip');
    expect(status, stdout).toBe(0);
  });

  it('has a pack for each chapter: words, pictures, sources, and no code', () => {
    const { chapters } = JSON.parse(text('site/story.json')) as { chapters: { slug: string; words: Record<string, { title: string }> }[] };
    expect(chapters.length).toBeGreaterThan(5);
    for (const { slug, words } of chapters) {
      const page = text(`republish/en/${slug}/index.html`);
      expect(page).toContain(`<h1>${words['en']!.title}</h1>`);
      expect(page).not.toMatch(/<script|<style|<link|\sclass=|\sstyle=|\son\w+=|<svg/);
      const pictures = [...page.matchAll(/<figure><img src="([^"]+)" alt="([^"]+)"[^>]*><figcaption>([^<]+)/g)];
      const steps = text(`site/chapters/${slug}/index.html`).match(/data-step=/g) ?? [];
      expect(pictures.length).toBe(steps.length);
      for (const [, file, alternative, credit] of pictures) {
        expect(alternative!.length).toBeGreaterThanOrEqual(40);
        expect(credit).toMatch(/CC BY 4\.0.*Sources?:/);
        const picture = Buffer.from(entries()[`republish/en/${slug}/${file}`]!);
        expect(picture.subarray(1, 4).toString()).toBe('PNG');
        expect(entries()).toHaveProperty([`republish/en/${slug}/${file!.replace('.png', '.svg')}`]);
      }
      expect(page).toMatch(/The chapter has [\d,]+ words\./);
      expect(page.match(/<h2>Sources<\/h2>/g)?.length).toBe(1);
    }
  });
});

describe('the script for newsrooms, run in an unpacked package with nothing beside it', { timeout: 300_000 }, () => {
  const release = join(out, 'here', name);
  const site = 'https://example.org/2026/mali/';
  const read = (file: string): Buffer => readFileSync(join(release, file));
  const commands = (...parameters: string[]): string =>
    run(release, {}, 'newsroom.mjs', ...parameters).stdout;

  function isSettled(): void {
    const { listed, found } = audit(read, filesIn(release));
    expect(listed).toEqual(found);
  }

  it('stamps it, and all that depends on the address or on its files follows', () => {
    const before = filesIn(release).map((file) => [file, read(file).toString('latin1')] as const);
    expect(commands('stamp', '--site', site)).toContain(site);
    isSettled();
    expect(read('site/index.html').toString()).toContain(`<link rel="canonical" href="${site}">`);
    expect(read('hosting/nginx.conf').toString()).toContain('location ^~ /2026/mali/ {');
    expect(read('hosting/apache.htaccess').toString()).toContain('m#^/2026/mali/(?:_astro/');
    expect(read('hosting/_headers').toString()).toContain('/2026/mali/_astro/*\n');
    expect(read('republish/en/moura/index.html').toString()).toContain(`<link rel="canonical" href="${site}chapters/moura/">`);

    commands('stamp', '--none');
    isSettled();
    const after = filesIn(release).map((file) => [file, read(file).toString('latin1')] as const);
    expect(after.filter(([file, bytes], index) => before[index]?.[0] !== file || before[index]?.[1] !== bytes).map(([file]) => file)).toEqual([]);
  });

  it('puts a look on it, and takes it away again', () => {
    const before = read('MANIFEST.json').toString();
    const sheet = resolve('test/publishing/theme/house.css');
    commands('theme', sheet);
    isSettled();
    expect(read('site/index.html').toString()).toContain('theme.css');
    commands('theme', '--none');
    isSettled();
    expect(read('MANIFEST.json').toString()).toBe(before);
  });

  it('says what can be done with it, and refuses in plain words what cannot', () => {
    expect(commands()).toMatch(/stamp[^]*theme/);
    const { status, stderr } = spawnSync(process.execPath, ['newsroom.mjs', 'stamp'], { cwd: release, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/--site/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
