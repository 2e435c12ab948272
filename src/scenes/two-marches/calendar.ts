import type { Box } from '../../charts/camera.ts';
import type { NotePart } from '../../charts/note.ts';
import { fill, paragraph, text, together, type Paragraph } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import type { Dated, LaneId, TwoMarches } from './data.ts';
import { plant, type Flag, type Flags } from './flags.ts';
import type { MapView } from './map.ts';

/** Days of the month: on narrow sheets only these are numbered. */
const numbered = [1, 8, 15, 22, 28];

/** The day on which people were killed in both places. */
const meeting = 28;

/** Events before this day have their words to the right. */
const middle = 16;

export interface Calendar {
  readonly height: number;
  at(top: number): Mark[];
}

export interface Sheet {
  readonly width: number;
  /** Of ordinary labels, in pixels. */
  readonly size: number;
  readonly wide: boolean;
  /** How high the calendar may be for its flags to name their counters, in pixels. */
  readonly room: number;
}

/** How much the flags say: with by whose count; without; without the date, which the lane shows. */
const details = ['by', 'when', 'what'] as const;
type Detail = (typeof details)[number];

/** What a flag says. */
function partsOf(event: Dated, words: string, labels: Labels, detail: Detail): NotePart[] {
  const d = event.until ? fill(labels['span'] ?? '', { a: String(event.day), b: event.until }) : event.when;
  const head = detail === 'what' ? words : fill(labels['dated'] ?? '', { d, w: words });
  return [
    { name: detail, words: head, look: { cell: event.says } },
    ...(detail === 'by' && event.by
      ? [{ name: 'whose', words: event.by, look: { role: 'label-quiet' } }]
      : []),
  ];
}

function attackWords({ where, figures }: Dated, labels: Labels): string {
  const [l = '', h = ''] = figures;
  if (l === '') return where;
  return fill(labels['attack'] ?? '', { p: where, n: h ? fill(labels['two-counts'] ?? '', { l, h }) : l });
}

/** Where the days stand. */
interface Grid {
  readonly left: number;
  readonly column: number;
  readonly lane: number;
}

function x({ left, column }: Grid, day: number): number {
  return left + (day - 1) * column;
}

/** The empty days of a lane. */
function days(key: string, grid: Grid, top: number): Mark {
  const [left, right, bottom] = [x(grid, 1), x(grid, 32), top + grid.lane].map(round);
  const lines = Array.from({ length: 30 }, (_, index) => {
    const at = round(x(grid, index + 2));
    return `M${at} ${round(top)}V${bottom}`;
  });
  const d = `M${left} ${round(top)}H${right}V${bottom}H${left}Z${lines.join('')}`;
  return { kind: 'path', key, role: 'outline', d };
}

/** Diagonal lines through days of which only a pattern is known. */
function hatch(key: string, { left, right, top, bottom }: Box, opacity: number): Mark {
  const height = bottom - top;
  const gap = 5;
  const count = Math.floor((right - left + height) / gap);
  const d = Array.from({ length: count }, (_, index) => {
    const foot = left + (index + 1) * gap;
    const head = foot - height;
    const [x1, y1] = foot > right ? [right, bottom - (foot - right)] : [foot, bottom];
    const [x2, y2] = head < left ? [left, top + (left - head)] : [head, top];
    return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  });
  return { kind: 'path', key, role: 'hatch', d: d.join(''), opacity };
}

/** The days that something is dated to, filled as firmly as it is known. */
function filled(events: readonly Dated[], grid: Grid, top: number, opacity: number): Mark[] {
  return events.flatMap((event): Mark[] => {
    const key = `day/${event.id}`;
    const inset = event.known === 'weak' ? 2 : 1;
    const box = {
      left: x(grid, event.day) + inset,
      right: x(grid, event.day + event.more + 1) - inset,
      top: top + inset,
      bottom: top + grid.lane - inset,
    };
    const role = { dated: 'known', weak: 'weak', pattern: 'outline' }[event.known];
    const rect: Mark = {
      kind: 'rect',
      key: event.known === 'pattern' ? `${key}/edge` : key,
      role,
      cell: event.cell,
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      opacity,
    };
    return event.known === 'pattern' ? [rect, hatch(key, box, opacity)] : [rect];
  });
}

function flagsOf(data: TwoMarches, labels: Labels, view: MapView, grid: Grid, detail: Detail) {
  const flag = (event: Dated, words: string): Flag => ({
    note: {
      key: `flag/${event.id}`,
      x: x(grid, event.day) + (grid.column * (event.more + 1)) / 2,
      y: 0,
      parts: partsOf(event, words, labels, detail),
    },
    turned: event.day >= middle,
  });
  const named = (id: string, label: string, event: Dated): Flag =>
    flag({ ...event, id, by: '' }, labels[label] ?? '');
  const attacks = data.attacks.map((attack) => flag(attack, attackWords(attack, labels)));
  const both = data.attacks.find(({ day }) => day === meeting)!;
  const first = { ...data.army, id: 'army', more: 0, until: '' };
  const siege = [first, ...data.siege].map((event) =>
    flag(event, labels[`day-${event === first ? 'army' : event.id}`] ?? ''),
  );
  return {
    above: {
      'same-month': [named('begins', 'begins', data.attacks[0]!)],
      menaka: attacks,
      moura: attacks.slice(-1),
    }[view],
    below: {
      'same-month': [named('siege', 'day-helicopters', data.siege[0]!), named('both', 'both', both)],
      menaka: [],
      moura: siege,
    }[view],
  };
}

