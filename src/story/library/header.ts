import { oddCharacter, quoted } from './character.ts';
import { alternatives, compareNames } from './problem.ts';

/** What is wrong with a header, and in which of its cells. */
export interface HeaderMistake {
  readonly column: number;
  /** A place inside the cell. */
  readonly offset?: number;
  readonly code: string;
  readonly message: string;
}

export interface Header {
  /** Where each wanted column stands, a misspelt one included; undefined if rows below would all seem wrong. */
  readonly columns: ReadonlyMap<string, number> | undefined;
  readonly mistakes: readonly HeaderMistake[];
}

/**
 * Compares the header of a table with the columns that it should have, in their order.
 *
 * @param names its cells without the spaces around them
 * @param expected the header as it should be, as a sentence
 */
export function readHeader(names: readonly string[], wanted: readonly string[], expected: string): Header {
  const only = (column: number, code: string, message: string, offset?: number): Header => ({
    columns: undefined,
    mistakes: [{ column, code, message, ...(offset !== undefined && { offset }) }],
  });
  // Comparing names takes long when there are many, and so would reading what is said of each.
  if (names.length > 2 * wanted.length + 20) {
    const message = `This line has ${names.length} cells; the table has ${wanted.length} columns. ${expected}`;
    return only(wanted.length, 'too-many-columns', message);
  }
  for (const [column, name] of names.entries()) {
    const odd = oddCharacter(name);
    if (odd) return only(column, 'odd-character', `The name of this column ${odd.advice}`, odd.offset);
  }
  const { unknown, missing } = compareNames([...new Set(names)], wanted);
  if (missing.length === wanted.length)
    return only(0, 'missing-header', `This line names none of the columns. ${expected}`);

  const mistakes: HeaderMistake[] = [];
  const columns = new Map<string, number>();
  const lacking = new Set(missing);
  for (const [column, name] of names.entries()) {
    if (name === '' || names.indexOf(name) < column) {
      // What should stand here says what is meant, if it stands nowhere else.
      const own = wanted[column];
      const isOwn = own !== undefined && lacking.delete(own);
      if (isOwn) columns.set(own, column);
      const advice = isOwn ? `Write "${own}".` : 'Remove it, or give it its own name.';
      const again = `Column ${quoted(name)} stands here a second time. ${advice}`;
      mistakes.push(
        name === ''
          ? { column, code: 'unnamed-column', message: `This cell of the header is empty. ${advice}` }
          : { column, code: 'duplicate-column', message: again },
      );
    } else if (!wanted.includes(name)) {
      const meant = unknown.find((it) => it.name === name)?.meant;
      if (meant !== undefined) columns.set(meant, column);
      const advice = meant === undefined ? expected : `Did you mean "${meant}"?`;
      const message = `There should be no column ${quoted(name)} here. ${advice}`;
      mistakes.push({ column, code: 'unknown-column', message });
    } else columns.set(name, column);
  }
  if (lacking.size > 0) {
    const message = `Column ${alternatives([...lacking]).replace(' or ', ' and ')} is missing. ${expected}`;
    return { columns: undefined, mistakes: [...mistakes, { column: 0, code: 'missing-column', message }] };
  }
  const moved = names.findIndex((name, column) => name !== wanted[column]);
  if (mistakes.length > 0 || moved === -1) return { columns, mistakes };
  const message = `Column "${names[moved]}" stands in another place. ${expected}`;
  return { columns: undefined, mistakes: [{ column: moved, code: 'column-order', message }] };
}
