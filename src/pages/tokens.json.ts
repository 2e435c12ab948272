import type { APIRoute } from 'astro';
import { answer } from '../story/answer.ts';
import { look } from '../story/look.ts';
import { site } from '../story/site.ts';

/** The look of the site as data, for tools that give a built folder another one. */
export const GET: APIRoute = async () => answer('json', look(await site()));
