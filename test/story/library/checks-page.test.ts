import { expect, it } from 'vitest';
import { frame } from '../../../src/authoring/frame.ts';
import { edited, read } from './fixture.ts';
import { inTheChapters } from './mistakes/chapters.ts';
import { inTheFiles } from './mistakes/files.ts';
import { inTheLanguage } from './mistakes/language.ts';
import { inTheTables } from './mistakes/tables.ts';

const introduction = `# What \`npm run check\` says

Each mistake is told with its place, its line, how to mend it, and a word at the end of the message that names its kind.
Look that word up here. The examples are those by which the check is tested, so they are what it really says; this page
is written by \`npm run test:unit -- test/story/library/checks-page.test.ts -u\`.

Warnings stop nothing: \`typography\`, which \`npm run check -- --fix\` mends, \`unpaired-quote\`, \`long-sentence\`,
\`hard-to-read\`, \`untranslated\` and \`stale-translation\`.
`;

/** The page for editors: each kind of mistake with an example of each way to make it, as the check tells it. */
async function page(): Promise<string> {
  const kinds = new Map<string, string[]>();
  for (const mistake of [...inTheChapters, ...inTheFiles, ...inTheTables, ...inTheLanguage]) {
    const [problem] = (await read(edited(...mistake.edit))).problems;
    const { file, line, column, code, message, hint, text } = problem!;
    const parts = [message, text === undefined ? undefined : frame(line, column, text), hint];
    const example = [`${file}:${line}:${column}`, ...parts.filter((part) => part !== undefined)].join('\n');
    kinds.set(code, [...(kinds.get(code) ?? []), `\`\`\`text\n${example}\n\`\`\``]);
  }
  const sections = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [introduction, ...sections.map(([code, examples]) => `## ${code}\n\n${examples.join('\n\n')}\n`)].join('\n');
}

it('is the page that editors look mistakes up on', async () => {
  await expect(await page()).toMatchFileSnapshot('../../../docs/checks.md');
});
