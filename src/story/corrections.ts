/**
 * What was changed after the story came out, as readers, feeds and search engines are told it. The log keeps the newest
 * change first.
 */
import type { Correction, Library } from './library/types.ts';
import type { StringKey } from './strings.ts';

type Logged = Pick<Library, 'corrections'>;

/** A change in one language. */
export interface Change extends Pick<Correction, 'date' | 'chapter' | 'kind'> {
  /** By which the log can be linked to. It stays the same when newer changes are logged. */
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly why: string;
}

/** The message that says what kind of change there was on which day. */
export const said = {
  correction: 'changed-correction',
  update: 'changed-update',
  withdrawal: 'changed-withdrawal',
} as const satisfies Record<Change['kind'], StringKey>;

/** All changes, the newest first. */
export function changesIn({ corrections }: Logged, language: string): Change[] {
  return corrections.map(({ date, chapter, kind, before, after, why }, index) => {
    // Counted from the oldest, which will not move.
    const number = corrections.slice(index).filter((other) => other.date === date).length;
    return {
      id: `correction-${date}-${number}`,
      date,
      chapter,
      kind,
      before: before?.[language],
      after: after?.[language],
      why: why[language] ?? '',
    };
  });
}

/** The changes of one chapter, the newest first. */
export function changesOf(library: Logged, chapter: string, language: string): Change[] {
  return changesIn(library, language).filter((change) => change.chapter === chapter);
}

/** Where the log tells of a change, in the story's first language. */
export function changeAddress({ id }: Pick<Change, 'id'>): string {
  return `/corrections/#${id}`;
}

/** The day of the last change, of the whole story or of one chapter; nothing if none was logged. */
export function lastChange({ corrections }: Logged, chapter?: string): string | undefined {
  return corrections
    .filter((change) => chapter === undefined || change.chapter === chapter)
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** The day since when the story, or one chapter of it, is as it is: that of the last change, or else of publication. */
export function modified(library: Pick<Library, 'corrections' | 'story'>, chapter?: string): string {
  return lastChange(library, chapter) ?? library.story.published;
}
