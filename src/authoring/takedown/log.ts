import { isScalar, isSeq, parse, stringify, type Node } from 'yaml';
import { markOf } from '../../story/library/language/check-translations.ts';
import type { Correction } from '../../story/library/types.ts';
import { contentsOf, edited, entriesOf, linesOf, mapTexts, nameOf, type Edit, type Texts } from './texts.ts';

/** A content folder in whose log of corrections there are further entries, all of one day, below what is newer. */
export function logged(texts: Texts, entries: readonly Correction[]): Texts {
  const path = 'corrections.yaml';
  const text = texts.get(path) ?? '[]\n';
  if (entries.length === 0) return texts;
  const list = contentsOf(text);
  const lines = stringify(entries, { lineWidth: 0 });
  if (!isSeq(list) || list.flow) {
    const older = (parse(text) as Correction[] | null) ?? [];
    return new Map([...texts, [path, stringify([...entries, ...older], { lineWidth: 0 })]]);
  }
  const [{ date } = { date: '' }] = entries;
  const below = (parse(text) as Correction[]).findIndex((entry) => entry.date <= date);
  const start = (list.items[below] as Node | undefined)?.range?.[0];
  const at = start === undefined ? text.length : text.lastIndexOf('\n', start) + 1;
  const end = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return new Map([...texts, [path, edited(text, [{ from: at, to: at, mended: end + lines }])]]);
}

/**
 * A content folder whose marks fit what was changed in it: a file that was marked as translated, or as logged, is so
 * still. Marks that did not fit before stay as they are, and those of files that have gone go.
 */
export function remarked(before: Texts, after: Texts): Texts {
  return mapTexts(after, /^(translations\..+|published)\.yaml$/, (text) => {
    const entries = entriesOf(contentsOf(text));
    const edits = entries.flatMap((entry): Edit[] => {
      const path = nameOf(entry);
      const [old, now] = [before.get(path), after.get(path)];
      if (now === undefined) return [{ ...linesOf(text, entry), mended: '' }];
      const { value } = entry;
      if (old === undefined || old === now || !isScalar(value) || value.value !== markOf(old)) return [];
      return [{ from: value.range![0], to: value.range![1], mended: markOf(now) }];
    });
    const next = edited(text, edits);
    return entries.length > 0 && entriesOf(contentsOf(next)).length === 0 ? `${next}{}\n` : next;
  });
}
