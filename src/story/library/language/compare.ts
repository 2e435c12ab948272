import { compareNames, type Place, type Problem } from '../problem.ts';

/** Something that a file and its original must have alike, where it stands. */
export interface Item extends Place {
  readonly name: string;
}

/** The file that is compared with its original, and how to say that a difference is meant. */
export interface Sides {
  readonly file: string;
  readonly original: string;
  readonly hint: string;
}

/** Tells what only one of both sides has, each as often as it has it more; where and when do not count. */
export function compareItems(
  { file, original, hint }: Sides,
  where: string,
  what: string,
  here: readonly Item[],
  there: readonly Item[],
  around: Place,
): Problem[] {
  const [extra, lacking] = [without(here, there), without(there, here)];
  if (extra.length + lacking.length === 0) return [];
  const list = (items: readonly Item[]) =>
    items.map(({ name }) => (what === 'figures' ? name : `"${name}"`)).join(', ');
  const sides = [
    ...(extra.length > 0 ? [`only here ${list(extra)}`] : []),
    ...(lacking.length > 0 ? [`only there ${list(lacking)}`] : []),
  ];
  const { line, column } = extra[0] ?? around;
  const message = `${where} the ${what} differ from those in ${original}: ${sides.join('; ')}.`;
  return [{ file, line, column, code: `different-${what}`, message, hint }];
}

/** Those items that others have fewer of. */
function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const left = new Map<string, number>();
  for (const { name } of others) left.set(name, (left.get(name) ?? 0) + 1);
  return items.filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

/** Tells which scenes or steps only one of both sides has, or else where their order begins to differ. */
export function compareOrder(
  { file, original, hint }: Sides,
  what: 'scene' | 'step',
  here: readonly Item[],
  there: readonly Item[],
  around: Place,
): Problem[] {
  const [ours, theirs] = [here.map(({ name }) => name), there.map(({ name }) => name)];
  const { unknown, missing } = compareNames(ours, theirs);
  const wrong = ({ line, column }: Place, message: string): Problem => {
    return { file, line, column, code: `different-${what}s`, message, hint };
  };
  const problems = [
    ...unknown.map(({ name, meant }) => {
      const advice = meant === undefined ? 'Remove it, or add it there.' : `Did you mean "${meant}"?`;
      return wrong(here[ours.indexOf(name)]!, `There is no ${what} "${name}" in ${original}. ${advice}`);
    }),
    ...missing.map((name) => wrong(around, `The ${what} "${name}" of ${original} is missing here. Add it.`)),
  ];
  const moved = ours.findIndex((name, index) => name !== theirs[index]);
  if (problems.length > 0 || moved < 0) return problems;
  const order = theirs.map((name) => `"${name}"`).join(', ');
  return [wrong(here[moved]!, `The ${what}s stand in another order than in ${original}: there ${order}.`)];
}
