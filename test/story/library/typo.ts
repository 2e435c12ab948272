import fc from 'fast-check';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** A name and the same with one slip in it: a letter too many, too few, exchanged, or two swapped; never another name. */
export function typo(
  names: readonly string[],
): fc.Arbitrary<{ readonly name: string; readonly written: string }> {
  return fc
    .record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      letter: fc.constantFrom(...letters),
      kind: fc.constantFrom('insert', 'delete', 'replace', 'swap'),
    })
    .map(({ name, at, letter, kind }) => {
      const index = at % name.length;
      const [before, rest] = [name.slice(0, index), name.slice(index + 1)];
      const written = {
        insert: before + letter + name.slice(index),
        delete: before + rest,
        replace: before + letter + rest,
        swap: before + rest.slice(0, 1) + name[index] + rest.slice(1),
      }[kind]!;
      return { name, written };
    })
    .filter(({ written }) => written !== '' && !names.includes(written));
}
