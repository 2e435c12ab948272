import { openPicture, readCells } from './reading.ts';

/** The days that a picture marks for a row, as dates. */
export interface ReadSpan {
  readonly from: string;
  readonly to: string;
}

const day = 86_400_000;

/** The calendar as a reader reads it: columns by the letters above them, weeks by the dates beside them. */
export function readGrid(picture: Element) {
  const places = (prefix: string) => [...picture.querySelectorAll(`text[data-key^="${prefix}/"]`)];
  const columns = places('weekday').map((text) => Number(text.getAttribute('x')));
  const weeks = places('week').map((text) => ({
    // Letters stand on their baseline, a little below the middle of the week.
    y: Number(text.getAttribute('y')) - Number(text.getAttribute('font-size')) * 0.35,
    name: text.textContent,
  }));
  const year = picture.querySelector('text[data-key="year"]')!.textContent;
  const monday = Date.parse(`${weeks[0]!.name} ${year} UTC`);
  const nearest = (values: readonly number[], value: number): number =>
    values.reduce(
      (best, one, index) => (Math.abs(one - value) < Math.abs(values[best]! - value) ? index : best),
      0,
    );
  const rows = weeks.map(({ y }) => y);
  return {
    columns,
    weeks: weeks.map(({ name }, index) => ({ name, monday: new Date(monday + index * 7 * day) })),
    dateAt: (x: number, y: number): string =>
      new Date(monday + (nearest(rows, y) * 7 + nearest(columns, x)) * day).toISOString().slice(0, 10),
  };
}

/** Reads the marked days of every row back from a picture of the scene. */
export function readSpans(svgText: string): Map<string, ReadSpan> {
  const picture = openPicture(svgText);
  const { columns, dateAt } = readGrid(picture);
  const half = (columns[1]! - columns[0]!) / 2;
  const spans = new Map<string, ReadSpan>();
  for (const [cell, elements] of readCells(picture)) {
    const row = cell.split('/')[1]!;
    for (const element of elements) {
      const number = (name: string): number => Number(element.getAttribute(name));
      let ends: [string, string];
      if (element.localName === 'rect') {
        const middle = number('y') + number('height') / 2;
        ends = [dateAt(number('x') + half, middle), dateAt(number('x') + number('width') - half, middle)];
      } else if (element.localName === 'circle') {
        ends = [dateAt(number('cx'), number('cy')), dateAt(number('cx'), number('cy'))];
      } else continue;
      const all = [...ends, spans.get(row)?.from, spans.get(row)?.to].filter((date) => date !== undefined);
      const order = all.toSorted();
      spans.set(row, { from: order[0]!, to: order.at(-1)! });
    }
  }
  return spans;
}
