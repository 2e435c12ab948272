import type { RecordedPage, StoryRecord } from '../../story/record-shape.ts';

/** The file of the folder in which a page stands. */
export function fileOf(address: string): string {
  return address === './' ? 'index.html' : address.endsWith('/') ? `${address}index.html` : address;
}

/**
 * The record as far as its files stand in the folder: pages and pictures can be taken down, and what is gone is not to
 * be linked to.
 */
export function present(record: StoryRecord, has: (file: string) => boolean): StoryRecord {
  const stands = ({ address }: { readonly address: string }): boolean => has(fileOf(address));
  const translations = (page: RecordedPage) =>
    Object.fromEntries(Object.entries(page.translations).filter(([, address]) => stands({ address })));
  return {
    ...record,
    editions: record.editions.filter(({ language }) =>
      record.pages.some((page) => page.kind === 'story' && page.language === language && stands(page)),
    ),
    pages: record.pages.filter(stands).map((page) => ({ ...page, translations: translations(page) })),
    cards: record.cards.filter(stands),
    tables: record.tables.filter(({ csv, id }) => has(csv) && has(`data/${id}/index.html`)),
  };
}
