/** The part of an address that says its language; none for the story's first, whose pages stand at the root. */
export function tagOf(language: string, languages: readonly string[]): string | undefined {
  return language === languages[0] ? undefined : language;
}

/** A page that every language has, by its address in the first: `/plain/` is `/fr/plain/` in French. */
export function addressIn(language: string, languages: readonly string[], page: string): string {
  const tag = tagOf(language, languages);
  return tag === undefined ? page : `/${tag}${page}`;
}

/** The address of a page in the story's first language: `/plain/` for `/fr/plain/`. */
export function addressInFirst(address: string, languages: readonly string[]): string {
  const [, tag = ''] = address.split('/');
  return languages.slice(1).includes(tag) ? address.slice(tag.length + 1) : address;
}

/** A scene on a page of its own, made to stand in a frame of somebody else's page; in the story's first language. */
export function embedAddress(scene: string): string {
  return `/embed/${scene}/`;
}

/**
 * The card that stands for a part of the story where it is linked to, as a picture of 1,200 by 630 pixels.
 *
 * @param name the chapter's or the scene's; the story's card has none
 * @param tag what says the language, see `tagOf`
 */
export function cardAddress(of: 'story' | 'chapter' | 'scene', name: string, tag: string | undefined): string {
  const file = of === 'story' ? 'story' : `${of}s/${name}`;
  return `/cards/${file}${tag === undefined ? '' : `.${tag}`}.png`;
}
