import type { APIRoute } from 'astro';
import { tagOf } from '../../../story/address.ts';
import { answer } from '../../../story/answer.ts';
import { site } from '../../../story/site.ts';
import { printStill, stillName, stills, type Still } from '../../../story/stills.ts';

export async function getStaticPaths() {
  const { sceneNames, scene, languages } = await site();
  return languages.flatMap((language) =>
    sceneNames.flatMap((name) =>
      scene(name, language).scene.views.flatMap((view) =>
        stills.map((still) => ({
          params: { scene: name, still: stillName(view, still, tagOf(language, languages)) },
          props: { language, view, still },
        })),
      ),
    ),
  );
}

/** One view of a scene as a picture, drawn by the function that draws it live. */
export const GET: APIRoute = async ({ params, props }) => {
  const { scene: prepare, library } = await site();
  const { scene, content } = prepare(params['scene'] ?? '', props['language'] as string);
  return answer(
    'svg',
    printStill(scene, content, props['view'] as string, props['still'] as Still, library.actors),
  );
};
