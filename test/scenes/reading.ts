import { parseHTML } from 'linkedom';

/** An axis as a reader reads it: from where its numbers stand to what they say. */
export interface Axis {
  /** The value at a place in pixels. */
  invert(x: number): number;
}

/** A picture as anyone can open it: the SVG text of a still. */
export function openPicture(svgText: string): Element {
  const { document } = parseHTML(`<!doctype html><body>${svgText}</body>`);
  return document.querySelector('svg') as unknown as Element;
}

/**
 * Derives the scale from an axis: the line of each tick and the number written at it, no more.
 *
 * @param name of the axis: `x` for one along the foot, `y` for one up the side
 * @param key what its keys begin with, where a picture holds several
 */
export function readAxis(picture: Element, name: 'x' | 'y', key: string = name): Axis {
  const ticks = [...picture.querySelectorAll(`line[data-key^="${key}/"]`)].map((line) => {
    const named = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const label = [...picture.querySelectorAll('text')].find(
      (text) => text.getAttribute('data-key') === named,
    );
    return {
      x: Number(line.getAttribute(`${name}1`)),
      value: Number(label?.textContent.replaceAll(',', '')),
    };
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return { invert: (x) => first.value + ((x - first.x) * (last.value - first.value)) / (last.x - first.x) };
}

/** The places of the dots of a path: relative moves, each with a stroke of no length. */
export function readDots(path: Element): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.getAttribute('d')!.matchAll(/m(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return { x, y };
  });
}

/** The elements that show a cell, by `table/row/column`. */
export function readCells(picture: Element): Map<string, Element[]> {
  const cells = new Map<string, Element[]>();
  for (const element of picture.querySelectorAll('[data-cell]')) {
    const cell = element.getAttribute('data-cell')!;
    cells.set(cell, [...(cells.get(cell) ?? []), element]);
  }
  return cells;
}