/**
 * March 2022, day by day: one lane for each place, with the numbers of the days between them. What a view is about is
 * flagged, above the lane of Ménaka and Gao or below that of Moura.
 */
export function calendar(data: TwoMarches, labels: Labels, view: MapView, sheet: Sheet): Calendar {
  const { width, size, wide } = sheet;
  const line = size * lineHeight;
  const bold = { face: 'sans-bold' } as const;
  const name = (lane: LaneId, room: number): Paragraph =>
    paragraph(`lane/${lane}`, labels[lane] ?? '', room, size, bold);
  const gutter = wide ? Math.max(name('menaka', size * 7).width, name('moura', size * 7).width) + size : 0;
  const column = (width - 2 - gutter) / 31;
  const grid: Grid = { left: 1 + gutter, column, lane: Math.min(Math.max(column, size * 1.2), size * 1.9) };
  // On a narrow sheet names stand by the empty days at the beginning of the lanes.
  const room = wide ? size * 7 : x(grid, 8) + column / 2 - 1 - size * 0.6;
  const names = { menaka: name('menaka', room), moura: name('moura', room) };
  const edges = { left: grid.left, right: width - 1 };
  const beside = (lane: LaneId): Box[] =>
    wide
      ? []
      : [
          {
            left: 0,
            right: names[lane].width + size * 0.5,
            top: size * 0.1,
            bottom: names[lane].height + size * 0.1,
          },
        ];
  const numbersHeight = size * 1.45;
  const lanesHeight = grid.lane * 2 + numbersHeight;

  const tries = details.map((detail) => {
    const flags = flagsOf(data, labels, view, grid, detail);
    const [above, below] = [
      plant(flags.above, beside('menaka'), edges, size),
      plant(flags.below, beside('moura'), edges, size),
    ];
    return above && below && { above, below, height: above.reach + lanesHeight + below.reach + size * 0.2 };
  });
  const none: Flags = { reach: line * 2, at: () => [] };
  const chosen = tries.find((one, index) => one && (index > 0 || (wide && one.height <= sheet.room))) ?? {
    above: none,
    below: none,
    height: lanesHeight + line * 4,
  };

  return {
    height: chosen.height,
    at(top) {
      const upper = top + chosen.above.reach;
      const lower = upper + grid.lane + numbersHeight;
      const [strong, weak] = [1, 0.4];
      const named = (lane: LaneId, y: number): Mark[] =>
        wide
          ? names[lane].at(1, y + (grid.lane - names[lane].height) / 2)
          : names[lane].at(
              1,
              lane === 'menaka' ? y - names[lane].height - size * 0.1 : y + grid.lane + size * 0.1,
            );
      const widest = Math.max(...data.days.map((number) => textWidth(number, 'sans-bold', size)));
      const shown = column > widest + size * 0.25 ? data.days.map((_, index) => index + 1) : numbered;
      return [
        days('lane/menaka/days', grid, upper),
        days('lane/moura/days', grid, lower),
        ...filled(data.attacks, grid, upper, view === 'moura' ? weak : strong),
        ...filled(data.siege, grid, lower, view === 'menaka' ? weak : strong),
        ...(view === 'moura'
          ? [
              {
                kind: 'rect',
                key: 'day/army',
                role: 'weak',
                cell: data.army.cell,
                x: x(grid, data.army.day),
                y: lower - 3,
                width: column * (data.army.more + 1),
                height: grid.lane + 6,
              } as const,
            ]
          : []),
        {
          kind: 'rect',
          key: 'meeting',
          role: 'window',
          x: x(grid, meeting) - 1,
          y: upper - 3,
          width: column + 2,
          height: lanesHeight + 6,
        },
        ...shown.map((day) => {
          const words = data.days[day - 1]!;
          const half = textWidth(words, 'sans', size) / 2;
          const at = Math.max(1 + half, x(grid, day) + column / 2);
          return text(`days/${day}`, words, at, upper + grid.lane + size * 1.08, size, {
            anchor: 'middle',
            ...(day === meeting ? bold : { role: 'label-quiet' }),
          });
        }),
        ...named('menaka', upper),
        ...named('moura', lower),
        together(`flags/${view}`, [
          ...chosen.above.at(upper, 'above'),
          ...chosen.below.at(lower + grid.lane, 'below'),
        ]),
      ];
    },
  };
}
