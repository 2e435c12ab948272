import { syllable } from 'syllable';

/**
 * The school grade that a text asks for, by the formula of Flesch and Kincaid: J. P. Kincaid and others (1975),
 * “Derivation of New Readability Formulas for Navy Enlisted Personnel”, Research Branch Report 8-75. Long sentences and
 * long words make it higher. It knows nothing of meaning; a number in digits counts as one syllable.
 */
export function grade(paragraphs: readonly string[]): number {
  const ends = /[.!?]+["”’)]*(?:\s|$)/;
  const sentences = paragraphs.flatMap((text) => text.split(ends).filter((part) => /\p{L}/u.test(part)));
  const words = paragraphs.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’,.-]*/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
