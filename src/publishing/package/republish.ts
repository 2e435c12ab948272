import { tagOf } from '../../story/address.ts';
import { creditLine, imprint } from '../../story/credit.ts';
import { pictureName, pictureOf, printPicture } from '../../story/picture.ts';
import type { Site } from '../../story/site.ts';
import { png } from '../../story/raster.ts';
import { printDate } from '../../story/voice.ts';
import { articleOf, type Article, type Shown } from '../article.ts';
import { escapeMarkup } from '../../stage/escape.ts';

/** The files of a pack, by their paths in it. */
export type Pack = ReadonlyMap<string, string | Uint8Array>;

/** How many pixels of the PNG one of the picture becomes: enough for a column on a sharp screen. */
const scale = 2;

/** The page of a pack. What `stamp` knows, where the story stands, it puts between the comments. */
function page(site: Site, { language, title, standfirst, body, words }: Article): string {
  const { story } = site.library;
  const say = site.say(language);
  const { byline } = story.words[language]!;
  const by = `${say('byline', { name: byline })} · ${say('published', { date: printDate(story.published, language) })}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title><meta name="description" content="${escapeMarkup(standfirst)}"><meta name="robots" content="noindex">
</head><body>
<article>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(standfirst)}</p>
<p>${escapeMarkup(by)}</p>
${body}
<p>${escapeMarkup(imprint(site, language))}. <!--origin--><!--/origin--></p>
</article>
<hr>
<p>${escapeMarkup(say('republish-rules'))} <a href="${escapeMarkup(story.licence.text.url)}" rel="license">${escapeMarkup(story.licence.text.name)}</a>. ${escapeMarkup(say('republish-words', { n: words }))}</p>
</body></html>
`;
}

/**
 * One chapter for others to republish: its words as plain HTML without script, style or class, each view of its graphics
 * as PNG and as SVG with its credit, its sources, and what is asked of whoever uses it.
 *
 * @param light the chapter's built page in the light edition.
 */
export async function republishPack(site: Site, light: string, language: string): Promise<Pack> {
  const shown = new Map<string, Shown>();
  const picture = (view: Shown): string => {
    const name = fileOf(view);
    shown.set(name, view);
    const { width, height } = pictureOf(site, view.scene, view.view, language).frame;
    const credit = creditLine(site, view.scene, language);
    return `<figure><img src="pictures/${name}.png" alt="${escapeMarkup(view.alternative)}" width="${width}" height="${height}"><figcaption>${escapeMarkup(credit)}</figcaption></figure>`;
  };
  const fileOf = ({ scene, view }: Shown): string =>
    `${scene}-${pictureName(view, tagOf(language, site.languages))}`;
  const article = articleOf(light, {
    picture,
    link: (address) => (/^https?:/.test(address) ? address : undefined),
  });
  const files = new Map<string, string | Uint8Array>([['index.html', page(site, article)]]);
  for (const [name, { scene, view }] of shown) {
    const svg = printPicture(site, scene, view, language);
    files.set(`pictures/${name}.svg`, svg);
    // Systems for publishing take no SVG as a rule.
    files.set(`pictures/${name}.png`, await png(svg, scale));
  }
  return files;
}
