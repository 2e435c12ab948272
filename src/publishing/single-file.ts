import { lightened, type Lightened } from './lightened.ts';
import { append, attribute, elements, isA, printInside, textOf, type Element } from './markup.ts';
import { pack, unpacking } from './packed.ts';
import { escapeMarkup } from '../stage/escape.ts';

/** The most that the file may weigh, in bytes: it travels by messaging apps, which compress nothing. */
export const limit = 307_200;

/** What the file says beyond the words of the page, as markup. */
export interface Added {
  /** The ids that it holds. */
  readonly ids: readonly string[];
  /** What the file is, below the title; its contents are these chapters. */
  opening(chapters: readonly { readonly id: string; readonly title: string }[]): string;
  /** Said beside that where there was no room for the tables. */
  readonly withoutTables: string;
  /** What pages of their own say in the folder, after the sources. */
  readonly ending: string;
}

/** Without script, and where a browser cannot unpack, words stand where the pictures would. */
const ownStyles = `
[id]{scroll-margin-top:1rem}
html:not(.drawn) .alternative{position:static;width:auto;height:auto;overflow:visible;clip-path:none;white-space:normal;border:1px solid var(--line);background:var(--sheet);padding:.8rem 1rem;font-family:var(--sans);font-size:.9rem;line-height:1.45}
.drawn .undrawn{display:none}
.passed-on,.file-contents{font-family:var(--sans);font-size:.875rem}
.passed-on{color:var(--quiet)}
.file-contents{border-block:1px solid var(--line)}
.file-contents summary{padding-block:.7rem;cursor:pointer;color:var(--link)}
.file-contents a{display:inline-block;padding-block:.25rem}
.file-contents ul{list-style:none;padding:0}
sup a{font-family:var(--sans);font-size:.95em;text-decoration:none;padding-inline:.2em}
dt{font-weight:600}
dd{margin:0 0 .7em}
`;

/** The document around what was taken from the page. What is packed and what unpacks it come last, after all words. */
function print({ language, title, head, body }: Lightened, styles: string, packed: string): string {
  return `<!doctype html>
<html lang=${language}><head>${printInside(head)}<title>${escapeMarkup(title)}</title><meta name=referrer content=no-referrer>
<style>${styles}${ownStyles}</style></head>
<body>${printInside(body)}
<script type=text/plain id=packed>${packed}</script>
<script>${unpacking}</script></body></html>
`;
}

function chaptersOf(body: Element): { id: string; title: string }[] {
  return elements(body)
    .filter((element) => isA(element, 'chapter'))
    .map((chapter) => {
      const heading = elements(chapter).find(({ tagName }) => /^h\d$/.test(tagName))!;
      return { id: attribute(chapter, 'id')!, title: textOf(heading) };
    });
}

/**
 * The whole story in one file that needs no other: all words, to be read as they are, and behind them the pictures and
 * tables, packed, for one small script to unpack. Raw, the pictures alone would weigh three times what the file may.
 *
 * A host that serves it under a strict policy blocks its style and its script. It is then still a page of words, each
 * picture told in its place; links to the file carry `download`, because on a disk no such policy holds.
 *
 * @param page the built light edition.
 * @param styles its style sheets.
 */
export function singleFile(page: string, styles: string, added: Added): string {
  const parts = lightened(page, added.ids);
  const place = (className: string): Element =>
    elements(parts.body).find((element) => isA(element, className))!;
  append(place('opening'), added.opening(chaptersOf(parts.body)));
  append(
    elements(parts.body).find(({ tagName }) => tagName === 'main')!,
    added.ending,
  );
  const whole = print(parts, styles, pack(parts.pictures + parts.tables));
  if (Buffer.byteLength(whole) <= limit) return whole;
  // Words and pictures may grow with the story. Tables are what the file can best be without.
  append(place('passed-on'), added.withoutTables);
  return print(parts, styles, pack(parts.pictures));
}
