import { paragraph, text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import { lineHeight, textWidth } from '../../stage/text.ts';
import { cellOf, type Block } from './lane.ts';
import type { Count } from './scene.ts';

/**
 * The head of a count: how many in all, whose count it is, and in quieter words what it holds.
 *
 * @param quiet what is said in quieter words below, nothing if empty
 * @param name parts the keys of words that break differently from view to view
 * @param large the size of the figure, in pixels
 * @param published when the count came out, where it is to be told
 * @param under whether the name stands under the figure even where there is room beside it
 */
export function header(
  count: Count,
  quiet: string,
  name: string,
  width: number,
  size: number,
  large: number,
  { published = '', under = false }: { readonly published?: string; readonly under?: boolean } = {},
): Block & { readonly width: number } {
  const figureWidth = textWidth(count.all.text, 'sans-bold', large) + size * 0.5;
  const whoWidth = textWidth(count.who, 'sans', size);
  const beside = !under && figureWidth + whoWidth <= width;
  const whoStart = beside ? figureWidth : 0;
  const dated = published !== '' && whoStart + whoWidth + size + textWidth(published, 'sans', size) <= width;
  const first = large * lineHeight;
  const head = first + (beside ? 0 : size * lineHeight);
  const below = paragraph(`${count.id}/${name}`, quiet, width, size, { role: 'label-quiet' });
  return {
    width: Math.max(whoStart + whoWidth, figureWidth - size * 0.5, below.width),
    height: head + below.height,
    at(left, top): Mark[] {
      const baseline = top + large * 0.98;
      const second = beside ? baseline : top + first + size;
      return [
        text(`${count.id}/figure`, count.all.text, left, baseline, large, {
          face: 'sans-bold',
          cell: cellOf(count.all),
        }),
        text(`${count.id}/who`, count.who, left + whoStart, second, size),
        ...(dated
          ? [
              text(
                `${count.id}/published`,
                published,
                under ? left + whoWidth + size * 0.5 : left + width,
                second,
                size,
                { role: 'label-quiet', anchor: under ? 'start' : 'end' },
              ),
            ]
          : []),
        ...below.at(left, top + head),
      ];
    },
  };
}
