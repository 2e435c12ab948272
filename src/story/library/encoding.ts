import { placer } from './position.ts';
import type { Problem } from './problem.ts';

/**
 * The text of a file in UTF-8, without a byte order mark, or where it ceases to be that.
 *
 * @param spreadsheet whether it may come from a spreadsheet, which in Western Europe may save in Windows-1252.
 */
export function decode(
  bytes: Uint8Array,
  spreadsheet = false,
): { readonly text?: string; readonly flaw?: Omit<Problem, 'file'> } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const western = spreadsheet ? new TextDecoder('windows-1252').decode(bytes) : '';
    if (western !== '' && !implausible.some((form) => form.test(western))) return { text: western };
    const text = new TextDecoder('utf-8').decode(bytes);
    const message = 'From here on this file is not in UTF-8. Save it again with the encoding "UTF-8".';
    return { flaw: { ...placer(text)(Math.max(0, text.indexOf('\ufffd'))), code: 'not-utf-8', message } };
  }
}

const capitals = 'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ';
const letters = `${capitals}${capitals.toLowerCase()}`;

/**
 * Every byte is some sign of Windows-1252, so a file in another old encoding decodes too, to other words. These are
 * what gives it away. The à of MS-DOS becomes an ellipsis, its ô a quotation mark, its î a capital Œ; the œ of an old
 * Macintosh a capital Ï, its quotation marks and no-break space capitals that stand alone.
 */
const implausible: readonly RegExp[] = [
  new RegExp(`[^\\0-\\x7f${letters}–—‘’“”«»…·°€£§©\\u00a0]`, 'u'),
  new RegExp(`\\p{Ll}[${capitals}]`, 'u'),
  new RegExp(`(?<!\\p{L})(?!à)[${letters}](?!\\p{L})`, 'iu'),
  /\p{L}[–—]|[–—]\p{L}|\p{L}[‘“”«»…·°€£§©]\p{L}|(?<![\p{L}[(.!?])…/u,
];
