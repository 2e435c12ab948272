import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import type { Coup, Slope } from './scene.ts';
import type { Panel } from './sheet.ts';

/** How much is written of the names: dates, years, the word with the first of them only, and years alone. */
const forms = ['date', 'year', 'once', 'bare'] as const;

/**
 * The names of the coups over their lines, dated as finely as there is room for. The last two stand apart by less than
 * a year: one's name ends at its line, the other's begins there. The first begins at its line, or ends there, or in the
 * least room stands across it.
 */
export function coupNames(
  { x, box }: Panel,
  { coups }: Slope,
  labels: Labels,
  size: number,
  right: number,
): Mark[] {
  const gap = size * 0.9;
  const write = (form: (typeof forms)[number]) => {
    const words = coups.map(({ date, year }, index) =>
      form === 'bare' || (form === 'once' && index > 0)
        ? year
        : (labels['coup'] ?? '').replace('{n}', form === 'date' ? date : year),
    );
    const widths = words.map((name) => textWidth(name, 'sans', size));
    const second = x(coups[1]!.at) - widths[1]! + size * 0.1;
    const third = x(coups[2]!.at) - size * 0.1;
    const most = second - gap - widths[0]!;
    const tries = [x(coups[0]!.at) - size * 0.1, x(coups[0]!.at) + size * 0.1 - widths[0]!];
    if (form === 'once' || form === 'bare') tries.push(most);
    const first = tries.find((left) => left >= box.left && left <= most);
    return {
      form,
      words,
      lefts: [first ?? most, second, third],
      fits: first !== undefined && third + widths[2]! <= right,
    };
  };
  const written = forms.map(write);
  const { form, words, lefts } = written.find(({ fits }) => fits) ?? written.at(-1)!;
  return coups.map(({ id }: Coup, index) =>
    text(`${id}/${form}`, words[index]!, lefts[index]!, box.top - size * 0.4, size, {
      role: 'label-quiet',
      cell: { table: 'mali-coups', row: id, column: 'date' },
    }),
  );
}
