import type { APIRoute } from 'astro';
import { tagOf } from '../../../story/address.ts';
import { answer } from '../../../story/answer.ts';
import { pictureName, printPicture } from '../../../story/picture.ts';
import { site } from '../../../story/site.ts';

export async function getStaticPaths() {
  const { sceneNames, scene, languages } = await site();
  return languages.flatMap((language) =>
    sceneNames.flatMap((name) =>
      scene(name, language).scene.views.map((view) => ({
        params: { scene: name, picture: pictureName(view, tagOf(language, languages)) },
        props: { view, language },
      })),
    ),
  );
}

/** One view of a scene with its words around it, as a picture that can be passed on by itself. */
export const GET: APIRoute = async ({ params, props }) => {
  const { view, language } = props as { view: string; language: string };
  return answer('svg', printPicture(await site(), params['scene'] ?? '', view, language));
};
