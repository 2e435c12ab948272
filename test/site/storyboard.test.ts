import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { scenes } from '../../src/scenes/registry.ts';
import { full } from '../full.ts';
import { buildIn } from './build.ts';
import { addresses, files, target } from './built.ts';

const folder = mkdtempSync(join(tmpdir(), 'the-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));
const config = 'src/authoring/storyboard/astro.config.mjs';

// The pages themselves are tested as `astro dev` shows them, in test/browser/dev.test.ts.
describe.skipIf(!full)('npm run storyboard', () => {
  it('builds the story with a page of every scene, and nothing on them leads nowhere', { timeout: 300_000 }, () => {
    buildIn('.', '--config', config, '--outDir', folder);
    expect(files.filter((file) => file.endsWith('.html') && !existsSync(join(folder, file)))).toEqual([]);
    for (const page of ['', ...Object.keys(scenes).map((name) => `${name}/`)].map((name) => `storyboard/${name}index.html`)) {
      const document = parseHTML(readFileSync(join(folder, page), 'utf8')).document as unknown as Document;
      expect(document.querySelectorAll('style, [style], script').length).toBe(0);
      const own = addresses(document).map(({ address }) => target(page, address));
      expect(own.length).toBeGreaterThan(20);
      expect(own.filter((file) => file !== undefined && !existsSync(join(folder, file)))).toEqual([]);
    }
    const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
    expect(scripts.some((file) => readFileSync(join(folder, '_astro', file), 'utf8').includes('story-outlines'))).toBe(true);
  });
});
