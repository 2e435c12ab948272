import { paragraph, text, together, type Paragraph } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { lanes, type Count, type LaneId, type TwoMarches } from './data.ts';
import { axis, bar, march, timeLine, tracks, type TimeLine, type Track } from './line.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of ordinary labels, in pixels. */
  readonly size: number;
  readonly wide: boolean;
}

const bold = { face: 'sans-bold' } as const;

/** The counter that looked into both places. */
const twice = 'human-rights-watch';

/** The words of one row, and how high they are. */
interface Words {
  readonly height: number;
  at(top: number): Mark[];
}

function key({ lane, id }: Count): string {
  return `count/${lane}/${id}`;
}

/** On one line: the figure, whose it is, and when it was published if there is room for that in every row. */
function narrowWords(counts: readonly Count[], { width, size }: Sheet): Words[] {
  const gap = size * 0.55;
  const end = (count: Count): number =>
    1 + textWidth(count.figure, 'sans-bold', size) + gap + textWidth(count.who, face(count), size);
  const dated = counts.every((count) => end(count) + gap + textWidth(count.when, 'sans', size) <= width - 1);
  return counts.map((count) => ({
    height: size * lineHeight,
    at: (top) => {
      const y = top + size;
      const cell = { table: count.table, row: count.id, column: 'low' };
      return [
        text(`${key(count)}/figure`, count.figure, 1, y, size, { ...bold, cell }),
        text(
          `${key(count)}/who`,
          count.who,
          1 + textWidth(count.figure, 'sans-bold', size) + gap,
          y,
          size,
          look(count),
        ),
        ...(dated
          ? [
              text(`${key(count)}/when`, count.when, width - 1, y, size, {
                role: 'label-quiet',
                anchor: 'end',
              }),
            ]
          : []),
      ];
    },
  }));
}

function face({ counted }: Count): 'sans' | 'sans-bold' {
  return counted === twice ? 'sans-bold' : 'sans';
}

function look(count: Count) {
  return { face: face(count), ...(count.weak && { role: 'label-quiet' }) };
}

interface Columns {
  /** Where whose count it is begins, and how much room that has. */
  readonly left: number;
  readonly width: number;
  readonly words: readonly Words[];
}

/** In columns: the figure, whose it is and, where all rows have room for it, what is counted. */
function wideWords(counts: readonly Count[], width: number, room: number, size: number): Columns {
  const line = size * lineHeight;
  const widest = (of: (count: Count) => number): number => Math.max(...counts.map(of));
  const left = 1 + widest(({ figure }) => textWidth(figure, 'sans-bold', size)) + size * 1.1;
  const least = Math.min(
    width * 0.34,
    widest((count) => textWidth(count.who, face(count), size)),
  );
  const most = Math.min(
    width * 0.36,
    widest(({ what }) => textWidth(what, 'sans', size)),
  );
  const made = (name: 'who' | 'what', of: Count, within: number): Paragraph =>
    paragraph(
      `${key(of)}/${name}`,
      of[name],
      within,
      size,
      name === 'who' ? look(of) : { role: 'label-quiet' },
    );
  const full = counts.every(
    (count) => made('who', count, most).height + made('what', count, most).height <= room,
  );
  const within = full ? Math.max(least, most) : least;
  return {
    left,
    width: within,
    words: counts.map((count) => {
      const parts = (full ? (['who', 'what'] as const) : (['who'] as const)).map((name) =>
        made(name, count, within),
      );
      return {
        height: parts.reduce((sum, { height }) => sum + height, 0),
        at: (top) => [
          text(`${key(count)}/figure`, count.figure, 1, top + line * 0.8, size, {
            ...bold,
            cell: { table: count.table, row: count.id, column: 'low' },
          }),
          ...parts.flatMap((part, index) => part.at(left, top + (index > 0 ? parts[0]!.height : 0))),
        ],
      };
    }),
  };
}

