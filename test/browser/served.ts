import { afterAll, beforeAll, inject } from 'vitest';
import { strictHeaders } from '../../src/publishing/policy.ts';
import { serve, type Served, type ServeOptions } from '../../src/publishing/serve.ts';

/** Serves the built folder for the tests of a suite, under the strictest policy a host may set. */
export function served(options: ServeOptions = {}): () => Served {
  let site: Served;
  beforeAll(async () => {
    site = await serve(inject('dist'), { headers: strictHeaders, ...options });
  });
  afterAll(() => site.close());
  return () => site;
}

/** A phone that many readers hold. */
export const phone = { width: 390, height: 844, mobile: true } as const;
export const desktop = { width: 1440, height: 900 } as const;
