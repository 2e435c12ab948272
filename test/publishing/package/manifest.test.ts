import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { licenceOf, manifest, roleOf } from '../../../src/publishing/package/manifest.ts';

const story = {
  story: {
    version: '1.0.0',
    published: '2026-11-22',
    modified: '2026-11-23',
    factsAsOf: '2026-05-04',
    licence: { text: { name: 'CC BY 4.0' }, code: { name: 'MIT' } },
  },
  scenes: [{ name: 'map', tables: ['deaths', 'votes'] }],
  tables: [
    { id: 'deaths', licence: 'Free for non-commercial use.' },
    { id: 'votes', licence: 'Public domain.' },
    { id: 'other', licence: 'None.' },
  ],
};

describe('a file in the manifest', () => {
  it.each([
    ['site/index.html', 'page', 'CC-BY-4.0'],
    ['site/fr/chapters/moura/index.html', 'page', 'CC-BY-4.0'],
    ['site/embed/map/index.html', 'embed', 'CC-BY-4.0'],
    ['site/the-turn.en.html', 'single file', 'CC-BY-4.0'],
    ['site/figures/map/near.wide.svg', 'still', 'CC-BY-4.0'],
    ['site/data/deaths.csv', 'table', 'Free for non-commercial use.'],
    ['site/data/deaths.csv.br', 'compressed copy', 'Free for non-commercial use.'],
    ['site/scenes/map.en.0123456789.json', 'scene data', 'Free for non-commercial use. Public domain.'],
    ['site/_astro/scene.abc.js', 'script', 'MIT'],
    ['site/_astro/sans-400.abc.woff2', 'font', 'OFL-1.1'],
    ['republish/en/moura/pictures/map-near.png', 'republishing pack', 'CC-BY-4.0'],
    ['newsroom.mjs', 'for hosts', 'MIT'],
    ['hosting/_headers', 'for hosts', 'MIT'],
  ])('%s is a %s under %s', (path, role, licence) => {
    expect(roleOf(path)).toBe(role);
    expect(licenceOf(path, story)).toBe(licence);
  });

  it('has to be of a kind that is known', () => {
    expect(() => roleOf('site/notes.docx')).toThrow('site/notes.docx has no role');
    expect(() => manifest(new Map([['site/figures/map/near.tiff', Buffer.from('x')]]), story)).toThrow('no media type');
  });

  it('is listed with its size, its hash, its type and how it was compressed', () => {
    const bytes = Buffer.from('<svg/>');
    const { files, modified } = JSON.parse(manifest(new Map([['site/figures/map/near.svg.gz', bytes]]), story)) as {
      files: object[];
      modified: string;
    };
    expect(modified).toBe('2026-11-23');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(files).toEqual([
      { path: 'site/figures/map/near.svg.gz', size: 6, sha256, type: 'image/svg+xml', encoding: 'gzip', role: 'compressed copy', licence: 'CC-BY-4.0' },
    ]);
  });
});
