import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, type Lockfile } from '../../../src/publishing/package/sbom.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const { components } = JSON.parse(billOfMaterials(lock, new Set(['d3-scale']))) as {
  components: { name: string; version: string; purl: string; scope: string; hashes: { alg: string; content: string }[] }[];
};

describe('the bill of materials', () => {
  it('names every package of the lock file, each version once', () => {
    const locked = Object.entries(lock.packages).flatMap(([path, { version }]) => {
      const name = path.split('node_modules/').at(-1);
      return name ? [`${name}@${version}`] : [];
    });
    const named = components.map(({ name, version }) => `${name}@${version}`);
    expect(named.toSorted()).toEqual([...new Set(locked)].toSorted());
    expect(named.length).toBeGreaterThan(300);
  });

  it('says what readers are sent, and what to compare a package with', () => {
    expect(components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(['d3-scale']);
    const [scale] = components.filter(({ name }) => name === 'd3-scale');
    const [hash] = scale!.hashes;
    expect(scale!.purl).toBe(`pkg:npm/d3-scale@${scale!.version}`);
    const { integrity } = lock.packages['node_modules/d3-scale']!;
    expect(hash!.alg).toBe('SHA-512');
    expect(`sha512-${Buffer.from(hash!.content, 'hex').toString('base64')}`).toBe(integrity);
    expect(components.find(({ name }) => name === '@astrojs/mdx')?.purl).toMatch(/^pkg:npm\/%40astrojs\/mdx@/);
  });
});