/** The time that a count covers, how long it was until it was published, and when that was. */
function marks(count: Count, line: TimeLine, y: number, size: number): Mark[] {
  const at = (name: string): string => `${key(count)}/${name}`;
  const r = size * 0.26;
  const month = count.publishedBy - count.published > 1;
  const cell = { table: count.table, row: count.id, column: 'published' };
  const until = Math.min(count.to, count.published);
  const middle = line.at(count.published) + (line.at(count.published + 1) - line.at(count.published)) / 2;
  return [
    bar(
      at('covers'),
      count.weak ? 'weak' : 'claim',
      line,
      { from: count.from, to: until, cell: count.covers },
      y,
      size * 0.26,
    ),
    ...(count.published > until
      ? [
          {
            kind: 'line',
            key: at('until'),
            role: 'leader',
            x1: line.at(until),
            x2: line.at(count.published),
            y1: y,
            y2: y,
          } as const,
        ]
      : []),
    month
      ? bar(
          at('month'),
          count.weak ? 'weak' : 'known',
          line,
          { from: count.published, to: count.publishedBy, cell },
          y,
          r * 1.8,
        )
      : { kind: 'circle', key: at('day'), role: 'place', x: middle, y, r, cell },
    ...(count.counted === twice
      ? [{ kind: 'circle', key: at('ring'), role: 'ring', x: middle, y, r: r * 1.7 } as const]
      : []),
  ];
}

/** Every count on one time line, in two lanes: lengths are time, and nothing else; how many died is written. */
export function published(data: TwoMarches, labels: Labels, sheet: Sheet): Mark[] {
  const { width, height, size, wide } = sheet;
  const line = size * lineHeight;
  const foot = size * 1.5;
  const head = wide ? line * 1.3 : line + size * 0.4;
  const rows = data.counts;
  const pitch = (height - foot - lanes.length * head) / rows.length;
  const dates = Math.max(...rows.map(({ when }) => textWidth(when, 'sans', size)));
  const columns = wide ? wideWords(rows, width, pitch - size * 0.3, size) : undefined;
  const words = columns?.words ?? narrowWords(rows, sheet);
  const time = columns
    ? timeLine(data, columns.left + columns.width + size * 1.6, width - dates - size * 1.2)
    : timeLine(data, 2, width - size * 0.6);
  const lines: Track[] = [];
  const made: Mark[] = [];
  let y = 0;
  for (const lane of lanes) {
    const name = labels[lane] ?? '';
    const strip = wide ? y + line * 0.6 : y + line + size * 0.18;
    made.push(
      text(`head/${lane}`, name, 1, y + line * 0.8, size, bold),
      ...march(data, lane, time, strip, size * (wide ? 0.8 : 0.45)),
    );
    y += head;
    for (const [index, count] of rows.entries()) {
      if (count.lane !== lane) continue;
      const row = words[index]!;
      const block = wide ? row.height : row.height + size * 0.5;
      const top = y + (pitch - block) / (wide ? 2 : 4);
      const middle = wide
        ? top + line * 0.5
        : top + row.height + Math.min(size * 0.42, (pitch - row.height) / 2);
      lines.push({ y: middle, to: wide ? time.at(count.publishedBy) : time.right });
      made.push(together(key(count), [...row.at(top), ...marks(count, time, middle, size)]));
      if (wide) {
        const x = time.at(count.publishedBy) + size * 0.7;
        made.push(
          text(`${key(count)}/when`, count.when, x, middle + size * 0.35, size, { role: 'label-quiet' }),
        );
      }
      y += pitch;
    }
  }
  return [tracks(data, time, lines), ...made, axis(data, time, height - foot, size)];
}

/** The keys of what every row must say. */
export function publishedMust(data: TwoMarches, drawn: readonly string[]): string[] {
  return [
    ...data.counts.map((count) => `${key(count)}/figure`),
    ...drawn.filter((name) => /^count\/.*\/who/.test(name)),
    ...lanes.map((lane: LaneId) => `head/${lane}`),
  ];
}
