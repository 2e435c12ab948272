/**
 * Lets the page's address follow the reader, so that copying it shares the step.
 *
 * It replaces the entry instead of adding one: going back must leave the story, not unroll it. It waits
 * for `load`, because a hash written earlier would make the browser forget where to scroll, and it stands
 * in a try block, because sandboxed frames forbid it and Safari throws when it happens often.
 *
 * @param id the step's element id, or nothing where the reader is at no step.
 * @param ids all step ids; a hash that is none of them is the reader's own and is left alone.
 */
export function writeAddress(id: string | undefined, ids: ReadonlySet<string>): void {
  if (document.readyState !== 'complete') return;
  const now = location.hash.slice(1);
  if (now === (id ?? '') || (id === undefined && !ids.has(now))) return;
  try {
    history.replaceState(
      history.state,
      '',
      id === undefined ? location.pathname + location.search : `#${id}`,
    );
  } catch {
    // The address stays as it was: nothing else depends on it.
  }
}
