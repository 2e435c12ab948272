import type { APIRoute } from 'astro';
import { printPicture } from '../../../story/picture.ts';
import { site } from '../../../story/site.ts';

export async function getStaticPaths() {
  const { sceneNames, scene, defaultLanguage } = await site();
  return sceneNames.flatMap((name) =>
    scene(name, defaultLanguage).scene.views.map((view) => ({ params: { scene: name, view } })),
  );
}

/** One view of a scene with its words around it, as a picture that can be passed on by itself. */
export const GET: APIRoute = async ({ params }) => {
  const all = await site();
  return new Response(printPicture(all, params['scene'] ?? '', params['view'] ?? '', all.defaultLanguage));
};
