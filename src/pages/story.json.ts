import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import { answer } from '../story/answer.ts';
import { recordOf } from '../story/record.ts';
import { site } from '../story/site.ts';

/** What the folder holds, for the commands that newsrooms run on it, and for programs of their own. */
export const GET: APIRoute = async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return answer('json', JSON.stringify(recordOf(await site(), version), null, 1));
};
