import { basemap, locator, scaleBar } from '../../charts/basemap.ts';
import { focus, type Box, type Camera } from '../../charts/camera.ts';
import { text, together } from '../../charts/words.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { townsIn } from './map-labels.ts';
import { placeNames } from './map-names.ts';
import type { Handover } from './scene.ts';
import { emptyBase, frenchBase, reportAt, reportSign, signRadius } from './signs.ts';
import type { Stages, View } from './views.ts';

/** From Bamako to Ménaka, with room for its name, and up to Tessalit: in kilometres. */
const least = { width: 1430, height: 1010 };

/** Points the camera; where the sheet is higher than that takes, it looks further north, to all of Mali. */
function cameraFor(box: Box): Camera {
  const shown = ((box.bottom - box.top) / (box.right - box.left)) * least.width;
  const north = Math.min(130, Math.max(0, (shown - least.height) * 0.18));
  return { centre: { x: 166, y: 5 - north }, ...least };
}

/** A rectangle cut down to a box: the window on a high map reaches beyond the small one. */
function within(mark: Mark, box: Box): Mark {
  if (mark.kind !== 'rect') return mark;
  const [x, y] = [Math.max(mark.x, box.left), Math.max(mark.y, box.top)];
  const [right, bottom] = [
    Math.min(mark.x + mark.width, box.right),
    Math.min(mark.y + mark.height, box.bottom),
  ];
  return { ...mark, x, y, width: right - x, height: bottom - y };
}

/** How many French soldiers were in the country when their leaving was announced: in the empty north-west. */
function headcount(
  data: Handover,
  labels: Labels,
  box: Box,
  size: number,
): { readonly marks: Mark[]; readonly boxes: readonly Box[] } {
  const figure = data.figures.find(({ id }) => id === 'french-mali-2022-02')!;
  const [left, top, large] = [box.left + size * 0.6, box.top + size * 0.5, size * 1.6];
  const words = labels['in-mali'] ?? '';
  const under = top + large * 1.1;
  const role = 'map-label';
  const cell: Cell = { table: 'troop-figures', row: figure.id, column: 'low' };
  const row = (width: number, from: number, to: number): Box => ({
    left: box.left,
    top: from,
    right: left + width + size * 0.4,
    bottom: to,
  });
  return {
    marks: [
      text('in-mali/figure', figure.text, left, top + large * 0.8, large, { face: 'sans-bold', role, cell }),
      text('in-mali/words', words, left, under + size * 0.8, size, { role }),
    ],
    boxes: [
      row(textWidth(figure.text, 'sans-bold', large), box.top, under),
      row(textWidth(words, 'sans', size), under, under + size * 1.2),
    ],
  };
}

/** The map with what had happened by the time of a view, and names for all of it. */
export function drawMap(
  data: Handover,
  labels: Labels,
  view: View,
  told: Stages,
  box: Box,
  size: number,
): Mark[] {
  const lens = focus(cameraFor(box), box);
  const r = size * signRadius;
  const inset = locator(data.land, lens, box, size * 4);
  const locating = inset.marks.map((mark) =>
    mark.key === 'locator/window' ? within(mark, inset.box) : mark,
  );
  const distance = labels['scale'] ?? '';
  const scaleWidth = Math.max(lens.k * 100, textWidth(distance, 'sans', size) + 4);
  const scale = { left: box.right - scaleWidth - size * 0.5, bottom: box.bottom - size * 0.5 };
  const underScale = {
    left: scale.left - size * 0.3,
    top: scale.bottom - size * 1.6,
    right: box.right,
    bottom: box.bottom,
  };
  const count = view === 'announced' ? headcount(data, labels, box, size) : undefined;
  const bases = data.bases.flatMap((base): Mark[] => {
    const { x, y } = lens.at(base);
    const key = `base/${base.id}`;
    return [
      ...(told.strong.has(base.id)
        ? [{ kind: 'circle', key: `${key}/ring`, role: 'ring', x, y, r: r * 1.75 } as const]
        : []),
      told.left.has(base) ? emptyBase(key, x, y, r, base.weak) : frenchBase(`${key}/french`, x, y, r),
    ];
  });
  const reports = told.reports.map((report) => {
    const { x, y } = reportAt(report, lens, r);
    return reportSign(`report/${report.id}`, x, y, r, report.weak);
  });
  const obstacles = [inset.box, underScale];
  const naming = { data, labels, view, told, lens, box, size };
  const beside = placeNames(naming, [...obstacles, ...(count?.boxes ?? [])]);
  // On the smallest sheets the names of places matter more than the number, which stands in the text too.
  const counted = count && beside.complete ? count.marks : [];
  const names = beside.complete ? beside.marks : placeNames(naming, obstacles).marks;
  const named = new Set(names.map(({ key }) => key));
  const towns = townsIn(data, view, told)
    .filter(({ id }) => named.has(`town/${id}/name`))
    .map((town): Mark => ({
      kind: 'circle',
      key: `town/${town.id}`,
      role: 'town',
      r: size * 0.22,
      ...lens.at(town),
    }));
  return [
    basemap(data.land, lens),
    ...scaleBar(lens, scale, size, distance),
    ...towns,
    ...bases,
    ...reports,
    ...names,
    ...(counted.length > 0 ? [together('in-mali', counted)] : []),
    together('inset', locating),
  ];
}
