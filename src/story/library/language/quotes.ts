/** The double quote marks of a text: which opens, which closes, and which signs should stand there. */

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
    const before = opens || space === '' ? 0 : /\s*$/.exec(text.slice(0, index))![0].length;
    const after = !opens || space === '' ? 0 : /^\s*/.exec(text.slice(index + 1))![0].length;
    const mended = opens ? wanted + space : space + wanted;
    const says = language === 'fr' ? 'Quote marks are « and ».' : 'Apostrophes and quote marks are curly.';
    return [{ from: index - before, to: index + 1 + after, mended, says }];
  });
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
