import type { RecordedCard, RecordedPage, StoryRecord } from '../../story/record-shape.ts';

type Edition = StoryRecord['editions'][number];

/** One language of a story, at its address on the web. */
export interface Stamped {
  readonly record: StoryRecord;
  readonly edition: Edition;
  /** Its pages, those of other languages left out. */
  readonly pages: readonly RecordedPage[];
  /** The whole address of what stands at an address of the folder. */
  at(address: string): string;
  /** The page of a kind, about a chapter, table or scene; nothing, if the folder has none. */
  page(kind: RecordedPage['kind'], of?: string): RecordedPage | undefined;
  card(page: RecordedPage): RecordedCard | undefined;
}

/** Each language of a story that is to stand at an address. */
export function editionsAt(record: StoryRecord, site: string): Stamped[] {
  return record.editions.map((edition) => {
    const pages = record.pages.filter(({ language }) => language === edition.language);
    return {
      record,
      edition,
      pages,
      at: (address) => new URL(address, site).href,
      page: (kind, of) => pages.find((page) => page.kind === kind && page.of === of),
      card: (page) => record.cards.find(({ address }) => address === page.card),
    };
  });
}

/** Everything that was changed in a chapter, or in the story. */
export function changesOf({ record }: Stamped, chapter: string | undefined): StoryRecord['corrections'] {
  return record.corrections.filter((each) => chapter === undefined || each.chapter === chapter);
}
