import fc from 'fast-check';

/** Stretches of prose that look like markup or are, signs that mean something to Markdown, and spaces of all kinds. */
export const scraps: readonly string[] = [
  ...[
    'word',
    'Ménaka',
    'ɛɔɲŋ',
    '10:30',
    '3:1',
    'RFI:Afrique',
    '1986.',
    '1.',
    '12',
    '-5',
    '+5',
    '100 %',
    '😀',
    'ﬁ',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '\u00a0',
    '\u202f',
    '\u00ad',
    '\u200b',
    '\u2028',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '#',
    '##',
    '## ',
    '-',
    '- ',
    '+ ',
    '* ',
    '---',
    '===',
    '>',
    '> ',
  ],
  ...[
    '|',
    '| a |',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '[a]',
    '[a]: b',
    '!',
    '![',
    '<',
    '<5',
    '\\',
    '{',
    '}',
    '$',
    '$$',
    '^',
    '=',
  ],
  ...[
    '&',
    '&amp;',
    '&nbsp;',
    ':',
    ':::',
    ';',
    ',',
    '.',
    '…',
    '"',
    "'",
    '’',
    '“',
    '”',
    '«',
    '»',
    '–',
    '—',
    '%',
    '/',
    '@',
  ],
  ...['a@b.org', 'https://x.org', 'www.x.org', '<b>', '</b>', '<!--', 'import ', 'export '],
  ...['{/* note */}', '<Fact of="x"/>', '[@one]', '[words](https://x.org/)', '*em*', '**strong**'],
];

/** Prose as it is typed, pasted and slipped. */
export const typed: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

/** What an editor means to be no text, with the text that it leaves. */
const meant: readonly (readonly [form: RegExp, leaves: string])[] = [
  [/\{\/\*.*?\*\/\}/y, ''],
  [/<Fact of="x"\/>/y, ''],
  [/\[@one\]/y, ''],
  [/\[words\]\(https:\/\/x\.org\/\)/y, 'words'],
  [/&amp;/y, '&'],
  [/&nbsp;/y, '\u00a0'],
];

/**
 * Signs that may be printed or not: those of emphasis, those that begin a heading or the entry of a list, and spaces
 * before the number of a note, which clings to the word before it.
 */
const signs: readonly RegExp[] = [
  /[*_]/y,
  /(?<=^[\s\d.)-]*)(-|\d+[.)]|##)(?=\s|$)/my,
  /([\u00a0\u202f]|&nbsp;)(?=(\s|&nbsp;)*\[@one\])/y,
];

/** Whether a text is printed as it was typed, but for spaces and what an editor means by signs. */
export function isPrinted(text: string, printed: string): boolean {
  const wanted = tight(printed);
  let reached = new Set([0]);
  const step = (letters: string) => {
    const next = [...reached].filter((at) => wanted.startsWith(letters, at)).map((at) => at + letters.length);
    return new Set(next);
  };
  for (let at = 0; at < text.length;) {
    const matching = (form: RegExp) => ((form.lastIndex = at), form.exec(text)?.[0]);
    const [form, leaves = ''] = meant.find(([it]) => matching(it) !== undefined) ?? [];
    const sign = signs.map(matching).find((it) => it !== undefined);
    if (/^\\[!-/:-@[-`{-~]/.test(text.slice(at))) {
      reached = step(text[at + 1]!);
      at += 2;
    } else if (sign !== undefined) {
      reached = new Set([...reached, ...step(form ? leaves : sign)]);
      at += sign.length;
    } else if (form) {
      reached = step(leaves);
      at += matching(form)!.length;
    } else {
      reached = step(tight(text[at]!));
      at += 1;
    }
  }
  return reached.has(wanted.length);
}

/** Spaces that may be broken at are as good as none or many; others are signs. */
function tight(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

/** Prose in which every sign has a backslash before it, which is how an editor says that the sign itself is meant. */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[ \t]+(?=[\r\n]|$)/g, '');
}
