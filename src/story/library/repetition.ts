import { quoted } from './character.ts';
import type { Problem } from './problem.ts';

/** Finds rows that repeat an earlier one of their table. */
export interface Repetitions {
  /**
   * What is wrong with the key of a row; undefined if the row is the first with it.
   *
   * @param line where the row begins
   */
  ofKey(key: string, line: number): Finding | undefined;
  /** The same for everything in a row but its key. Two rows may well say the same: this only warns. */
  ofContent(content: readonly string[], line: number): Finding | undefined;
}

type Finding = Pick<Problem, 'code' | 'message' | 'severity'>;

export function repetitions(): Repetitions {
  const [keys, contents] = [new Map<string, number>(), new Map<string, number>()];
  const code = 'duplicate-row';
  const firstWith = (seen: Map<string, number>, what: string, line: number) => {
    const first = seen.get(what);
    if (first === undefined) seen.set(what, line);
    return first;
  };
  return {
    ofKey(key, line) {
      const first = firstWith(keys, key, line);
      if (first === undefined) return undefined;
      const message = `${quoted(key)} names two rows; the first stands on line ${first}. Give each its own.`;
      return { code, message };
    },
    ofContent(content, line) {
      const first = firstWith(contents, JSON.stringify(content), line);
      if (first === undefined) return undefined;
      const message = `But for its key, this row says what line ${first} says. Remove one, if it was entered twice.`;
      return { code, message, severity: 'warning' };
    },
  };
}
