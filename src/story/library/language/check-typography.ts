import type { Contents } from '../contents.ts';
import type { Problem } from '../problem.ts';
import { thing, unseen, type Passage } from './passage.ts';
import { unpairedMark } from './quotes.ts';
import { passagesIn } from './reader-texts.ts';
import { replace, slipsIn, type Slip } from './typography.ts';

/** A slip of typography with the stretch of the file that is to be replaced. */
export interface Mending extends Slip {
  readonly passage: Passage;
  /** The mended words, for people. */
  readonly now: string;
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

/** What can be mended in a passage, in its order. */
export function mendingsOf(passage: Passage): Mending[] {
  const { text, language, spans } = passage;
  const slips = slipsIn(text, language);
  return slips.flatMap((slip, index) => {
    const written = spans.slice(slip.from, slip.to);
    // Signs that are parted by a tag are not one stretch of the file.
    if (written.some(([from], sign) => sign > 0 && from !== written[sign - 1]![1])) return [];
    const from = spans[slip.from]?.[0] ?? spans.at(-1)?.[1] ?? 0;
    return [{ ...slip, passage, from, to: written.at(-1)?.[1] ?? from, now: inContext(text, slips, index) }];
  });
}

/** Warns of what is typed and not set: straight quote marks, hyphens for dashes and the like. */
export function checkTypography(passages: readonly Passage[]): Problem[] {
  return passages.flatMap((passage) => {
    const { file, place, text, language, spans } = passage;
    const warning = { file, severity: 'warning' } as const;
    const slips = mendingsOf(passage).map(({ from, says, now }): Problem => {
      return { ...warning, ...place(from), code: 'typography', message: says, hint: `Write: ${now}` };
    });
    const alone = unpairedMark(text, language);
    if (alone === undefined) return slips;
    const message = 'This quote mark has no partner in its paragraph. Add the other one, or remove it.';
    return [...slips, { ...warning, ...place(spans[alone]![0]), code: 'unpaired-quote', message }];
  });
}

/** How far the words around a slip reach, at most. */
const reach = 40;

/** The word of a slip, with all that is mended in it; of what stands between words, both of them. */
function inContext(text: string, slips: readonly Slip[], index: number): string {
  const { from, to, mended } = slips[index]!;
  const isBetween = /\s/.test(text.slice(from, to) + mended) || /^\s.*\s$/.test(text.slice(from - 1, to + 1));
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  const start = from - (isBetween ? /\S*\s*$/ : /\S*$/).exec(before)![0].length;
  const end = to + (isBetween ? /^\s*\S*/ : /^\S*/).exec(after)![0].length;
  const near = slips.slice(Math.max(0, index - reach), index + reach);
  const inside = near.filter((slip) => slip.from >= start && slip.to <= end);
  const shifted = inside.map((slip) => ({ ...slip, from: slip.from - start, to: slip.to - start }));
  return replace(text.slice(start, end), shifted)
    .replaceAll(unseen, '')
    .replaceAll(thing, '…')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
