import { openPicture, readCells, readDots } from './reading.ts';

/** The bands of the picture, by the words that a reader finds over their rows. */
const bands = {
  'In favour': 'in_favour',
  'Did not vote': 'not_voting',
  Abstained: 'abstained',
  Against: 'against',
};

/** A vote as a reader finds it: states counted dot by dot, and where Mali's mark stands. */
export interface ReadVote {
  readonly counts: Readonly<Record<string, number>>;
  /** The words of the row in which Mali's mark stands; null where there is none. */
  readonly mali: string | null;
}

/** The middle of a mark that is drawn as a path of straight lines. */
function middle(path: Element): number {
  const heights = [...path.getAttribute('d')!.matchAll(/[ML]-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
  return (Math.min(...heights) + Math.max(...heights)) / 2;
}

/**
 * Reads the votes back from a picture: dots are counted, Mali's diamond belongs to the row between whose lines it stands and
 * counts as one of its states, and every number that is written must be that of the dots.
 *
 * @throws Error where a number that is written disagrees with the dots.
 */
export function readVotes(svgText: string): Map<string, ReadVote> {
  const picture = openPicture(svgText);
  const cells = readCells(picture);
  const texts = [...picture.querySelectorAll('text')];
  const rows = Object.entries(bands)
    .map(([words, band]) => ({
      band,
      top: Number(texts.find((text) => text.textContent === words)?.getAttribute('y')),
    }))
    .filter(({ top }) => top > 0)
    .toSorted((a, b) => a.top - b.top);
  const rowAt = (y: number): string => rows.findLast(({ top }) => top < y)!.band;
  const votes = [
    ...new Set(
      [...cells.keys()]
        .filter((key) => /^ukraine-votes\/.*\/against$/.test(key))
        .map((key) => key.split('/')[1]!),
    ),
  ];
  return new Map(
    votes.map((vote) => {
      const marks = (column: string, name: string): Element[] =>
        (cells.get(`ukraine-votes/${vote}/${column}`) ?? []).filter(({ localName }) => localName === name);
      const [diamond] = marks('mali', 'path');
      const mali = diamond ? rowAt(middle(diamond)) : null;
      const counts = Object.fromEntries(
        rows.map(({ band }) => {
          const dots = marks(band, 'path').flatMap(readDots);
          const count = dots.length + (mali === band ? 1 : 0);
          for (const written of marks(band, 'text'))
            if (Number(written.textContent) !== count)
              throw new Error(`${vote}: ${count} states ${band}, but it says ${written.textContent}`);
          return [band, count];
        }),
      );
      return [vote, { counts, mali }] as const;
    }),
  );
}

/** The states that a picture names as voting against, besides Mali. */
export function readNames(svgText: string, column: string): Map<string, string> {
  return new Map(
    [...readCells(openPicture(svgText))]
      .map(([cell, elements]) => [cell.split('/'), elements] as const)
      .filter(([[table, , of]]) => table === 'ukraine-against' && of === column)
      .map(([[, row], [element]]) => [row!, element!.textContent]),
  );
}

/** How many members of the Council stand by each name. */
export function readMembers(svgText: string): Map<string, number> {
  return new Map(
    [...readCells(openPicture(svgText))]
      .map(([cell, elements]) => [cell.split('/'), elements] as const)
      .filter(([[table]]) => table === 'moura-statement')
      .map(([[, row], [element]]) => [row!, readDots(element!).length]),
  );
}
