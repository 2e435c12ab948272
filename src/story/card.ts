import { cardAddress, tagOf } from './address.ts';
import type { Site } from './site.ts';

/** The picture that stands for a part of the story where it is linked to. */
export interface Card {
  readonly of: 'story' | 'chapter' | 'scene';
  /** The chapter's or the scene's; empty for the story. */
  readonly name: string;
  readonly address: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The cards of an edition. */
export function cardsOf({ library, languages }: Site, language: string): Card[] {
  const tag = tagOf(language, languages);
  const words = library.words.get(language)!;
  const card = (of: Card['of'], name: string, alt: string): Card => ({
    of,
    name,
    address: cardAddress(of, name, tag),
    alt,
    width: 1200,
    height: 630,
  });
  const showing = (title: string, scene: string | undefined): string => {
    const [first] = Object.values(words.get(scene ?? '')?.views ?? {});
    return first ? `${title}. ${first.alternative}` : title;
  };
  const chapters = [...library.chapters.get(language)!.values()];
  return [
    card('story', '', showing(library.story.words[language]!.title, chapters[0]?.scenes[0]?.name)),
    ...chapters.map(({ slug, title, scenes }) => card('chapter', slug, showing(title, scenes[0]?.name))),
    ...chapters
      .flatMap(({ scenes }) => scenes)
      .map(({ name }) => card('scene', name, showing(words.get(name)!.title, name))),
  ];
}
