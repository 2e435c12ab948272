import { balanced } from '../charts/remark.ts';
import { paragraph, type Paragraph } from '../charts/words.ts';
import type { Frame } from '../stage/frame.ts';
import type { Mark, TextMark } from '../stage/mark.ts';
import { textWidth } from '../stage/text.ts';
import { surround } from './picture.ts';

/** What networks and messengers ask for where a page is linked to. */
export const cardFrame = { width: 1200, height: 630, em: 16, direction: 'ltr' } as const satisfies Frame;
/** Networks cut cards to their own shapes: no words come closer to an edge, in pixels. */
export const safe = 60;

/**
 * How often a card enlarges its view, and the sheet that the view is laid out on: about the smallest that scenes know,
 * for the fewest and largest labels. Most cards are seen 300 pixels wide, a quarter of their size.
 */
const k = 1.7;
export const viewFrame = { width: 330, height: 300, em: 16, direction: 'ltr' } as const satisfies Frame;

export interface CardWords {
  /** What is linked to. */
  readonly title: string;
  /** More about it, where it is the whole story. */
  readonly standfirst?: string | undefined;
  /** Whose story it is; or, where the title says that, as of when. */
  readonly name: string;
  /** To whom the map is owed, if there is one. */
  readonly map?: string | undefined;
}

const right = cardFrame.width - safe;
const bottom = cardFrame.height - safe;
const bold = { face: 'sans-bold' } as const;
const quiet = { role: 'label-quiet' };
const sizes = { name: 34, map: 18 };
const titleSizes = [96, 84, 76, 68, 62, 56, 52, 48, 44, 41, 38, 35, 32, 29, 26];
const standfirstSizes = [34, 31, 28, 26, 24];
/** Lines of large letters stand closer than those of small ones. */
const leading = 1.14;

interface Block {
  readonly height: number;
  at(left: number, top: number): TextMark[];
}

function close(lines: Paragraph, size: number): Block {
  const count = lines.at(0, 0).length;
  return {
    height: count * leading * size,
    at: (left, top) =>
      lines.at(left, top).map((line, index) => ({ ...line, y: top + (0.8 + index * leading) * size })),
  };
}

/** Whether the last line is one short word, which looks like an accident in large letters. */
function endsAlone(lines: Paragraph): boolean {
  const marks = lines.at(0, 0);
  const last = marks.at(-1);
  return (
    marks.length > 2 &&
    last !== undefined &&
    !last.text.includes(' ') &&
    textWidth(last.text, last.face, last.size) < lines.width / 3
  );
}

/**
 * Words in the largest letters in which they fit their room, or a little smaller where they then end better. Where even
 * the smallest are too large, words are left out.
 */
function fitted(
  key: string,
  words: string,
  room: { readonly width: number; readonly height: number },
  among: readonly number[],
  look: Partial<TextMark>,
): Block {
  const tries = among
    .map((size) => ({ size, lines: balanced(key, words, room.width, size, look) }))
    .map((one) => ({ ...one, block: close(one.lines, one.size) }))
    .filter(({ lines, block }) => lines.width <= room.width && block.height <= room.height);
  const best = tries.slice(0, 3).find(({ lines }) => !endsAlone(lines)) ?? tries[0];
  if (best) return best.block;
  const smallest = among.at(-1)!;
  for (let end = words.length - 1; ; end--) {
    const lines = paragraph(key, `${words.slice(0, end).trimEnd()}…`, room.width, smallest, look);
    const block = close(lines, smallest);
    if (end <= 0 || (lines.width <= room.width && block.height <= room.height)) return block;
  }
}

/** Lays out a card: its words on the left, and the view beside them; without a view the words have all the room. */
export function layOutCard(words: CardWords, view: readonly Mark[] = []): readonly Mark[] {
  const left = right - viewFrame.width * k;
  const width = (view.length > 0 ? left - 50 : right) - safe;

  const map = words.map === undefined ? undefined : balanced('card/map', words.map, width, sizes.map, quiet);
  const name = fitted(
    'card/name',
    words.name,
    { width, height: sizes.name * leading },
    [sizes.name, 30, 26],
    bold,
  );
  const mapTop = bottom - (map?.height ?? 0);
  const nameTop = mapTop - name.height - (map ? 4 : 0);
  const rule = nameTop - 16;

  const room = rule - 30 - safe;
  const share = words.standfirst === undefined ? 1 : 0.4;
  const title = fitted('card/title', words.title, { width, height: room * share }, titleSizes, bold);
  const standfirst =
    words.standfirst === undefined
      ? undefined
      : fitted(
          'card/standfirst',
          words.standfirst,
          { width, height: room - title.height - 20 },
          standfirstSizes,
          quiet,
        );
  const { height } = cardFrame;
  return [
    { kind: 'rect', key: 'card/sheet', role: 'sheet', x: 0, y: 0, width: cardFrame.width, height },
    ...(view.length > 0
      ? [
          { kind: 'group', key: 'card/view', role: 'group', x: left, y: safe, k, children: view } as const,
          ...surround('card', { left, top: safe, right, bottom: safe + viewFrame.height * k }, cardFrame),
        ]
      : []),
    ...title.at(safe, safe),
    ...(standfirst?.at(safe, safe + title.height + 20) ?? []),
    { kind: 'line', key: 'card/rule', role: 'rule', x1: safe, y1: rule, x2: safe + width, y2: rule },
    ...name.at(safe, nameTop),
    ...(map?.at(safe, mapTop) ?? []),
  ];
}
