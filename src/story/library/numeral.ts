/** The sign before decimals, where it is known for a whole file: a number with the other sign may be thousands. */
export type DecimalMark = '.' | ',' | undefined;

/** A number as people and spreadsheets write it: 1200, 12.5, 12,5, 1 200, 1'200.5. */
const form =
  /^(?<sign>[-−]?)(?<whole>[1-9]\d{0,2}(?<space>[ \u00a0\u2009\u202f'’])\d{3}(?:\k<space>\d{3})*|\d+)(?:(?<mark>[.,])(?<fraction>\d+))?$/;

/** What can only be a number whose thousands are parted by commas or points: 1,200,300 or 1.200,5. */
const grouped = /^[-−]?[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?)$/;

interface Parts {
  readonly sign: string;
  readonly whole: string;
  readonly mark: string | undefined;
  readonly fraction: string | undefined;
  /** Whether the mark may part thousands as well as decimals, as in 1,200 and 1.200. */
  readonly doubtful: boolean;
}

function partsOf(text: string): Parts | undefined {
  const { sign, whole, space, mark, fraction } = form.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  const doubtful = space === undefined && fraction?.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return { sign: sign ? '-' : '', whole: whole.replace(/\D/g, ''), mark, fraction, doubtful };
}

/**
 * Which sign stands before the decimals of a file, as far as its numbers show it beyond doubt. Where commas part the
 * cells it is the point, unless one of the numbers has a decimal comma; where semicolons do, it is the comma, for which
 * the semicolon made way, unless the numbers show a point.
 */
export function decimalMark(separator: string, numbers: Iterable<string>): DecimalMark {
  const seen = new Set<string>();
  for (const number of numbers) {
    const { mark, doubtful } = partsOf(number.trim()) ?? {};
    if (mark !== undefined && !doubtful) seen.add(mark);
  }
  if (separator === ',') return seen.has(',') ? undefined : '.';
  if (seen.size === 2) return undefined;
  if (seen.size === 1) return seen.has(',') ? ',' : '.';
  return separator === ';' ? ',' : undefined;
}

/** The number of a cell, written plainly, or what is wrong with it and how to mend it. */
export function readNumeral(
  text: string,
  decimal: DecimalMark,
  kind: 'integer' | 'number',
): { readonly plain: string } | { readonly advice: string } {
  const advise = (advice: string) => ({
    advice: `is not a ${kind === 'integer' ? 'whole number' : 'number'}. ${advice}`,
  });
  const example = `Write digits only, such as ${kind === 'integer' ? '1200' : '1200 or 12.5'}.`;
  const parts = partsOf(text);
  if (!parts) return advise(ungrouped(text, kind) ?? example);
  const { sign, whole, mark, fraction, doubtful } = parts;
  const plain = `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}`;
  if (kind === 'integer' && fraction !== undefined) {
    if (doubtful) return advise(`Write ${sign}${whole}${fraction}, if that is meant.`);
    return advise(/^0+$/.test(fraction) ? `Write ${sign}${whole}.` : example);
  }
  if (doubtful && mark !== decimal) {
    const thousands = `${sign}${whole}${fraction}`;
    return { advice: `may be ${thousands} or ${plain}. Write ${thousands} or ${plain}0.` };
  }
  if (!keepsItsDigits(plain)) return { advice: 'has more digits than can be kept. Round it to 15.' };
  return { plain };
}

function ungrouped(text: string, kind: 'integer' | 'number'): string | undefined {
  if (!grouped.test(text)) return undefined;
  const [group] = /[.,]/.exec(text)!;
  const plain = text.replaceAll(group, '').replace(',', '.').replace('−', '-');
  return kind === 'integer' && plain.includes('.') ? undefined : `Write ${plain}.`;
}

/** Computers keep 15 digits of any number; some have more and come back whole. */
function keepsItsDigits(plain: string): boolean {
  const digits = plain.replace(/\D/g, '').replace(/^0+/, '');
  return (digits.length <= 15 && plain.length <= 40) || String(Number(plain)) === plain;
}
