import type { Table } from '../../src/story/library/types.ts';
import { openPicture, readCells } from './reading.ts';

const day = 86_400_000;
const month = 365.25 / 12;

/** A scale as a reader finds it: from the short ticks of a ruler and the numbers written at them. */
function readRuler(picture: Element, name: string): (x: number) => number {
  const ticks = [...picture.querySelectorAll(`line[data-key^="${name}/"]`)].flatMap((line) => {
    const key = line.getAttribute('data-key')!.replace(/\/line$/, '');
    const label = [...picture.querySelectorAll('text')].find((text) => text.getAttribute('data-key') === key);
    return label
      ? [{ x: Number(line.getAttribute('x1')), value: Number.parseInt(label.textContent, 10) }]
      : [];
  });
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return (x) => first.value + ((x - first.x) * (last.value - first.value)) / (last.x - first.x);
}

/** Where a mark that stands at a day begins: the left edge of a bar, the outline's stroke included, or a line. */
function leftEdge(mark: Element): number {
  const outline = mark.getAttribute('fill') === 'none' ? Number(mark.getAttribute('stroke-width')) / 2 : 0;
  return mark.localName === 'line'
    ? Number(mark.getAttribute('x1'))
    : Number(mark.getAttribute('x')) - outline;
}

const isoDay = (days: number): string => new Date(Math.round(days) * day).toISOString().slice(0, 10);

/** The drawn mark of a cell, not the words about it. */
const drawn = (cells: Map<string, Element[]>, cell: string): Element | undefined =>
  cells.get(cell)?.find(({ localName }) => localName !== 'text');

/** Reads the first and last day of every event back from the strips, given on which day each takeover happened. */
export function readEvents(svgText: string, junta: (event: string) => string): Map<string, string[]> {
  const picture = openPicture(svgText);
  const months = readRuler(picture, 'x');
  const cells = readCells(picture);
  const events = [...cells.keys()].filter((cell) => /^junta-events\/.*\/date$/.test(cell));
  return new Map(
    events.flatMap((cell): [string, string[]][] => {
      const mark = drawn(cells, cell);
      if (!mark) return [];
      const id = cell.split('/')[1]!;
      const takeover = Date.parse(junta(id)) / day;
      const at = (x: number): string => isoDay(takeover + months(x) * month);
      const left = leftEdge(mark);
      const right = left + Number(mark.getAttribute('width') ?? 0);
      // A mark as narrow as a bar has a day, but no length.
      return [[id, right - left > 8 ? [at(left), at(right)] : [at(left)]]];
    }),
  );
}

/** Reads the months that each junta asked for, was granted and added, from rings, dots and dashes. */
export function readPlans(svgText: string): Map<string, number[]> {
  const picture = openPicture(svgText);
  const months = readRuler(picture, 'plan');
  const cells = readCells(picture);
  const at = (id: string, column: string, attribute: string): number[] => {
    const mark = drawn(cells, `juntas/${id}/${column}`);
    return mark ? [months(Number(mark.getAttribute(attribute)))] : [];
  };
  const ids = [...cells.keys()].flatMap((cell) => /^juntas\/(.*)\/first_months$/.exec(cell)?.[1] ?? []);
  return new Map(
    ids.map((id) => {
      const [asked, agreed, until] = [
        at(id, 'first_months', 'cx'),
        at(id, 'agreed_months', 'cx'),
        at(id, 'extended_by', 'x2'),
      ];
      const added = until.map((end) => end - agreed[0]!);
      return [id, [...asked, ...agreed, ...added].map(Math.round)];
    }),
  );
}

export interface ReadPledge {
  /** Days since 1970. */
  readonly made: number;
  /** Days since 1970. */
  readonly vote: number;
}

/** Reads from the calendar when each promise was made and for when. */
export function readPledges(svgText: string): Map<string, ReadPledge> {
  const picture = openPicture(svgText);
  const years = readRuler(picture, 'year');
  const days = (x: number): number => {
    const year = Math.floor(years(x));
    const [from, to] = [Date.UTC(year, 0) / day, Date.UTC(year + 1, 0) / day];
    return from + (years(x) - year) * (to - from);
  };
  const cells = readCells(picture);
  const place = (id: string, column: string): number => {
    const mark = drawn(cells, `promised-votes/${id}/${column}`)!;
    return days(Number(mark.getAttribute('cx') ?? mark.getAttribute('x1')));
  };
  const ids = [...cells.keys()].flatMap((cell) => /^promised-votes\/(.*)\/vote$/.exec(cell)?.[1] ?? []);
  return new Map(ids.map((id) => [id, { made: place(id, 'made_on'), vote: place(id, 'vote') }]));
}

/** What a table says of each event: its day, and the day of its end if one is known. */
export function eventsIn(table: Table): Map<string, string[]> {
  return new Map(
    table.rows.map(({ key, cells }) => [
      key,
      [cells['date'], cells['end']].filter((it) => it !== null).map(String),
    ]),
  );
}

/** How far a reading of a promised date may be from the table's: a month has no day, and a pixel is up to twelve days. */
export function daysOff(read: number, date: string): number {
  const first = Date.parse(date) / day;
  const last = date.length === 7 ? first + 30 : first;
  return Math.max(0, first - read, read - last);
}
