import { marker } from '../../charts/marker.ts';
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { table } from './data.ts';
import { oneOf } from './columns.ts';
import type { Sheet, Slot } from './sheet.ts';

function laneOf({ vote }: Slot, { rows }: Sheet): number | undefined {
  return rows.find(({ band }) => band === vote.mali)?.lane;
}

/** Mali's way from one vote to the next, behind all else: dashed across votes of which it is not known how Mali voted. */
export function ways(sheet: Sheet): Mark[] {
  const { slots } = sheet;
  const known = slots.filter((slot) => laneOf(slot, sheet) !== undefined);
  return known.slice(1).map((to, index): Mark => {
    const from = known[index]!;
    const [y, end] = [round(laneOf(from, sheet)!), round(laneOf(to, sheet)!)];
    const sure = slots.indexOf(to) - slots.indexOf(from) === 1;
    // Between two columns, where no dots stand; a wide column has more air before it.
    const turn = round((slots[slots.indexOf(to) - 1]!.right + to.left) / 2);
    return {
      kind: 'path',
      key: `way/${to.vote.id}`,
      role: sure ? 'malian-army-edge' : 'weak',
      d: `M${round(from.mali + from.half)} ${y}H${turn}V${end}H${round(to.mali - to.half)}`,
    };
  });
}

/** That it is not known how Mali voted, over the column, in as many words as there is room for. */
function unknown({ vote, left, right, mali }: Slot, { head: { days }, size }: Sheet, labels: Labels): Mark[] {
  if (vote.mali !== null || !days) return [];
  const wordings = [labels['unknown'] ?? '', labels['unknown-short'] ?? '', '?'];
  const room = (right - left) * 0.96;
  const length = wordings.findIndex((words) => textWidth(words, 'sans-bold', size) <= room);
  return [
    text(`${vote.id}/unknown/${length}`, wordings.at(length)!, mali, days.foot, size, {
      role: 'malian-army',
      face: 'sans-bold',
      anchor: 'middle',
      cell: { table, row: vote.id, column: 'mali' },
    }),
  ];
}

/** Mali's mark in each vote. A new mark comes out of the one before it. */
export function marks(sheet: Sheet, labels: Labels): Mark[] {
  let before: string | undefined;
  return sheet.slots.flatMap((slot): Mark[] => {
    const { vote, large, mali, half } = slot;
    const y = laneOf(slot, sheet);
    if (y === undefined) return unknown(slot, sheet, labels);
    const mark = marker(`${vote.id}/mali`, 'malian-army', 'diamond', mali, y, half, {
      table,
      row: vote.id,
      column: 'mali',
    });
    const enter = before === undefined ? undefined : { d: before };
    before = mark.d;
    const words = oneOf(vote, labels);
    const size = sheet.one;
    const look = { role: 'malian-army', face: 'sans-bold' } as const;
    return [
      { ...mark, enter },
      ...(large
        ? [text(`${vote.id}/one`, words, mali + half + size * 0.4, y + size * 0.36, size, look)]
        : []),
    ];
  });
}
