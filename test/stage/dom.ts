import { parseHTML } from 'linkedom';
import type { Mark } from '../../src/stage/mark.ts';
import { createPainter, type Painter } from '../../src/stage/painter.ts';
import { byClass, svg } from '../../src/stage/svg.ts';

/** What an element holds, whoever wrote it: name, attributes in order of their names, text, children. */
export interface Described {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Described[];
}

export function describe(element: Element): Described {
  const children = [...element.children].map(describe);
  return {
    name: element.localName,
    attributes: Object.fromEntries(
      [...element.attributes]
        .map(({ name, value }) => [name, value] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    text: children.length > 0 ? '' : (element.textContent ?? ''),
    children,
  };
}

/** An empty stage in a document of its own. */
export function stage(): { element: SVGElement; painter: Painter } {
  const { document } = parseHTML('<!doctype html><body></body>');
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGElement;
  document.body.append(element as unknown as Node);
  return { element, painter: createPainter(element, byClass) };
}

/** What the painter makes of marks on an empty stage. */
export function painted(list: readonly Mark[]): readonly Described[] {
  const { element, painter } = stage();
  painter.paint(list);
  return describe(element).children;
}

/** What the still printer makes of marks, read back by an XML-minded parser. */
export function printed(list: readonly Mark[]): readonly Described[] {
  const text = svg(list, { width: 100, height: 100, em: 16, direction: 'ltr' }, byClass);
  const { document } = parseHTML(`<!doctype html><body>${text}</body>`);
  return describe(document.querySelector('svg') as unknown as Element).children;
}
