import type { Mark, TextMark } from '../../stage/mark.ts';
import { lineHeight, textWidth, wrap } from '../../stage/text.ts';
import type { Count } from './scene.ts';

/** What is written about one count: its height in pixels, and its marks once the place is known. */
export interface Header {
  readonly height: number;
  at(x: number, top: number): Mark[];
}

interface Room {
  /** Pixels. */
  readonly width: number;
  readonly em: number;
  /** Of ordinary labels, in pixels. */
  readonly size: number;
  /** The height of a whole row in pixels, dots included. */
  readonly slot: number;
  /** Whether the header stands beside the dots, not above them. */
  readonly beside: boolean;
}

/** What a header tells: all; all but what is counted; only the figure and whose it is. */
const details = ['all', 'when', 'who'] as const;
type Detail = (typeof details)[number];

/** The least height that must be left for dots when the header stands above them, in ems. */
const leastField = 0.8;

/** The headers of all rows, each telling as much as the tightest row has room for. */
export function headers(counts: readonly Count[], room: Room): Header[] {
  const tries = details.map((detail) => counts.map((count) => header(count, detail, room)));
  const fits = (rows: Header[]): boolean =>
    rows.every(({ height }) => height + room.em * (room.beside ? 0.4 : leastField + 0.4) <= room.slot);
  return tries.find(fits) ?? (tries.at(-1) as Header[]);
}

function header(count: Count, detail: Detail, { width, em, size: small, beside }: Room): Header {
  const large = em * (beside ? 1.75 : 1.05);
  const gap = em * 0.45;
  const marks: TextMark[] = [];
  let baseline = large * 0.95;

  function put(name: string, text: string, x: number, look: Partial<TextMark>): void {
    marks.push({
      kind: 'text',
      key: `${count.id}/${name}`,
      role: 'label',
      text,
      face: 'sans',
      size: small,
      anchor: 'start',
      x,
      y: baseline,
      ...look,
    });
  }

  put('figure', count.figure, 0, { face: 'sans-bold', size: large });
  const figureEnd = textWidth(count.figure, 'sans-bold', large) + gap;
  const whoWidth = textWidth(count.who, 'sans', small);
  const whoBeside = !beside && figureEnd + whoWidth <= width;
  if (!whoBeside) baseline += small * lineHeight;
  const whoStart = whoBeside ? figureEnd : 0;
  put('who', count.who, whoStart, {});

  if (detail !== 'who') {
    const whenWidth = textWidth(count.when, 'sans', small);
    const fits = whoStart + whoWidth + gap + whenWidth <= width;
    if (!fits) baseline += small * lineHeight;
    if (fits && !beside) put('when', count.when, width, { role: 'label-quiet', anchor: 'end' });
    else put('when', count.when, fits ? whoStart + whoWidth + gap : 0, { role: 'label-quiet' });
  }
  if (detail === 'all') {
    wrap(count.what, 'sans', small, width).forEach((line, index) => {
      baseline += small * lineHeight;
      put(`what/${index}`, line, 0, { role: 'label-quiet' });
    });
  }

  return {
    height: baseline + small * 0.4,
    at: (x, top) => marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + top })),
  };
}
