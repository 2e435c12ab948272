import type { Mark } from '../stage/mark.ts';
import { svg } from '../stage/svg.ts';
import { families, paintIn } from '../tokens.ts';
import { cardAddress, tagOf } from './address.ts';
import { cardFrame, layOutCard, viewFrame, type CardWords } from './card-layout.ts';
import { mapCredit } from './credit.ts';
import type { Site } from './site.ts';
import { stillMarks } from './stills.ts';
import { printDate } from './voice.ts';

/** The picture that stands for a part of the story where it is linked to. */
export interface Card {
  readonly of: 'story' | 'chapter' | 'scene';
  /** The chapter's or the scene's name; that of the story's card is empty. */
  readonly name: string;
  /** From the root of the site. */
  readonly address: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Networks cut longer descriptions, some of them in the middle of a word. */
const longestAlt = 400;

/** The sentences of a text that fit a length; at least the first. */
export function sentences(text: string, longest: number): string {
  const parts = text.split(/(?<=[.!?…]) (?=\p{Lu}|\p{N}|[«“])/u);
  let end = 1;
  while (end < parts.length && parts.slice(0, end + 1).join(' ').length <= longest) end++;
  return parts.slice(0, end).join(' ');
}

/** A card's view: which scene's, and which of its views. */
interface Shown {
  readonly scene: string;
  readonly view: string;
}

/** What a card says and shows before it is laid out. */
interface Content {
  readonly words: CardWords;
  readonly shown: Shown | undefined;
}

/** The view by which a scene is best known in a small picture. */
function ownView(site: Site, scene: string, language: string): Shown {
  const { card, scene: it } = site.scene(scene, language);
  return { scene, view: card ?? it.views.at(-1)! };
}

/**
 * What a part of the story is shown by. A chapter by its first scene, which readers who follow the link meet first, and
 * the story by the first view of its first scene: where all of this happened.
 */
function contentOf(site: Site, of: Card['of'], name: string, language: string): Content {
  const { story, chapters, words } = site.library;
  const own = [...chapters.get(language)!.values()];
  const { title, standfirst } = story.words[language]!;
  const credited = (shown: Shown | undefined) => ({
    shown,
    map: shown && mapCredit(site, shown.scene, language),
  });
  if (of === 'story') {
    const first = own.flatMap(({ scenes }) => scenes)[0]?.name;
    const { shown, map } = credited(
      first === undefined ? undefined : { scene: first, view: site.scene(first, language).scene.views[0]! },
    );
    const asOf = site.say(language)('as-of', { date: printDate(story.factsAsOf, language) });
    return { words: { title, standfirst, name: asOf, map }, shown };
  }
  if (of === 'chapter') {
    const chapter = own.find(({ slug }) => slug === name)!;
    const scene = chapter.scenes[0]?.name;
    const { shown, map } = credited(scene === undefined ? undefined : ownView(site, scene, language));
    return { words: { title: chapter.title, name: title, map }, shown };
  }
  const { shown, map } = credited(ownView(site, name, language));
  return { words: { title: words.get(language)!.get(name)!.title, name: title, map }, shown };
}

function altOf(site: Site, { words: { title, standfirst }, shown }: Content, language: string): string {
  const alternative =
    shown && site.library.words.get(language)?.get(shown.scene)?.views[shown.view]?.alternative;
  const whole = [title, standfirst, alternative].filter(Boolean) as string[];
  const text = whole.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return sentences(text, longestAlt);
}

/** Every card of a language: the story's, one for each chapter, one for each scene. */
export function cardsOf(site: Site, language: string): readonly Card[] {
  const chapters = [...site.library.chapters.get(language)!.values()];
  const named: readonly (readonly [Card['of'], string])[] = [
    ['story', ''],
    ...chapters.map(({ slug }) => ['chapter', slug] as const),
    ...chapters.flatMap(({ scenes }) => scenes.map(({ name }) => ['scene', name] as const)),
  ];
  return named.map(([of, name]) => ({
    of,
    name,
    address: cardAddress(of, name, tagOf(language, site.languages)),
    alt: altOf(site, contentOf(site, of, name, language), language),
    width: cardFrame.width,
    height: cardFrame.height,
  }));
}

/** The marks of a card. */
export function cardMarks(site: Site, of: Card['of'], name: string, language: string): readonly Mark[] {
  const { words, shown } = contentOf(site, of, name, language);
  if (!shown) return layOutCard(words);
  const { scene, content } = site.scene(shown.scene, language);
  return layOutCard(words, stillMarks(scene, content, shown.view, viewFrame));
}

/** A card as an SVG, to be made into the picture that networks take. */
export function printCard(site: Site, of: Card['of'], name: string, language: string): string {
  return svg(cardMarks(site, of, name, language), cardFrame, paintIn('light', site.library.actors), {
    'font-family': families.sans,
  });
}
