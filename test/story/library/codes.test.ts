import { describe, expect, it } from 'vitest';
import { codesIn } from './codes.ts';
import { edited, read } from './fixture.ts';
import { mistakes } from './mistakes/all.ts';
import { nearMisses } from './mistakes/near-misses.ts';

const told = new Set([...codesIn('src/story/library'), ...codesIn('src/authoring')]);
const failing = new Set(
  mistakes.map(({ problem }) => problem.split(' ')[1]!),
);

/** What no edit of one text can bring about; library.test.ts has a test of its own for each. */
const elsewhere = ['missing-folder', 'missing-table', 'not-utf-8'];

/** Whether a code is one of these, of which some may only be known in part. */
const among = (codes: Iterable<string>, code: string): boolean =>
  [...codes].some((it) => new RegExp(`^${it.replace('*', '.+')}$`).test(code));

describe('every code of a mistake', () => {
  it('has an example of the mistake in mistakes/', () => {
    const lacking = [...told].filter((code) => ![...failing, ...elsewhere].some((it) => among([code], it)));
    expect(lacking, 'codes that no mistake in mistakes/*.ts has').toEqual([]);
  });

  it('has an example of what is right beside it, in mistakes/near-misses.ts', () => {
    const lacking = [...failing].filter((code) => !Object.hasOwn(nearMisses, code));
    expect(lacking, 'codes that mistakes/near-misses.ts lacks').toEqual([]);
  });

  it('is found in the sources, and is told of still', () => {
    expect([...failing].filter((code) => !among(told, code))).toEqual([]);
    expect(Object.keys(nearMisses).filter((code) => !failing.has(code))).toEqual([]);
  });
});

it.each(Object.entries(nearMisses))('%s is not told of what is right: %j', async (code, edit) => {
  const { problems } = await read(edited(...edit));
  expect(problems.filter((problem) => problem.code === code)).toEqual([]);
});
