import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/publishing/theme/sheet.ts';
import { tokens } from './tokens.ts';

const read = (css: string) => readSheet(css, tokens, 'theme.css');
const told = (css: string): string[] =>
  read(css).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a sheet', () => {
  it('gives colours for light and for the dark, in whatever way they are written, and families', () => {
    const { light, dark, families, problems } = read(`
:root { --paper: white; --ink: rgb(16 24 43); --link: hsl(0 100% 25%); --serif: "House", serif }
@media (prefers-color-scheme: dark) { :root { --paper: #012 } }
@media screen and (prefers-color-scheme:dark) { :root { --un: oklch(1 0 0) } }
.bar { background: var(--ink) }`);
    expect(problems).toEqual([]);
    expect(light).toEqual({ paper: '#ffffff', ink: '#10182b', link: '#800000' });
    expect(dark).toEqual({ paper: '#001122', un: '#ffffff' });
    expect(families).toEqual({ serif: '"House", serif' });
  });

  it('may hold nothing, and any rule of its own', () => {
    expect(told('')).toEqual([]);
    expect(
      told('@font-face { font-family: House; src: url(house/house.woff2) }\n.bar::before { content: "" }'),
    ).toEqual([]);
  });

  it('takes the last of two values, as browsers do', () => {
    expect(read(':root { --ink: #111 }\n:root { --ink: #222 }').light).toEqual({ ink: '#222222' });
  });

  it('may set the height of the bar anywhere, and names of its own that it uses', () => {
    expect(told('@media (min-width: 60em) { :root { --bar: 4rem } }')).toEqual([]);
    expect(told(':root { --house-red: #900 }\n.bar { border-color: var(--house-red) }')).toEqual([]);
  });
});

describe('what is told of a sheet', () => {
  it('is a name that nobody knows, with the one that was probably meant', () => {
    const [problem] = read(':root {\n  --papre: #fff;\n}').problems;
    expect(problem).toMatchObject({ file: 'theme.css', line: 2, column: 3, code: 'unknown-property' });
    expect(problem!.message).toContain('"--paper"');
    expect(problem!.text).toBe('  --papre: #fff;');
    expect(read(':root { --colour-of-everything: #fff }').problems[0]!.message).toContain('docs/theming.md');
  });

  it.each([
    [':root { --house: #900 }\n.bar { color: var(--house-red) }', '1:9 unknown-property'],
    ['body { --paper: #fff }', '1:8 misplaced'],
    ['@media (min-width: 60em) { :root { --paper: #fff } }', '1:36 misplaced'],
    [
      '@supports (color: red) { @media (prefers-color-scheme: dark) { :root { --paper: #000 } } }',
      '1:72 misplaced',
    ],
    ['@media (prefers-color-scheme: dark) { :root { --sans: Arial } }', '1:47 misplaced'],
    [':root { --paper: papaya }', '1:9 no-colour'],
    [':root { --paper: rgb(0 0 0 / 50%) }', '1:9 no-colour'],
    [':root { --paper: var(--sheet) }', '1:9 no-colour'],
    [':root { --serif: var(--sans) }', '1:9 no-family'],
    [':root { --serif: "</style>" }', '1:9 no-family'],
    [':root { --ink: #000 !important }', '1:9 important'],
    [':root { --ink: #000', '1:1 no-css'],
  ])('is %s', (css, expected) => {
    expect(told(css)).toEqual([expected]);
  });

  it.each([
    '@import "https://fonts.example.com/a.css";',
    '.bar { background: url(//cdn.example.com/a.png) }',
    "@font-face { src: url('https://fonts.example.com/a.woff2') }",
  ])('is another host, as a warning: %s', (css) => {
    expect(read(css).problems).toMatchObject([{ code: 'other-host', severity: 'warning' }]);
  });
});
