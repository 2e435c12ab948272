/**
 * Keeps how a page is read (`?view=text`, `?view=moving`) in its links: to the other way of reading it leads from where
 * the reader is, and to other pages of the story it goes along. It is never stored.
 */
export function keepView(page: Document): void {
  const view = new URLSearchParams(location.search).get('view');
  if (view) {
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href$="/"]')) {
      if (link.origin === location.origin) link.search = `?view=${view}`;
    }
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href^="?view="]')) {
    link.addEventListener('click', () => {
      const passed = [...page.querySelectorAll('article.chapter, [data-step]')].filter(
        (part) => part.getBoundingClientRect().top < innerHeight * 0.6,
      );
      link.hash = passed.at(-1)?.id ?? '';
    });
  }
}
