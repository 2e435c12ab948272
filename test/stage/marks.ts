import fc from 'fast-check';
import type { Mark } from '../../src/stage/mark.ts';

const place = fc.double({ min: -500, max: 2000, noNaN: true }).map((value) => Math.round(value * 10) / 10);
const length = fc.double({ min: 0, max: 800, noNaN: true }).map((value) => Math.round(value * 10) / 10);
const opacity = fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: undefined });

function markOf(key: string, kind: Mark['kind'], depth: number): fc.Arbitrary<Mark> {
  const common = { key: fc.constant(key), role: fc.constant(`role-${key}`), opacity };
  const of = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Mark> =>
    fc.record({ ...common, kind: fc.constant(kind), ...shape }).map((mark) => {
      const { opacity: shade, ...rest } = mark;
      return (shade === undefined ? rest : mark) as unknown as Mark;
    });
  switch (kind) {
    case 'path':
      return of({ d: fc.tuple(place, place).map(([x, y]) => `M0 0L${x} ${y}Z`) });
    case 'points':
      return of({
        r: length,
        points: fc.uniqueArray(fc.record({ id: fc.nat(9), x: place, y: place }), {
          selector: ({ id }) => id,
        }),
      });
    case 'circle':
      return of({ x: place, y: place, r: length });
    case 'rect':
      return of({ x: place, y: place, width: length, height: length });
    case 'line':
      return of({ x1: place, y1: place, x2: place, y2: place });
    case 'text':
      return of({
        x: place,
        y: place,
        size: fc.constantFrom(12, 16, 24),
        text: fc.constant(`“${key}” & <co>`),
        face: fc.constant('sans'),
        anchor: fc.constant('middle'),
      });
    case 'group':
      return of({ x: place, y: place, k: fc.constantFrom(0.5, 1, 2), children: marks(depth - 1, `${key}/`) });
  }
}

/**
 * Lists of marks as scenes make them: keys unique, and each key of one kind, role and text for ever.
 * Every list is a random part of one fixed stock, in random order, so that two lists share many keys.
 */
export function marks(depth = 1, prefix = ''): fc.Arbitrary<Mark[]> {
  const kinds: Mark['kind'][] = [
    'path',
    'points',
    'circle',
    'rect',
    'line',
    'text',
    ...(depth > 0 ? ['group' as const] : []),
  ];
  const stock = kinds.flatMap((kind) =>
    ['a', 'b'].map((name) => [`${prefix}${kind}-${name}`, kind] as const),
  );
  return fc
    .shuffledSubarray(stock)
    .chain((chosen) => fc.tuple(...chosen.map(([key, kind]) => markOf(key, kind, depth))));
}
