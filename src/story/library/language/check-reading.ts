import type { Problem } from '../problem.ts';
import { thing, unseen, type Passage } from './passage.ts';
import { grade, sentencesOf, wordsOf } from './readability.ts';

/** The words that a sentence may have: half of the sentences of this story have fewer than 15, none has more than 40. */
const longest: Readonly<Record<string, number>> = { en: 40, fr: 25 };
const otherwise = 40;

/** The last grade of school; what asks for more is written for people who studied. */
const hardest = 12;

/** With fewer words, a grade tells of a few long names and nothing else. */
const enough = 40;

/** Warns of sentences that are too long, and, in English, of steps and paragraphs that are hard to read. */
export function checkReading(passages: readonly Passage[]): Problem[] {
  const prose = passages.filter((passage) => passage.prose);
  const blocks = new Map<unknown, Passage[]>();
  for (const passage of prose) {
    const block = passage.step === undefined ? passage : `${passage.file} ${passage.step}`;
    blocks.set(block, [...(blocks.get(block) ?? []), passage]);
  }
  return [...blocks.values()].flatMap((block) => {
    // Where a sentence is too long, that says it all.
    const sentences = block.flatMap(longSentences);
    return sentences.length > 0 ? sentences : hardBlock(block);
  });
}

function longSentences(passage: Passage): Problem[] {
  const most = longest[passage.language] ?? otherwise;
  return sentencesOf(passage.text).flatMap(({ text, start }) => {
    const words = wordsOf(spoken(text)).length;
    const message = `This sentence has ${words} words; beyond ${most} it is hard to follow. Make two of it.`;
    // What the sentence before it cites is no part of it.
    const first = start + /^[\ue000\s]*/.exec(text)![0].length;
    return words > most ? [warn(passage, first, 'long-sentence', message)] : [];
  });
}

function hardBlock(passages: readonly Passage[]): Problem[] {
  const [first] = passages;
  const texts = passages.map(({ text }) => spoken(text));
  if (first?.language !== 'en' || texts.flatMap(wordsOf).length < enough) return [];
  const years = Math.round(grade(texts));
  if (years <= hardest) return [];
  const what = first.step === undefined ? 'paragraph' : 'step';
  const message = `This ${what} asks for ${years} years of school, more than most readers have. Use shorter sentences and plainer words.`;
  return [warn(first, 0, 'hard-to-read', message)];
}

function warn({ file, place, spans }: Passage, index: number, code: string, message: string): Problem {
  return { file, ...place(spans[index]?.[0] ?? 0), severity: 'warning', code, message };
}

/** A text as it is spoken: a figure is a word, a citation none. */
function spoken(text: string): string {
  return text.replaceAll(thing, '7').replaceAll(unseen, '');
}
