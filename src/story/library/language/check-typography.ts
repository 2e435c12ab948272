import type { Contents } from '../contents.ts';
import type { Problem } from '../problem.ts';
import { thing, unseen, type Passage } from './passage.ts';
import { unpairedMark } from './quotes.ts';
import { passagesIn } from './reader-texts.ts';
import { mend, slipsIn, type Slip } from './typography.ts';

/** A slip of typography at its place in a file. */
export interface Mending {
  readonly passage: Passage;
  readonly slip: Slip;
  /** The stretch of the file that is replaced. */
  readonly from: number;
  readonly to: number;
}

/** Everything in a content folder that readers read, but for tables and sources. */
export function passagesOf(contents: Contents): Passage[] {
  const { story, actors, corrections, codebooks, languages } = contents;
  const inLanguages = [
    contents.strings,
    contents.glossaries,
    contents.abouts,
    contents.statements,
    contents.words,
  ];
  const files = [
    story,
    actors,
    corrections,
    ...codebooks.values(),
    ...inLanguages.flat().map(({ reading }) => reading),
  ];
  return [
    ...contents.chapters.flatMap(({ reading }) => reading.passages),
    ...files.flatMap((reading) => passagesIn(reading, languages[0] ?? '')),
  ];
}

/** What can be mended in a passage, each with the stretch of the file where it is written. */
export function mendingsOf(passage: Passage): Mending[] {
  const { text, language, spans } = passage;
  return slipsIn(text, language).flatMap((slip) => {
    const written = spans.slice(slip.from, slip.to);
    const [first = spans[slip.from], last = first] = [written[0], written.at(-1)];
    const at = first?.[0] ?? spans.at(-1)?.[1];
    // Signs that are parted by a tag are not one stretch of the file.
    const inOnePiece = written.every(([from], index) => index === 0 || from === written[index - 1]![1]);
    if (at === undefined || !inOnePiece) return [];
    return [{ passage, slip, from: at, to: slip.from === slip.to ? at : last![1] }];
  });
}

/** Warns of what is typed and not set: straight quote marks, hyphens for dashes and the like. */
export function checkTypography(passages: readonly Passage[]): Problem[] {
  return passages.flatMap((passage) => {
    const { file, place, text, language, spans } = passage;
    const warning = { file, severity: 'warning', code: 'typography' } as const;
    const slips = mendingsOf(passage).map(({ slip, from }): Problem => {
      return { ...warning, ...place(from), message: slip.says, hint: `Write: ${inContext(passage, slip)}` };
    });
    const alone = unpairedMark(text, language);
    if (alone === undefined) return slips;
    const message = 'This quote mark has no partner in its paragraph. Add the other one, or remove it.';
    return [...slips, { ...warning, ...place(spans[alone]![0]), code: 'unpaired-quote', message }];
  });
}

/** The mended word, with all that is mended in it; of what stands between words, both of them. */
export function inContext({ text, language }: Passage, { from, to, mended }: Slip): string {
  const isBetween = /\s/.test(text.slice(from, to) + mended) || /^\s.*\s$/.test(text.slice(from - 1, to + 1));
  const start = (isBetween ? /\S*\s*$/ : /\S*$/).exec(text.slice(0, from))!.index;
  const end = to + (isBetween ? /^\s*\S*/ : /^\S*/).exec(text.slice(to))![0].length;
  const inside = slipsIn(text, language).filter((slip) => slip.from >= start && slip.to <= end);
  const shifted = inside.map((slip) => ({ ...slip, from: slip.from - start, to: slip.to - start }));
  return mend(text.slice(start, end), shifted)
    .replaceAll(unseen, '')
    .replaceAll(thing, '…')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
