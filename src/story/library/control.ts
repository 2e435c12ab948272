import type { Mistake } from './yaml-mistakes.ts';

/**
 * Signs that no key types and that browsers print as they like; text from other programs brings them along. Half of a
 * Windows line end is one of them: it ends a line for the parser that builds, and none for the one that checks.
 */
export function controls(text: string, start = 0): Mistake[] {
  return Array.from(
    text.matchAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/g),
    (found) => {
      const number = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const message = `An invisible sign (U+${number}) stands here, as in text pasted from elsewhere. Remove it.`;
      return { offset: start + found.index, code: 'control-character', message };
    },
  );
}
