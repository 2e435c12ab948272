import { block } from '../../charts/note.ts';
import { text, together } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { lanes, type Count, type TwoMarches } from './data.ts';
import { axis, bar, march, timeLine, tracks, type TimeLine } from './line.ts';
import { bold, quiet, type Sheet } from './sheet.ts';

function look({ twice, weak }: Count) {
  return twice ? bold : weak ? quiet : {};
}

function widthOf(count: Count, name: 'figure' | 'who' | 'when' | 'what', size: number): number {
  const heavy = name === 'figure' || (name === 'who' && count.twice);
  return textWidth(count[name], heavy ? 'sans-bold' : 'sans', size);
}

/** What is written of whose counts they are and, where all rows have room for it, of what they count. */
function columnOf(counts: readonly Count[], width: number, room: number, size: number) {
  const most = (name: 'who' | 'what', share: number): number =>
    Math.min(width * share, Math.max(...counts.map((count) => widthOf(count, name, size))));
  const [who, what] = [most('who', 0.34), most('what', 0.36)];
  const made = (full: boolean, within: number) =>
    counts.map((count) => {
      const parts = [{ name: 'who', words: count.who, look: look(count) }];
      const more = full ? [{ name: 'what', words: count.what, look: quiet }] : [];
      return block({ key: count.key, x: 0, y: 0, parts: [...parts, ...more] }, within, size);
    });
  const broad = Math.max(who, what);
  const full = made(true, broad);
  return full.every(({ height }) => height <= room)
    ? { width: broad, blocks: full }
    : { width: who, blocks: made(false, who) };
}

/** The time that a count covers, how long it was until it was published, and when that was. */
function marks(count: Count, line: TimeLine, y: number, size: number): Mark[] {
  const { key, from, to, published, publishedBy, weak, cells } = count;
  const r = size * 0.26;
  const [x1, x2, x] = [line.at(to), line.at(published), line.at(published + 0.5)];
  return [
    bar(`${key}/covers`, weak ? 'weak' : 'claim', line, [from, to], y, r, cells[0]),
    ...(published > to
      ? [{ kind: 'line', key: `${key}/until`, role: 'leader', x1, x2, y1: y, y2: y } as const]
      : []),
    publishedBy - published > 1
      ? bar(`${key}/month`, weak ? 'weak' : 'known', line, [published, publishedBy], y, r * 1.8, cells[1])
      : { kind: 'circle', key: `${key}/day`, role: 'place', x, y, r, cell: cells[1] },
    ...(count.twice ? [{ kind: 'circle', key: `${key}/ring`, role: 'ring', x, y, r: r * 1.7 } as const] : []),
  ];
}

/** Every count on one time line, in two lanes: lengths are time, and nothing else; how many died is written. */
export function published(data: TwoMarches, labels: Labels, { width, height, size, wide }: Sheet): Mark[] {
  const { counts } = data;
  const line = size * lineHeight;
  const gap = size * 0.55;
  const foot = height - size * 1.5;
  const head = wide ? line * 1.3 : line + size * 0.4;
  const pitch = (foot - lanes.length * head) / counts.length;
  const most = (name: 'figure' | 'when'): number =>
    Math.max(...counts.map((count) => widthOf(count, name, size)));
  const left = 1 + most('figure') + gap * 2;
  const column = columnOf(counts, width, pitch - size * 0.3, size);
  const time = wide
    ? timeLine(data, left + column.width + gap * 3, width - most('when') - gap * 2.3)
    : timeLine(data, 2, width - size * 0.6);
  // On a narrow sheet, dates stand at the end of every line or of none.
  const dated = counts.every(
    (count) =>
      wide ||
      (['figure', 'who', 'when'] as const).reduce((sum, name) => sum + widthOf(count, name, size) + gap, 0) <
        width,
  );
  let y = 0;
  const rows = lanes.flatMap((lane) => {
    const name = text(`head/${lane}`, labels[lane] ?? '', 1, y + line * 0.8, size, bold);
    const strip = y + (wide ? line * 0.6 : line + size * 0.18);
    const made = [name, ...march(data, lane, time, strip, size * (wide ? 0.8 : 0.45))];
    y += head;
    const own = counts.flatMap((count, index) => {
      if (count.lane !== lane) return [];
      const words = column.blocks[index]!;
      const top = y + (wide ? (pitch - words.height) / 2 : (pitch - line - size * 0.5) / 4);
      const middle = top + (wide ? line / 2 : line + Math.min(size * 0.42, (pitch - line) / 2));
      const end = time.at(count.publishedBy);
      const baseline = top + line * 0.8;
      y += pitch;
      const { key, figure, who, when } = count;
      const after = 1 + widthOf(count, 'figure', size) + gap;
      const written = [
        text(`${key}/figure`, figure, 1, baseline, size, { ...bold, cell: count.cells[2] }),
        ...(wide
          ? words.at(left, top, 'start')
          : [text(`${key}/who`, who, after, baseline, size, look(count))]),
        ...(dated
          ? [
              text(`${key}/when`, when, wide ? end + gap * 1.3 : width - 1, baseline, size, {
                ...quiet,
                anchor: wide ? 'start' : 'end',
              }),
            ]
          : []),
      ];
      const row = together(key, [...written, ...marks(count, time, middle, size)]);
      return [{ made: [row], track: [{ y: middle, to: wide ? end : time.right }] }];
    });
    return [{ made, track: [] }, ...own];
  });
  return [
    tracks(
      data,
      time,
      rows.flatMap(({ track }) => track),
    ),
    ...rows.flatMap(({ made }) => made),
    axis(data, time, foot, size, width),
  ];
}
