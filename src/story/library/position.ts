import { LineCounter } from 'yaml';
import type { Place } from './problem.ts';

/** From an offset in a text to its line and column. A line ends with `\n`, `\r\n` or `\r`. */
export function placer(text: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const end of text.matchAll(/\r\n|\r|\n/g)) lines.addNewLine(end.index + end[0].length);
  return (offset) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line, column: col };
  };
}

/** From a line and column back to the offset; stays inside the text. */
export function offsetOf(text: string, { line, column }: Place): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
}
