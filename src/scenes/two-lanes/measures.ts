import { monthsIn } from '../../charts/time.ts';
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { table } from './lanes.ts';
import type { Plan } from './plan.ts';
import type { TwoLanes } from './scene.ts';
import type { Sheet } from './sheet.ts';

/** The sanctions up to which the days since the talks are measured out, the nearest first. */
export const measured = ['individuals', 'blockade'] as const;

/** How many days after the talks a sanction came, in words. */
export function measureWords({ distances }: TwoLanes, labels: Labels, id: string): string {
  return (labels['days'] ?? '').replace('{n}', distances[id] ?? '');
}

interface Room {
  readonly from: number;
  readonly to: number;
}

/** The days from the talks to later sanctions, drawn to scale between the lanes; and the room their words take along time. */
export function measures(data: TwoLanes, labels: Labels, sheet: Sheet): { marks: Mark[]; taken: Room[] } {
  const { lying, size, tracks, place } = sheet;
  const start = data.events.find(({ id }) => id === 'talks')!.from;
  const marks: Mark[] = [];
  const taken: Room[] = [];
  measured.forEach((id, index) => {
    const event = data.events.find((one) => one.id === id)!;
    const words = measureWords(data, labels, id);
    const across = lying
      ? tracks.measures.from + size * (1.7 + index * 1.9)
      : index === 0
        ? tracks.ticks.from + 2
        : tracks.context.to - 2;
    const cap = size * 0.3;
    const edge = tracks[id === 'blockade' ? 'closure' : 'people'].to;
    const guide = (key: string, day: number, from: number, to: number): Mark => {
      const [a, b] = [place(day, from), place(day, to)];
      return { kind: 'line', key, role: 'leader', x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    };
    marks.push(guide(`measure/${id}/guide`, event.from, edge, across));
    marks.push({
      kind: 'path',
      key: `measure/${id}`,
      role: 'end',
      cell: { table, row: id, column: 'from' },
      d:
        sheet.path([start, across - cap], [start, across + cap]) +
        sheet.path([start, across], [event.from, across]) +
        sheet.path([event.from, across - cap], [event.from, across + cap]),
    });
    const middle = place((start + event.from) / 2, across);
    const width = textWidth(words, 'sans-bold', size);
    const look = { face: 'sans-bold', cell: { table, row: id, column: 'from' } } as const;
    if (lying) {
      marks.push(
        text(`measure/${id}/words/0`, words, middle.x - width / 2, middle.y - size * 0.4, size, look),
      );
    } else {
      // The longer span reaches past the shorter one: its words stand where only it does.
      const y =
        index === 0
          ? middle.y
          : (place(data.events.find((one) => one.id === measured[0])!.from, 0).y + place(event.from, 0).y) /
            2;
      const line = size * lineHeight;
      const lines = words.split(' ');
      const top = y - (lines.length * line) / 2;
      const [x, anchor] =
        index === 0
          ? ([middle.x + size * 0.45, 'start'] as const)
          : ([middle.x - size * 0.45, 'end'] as const);
      lines.forEach((word, at) =>
        marks.push(
          text(`measure/${id}/words/${at}`, word, x, top + (at + 0.8) * line, size, { ...look, anchor }),
        ),
      );
      taken.push({ from: top, to: top + lines.length * line });
    }
  });
  return { marks, taken };
}

/** Months as hairlines across the lanes, every one or every third named; a new year is named by its number. */
export function calendar(
  labels: Labels,
  { window, measured: spans }: Plan,
  sheet: Sheet,
  taken: readonly Room[],
): Mark[] {
  const { lying, size, tracks, place } = sheet;
  const names = (labels['months'] ?? '').split(' ');
  const months = monthsIn(window[0], window[1] - 1);
  const every = months.length > 12 ? 3 : 1;
  // Measures stand at both edges of the spine of an upright calendar, and names between them.
  const middle = (tracks.ticks.from + (spans && !lying ? tracks.context : tracks.ticks).to) / 2;
  return months
    .filter(({ month }) => month % every === 0)
    .flatMap(({ day, month, year }): Mark[] => {
      const words = month === 0 ? String(year) : (names[month] ?? '');
      const face = month === 0 ? 'sans-bold' : 'sans';
      const { x, y } = place(day, middle);
      const half = lying ? textWidth(words, face, size) / 2 : size * 0.6;
      const centre = lying ? x : y;
      const fits =
        centre - half >= sheet.along[0] - 1 &&
        centre + half <= sheet.along[1] + 1 &&
        !taken.some(({ from, to }) => centre + half > from && centre - half < to);
      const line: Mark = {
        kind: 'path',
        key: `month/${day}/line`,
        role: 'grid',
        d:
          sheet.path([day, 0], [day, tracks.ticks.from]) +
          sheet.path([day, tracks.ticks.to], [day, tracks.russia.to]),
      };
      return [
        line,
        ...(fits
          ? [
              text(`month/${day}`, words, x, y + size * 0.35, size, {
                role: 'label-quiet',
                anchor: 'middle',
                face,
              }),
            ]
          : []),
      ];
    });
}

/** The day on which the talks were reported, as a line across both lanes. */
export function rule({ events }: TwoLanes, sheet: Sheet): Mark {
  const { from } = events.find(({ id }) => id === 'talks')!;
  const [a, b] = [sheet.place(from, 0), sheet.place(from, sheet.tracks.russia.to)];
  return { kind: 'line', key: 'rule', role: 'window', x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}
