import type { APIRoute } from 'astro';
import { answer } from '../../story/answer.ts';
import { site } from '../../story/site.ts';

export async function getStaticPaths() {
  const { library, sceneNames, scene } = await site();
  return library.story.languages.flatMap((language) =>
    sceneNames.map((name) => {
      const { file } = scene(name, language);
      return { params: { file: file.name }, props: { text: file.text } };
    }),
  );
}

/** A scene's data and words in one language: the one file that a live scene fetches. */
export const GET: APIRoute = ({ props }) => answer('json', props['text'] as string);
