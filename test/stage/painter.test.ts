import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe, painted, printed, stage } from './dom.ts';
import { marks } from './marks.ts';

suite('the painter', () => {
  it('shows the same after any history as on an empty stage', () => {
    fc.assert(
      fc.property(fc.array(marks(), { maxLength: 4 }), marks(), (history, last) => {
        const { element, painter } = stage();
        for (const list of [...history, last]) painter.paint(list);
        expect(describe(element).children).toEqual(painted(last));
      }),
    );
  });

  it('and the still printer hold the same marks', () => {
    fc.assert(
      fc.property(marks(), (list) => {
        expect(printed(list)).toEqual(painted(list));
      }),
    );
  });

  it('touches nothing when the same marks are painted again', () => {
    fc.assert(
      fc.property(marks(), (list) => {
        const { element, painter } = stage();
        painter.paint(list);
        let writes = 0;
        for (const node of element.querySelectorAll('*')) {
          node.setAttribute = () => {
            writes += 1;
          };
        }
        element.insertBefore = () => {
          throw new Error('a node was moved');
        };
        painter.paint(list);
        expect(writes).toBe(0);
      }),
    );
  });

  it('keeps the element of a key', () => {
    const { element, painter } = stage();
    const mark = { kind: 'circle', key: 'moura', role: 'town', x: 1, y: 2, r: 3 } as const;
    painter.paint([mark]);
    const before = element.firstChild;
    painter.paint([
      { ...mark, key: 'mopti' },
      { ...mark, x: 9 },
    ]);
    expect(element.lastChild).toBe(before);
  });
});
