import { openPicture, readCells } from './reading.ts';

const day = 86_400_000;

/** A day as a number, from `2022-03-08`, `2022-03` or words such as "Mar 2022". */
export function numberOf(date: string): number {
  const words = /^([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(date);
  return Date.parse(words ? `1 ${words[1]} ${words[2]} UTC` : date) / day;
}

function edges(rect: Element): { left: number; right: number } {
  const left = Number(rect.getAttribute('x'));
  return { left, right: left + Number(rect.getAttribute('width')) };
}

/** The first and the last day of March that each filled day or row of days stands for, by `table/row/column`. */
export function readCalendar(svgText: string): Map<string, readonly [number, number]> {
  const picture = openPicture(svgText);
  const numbers = [...picture.querySelectorAll('text[data-key^="days/"]')].map((text) => ({
    day: Number(text.textContent),
    x: Number(text.getAttribute('x')),
  }));
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const column = (last.x - first.x) / (last.day - first.day);
  // A number stands in the middle of its day.
  const dayAt = (x: number): number => first.day + (x - first.x) / column;
  return new Map(
    [...readCells(picture)].flatMap(([cell, elements]) => {
      const rect = elements.find((element) => element.localName === 'rect');
      if (!rect) return [];
      const { left, right } = edges(rect);
      return [[cell, [Math.round(dayAt(left) + 0.5), Math.round(dayAt(right) - 0.5)]] as const];
    }),
  );
}

/** The words that are written for each cell, lines joined. */
export function readWords(svgText: string): Map<string, string> {
  return new Map(
    [...readCells(openPicture(svgText))].map(([cell, elements]) => [
      cell,
      elements
        .filter(({ localName }) => localName === 'text')
        .map(({ textContent }) => textContent)
        .join(' '),
    ]),
  );
}

export interface Reading {
  readonly covers: { readonly from: number; readonly to: number };
  readonly published: { readonly from: number; readonly to: number };
}

/** What time each count covers and when it was published, read off the axis at the foot, by the rows' keys. */
export function readPublished(svgText: string): Map<string, Reading> {
  const picture = openPicture(svgText);
  const ticks = [...picture.querySelectorAll('line[data-key^="x/"]')].map((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const words = [...picture.querySelectorAll('text')].find(
      (text) => text.getAttribute('data-key') === key,
    )!;
    return { x: Number(line.getAttribute('x1')), day: numberOf(words.textContent) };
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perDay = (last.x - first.x) / (last.day - first.day);
  const at = (x: number): number => first.day + (x - first.x) / perDay;
  const named = (key: string): Element | undefined =>
    [...picture.querySelectorAll('[data-key]')].find((element) => element.getAttribute('data-key') === key);
  const span = (rect: Element) => ({ from: at(edges(rect).left), to: at(edges(rect).right) });
  return new Map(
    [...picture.querySelectorAll('[data-key$="/covers"]')].map((covers) => {
      const row = covers.getAttribute('data-key')!.replace(/\/covers$/, '');
      const dot = named(`${row}/day`);
      const middle = at(Number(dot?.getAttribute('cx')));
      return [
        row,
        {
          covers: span(covers),
          published: dot ? { from: middle - 0.5, to: middle + 0.5 } : span(named(`${row}/month`)!),
        },
      ];
    }),
  );
}
