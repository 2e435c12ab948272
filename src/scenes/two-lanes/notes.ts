import { column, fits } from '../../charts/column.ts';
import { flags } from '../../charts/flags.ts';
import type { Note, NotePart } from '../../charts/note.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { table, trackOf } from './lanes.ts';
import { plans, type Plan } from './plan.ts';
import type { Happening, TwoLanes } from './scene.ts';
import type { Sheet } from './sheet.ts';

/** An event that a note speaks of, or its end: `blockade-end`. */
function find({ events }: TwoLanes, id: string): { event: Happening; end: boolean } {
  const end = id.endsWith('-end') && !events.some((event) => event.id === id);
  const event = events.find((one) => one.id === (end ? id.slice(0, -4) : id));
  if (!event) throw new Error(`there is no event "${id}"`);
  return { event, end };
}

/** Where on the calendar a note points. */
function dayOf({ event, end }: ReturnType<typeof find>): number {
  const { ends, from, to } = event;
  if (ends === 'within' && to !== null) return (from + to) / 2;
  return (end || ends === 'by') && to !== null ? to : from;
}

function parts(data: TwoLanes, labels: Labels, id: string, distances: boolean): NotePart[] {
  const { event, end } = find(data, id);
  const { ends, began, ended, what, counted } = event;
  const column = end || ends === 'by' ? 'to' : 'from';
  const wording = ends === 'by' ? labels['by'] : event.checked ? '{d}' : labels['unchecked'];
  const date = (wording ?? '').replace('{d}', column === 'to' ? ended : began);
  const distance = data.distances[id];
  const isEarlier = dayOf({ event, end }) < data.events.find((one) => one.id === 'talks')!.from;
  const after = (labels[isEarlier ? 'days-before' : 'days-after'] ?? '').replace('{n}', distance ?? '');
  const cell = (name: string) => ({ table, row: event.id, column: name });
  return [
    { name: 'date', words: date, look: { face: 'sans-bold', cell: cell(column) } },
    {
      name: 'what',
      words: end ? (labels['lifted'] ?? '') : what,
      look: counted ? { cell: cell('count') } : {},
    },
    ...(distances && event.lane === 'pressure' && event.checked
      ? [
          {
            name: 'distance',
            words: after,
            look: { role: event.actor, face: 'sans-bold' as const, cell: cell(column) },
          },
        ]
      : []),
  ];
}

type Side = 'pressure' | 'russia';

/** How wide a flag may be: as the tightest of all views lets it be, since words that break anew are other words. */
function flagWidth(data: TwoLanes, id: string, sheet: Sheet, width: number): number {
  const { size, along } = sheet;
  const day = dayOf(find(data, id));
  const rooms = Object.values(plans)
    .filter((plan) => [...plan.pressure, ...plan.pressureToo, ...plan.russia, ...plan.russiaToo].includes(id))
    .map(({ window: [first, last] }) => {
      const x = along[0] + ((day - first) / (last - first)) * (along[1] - along[0]);
      return width - x - size * 0.5;
    });
  return Math.max(size * 6, Math.min(size * 17, ...rooms));
}

/** The notes of one side, as the view wants them. */
function notesOf(side: Side, data: TwoLanes, labels: Labels, plan: Plan, sheet: Sheet, frame: Frame): Note[] {
  const { tracks, window } = sheet;
  const note = (id: string, optional: boolean): Note[] => {
    const found = find(data, id);
    const day = dayOf(found);
    if (day < window[0] || day >= window[1]) return [];
    const track = tracks[trackOf(found.event)];
    const inner = found.event.lane === 'context' || found.event.lane === side;
    const edge = side === 'pressure' ? track.from : track.to;
    const { x, y } = sheet.place(day, inner ? edge : track.from);
    const width = sheet.lying ? flagWidth(data, id, sheet, frame.width) : sheet.columnWidth;
    return [
      { key: `note/${id}`, x, y, parts: parts(data, labels, id, plan.distances ?? false), optional, width },
    ];
  };
  return [
    ...plan[side].flatMap((id) => note(id, false)),
    ...plan[`${side}Too`].flatMap((id) => note(id, true)),
  ];
}

/** A note that says how long before or after, and no more what. */
function brief(note: Note): Note {
  const told = note.parts.some(({ name }) => name === 'distance');
  return told ? { ...note, parts: note.parts.filter(({ name }) => name !== 'what') } : note;
}

/** The words about the events: in two columns beside an upright calendar, as flags above and below a lying one. */
export function notes(data: TwoLanes, labels: Labels, plan: Plan, sheet: Sheet, frame: Frame): Mark[] {
  const { lying, size, offset, tracks, columnWidth } = sheet;
  return (['pressure', 'russia'] as const).flatMap((side): Mark[] => {
    const wanted = notesOf(side, data, labels, plan, sheet, frame);
    const before = side === 'pressure';
    const near = before ? 0 : lying && plan.lanes.russia === 0 ? tracks.context.to : tracks.russia.to;
    const edge = offset + near;
    if (lying) {
      const far = (before ? edge : frame.height - edge) - size * 0.6;
      // Tall sheets let their flags stand further apart.
      const gap = Math.max(size * 0.35, (far - size * 14) / 6);
      const place = {
        left: 1,
        right: frame.width - 1,
        near: size * 1.9 + (gap - size * 0.35),
        gap,
        far,
        edge,
        side: before ? ('above' as const) : ('below' as const),
        width: columnWidth,
      };
      return flags(wanted, place, size);
    }
    const reach = size * 0.9;
    const place = {
      x: edge + (before ? -1 : 1) * reach * 1.15,
      width: columnWidth,
      top: sheet.along[0] - size * 0.4,
      bottom: frame.height - 1,
      side: before ? ('left' as const) : ('right' as const),
      reach,
    };
    return column(plan.distances && !fits(wanted, place, size) ? wanted.map(brief) : wanted, place, size);
  });
}
