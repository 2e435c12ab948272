/** How much of a long line is shown: the rows of tables and of prose may be longer than a terminal is wide. */
const widest = 96;

/**
 * A line of a file with its number and a caret under the place that is meant.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param text the whole line, without its end
 */
export function frame(line: number, column: number, text: string): string {
  const start = text.length <= widest ? 0 : Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const from = Math.floor(start);
  const [before, after] = [from > 0 ? '…' : '', from + widest < text.length ? '…' : ''];
  // Other controls than tabs would move the caret, or tell the terminal what to do.
  const printable = text.slice(from, from + widest).replace(/(?!\t)[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
  const shown = `${before}${printable}${after}`;
  // A tab stays a tab, so that the caret stands where the terminal puts the letter.
  const indent = shown.slice(0, before.length + column - 1 - from).replace(/[^\t]/g, ' ');
  const gutter = ' '.repeat(String(line).length);
  return `${line} | ${shown}\n${gutter} | ${indent}^`;
}
