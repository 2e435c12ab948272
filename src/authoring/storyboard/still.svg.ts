import type { APIRoute } from 'astro';
import { answer } from '../../story/answer.ts';
import { printStill, stillName, stills, type Still } from '../../story/stills.ts';
import { board } from './board.ts';

export async function getStaticPaths() {
  const { scenes } = await board();
  return scenes.flatMap(({ name, views }) =>
    views
      .filter(({ trouble }) => trouble === undefined)
      .flatMap((view) =>
        stills.map((still) => ({
          params: { scene: name, still: stillName(view.name, still, undefined) },
          props: { view: view.name, still },
        })),
      ),
  );
}

/** A view as it is printed for readers, on paper of its own: all four stand on a page that has one theme. */
export const GET: APIRoute = async ({ params, props }) => {
  const { site, language } = await board();
  const { scene, content } = site.scene(params['scene'] ?? '', language);
  const still = { ...(props['still'] as Still), paper: true };
  return answer('svg', printStill(scene, content, props['view'] as string, still, site.library.actors));
};
