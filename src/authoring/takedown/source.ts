import { stringify } from 'yaml';
import { place } from '../../content.config.ts';
import { splitCitations } from '../../story/library/citation.ts';
import { offsetOf } from '../../story/library/position.ts';
import { readRecords } from '../../story/library/records.ts';
import type { Codebook, Source } from '../../story/library/types.ts';
import { contentsOf, edited, entriesOf, entryOf, itemsOf, linesOf, mapTexts, type Texts } from './texts.ts';

/** The entry that stands where a source stood: what it was is gone, that something was and why it went is not. */
export function withdrawn({ kind, language }: Source, why: string, speaks: string): Source {
  return {
    publisher: 'Source withdrawn',
    // In the list of sources something follows it.
    title: why.replace(/(?<=[^.])\.$/, ''),
    ...(language !== speaks && { titleLanguage: speaks }),
    kind,
    language,
  };
}

/** An id for a withdrawn source that nothing has yet. */
export function withdrawnId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1)
    if (!taken.includes(`withdrawn-${number}`)) return `withdrawn-${number}`;
}

/**
 * A content folder in which a source stands under another id, as another entry. Whatever rested on the source rests on
 * that one: no claim loses its source without a word.
 */
export function withoutSource(
  texts: Texts,
  codebooks: ReadonlyMap<string, Codebook>,
  id: string,
  other: { readonly id: string; readonly entry: Source },
): Texts {
  const inList = mapTexts(texts, /^sources\.yaml$/, (text) => {
    const entry = entryOf(contentsOf(text), id);
    const mended = stringify({ [other.id]: other.entry }, { lineWidth: 0 });
    return entry ? edited(text, [{ ...linesOf(text, entry), mended }]) : text;
  });
  const inFacts = mapTexts(inList, /^facts\.yaml$/, (text) => {
    if (!text.includes(id)) return text;
    const named = entriesOf(contentsOf(text)).flatMap(({ value }) =>
      itemsOf(entryOf(value, 'sources')?.value).filter((item) => item.value === id),
    );
    return edited(
      text,
      named.map((item) => ({ ...item, mended: other.id })),
    );
  });
  const inTables = mapTexts(inFacts, /^data\/(.+)\.csv$/, (text, path, table = '') => {
    const columns = Object.entries(codebooks.get(table)?.columns ?? {});
    const lists = columns.flatMap(([name, { type }]) => (type === 'sources' ? name : []));
    return inCells(
      path,
      text,
      columns.map(([name]) => name),
      lists,
      id,
      other.id,
    );
  });
  const inPlaces = mapTexts(inTables, /^places\.csv$/, (text, path) =>
    inCells(path, text, Object.keys(place.shape), ['source'], id, other.id),
  );
  return mapTexts(inPlaces, /^chapters\/.*\.mdx$/, (text) =>
    splitCitations(text)
      .map((part) =>
        'cite' in part && part.cite === id ? part.raw.replace(`@${id}`, `@${other.id}`) : part.raw,
      )
      .join(''),
  );
}

/** A CSV file in which an id is another in some of its columns, whose cells hold ids parted by semicolons. */
function inCells(
  file: string,
  text: string,
  columns: readonly string[],
  lists: readonly string[],
  id: string,
  other: string,
): string {
  if (!text.includes(id)) return text;
  const { entries, locate } = readRecords(file, text, columns);
  const edits = entries.flatMap(({ number, cells }) =>
    lists.flatMap((column) => {
      const cell = cells.get(column) ?? '';
      const found = new RegExp(`(?<![^;\\s])${id}(?![^;\\s])`).exec(cell);
      if (!found) return [];
      const from = offsetOf(text, locate(number, column, found.index));
      return [{ from, to: from + id.length, mended: other }];
    }),
  );
  return edited(text, edits);
}
