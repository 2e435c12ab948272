import { text } from '../../charts/words.ts';
import type { Mark, Point } from '../../stage/mark.ts';
import { table, type Band } from './data.ts';
import { beside, type Item } from './names.ts';
import type { Row, Sheet, Slot } from './sheet.ts';

/** How strongly dots are painted: the nearer to the no, the stronger. States that did not vote are also smaller. */
const strength: Readonly<Record<Band, number>> = {
  in_favour: 0.5,
  not_voting: 0.7,
  abstained: 0.75,
  against: 1,
};

/** A dot's radius as a share of the distance to its neighbour. */
const full = 0.39;
const silent = 0.24;

/** The dots of the states that voted alike; Mali has a mark of its own. */
function block({ vote, large, start, columns, pitch }: Slot, { band, dots: top }: Row, sheet: Sheet): Mark {
  const names = sheet.list?.items.filter(({ state }) => state) ?? [];
  const listed = large && band === 'against' && names.length > 0;
  const count = vote.counts[band] - (vote.mali === band ? 1 : 0);
  const inBlock = (index: number): Point => ({
    id: index,
    x: start + ((index % columns) + 0.5) * pitch,
    y: top + (Math.floor(index / columns) + 0.5) * pitch,
  });
  const inList = ({ x, line }: Item, index: number): Point => ({
    id: index,
    x: sheet.list!.x + x - sheet.size * beside,
    y: sheet.list!.y + (line + 0.52) * sheet.line,
  });
  return {
    kind: 'points',
    key: `${vote.id}/${band}`,
    role: 'state',
    r: listed ? sheet.size * 0.28 : pitch * (band === 'not_voting' ? silent : full),
    opacity: strength[band] * (large ? 1 : 0.75),
    cell: { table, row: vote.id, column: band },
    points: listed ? names.map(inList) : Array.from({ length: count }, (_, index) => inBlock(index)),
  };
}

/** A vote's dots in all bands, with their numbers where there is room for them. */
export function field(slot: Slot, sheet: Sheet, after: number): Mark[] {
  const { vote, large } = slot;
  return sheet.rows.flatMap((row): Mark[] => {
    const cell = { table, row: vote.id, column: row.band };
    const words = vote.texts[row.band];
    const counts = large
      ? [
          text(`${vote.id}/${row.band}/told`, words, Math.max(slot.start, after), row.baseline, sheet.size, {
            face: 'sans-bold',
            cell,
          }),
        ]
      : sheet.wide
        ? [
            text(`${vote.id}/${row.band}/count`, words, slot.mali, row.baseline, sheet.size, {
              role: 'label-quiet',
              anchor: 'middle',
              cell,
            }),
          ]
        : [];
    return [block(slot, row, sheet), ...counts];
  });
}

/** What stands over the columns of the votes that are not told: their days, and a year where it begins. */
export function days({ slots, head: { days: at }, size, line }: Sheet): Mark[] {
  if (!at) return [];
  return slots.flatMap(({ vote, large, mali }, index): Mark[] => {
    if (large) return [];
    const before = slots[index - 1];
    const caption = at.captions[index]!;
    const look = { role: 'label-quiet', anchor: 'middle' } as const;
    return [
      ...(before?.vote.year === vote.year
        ? []
        : [text(`${vote.id}/year`, vote.year, mali, at.top, size, look)]),
      ...caption.map((one, step) =>
        text(`${vote.id}/day/${caption.length}/${step}`, one, mali, at.top + (step + 1) * line, size, {
          ...look,
          cell: { table, row: vote.id, column: 'date' },
        }),
      ),
    ];
  });
}
