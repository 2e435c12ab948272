import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measures } from '../../../src/publishing/theme/sheet.ts';
import { site } from '../../../src/story/site.ts';
import { families, palette, uses } from '../../../src/tokens.ts';

const { actors, story } = (await site()).library;
const [light, dark] = [palette('light', actors), palette('dark', actors)];
const language = story.languages[0]!;

const row = (name: string, ...cells: string[]): string => `| \`--${name}\` | ${cells.join(' | ')} |`;
const colourRow = (name: string, use: string): string =>
  row(name, use, `\`${light[name]!}\``, `\`${dark[name]!}\``);

const guide = readFileSync('test/publishing/theme/theming.md', 'utf8').trim();
const example = readFileSync('test/publishing/theme/house.css', 'utf8').trim();

/** The page for newsrooms: a guide kept by hand, what may be set as the code has it, and the theme of the tests. */
function page(): string {
  return `${guide.replace('{example}', `\`\`\`css\n${example}\n\`\`\``)}

## Every custom property

Colours of pages and pictures:

| property | what it colours | light | dark |
| --- | --- | --- | --- |
${Object.entries(uses)
  .map(([name, use]) => colourRow(name, use))
  .join('\n')}

Colours of those who act, the same in every picture:

| property | who | light | dark |
| --- | --- | --- | --- |
${[...actors].map(([id, { name }]) => colourRow(id, name[language]!)).join('\n')}

Families and measures:

| property | what it sets | as built |
| --- | --- | --- |
${row('serif', 'headings and running text', `\`${families.serif}\``)}
${row('sans', 'labels, captions, tables, the bar', `\`${families.sans}\``)}
${row('bar', measures['bar']!, '`2.75rem`')}
`;
}

it('is the page that newsrooms make their themes by', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/theming.md');
});

it('tells the height of the bar as it is built', () => {
  expect(readFileSync('src/styles/story.css', 'utf8')).toContain('--bar: 2.75rem');
});
