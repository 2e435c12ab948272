import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anchor } from '../../../src/authoring/reference/markdown.ts';
import { referencePage } from '../../../src/authoring/reference/page.ts';
import { components } from '../../../src/story/library/components.ts';
import { stringKeys } from '../../../src/story/strings.ts';
import { material } from './material.ts';

const page = referencePage(await material());

it('is the page on which editors look up what they may write', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/reference.md');
});

it('leads only to sections that are there', () => {
  const sections = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));
  const checks = sections(readFileSync('docs/checks.md', 'utf8'));
  const links = [...page.matchAll(/\]\((\S*?)#([^)\s]+)\)/g)].filter(([, file]) =>
    /^(checks\.md)?$/.test(file!),
  );
  expect(links.length).toBeGreaterThan(15);
  for (const [, file, section] of links) expect(file === '' ? sections(page) : checks).toContain(section);
});

it('names every component and every word of the page', () => {
  for (const name of Object.keys(components)) expect(page).toContain(`\n### ${name}\n`);
  for (const key of stringKeys) expect(page).toContain(`\n| \`${key}\` | `);
});
