/** What the server calls it when nothing but chapters was saved, and they are sound. */
export const saved = 'chapters:saved';

/**
 * A header by which a page says of which content it is made. A script can read this one of its own page, and no other.
 *
 * @param revision how often something was saved before
 */
export function timing(revision: number): string {
  return `content;desc="${revision}"`;
}

export function contentOf(header: string | null): string | undefined {
  return /\bcontent;desc="(\d+)"/.exec(header ?? '')?.[1];
}
