import type { APIRoute } from 'astro';
import { site } from '../../../story/site.ts';
import { printStill, stillName, stills, type Still } from '../../../story/stills.ts';

export async function getStaticPaths() {
  const { sceneNames, scene, defaultLanguage } = await site();
  return sceneNames.flatMap((name) =>
    scene(name, defaultLanguage).scene.views.flatMap((view) =>
      stills.map((still) => ({
        params: { scene: name, still: stillName(view, still) },
        props: { view, still },
      })),
    ),
  );
}

/** One view of a scene as a picture, drawn by the function that draws it live. */
export const GET: APIRoute = async ({ params, props }) => {
  const { scene: prepare, defaultLanguage, library } = await site();
  const { scene, content } = prepare(params['scene'] ?? '', defaultLanguage);
  return new Response(
    printStill(scene, content, props['view'] as string, props['still'] as Still, library.actors),
  );
};
