import type { APIRoute } from 'astro';
import { answer } from '../../story/answer.ts';
import { cardsOf, printCard, type Card } from '../../story/card.ts';
import { png } from '../../story/raster.ts';
import { site } from '../../story/site.ts';

export async function getStaticPaths() {
  const it = await site();
  return it.languages.flatMap((language) =>
    cardsOf(it, language).map((card) => ({
      params: { card: card.address.slice('/cards/'.length, -'.png'.length) },
      props: { card, language },
    })),
  );
}

/** What networks and messengers show where the story, a chapter or a scene is linked to. */
export const GET: APIRoute = async ({ props }) => {
  const { card, language } = props as { card: Card; language: string };
  return answer('png', await png(printCard(await site(), card.of, card.name, language)));
};
