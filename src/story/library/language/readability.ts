import { syllable } from 'syllable';

/** A sentence to its end, with the quote marks and brackets behind it. */
const sentence = /\S[^]*?(?:(?<![.!?…])[.!?…]+[\u202f\u00a0]?["”’»)]*(?=\s|$)|$)/g;

/** The sentences of a text, each with where it begins. */
export function sentencesOf(text: string): { readonly text: string; readonly start: number }[] {
  const found = Array.from(text.matchAll(sentence), ({ 0: part, index }) => ({ text: part, start: index }));
  return found.filter((part) => /\p{L}/u.test(part.text));
}

/** The words of a text; a number is one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’,.\u202f-]*/gu) ?? [];
}

/**
 * The school grade that an English text asks for, by the formula of Flesch and Kincaid: J. P. Kincaid and others (1975),
 * “Derivation of New Readability Formulas for Navy Enlisted Personnel”, Research Branch Report 8-75. Long sentences and
 * long words make it higher. It knows nothing of meaning; a number in digits counts as one syllable.
 */
export function grade(paragraphs: readonly string[]): number {
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = paragraphs.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Counting is slow, and the words of a text come back. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, known);
  return known;
}
