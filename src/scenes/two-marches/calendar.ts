import type { Box } from '../../charts/camera.ts';
import { hatch } from '../../charts/hatch.ts';
import { fill, paragraph, text, together } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { lanes, type Filled, type LaneId, type MarchView, type Pole, type TwoMarches } from './data.ts';
import { plant, type Flag } from './flags.ts';
import { bold, quiet, type Sheet } from './sheet.ts';

/** Days of the month, on narrow sheets, that are numbered besides the one on which the two places meet. */
const numbered = [1, 8, 15, 22];

export interface Calendar {
  readonly height: number;
  at(top: number): Mark[];
}

/** How much the flags say: with by whose count; without; without the date, which the lane shows. */
const details = ['by', 'when', 'what'] as const;
type Detail = (typeof details)[number];

function flagOf(pole: Pole, labels: Labels, detail: Detail, x: number): Flag {
  const [l = '', h = ''] = pole.figures;
  const n = h ? fill(labels['two-counts'] ?? '', { l, h }) : l;
  const attack = n ? fill(labels['attack'] ?? '', { p: pole.where, n }) : pole.where;
  const w = labels[pole.label ?? ''] ?? attack;
  const d = pole.span ? fill(labels['span'] ?? '', pole.span) : pole.when;
  const words = detail === 'what' ? w : fill(labels['dated'] ?? '', { d, w });
  const parts = [{ name: detail, words, look: { cell: pole.cell } }];
  const by = detail === 'by' && pole.by ? [{ name: 'whose', words: pole.by, look: quiet }] : [];
  // Words stand on the side of the month that has more room.
  return { note: { key: `flag/${pole.id}`, x, y: 0, parts: [...parts, ...by] }, turned: pole.at > 15.5 };
}

/** Where the days stand: `left` is the beginning of the first. */
interface Grid {
  readonly left: number;
  readonly column: number;
  readonly lane: number;
}

function rect(key: string, role: string, { left, top, right, bottom }: Box, look: Partial<Mark> = {}): Mark {
  return {
    kind: 'rect',
    key,
    role,
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    ...look,
  } as Mark;
}

/** The empty days of a lane. */
function days(key: string, { left, column, lane }: Grid, top: number): Mark {
  const bottom = round(top + lane);
  const lines = Array.from(
    { length: 32 },
    (_, day) => `M${round(left + day * column)} ${round(top)}V${bottom}`,
  );
  const ends = [round(left), round(left + 31 * column)];
  const d = `${lines.join('')}M${ends[0]} ${round(top)}H${ends[1]}M${ends[0]} ${bottom}H${ends[1]}`;
  return { kind: 'path', key, role: 'outline', d };
}

const roles = { dated: 'known', weak: 'weak', pattern: 'outline' } as const;

/** Days that something is dated to, filled as firmly as it is known. */
function filled(
  { key, known, from, to, cell }: Filled,
  { left, column, lane }: Grid,
  top: number,
  opacity: number,
): Mark[] {
  const inset = known === 'weak' ? 2 : 1;
  const box = {
    left: left + from * column + inset,
    right: left + to * column - inset,
    top: top + inset,
    bottom: top + lane - inset,
  };
  const pattern = known === 'pattern';
  const edge = rect(pattern ? `${key}/edge` : key, roles[known], box, { cell, opacity });
  return pattern ? [edge, { kind: 'path', key, role: 'hatch', d: hatch(box, 5), opacity }] : [edge];
}

/**
 * March 2022, day by day: one lane for each place, with the numbers of the days between them. What a view is about is
 * flagged, above the lane of Ménaka and Gao or below that of Moura.
 *
 * @param room how high the calendar may be for its flags to name the counters, in pixels
 */
export function calendar(
  data: TwoMarches,
  labels: Labels,
  view: MarchView,
  sheet: Sheet,
  room: number,
): Calendar {
  const { width, size, wide } = sheet;
  const air = size * 0.1;
  const name = (lane: LaneId, within: number) =>
    paragraph(`lane/${lane}`, labels[lane] ?? '', within, size, bold);
  const gutter = wide ? Math.max(...lanes.map((lane) => name(lane, size * 7).width)) + size : 0;
  const column = (width - 2 - gutter) / 31;
  const left = 1 + gutter;
  const grid: Grid = { left, column, lane: Math.min(Math.max(column, size * 1.2), size * 1.9) };
  // On a narrow sheet names stand by the empty week with which the lanes begin.
  const [upperName, lowerName] = lanes.map((lane) => name(lane, wide ? size * 7 : column * 7.5 - size * 0.6));
  const [first, second] = [upperName!, lowerName!];
  const lanesHeight = grid.lane * 2 + size * 1.45;

  const planted = (poles: readonly Pole[], beside: typeof first, detail: Detail) =>
    plant(
      poles.map((pole) => flagOf(pole, labels, detail, left + pole.at * column)),
      wide ? [] : [{ left: 0, right: beside.width + size * 0.5, top: air, bottom: beside.height + air }],
      { left, right: width - 1 },
      size,
    );
  const tries = details.map((detail) => {
    const [above, below] = [planted(view.above, first, detail), planted(view.below, second, detail)];
    return { above, below, height: above.reach + lanesHeight + below.reach + size * 0.2 };
  });
  const chosen =
    tries.find(
      ({ above, below, height }, index) =>
        above.clear && below.clear && (index > 0 || (wide && height < room)),
    ) ?? tries.at(-1)!;

  return {
    height: chosen.height,
    at(top) {
      const upper = top + chosen.above.reach;
      const lower = upper + grid.lane + size * 1.45;
      const y = { menaka: upper, moura: lower };
      const middle = (one: typeof first): number => (grid.lane - one.height) / 2;
      const widest = Math.max(...data.days.map((day) => textWidth(day, 'sans-bold', size)));
      const all = column > widest + size * 0.25;
      const { army, meeting } = data;
      const dates = left + army.from * column;
      return [
        days('lane/menaka/days', grid, upper),
        days('lane/moura/days', grid, lower),
        ...data.filled.flatMap((one) => filled(one, grid, y[one.lane], one.lane === view.quiet ? 0.4 : 1)),
        ...(view.quiet === 'menaka'
          ? [
              rect(
                army.key,
                'weak',
                {
                  left: dates,
                  top: lower - 3,
                  right: left + army.to * column,
                  bottom: lower + grid.lane + 3,
                },
                { cell: army.cell },
              ),
            ]
          : []),
        rect('meeting', 'window', {
          left: left + (meeting - 1) * column - 1,
          top: upper - 3,
          right: left + meeting * column + 1,
          bottom: lower + grid.lane + 3,
        }),
        ...data.days.flatMap((words, index): Mark[] => {
          const day = index + 1;
          if (!all && day !== meeting && !numbered.includes(day)) return [];
          const x = Math.max(1 + textWidth(words, 'sans', size) / 2, left + (index + 0.5) * column);
          const look = day === meeting ? bold : quiet;
          return [
            text(`days/${day}`, words, x, upper + grid.lane + size * 1.08, size, {
              anchor: 'middle',
              ...look,
            }),
          ];
        }),
        ...first.at(1, wide ? upper + middle(first) : upper - first.height - air),
        ...second.at(1, wide ? lower + middle(second) : lower + grid.lane + air),
        together(`flags/${view.quiet}`, [
          ...chosen.above.at(upper, 'above'),
          ...chosen.below.at(lower + grid.lane, 'below'),
        ]),
      ];
    },
  };
}
