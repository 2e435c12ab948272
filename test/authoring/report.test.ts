import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatProblems, report } from '../../src/authoring/report.ts';
import type { Problem } from '../../src/story/library/problem.ts';
import { edited, read, soundStory, wrongStory, type Files } from '../story/library/fixture.ts';

/** What is said of files. */
async function told(files: Files): Promise<string> {
  const { library, problems } = await read(files);
  return report(problems, library);
}

describe('the report', () => {
  it('says in a line what a sound story holds', async () => {
    expect(await told(soundStory)).toBe('content is sound: 1 chapter, 1 scene, 1 table, 2 sources');
  });

  it('begins each problem with its place and ends with their number', async () => {
    expect(await told(wrongStory)).toMatchInlineSnapshot(`
      "content/chapters/en/punishment.mdx:2:8 error A text that holds a colon must stand in quotes. yaml-syntax
          2 | title: Punishing: the junta
            |        ^
          Write: title: "Punishing: the junta"

      content/facts.yaml:2:32 error The table "borders" has no row "al". Did you mean "all"?  unknown-row
          2 |   cell: { table: borders, row: al, column: closed }
            |                                ^
      content/facts.yaml:9:10 error "bound" in "debt" cannot be "rang". Did you mean "range"? wrong-value
          9 |   bound: rang
            |          ^

      3 problems in 2 files. Nothing was built."
    `);
  });

  it('has the same words with and without colour', async () => {
    const { problems } = await read(wrongStory);
    expect(formatProblems(problems)).not.toMatch(/\u001b/);
    expect(stripVTControlCharacters(formatProblems(problems, true))).toBe(formatProblems(problems));
  });

  it('counts one problem as one', async () => {
    const words = await told(edited('facts.yaml', 'row: all', 'row: al'));
    expect(words.split('\n').at(-1)).toBe('1 problem in 1 file. Nothing was built.');
  });

  it('says of warnings that the story can be built all the same', async () => {
    const { library, problems } = await read(edited('facts.yaml', 'row: all', 'row: al'));
    const warnings = problems.map((problem): Problem => ({ ...problem, severity: 'warning' }));
    const words = report(warnings, library);
    expect(words).toMatch(/^content\/facts\.yaml:2:32 warning The table/);
    expect(words.split('\n').at(-3)).toBe('1 warning in 1 file.');
    expect(words.split('\n').at(-1)).toMatch(/^content is sound/);
    expect(report([...problems, ...warnings], library)).toMatch(/\n1 problem and 1 warning in 1 file\. Nothing was built\.$/);
  });
});
