import type { APIRoute } from 'astro';
import { answer } from '../../story/answer.ts';
import { site } from '../../story/site.ts';

export async function getStaticPaths() {
  const { library } = await site();
  return [...library.tables.values()].map(({ id, text }) => ({ params: { table: id }, props: { text } }));
}

/** A table as editors keep it: what a reader downloads is what the scene draws. */
export const GET: APIRoute = ({ props }) => answer('csv', props['text'] as string);
