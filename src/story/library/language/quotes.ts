/** The quote marks of a text: which opens, which closes, and which signs should stand there. */

interface Mark {
  readonly index: number;
  readonly sign: string;
  readonly opens: boolean;
  /** Whether it stands inside of a quotation. */
  readonly nested: boolean;
}

/** The signs of a quotation and of one inside it; French has spaces in the outer ones. */
const signs: Readonly<
  Record<string, { readonly outer: Pair; readonly inner: Pair; readonly space: string }>
> = {
  en: { outer: ['“', '”'], inner: ['“', '”'], space: '' },
  fr: { outer: ['«', '»'], inner: ['“', '”'], space: '\u202f' },
};
type Pair = readonly [opening: string, closing: string];

/** Where the straight mark stands that has no partner, in a language whose marks are known. */
export function unpairedMark(text: string, language: string): number | undefined {
  if (!Object.hasOwn(signs, language) || !text.includes('"') || pairs(text)) return undefined;
  return text.indexOf('"');
}

/** What should stand for the marks that are not as the language has them; nothing if they do not pair. */
export function quoteMarks(text: string, language: string) {
  const its = Object.hasOwn(signs, language) ? signs[language] : undefined;
  const marks = its && pairs(text);
  if (!marks) return [];
  return marks.flatMap(({ index, sign, opens, nested }) => {
    const wanted = (nested ? its.inner : its.outer)[opens ? 0 : 1];
    const isForeign = sign === '"' || (language === 'fr' && !nested && '“”'.includes(sign));
    if (!isForeign) return [];
    const space = nested ? '' : its.space;
    const from = opens || space === '' ? index : text.slice(0, index).trimEnd().length;
    const to = !opens || space === '' ? index + 1 : text.length - text.slice(index + 1).trimStart().length;
    const mended = opens ? wanted + space : space + wanted;
    return [{ from, to, mended, says: language === 'fr' ? 'Quote marks are « and ».' : curly }];
  });
}

const curly = 'Apostrophes and quote marks are curly.';

/** What should stand for straight single marks in English: apostrophes, and quotations inside a quotation. */
export function singleMarks(text: string) {
  const close = /(?<=[^\s\d([{“‘'"–—-])'(?!')|(?<=\d)'(?=\p{L})|(?<!\S)'(?=\d0s)/gu;
  const open = /(?<![^\s([{“–—])'(?=\p{L})/gu;
  // Without one that closes it, a mark that seems to open may be an apostrophe.
  const last = [...text.matchAll(/(?<=[^\s'’])['’](?!\p{L})/gu)].at(-1)?.index ?? -1;
  const slip = (from: number, mended: string) => ({ from, to: from + 1, mended, says: curly });
  return [
    ...Array.from(text.matchAll(close), ({ index }) => slip(index, '’')),
    ...Array.from(text.matchAll(open), ({ index }) => slip(index, '‘')).filter(({ from }) => from < last),
  ];
}

/** All marks, if each that opens has one that closes. */
function pairs(text: string): Mark[] | undefined {
  const marks: Mark[] = [];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/["“”«»]/g)) {
    const opens = sign === '"' ? opensAt(text, index, depth) : sign === '“' || sign === '«';
    depth += opens ? 1 : -1;
    marks.push({ index, sign, opens, nested: opens ? depth > 1 : depth > 0 });
    if (depth < 0 || depth > 2) return undefined;
  }
  return depth === 0 ? marks : undefined;
}

/** A straight mark opens after a space and before a word; where that is not clear, if none is open. */
function opensAt(text: string, index: number, depth: number): boolean {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  const mayOpen = /[\s([{–—“‘«'/-]/.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && !/[\p{L}\d\ufffc]/u.test(after);
  return mayOpen === mayClose ? depth === 0 : mayOpen;
}
