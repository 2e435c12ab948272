import fc from 'fast-check';
import { expect } from 'vitest';
import type { Problem } from '../../../src/story/library/problem.ts';
import { scraps as typed } from './typed.ts';

const scraps = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '"',
    "'",
    '[@',
    ']',
    ':',
    '\n',
    '\t',
    ' ',
    '---\n',
    '</Step>',
    '<Fact',
    '\\',
    '&',
    '*',
    '#',
  ],
  ...[
    '- ',
    '😀',
    '\r',
    '\0',
    '`',
    '$',
    '<!--',
    '[^1]:',
    '|',
    '%',
    '!',
    '?',
    '~',
    '<Scene>',
    '</',
    '/>',
    '={',
    '...',
    '+++\n',
  ],
  ...[
    '\u2029',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\ufb01',
    '\u0085',
    '\u000b',
    '“',
    '”',
    '’',
    '[x](javascript:x)',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'true',
    '!!str ',
    '<<: ',
    '? ',
    '|',
    '>-\n',
    '%YAML 1.1\n',
    '0x1F',
    '.nan',
    'a: b',
  ],
];

/** What may happen to a text at a place: `size` is a number of letters. */
const changes: Readonly<Record<string, (text: string, at: number, size: number, scrap: string) => string>> = {
  replaced: (text, at, size, scrap) => text.slice(0, at) + scrap + text.slice(at + size),
  cut: (text, at, size) => text.slice(0, at) + text.slice(at + size),
  pasted: (text, at, _, scrap) => text.slice(0, at) + scrap + text.slice(at),
  'cut short': (text, at) => text.slice(0, at),
  'line lost': (text, at) => lines(text, at, () => []),
  'line doubled': (text, at) => lines(text, at, (line) => [line, line]),
  'lines swapped': (text, at) => lines(text, at, (line, next) => [next, line], 2),
  indented: (text, at, size) => lines(text, at, (line) => [' '.repeat(size % 6) + line]),
  outdented: (text, at) => lines(text, at, (line) => [line.replace(/^\s+/, '')]),
  tabbed: (text, at) => lines(text, at, (line) => [line.replace(/^ */, '\t')]),
  'case changed': (text, at, size) => {
    const part = text.slice(at, at + size);
    const other = part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase();
    return text.slice(0, at) + other + text.slice(at + size);
  },
  'quotes curled': (text, at, size) =>
    inPart(text, at, size * 4, (part) => part.replace(/"/g, '”').replace(/'/g, '’')),
  'spaces fixed': (text, at, size) => inPart(text, at, size * 4, (part) => part.replaceAll(' ', '\u00a0')),
  'lines joined': (text, at, size) => inPart(text, at, size * 4, (part) => part.replaceAll('\n', '\u2028')),
  'tags lowered': (text, at, size) =>
    inPart(text, at, size * 4, (part) => part.replace(/<\/?\w+/g, (tag) => tag.toLowerCase())),
};

function inPart(text: string, at: number, size: number, change: (part: string) => string): string {
  return text.slice(0, at) + change(text.slice(at, at + size)) + text.slice(at + size);
}

/** Changes the line that a place is in, or some from there on. */
function lines(text: string, at: number, change: (...lines: string[]) => string[], count = 1): string {
  const all = text.split('\n');
  const index = text.slice(0, at).split('\n').length - 1;
  const part = all.slice(index, index + count);
  all.splice(index, part.length, ...(part.length === count ? change(...part) : part));
  return all.join('\n');
}

/** A text with a few things done to it that happen to texts. */
export function mutation(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    name: fc.constantFrom(...Object.keys(changes)),
    at: fc.nat(text.length),
    size: fc.nat(40),
    scrap: fc.constantFrom(...scraps, ...typed),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((made) =>
      made.reduce(
        (current, { name, at, size, scrap }) =>
          changes[name]!(current, Math.min(at, current.length), size, scrap),
        text,
      ),
    );
}

/**
 * Every problem stands on a line and column that its text has, and is told without a stack or a word of other programs.
 *
 * @param written what an editor wrote, whose words may be said again
 */
export function placesInside(text: string, problems: readonly Problem[], written = text): void {
  const rows = text.split(/\r\n|\r|\n/);
  for (const { line, column, message, file, hint = '' } of problems) {
    expect(file).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(rows.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((rows[line - 1]?.length ?? 0) + 1);
    const words = `${message}\n${hint}`.match(new RegExp(foreign, 'gi')) ?? [];
    expect(words.filter((word) => !written.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  }
}

/** Words of the programs behind the check, which say nothing to editors. */
export const foreign =
  /expected|received|undefined|null|\bat .*\.ts|\n\s+at |Error|Zod|schema|token|JSX|parse|scalar|mapping|NaN|\[object/i;
