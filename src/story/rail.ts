import type { Library } from './library/types.ts';

type Span = Library['story']['rail'];

/** Milliseconds of the middle of a date, however finely it is given. */
function middle(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = Date.UTC(month ? year : year + 1, month ? month - 1 + (day ? 0 : 1) : 0, day ?? 1);
  return (from + to) / 2;
}

/** Where a date, or the middle of a span, stands on the time rail, in per cent of its length. */
export function placeOnRail(when: string, { from, to }: Span): number {
  const ends = when.split('/').map(middle);
  const time = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  const start = Date.UTC(from, 0);
  const share = (time - start) / (Date.UTC(to + 1, 0) - start);
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}

/** The first days of the rail's years, each with its place in per cent. */
export function years({ from, to }: Span): { readonly year: number; readonly at: number }[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    at: Math.round((index / (to - from + 1)) * 1000) / 10,
  }));
}
