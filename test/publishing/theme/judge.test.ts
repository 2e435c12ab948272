import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/publishing/theme/judge.ts';
import { readSheet } from '../../../src/publishing/theme/sheet.ts';
import { lookOf } from '../../../src/publishing/theme/styles.ts';
import { tokens } from './tokens.ts';

const judged = (css: string) => {
  const sheet = readSheet(css, tokens, 'theme.css');
  return judge(lookOf(sheet, tokens), tokens, sheet.declared, 'theme.css');
};

describe('the colours of a theme', () => {
  it('are sound as they were built', () => {
    expect(judged('')).toEqual([]);
  });

  it('are refused where text is hard to read, with the pair, what it has and what it needs', () => {
    const problems = judged(':root {\n  --link: #c9a27e;\n}');
    expect(problems.map(({ line, column, code, severity }) => ({ line, column, code, severity }))).toEqual(
      ['paper', 'sheet', 'grid'].map(() => ({ line: 2, column: 3, code: 'contrast', severity: undefined })),
    );
    expect(problems[0]!.message).toBe(
      'in the light theme, --link on --paper has a contrast of 2.13: --link is #c9a27e, --paper is #f8f4ec. For text of the page it has to be 4.5',
    );
  });

  it('are judged in the dark by what is set for the dark', () => {
    expect(judged(':root { --paper: #ffffff }')).toEqual([]);
    const problems = judged('@media (prefers-color-scheme: dark) {\n:root { --paper: #ffffff } }');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ message, line }) => message.startsWith('in the dark theme') && line === 2)).toBe(
      true,
    );
  });

  it('are warned of where two actors in a picture look alike to some readers', () => {
    const problems = judged(':root { --un: #1e6b6e }');
    expect(problems).toMatchObject([{ code: 'alike', severity: 'warning', line: 1, column: 9 }]);
    expect(problems[0]!.message).toContain('--un and --ecowas');
    // Seen by most, and by few: red and green of one lightness.
    const [found] = judged(':root { --un: #8a5a1e; --ecowas: #5f6e1e }');
    expect(found?.message).toMatch(/protanopia|deuteranopia/);
  });
});
