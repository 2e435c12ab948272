import { slips } from './slips.ts';

/** A place in a text file, both counted from 1; columns in UTF-16 units, as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mistake in `content/`, told to the person who can mend it. */
export interface Problem extends Place {
  /** A warning stops nothing: what it says may be meant so. Left out, it is an error, with which nothing is built. */
  readonly severity?: 'warning';
  /** The file, from the project's root: `content/facts.yaml`. */
  readonly file: string;
  /** A stable word for this kind of mistake: `unknown-source`. */
  readonly code: string;
  /** What is wrong and how to mend it, in a sentence or two. */
  readonly message: string;
  /** More about the mending: a corrected line, say. */
  readonly hint?: string;
  /** The line of the file, where there is one. */
  readonly text?: string;
}

export function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** The names that were probably meant, equally near: at most 2 slips off, or one for every three letters. */
function allNearest(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  let best: string[] = [];
  let fewest = Math.max(2, Math.floor(name.length / 3));
  for (const candidate of names) {
    const longer = Math.max(wanted.length, candidate.length);
    if (Math.abs(wanted.length - candidate.length) > fewest) continue;
    const found = slips(wanted, candidate.toLowerCase());
    if (found > fewest || found >= longer) continue;
    best = found < fewest ? [candidate] : [...best, candidate];
    fewest = found;
  }
  return best;
}

/** The name that was probably meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  return allNearest(name, names)[0];
}

/** ` Did you mean "x"?` for the end of a message, or the other advice if no name is near, or too many are. */
export function didYouMean(name: string, names: readonly string[], otherwise = ''): string {
  const meant = allNearest(name, names);
  if (meant.length > 0 && meant.length <= 10) return ` Did you mean ${alternatives(meant)}?`;
  return otherwise && ` ${otherwise}`;
}

/** `"a", "b" or "c"`. */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

export interface Difference {
  /** Names that nobody asked for, each with the missing name it was probably meant to be. */
  readonly unknown: readonly { readonly name: string; readonly meant: string | undefined }[];
  /** Wanted names that are not there, and are not meant by any of the unknown. */
  readonly missing: readonly string[];
}

/** Compares two lists of names, so that one misspelt name is one mistake, not an unknown and a missing one. */
export function compareNames(found: readonly string[], wanted: readonly string[]): Difference {
  const missing = wanted.filter((name) => !found.includes(name));
  const unknown = found
    .filter((name) => !wanted.includes(name))
    .map((name) => {
      const meant = nearest(name, missing);
      if (meant !== undefined) missing.splice(missing.indexOf(meant), 1);
      return { name, meant };
    });
  return { unknown, missing };
}

/** By file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
