import { resolveFact } from '../../story/facts.ts';
import type { Library } from '../../story/library/types.ts';
import { lineEnd } from '../scaffolds/insert.ts';
import { contentsOf, edited, entryOf, mapTexts, rangeOf, type Edit, type Texts } from './texts.ts';

/** The facts of which an end stands in a table, by id. */
export function factsOf({ facts }: Pick<Library, 'facts'>, table: string): string[] {
  const points = (end: unknown): boolean =>
    typeof end === 'object' && end !== null && 'table' in end && end.table === table;
  return [...facts].flatMap(([id, { cell, to }]) => (points(cell) || points(to) ? id : []));
}

/** A content folder whose facts no longer point at a table, but hold the figures and sources that they had from it. */
export function withLiterals(texts: Texts, library: Library, table: string): Texts {
  return mapTexts(texts, /^facts\.yaml$/, (text) => {
    const root = contentsOf(text);
    const edits = factsOf(library, table).flatMap((id): Edit[] => {
      const fact = library.facts.get(id)!;
      const { value, to, sources } = resolveFact(library, id)!;
      const entry = (name: string) => entryOf(entryOf(root, id)?.value, name)!;
      const edits: Edit[] = [];
      if (fact.cell?.table === table) {
        const { from, to: end } = rangeOf(entry('cell'));
        // With the cell go the sources of its row.
        const lines = [`literal: ${value}`, ...(fact.sources ? [] : [`sources: [${sources.join(', ')}]`])];
        edits.push({ from, to: end, mended: beside(text, from, lines) });
      }
      if (typeof fact.to === 'object' && fact.to.table === table)
        edits.push({ ...rangeOf(entry('to')), mended: `to: ${to}` });
      return edits;
    });
    return edited(text, edits);
  });
}

/** Entries of a map from an offset on: below each other where it begins its line, and else one behind the other. */
function beside(text: string, offset: number, entries: readonly string[]): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const margin = text.slice(start, offset);
  return entries.join(/^ *$/.test(margin) ? lineEnd(text) + margin : ', ');
}
