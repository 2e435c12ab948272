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
