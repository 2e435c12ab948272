import { afterAll, beforeAll, inject } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served, type ServeOptions } from '../../src/publishing/serve.ts';
import { serveByNginx } from '../hosting/nginx.ts';

/**
 * Where on its host the folder is put: deep inside, where an address that is right only at the root is wrong.
 * `npm run test:mounts` names other places.
 */
export const mount = process.env['THE_TURN_MOUNT'] ?? '/2026/mali/';

/**
 * Serves the built folder for the tests of a suite, under the strictest policy a host may set: as newsrooms do, by nginx
 * and the file we give them for it. Where something is to be broken, or where there is no nginx, by our own server.
 */
export function served({ intercept }: Pick<ServeOptions, 'intercept'> = {}): () => Served {
  const hosting = inject('hosting');
  let site: Served;
  beforeAll(async () => {
    site =
      hosting.nginx && !intercept
        ? await serveByNginx(hosting, inject('dist'), { mount })
        : await serve(inject('dist'), { mount, headers: strictHeaders, ...(intercept && { intercept }) });
  });
  afterAll(() => site.close());
  return () => site;
}

/** A phone that many readers hold. */
export const phone = { width: 390, height: 844, mobile: true } as const;
export const desktop = { width: 1440, height: 900 } as const;
