/** Parts of a page that hold words alone: no script changes what is in them, or keeps hold of it. */
const parts = [
  '.bar nav ol',
  '.opening > :not(.edition)',
  'article.chapter > :not(story-scene)',
  '.finding',
  '.measure',
  '.words',
  '.alternative',
  '.reading-note',
  '.source',
  '#sources',
].join(', ');

const partsOf = (page: Document): Element[] => [...page.querySelectorAll(parts)];

/** Everything of a page but what is in those parts. */
function rest(page: Document): string {
  const copy = page.cloneNode(true) as Document;
  for (const part of partsOf(copy)) part.replaceChildren();
  return copy.body.innerHTML;
}

/**
 * Puts the words of a page as it is sent now into the page that is open, and leaves all else alone: scenes stay live.
 *
 * @param open the page as an editor sees it
 * @param before the page as it was sent to her
 * @param after the page as it is sent now
 * @returns whether that was all there was to change; if not, nothing is changed and the page should load again
 */
export function patch(open: Document, before: Document, after: Document): boolean {
  const [shown, old, next] = [partsOf(open), partsOf(before), partsOf(after)];
  if (shown.length !== old.length || rest(before) !== rest(after)) return false;
  if (shown.some((part, index) => part.textContent !== old[index]!.textContent)) return false;
  for (const [index, part] of next.entries()) {
    if (part.innerHTML !== old[index]!.innerHTML) shown[index]!.innerHTML = part.innerHTML;
  }
  open.title = after.title;
  return true;
}
