import { expect } from 'vitest';
import { oddCharacter } from '../../../src/story/library/character.ts';
import { readTable } from '../../../src/story/library/csv.ts';
import { placesInside } from './mutation.ts';
import { codebook, sources } from './saved.ts';

/** Reads a file as the table of the tests. */
export const readFile = (text: string, book = codebook) => readTable('t.csv', 't', text, book, sources);

/** A cell in quotes. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What must hold of any table read from any file. */
export function isSound(text: string, { table, problems }: ReturnType<typeof readFile>): void {
  placesInside(text, problems);
  const messages = problems.map(({ message }) => message.replaceAll('\ufffd', ''));
  const isOdd = (message: string) => message.length > 600 || /[\n\r]/.test(message) || oddCharacter(message);
  expect(messages.filter(isOdd)).toEqual([]);
  for (const row of table.rows) expect(Object.keys(row.cells)).toEqual(Object.keys(table.codebook.columns));
  if (problems.some(({ severity }) => severity !== 'warning')) return;
  // What is offered for download says the same, and nothing in it need be explained.
  const again = readFile(table.text, table.codebook);
  expect(again.problems.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
  expect(again.table.rows).toEqual(table.rows);
  expect(again.table.text).toBe(table.text);
}
