import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve, type Served } from '../../src/publishing/serve.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { serveByNginx } from '../hosting/nginx.ts';
import { desktop } from './served.ts';

const hosting = inject('hosting');

describe.skipIf(!hosting.nginx)(`a frame${hosting.nginx ? '' : ' [not run: it needs nginx]'}`, () => {
  let place: string;
  let parent: Served;
  let sites: Record<'strict' | 'bare', Served>;
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'framing-'));
    sites = {
      strict: await serveByNginx(hosting, inject('dist'), { mount: '/a/' }),
      bare: await serve(inject('dist'), { mount: '/a/' }),
    };
    for (const [name, { url }] of Object.entries(sites))
      writeFileSync(
        join(place, `${name}.html`),
        `<!doctype html><title>A</title><iframe src="${url}plain/"></iframe>`,
      );
    parent = await serve(place);
  });
  afterAll(async () => {
    for (const site of [parent, ...Object.values(sites)]) await site.close();
    rmSync(place, { recursive: true });
  });

  inEveryBrowser('in a page of another host', (browser) => {
    it.each([
      ['without our headers', 'bare', true],
      ['with them', 'strict', false],
    ] as const)('the story, sent %s (%s), is shown: %s', async (_, name, shown) => {
      const page = await browser().page(desktop);
      await page.goto(`${parent.url}${name}.html`);
      expect(page.log.requests).toContain(`${sites[name].url}plain/`);
      // A page that is refused loads nothing of its own.
      const styles = page.log.requests.filter(
        (url) => url.startsWith(sites[name].url) && url.endsWith('.css'),
      );
      expect(styles.length > 0).toBe(shown);
    });
  });
});
