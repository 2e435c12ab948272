import { resolveFact } from './facts.ts';
import type { Chapter, Library } from './library/types.ts';

/** A source as a page lists it. */
export interface Note {
  readonly id: string;
  readonly number: number;
}

/**
 * What the components of one page share: which chapters stand on it, in which edition, and how its
 * sources are numbered. It is made before anything is rendered, because a page's parts render in no
 * certain order, and a number that depends on that order would change from build to build.
 */
export interface Reading {
  readonly language: string;
  /**
   * `story` moves and comes with stills as pictures; `plain` needs no script and carries its stills; `embed` is one
   * scene, with stills as pictures.
   */
  readonly edition: 'story' | 'plain' | 'embed';
  readonly chapters: readonly Chapter[];
  /** The level of a chapter's own heading: 1 where it is the page, 2 where it is one of several. */
  readonly headingLevel: 1 | 2;
  /** The sources in the order in which the page first names them, each once. */
  readonly notes: readonly Note[];
  /** The page that lists these sources, if it is another one. */
  readonly listedAt?: string;
}

/** The ids of the sources that a scene's table names, row by row. */
export function sourcesOfTable(library: Library, id: string): readonly string[] {
  const cells = library.tables.get(id)?.rows.flatMap((row) => Object.values(row.cells)) ?? [];
  return [...new Set(cells.filter((cell): cell is readonly string[] => Array.isArray(cell)).flat())];
}

/** The sources that chapters name, each once, in the order in which a reader meets them. */
export function sourcesOfChapters(
  library: Library,
  chapters: readonly Pick<Chapter, 'references'>[],
): readonly string[] {
  const ids = chapters.flatMap(({ references }) =>
    references.flatMap(({ kind, id }) =>
      kind === 'cite' ? [id] : (resolveFact(library, id)?.sources ?? []),
    ),
  );
  return [...new Set(ids)];
}

/** Numbers sources in the order in which they are given. */
export function numbered(ids: readonly string[]): Note[] {
  return ids.map((id, index) => ({ id, number: index + 1 }));
}

/** Prepares a page of chapters for reading. */
export function reading(library: Library, page: Omit<Reading, 'notes'>, tables: readonly string[]): Reading {
  const inProse = sourcesOfChapters(library, page.chapters);
  const inTables = tables.flatMap((table) => sourcesOfTable(library, table));
  return { ...page, notes: numbered([...new Set([...inProse, ...inTables])]) };
}
