/**
 * How many slips of a typist part two words: letters too many, missing or exchanged, and neighbours swapped. Swapping
 * is the commonest slip, and two changes to the usual distance, which takes `rf` for as far from `fr` as `xy` is.
 */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const exchanged = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      here[column] = Math.min(
        above[column]! + 1,
        here[column - 1]! + 1,
        exchanged,
        swapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    [before, above] = [above, here];
  }
  return above[other.length]!;
}
