import { describe, expect, it } from 'vitest';
import { contentFile } from '../../src/authoring/live.ts';
import { pageOfMistakes } from '../../src/authoring/mistakes.ts';

describe('what is saved', () => {
  it.each(['moura.mdx', 'facts.yaml', 'the-count.en.yaml', 'places.csv', 'mali.json'])(
    '%s is content',
    (name) => {
      expect(contentFile.test(name)).toBe(true);
    },
  );

  const others = [
    '.moura.mdx.swp',
    '.moura.mdx',
    'moura.mdx~',
    '#moura.mdx#',
    '4913',
    '~$places.csv',
    'notes.txt',
  ];
  it.each(others)('%s is not', (name) => {
    expect(contentFile.test(name)).toBe(false);
  });
});

describe('the page that stands for every other', () => {
  it('holds a report as it was written, and the script that loads it again', () => {
    const page = pageOfMistakes('content/a.mdx:1:2 error </Step> & <Fact>');
    expect(page).toContain('content/a.mdx:1:2 error &lt;/Step&gt; &amp; &lt;Fact&gt;');
    expect(page).toContain('src="/@vite/client"');
  });
});
