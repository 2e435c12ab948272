import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './built.ts';

/** Packages that the code for browsers imports: whatever they import in turn is the bundler's to find. */
const imported = ['stage', 'scroll', 'charts', 'scenes', 'components'].flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('schema.ts'))
    .flatMap((file) => [...readFileSync(`src/${room}/${file}`, 'utf8').matchAll(/^import (?!type)[^']*'([^.'][^']*)'/gm)])
    .map(([, name]) => name!),
);

describe('licences.txt', () => {
  const notices = read('licences.txt').split(`\n${'-'.repeat(72)}\n\n`);

  it('has the notice of every package that readers are sent, with its version and its terms', () => {
    expect(imported.length).toBeGreaterThan(3);
    for (const name of new Set([...imported, 'd3-array', 'd3-color'])) {
      const notice = notices.find((each) => each.startsWith(`${name} `));
      expect(notice, name).toMatch(/^\S+ \d+\.\d+\.\d+ \((MIT|ISC|BSD-3-Clause)\)\n\n[^]*Copyright/);
    }
  });

  it('has those of the fonts and of the story itself', () => {
    expect(notices[0]).toMatch(/^The Turn \d[^]*MIT License/);
    expect(notices[1]).toContain('SIL OPEN FONT LICENSE');
  });
});
