import { marker, type Shape } from '../../charts/marker.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import type { Plan } from './plan.ts';
import type { Happening } from './scene.ts';
import type { Sheet, Track } from './sheet.ts';

export const table = 'pressure-and-turn';

/** How many days the tail before the talks reaches back: a mark of an open beginning, not a measure. */
const tail = 60;

const shapes: Readonly<Record<string, Shape>> = {
  ecowas: 'bar',
  'western-forces': 'square',
  'malian-army': 'diamond',
  'russian-forces': 'triangle',
};

export function trackOf({ lane, kind, actor }: Happening): Track {
  if (lane === 'russia') return 'russia';
  if (lane === 'context') return 'context';
  if (kind === 'closure' || kind === 'membership') return kind;
  return actor === 'ecowas' ? 'people' : 'eu';
}

/** A bar between two days, cut off where the calendar is; nothing if it lies outside of it. */
function bar(
  key: string,
  role: string,
  track: Track,
  from: number,
  to: number,
  sheet: Sheet,
  cell: Cell,
): Mark[] {
  const [first, last] = [Math.max(from, sheet.window[0]), Math.min(to, sheet.window[1])];
  if (first >= last) return [];
  return [{ kind: 'rect', key, role, cell, ...sheet.rect(first, last, sheet.tracks[track]) }];
}

/** A bar that goes on: it leaves the calendar with a point. */
function arrow(key: string, role: string, track: Track, from: number, sheet: Sheet, cell: Cell): Mark[] {
  const [begin, end] = [Math.max(from, sheet.window[0]), sheet.window[1]];
  const { from: near, to: far } = sheet.tracks[track];
  const days = (sheet.window[1] - sheet.window[0]) / (sheet.along[1] - sheet.along[0]);
  const neck = end - days * Math.max((far - near) / 2, sheet.size * 0.4);
  if (begin >= neck) return [];
  const middle = (near + far) / 2;
  const d = `${sheet.path([begin, near], [neck, near], [end, middle], [neck, far], [begin, far])}Z`;
  return [{ kind: 'path', key, role, cell, d }];
}

function shape(event: Happening, day: number, sheet: Sheet): Mark[] {
  if (day < sheet.window[0] || day > sheet.window[1]) return [];
  const { from, to } = sheet.tracks[trackOf(event)];
  const { x, y } = sheet.place(day, (from + to) / 2);
  const radius = Math.max(sheet.size * 0.42, Math.min(to - from, sheet.size) * 0.5);
  const column = event.ends === 'by' ? 'to' : 'from';
  return [
    marker(event.id, event.actor, shapes[event.actor] ?? 'circle', x, y, radius, {
      table,
      row: event.id,
      column,
    }),
  ];
}

/** Three fading strokes that lead back from the day on which something had begun. */
function openBeginning({ id, actor, from }: Happening, sheet: Sheet): Mark[] {
  const across = (sheet.tracks.russia.from + sheet.tracks.russia.to) / 2;
  const stage = tail / 3;
  return [0, 1, 2].flatMap((index): Mark[] => {
    const [begin, end] = [Math.max(from - (index + 1) * stage, sheet.window[0]), from - index * stage];
    if (begin >= end) return [];
    const [a, b] = [sheet.place(begin, across), sheet.place(end, across)];
    const opacity = 0.9 - index * 0.32;
    return [
      {
        kind: 'line',
        key: `${id}/tail/${index}`,
        role: `${actor}-line`,
        opacity,
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
      },
    ];
  });
}

/** What is drawn of an event on its lane. */
function drawn(event: Happening, sheet: Sheet): Mark[] {
  const { id, actor, from, to, ends, kind, checked } = event;
  const track = trackOf(event);
  const cell = (column: string): Cell => ({ table, row: id, column });
  if (kind === 'presence') {
    return [
      ...arrow(`${id}/span`, `${actor}-soft`, track, from, sheet, cell('from')),
      ...shape(event, from, sheet),
    ];
  }
  if (ends === 'open') return arrow(id, checked ? actor : `${actor}-edge`, track, from, sheet, cell('from'));
  if (ends === 'lifted' && to !== null) return bar(id, actor, track, from, to, sheet, cell('to'));
  if (ends === 'by' && to !== null) {
    return [
      ...bar(`${id}/span`, `${actor}-edge`, track, from, to, sheet, cell('from')),
      ...shape(event, to, sheet),
    ];
  }
  if (ends === 'within' && to !== null) return bar(id, `${actor}-edge`, track, from, to, sheet, cell('from'));
  return [...(ends === 'begun' ? openBeginning(event, sheet) : []), ...shape(event, from, sheet)];
}

/** The events of both lanes, and those between them that a note is written about. */
export function lanes(
  events: readonly Happening[],
  plan: Plan,
  sheet: Sheet,
  notes: readonly Mark[],
): Mark[] {
  const noted = new Set(notes.map(({ key }) => key));
  return events.flatMap((event) => {
    const strength =
      event.lane === 'context' ? Number(noted.has(`note/${event.id}/date/0`)) : plan.lanes[event.lane];
    if (strength === 0) return [];
    return drawn(event, sheet).map((mark) =>
      strength < 1 ? { ...mark, opacity: (mark.opacity ?? 1) * strength } : mark,
    );
  });
}
