import { openPicture, readCells } from './reading.ts';

/** What a picture says of a row, in days since 1970. */
export interface ReadEvent {
  /** The middle of its marker. */
  readonly at?: number;
  /** Both ends of its bar; a bar that ends in a point has no end. */
  readonly from?: number;
  readonly to?: number;
}

const day = 86_400_000;
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function points(path: Element): { x: number; y: number }[] {
  return [...path.getAttribute('d')!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/**
 * The calendar as a reader reads it: month lines by the names that stand at them, years by their numbers. Time runs along
 * the direction in which the lines are parted.
 */
export function readCalendar(picture: Element) {
  const lines = [...picture.querySelectorAll('path[data-key^="month/"]')].flatMap((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const name = [...picture.querySelectorAll('text')].find((text) => text.getAttribute('data-key') === key);
    return name ? [{ place: points(line)[0]!, name: name.textContent }] : [];
  });
  const along = lines[0]!.place.x === lines[1]!.place.x ? ('y' as const) : ('x' as const);
  const anchor = lines.findIndex(({ name }) => /^\d{4}$/.test(name));
  const months: number[] = [];
  const stamp = (index: number): number => {
    const { name } = lines[index]!;
    if (/^\d{4}$/.test(name)) return Number(name) * 12;
    const month = monthNames.indexOf(name);
    const step = index < anchor ? 1 : -1;
    const near = months[index + step]!;
    // The nearest month of that name before or after its neighbour.
    const years = Math.floor(near / 12);
    return [years - 1, years, years + 1]
      .map((year) => year * 12 + month)
      .filter((value) => (step === 1 ? value < near : value > near))
      .toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0]!;
  };
  for (let index = anchor; index >= 0; index -= 1) months[index] = stamp(index);
  for (let index = anchor + 1; index < lines.length; index += 1) months[index] = stamp(index);
  const ticks = lines.map(({ place }, index) => ({
    at: place[along],
    day: Date.UTC(Math.floor(months[index]! / 12), months[index]! % 12) / day,
  }));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (last.day - first.day) / (last.at - first.at);
  return { along, dayAt: (at: number): number => first.day + (at - first.at) * perPixel };
}

/** Reads bars and markers back from a picture of the scene, against its months. */
export function readEvents(svgText: string): Map<string, ReadEvent> {
  const picture = openPicture(svgText);
  const { along, dayAt } = readCalendar(picture);
  const round = (at: number): number => Math.round(dayAt(at));
  const events = new Map<string, ReadEvent>();
  for (const [cell, elements] of readCells(picture)) {
    const row = cell.split('/')[1]!;
    for (const element of elements) {
      const before = events.get(row) ?? {};
      if (element.localName === 'rect') {
        const from = Number(element.getAttribute(along));
        const length = Number(element.getAttribute(along === 'x' ? 'width' : 'height'));
        events.set(row, { ...before, from: round(from), to: round(from + length) });
      } else if (element.localName === 'path' && !element.getAttribute('data-key')!.startsWith('measure/')) {
        const corners = points(element);
        const places = corners.map((point) => point[along]);
        const [low, high] = [Math.min(...places), Math.max(...places)];
        if (corners.length === 5) events.set(row, { ...before, from: round(low) });
        // A triangle stands on a point that is not the middle of its height.
        else if (corners.length === 3 && along === 'y')
          events.set(row, { ...before, at: round(low + ((high - low) * 1.05) / 1.85) });
        else events.set(row, { ...before, at: round((low + high) / 2) });
      }
    }
  }
  return events;
}
