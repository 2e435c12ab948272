/** What no table needs: controls but tabs and line ends, and signs that are not seen but for what joins letters. */
const odd =
  /(?![\t\n\r\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/u;

/** The first character of a text that readers cannot see or that stands for a lost one, and what to do about it. */
export function oddCharacter(text: string): { readonly offset: number; readonly advice: string } | undefined {
  const found = odd.exec(text);
  if (!found) return undefined;
  const number = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const advice =
    found[0] === '\ufffd'
      ? 'has lost a character, for which "\ufffd" stands. Write it again.'
      : `holds a character that cannot be seen (U+${number}). Remove it.`;
  return { offset: found.index, advice };
}

/** A text in quotes for a message: on one line, and not longer than a line. */
export function quoted(text: string): string {
  const signs = [...text.slice(0, 200)];
  const start = signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : text;
  return `"${start.replace(/[\n\r\t]+/g, ' ')}"`;
}
