/**
 * Shows the source of a citation or a figure, or the meaning of a term, beside it, on tap and on keyboard focus. The link behind it leads to
 * the list of sources and works without this. The browser's own popover closes with Escape or a tap elsewhere.
 */
export function showNotes(page: Document): void {
  const note = page.getElementById('note');
  if (!note?.showPopover) return;
  let opener: HTMLElement | undefined;

  function meaning(text: string): Node[] {
    const words = page.createElement('p');
    words.textContent = text;
    return [words];
  }

  function content(link: HTMLElement): Node[] {
    if (link.dataset['meaning']) return meaning(link.dataset['meaning']);
    const list = page.createElement('ul');
    for (const id of (link.dataset['note'] ?? '').split(' ')) {
      const entry = page.getElementById(`source-${id}`);
      if (!entry) continue;
      const more = page.createElement('a');
      more.href = `#source-${id}`;
      more.textContent = note?.dataset['list'] ?? '';
      const item = page.createElement('li');
      item.append(...[...entry.childNodes].map((node) => node.cloneNode(true)), ' ', more);
      list.append(item);
    }
    const { voice } = link.dataset;
    return voice ? [...meaning(voice), list] : [list];
  }

  function open(link: HTMLElement): void {
    opener?.style.removeProperty('anchor-name');
    opener = link;
    link.style.setProperty('anchor-name', '--note');
    link.setAttribute('aria-describedby', 'note');
    note?.replaceChildren(...content(link));
    // With its source, the popover comes next in the order of the keyboard and gives the focus back when it closes.
    note?.showPopover({ source: link });
    // On a phone it lies at the lower edge, unless the link is there.
    const { top, bottom } = link.getBoundingClientRect();
    note?.toggleAttribute('data-over', top + bottom > innerHeight);
  }

  const linkAt = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note], [data-meaning]') : null;

  page.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (event.target instanceof Element && event.target.closest('#note a')) note.hidePopover();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Opened already, by focus: Enter goes on to the list.
    if (link === opener && note.matches(':popover-open')) return note.hidePopover();
    event.preventDefault();
    open(link);
    note.focus(); // so that a screen reader reads it
  });
  page.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible') && !(link === opener && note.matches(':popover-open'))) open(link);
    else if (!link && event.target instanceof Node && !note.contains(event.target)) note.hidePopover();
  });
  note.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') opener?.removeAttribute('aria-describedby');
  });
}
