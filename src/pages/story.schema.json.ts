import type { APIRoute } from 'astro';
import { answer } from '../story/answer.ts';
import { recordSchema } from '../story/record-shape.ts';

/** The shape of `story.json`. */
export const GET: APIRoute = () => answer('json', JSON.stringify(recordSchema(), null, 1));
