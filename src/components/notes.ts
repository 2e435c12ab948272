/**
 * Shows the source of a citation or a figure beside it, on tap or with the Enter key. The link behind it leads to the list of
 * sources and works without this. The browser's own popover closes with Escape or a tap elsewhere.
 */
export function showNotes(page: Document): void {
  const note = page.getElementById('note');
  if (!note?.showPopover) return;
  let opener: HTMLElement | undefined;

  function content(link: HTMLElement): Node[] {
    const voice = link.dataset['voice'];
    const list = page.createElement('ul');
    for (const id of (link.dataset['note'] ?? '').split(' ')) {
      const entry = page.getElementById(`source-${id}`);
      if (!entry) continue;
      const item = page.createElement('li');
      item.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
      const more = page.createElement('a');
      more.href = `#source-${id}`;
      more.textContent = note?.dataset['list'] ?? '';
      item.append(' ', more);
      list.append(item);
    }
    if (voice === undefined) return [list];
    const paragraph = page.createElement('p');
    paragraph.textContent = voice;
    return [paragraph, list];
  }

  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest<HTMLElement>('[data-note]');
    if (target?.closest('#note a')) note.hidePopover();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener?.style.removeProperty('anchor-name');
    opener = link;
    opener.style.setProperty('anchor-name', '--note');
    note.replaceChildren(...content(link));
    // With its source, the popover comes next in the order of the keyboard and returns the focus when it closes.
    note.showPopover({ source: link });
    note.focus();
  });
}
