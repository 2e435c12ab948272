import type { Box, Lens } from '../../charts/camera.ts';
import { placeLabels, type Label, type Line } from '../../charts/labels.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { reportAt, signRadius } from './map.ts';
import type { Base, Handover, Report } from './scene.ts';
import type { Stages, View } from './views.ts';

/** How much names tell: all what they are, those the view speaks about when, or none anything. */
const details = ['all', 'spoken', 'none'] as const;
type Detail = (typeof details)[number];

/** The first view says of each sign what it is; after that the calendar keeps what was told before. */
function detailsOf(view: View): readonly Detail[] {
  return view === 'first-base' ? details : details.slice(1);
}

function nameLine(name: string, strong: boolean): Line {
  return strong
    ? { name: 'name-strong', text: name, face: 'sans-bold', role: 'map-label' }
    : { name: 'name', text: name, face: 'sans', role: 'map-label' };
}

function note(name: string, text: string): Line {
  return { name, text, face: 'sans', role: 'map-label-quiet' };
}

/** Bamako for orientation, until a report is set there, and the border post by which the last convoy left. */
export function townsIn(data: Handover, view: View, told: Stages): Handover['towns'] {
  return data.towns.filter(({ id }) => (id === 'bamako' ? told.reports.length === 0 : view === 'gao'));
}

/** Names on the map, as many of their dates as find room. */
export function placeNames(
  data: Handover,
  labels: Labels,
  view: View,
  told: Stages,
  lens: Lens,
  obstacles: readonly Box[],
  box: Box,
  size: number,
): Mark[] {
  const radius = size * signRadius;
  const padding = size * 0.3;
  const room = {
    left: box.left + padding,
    top: box.top + padding,
    right: box.right - padding,
    bottom: box.bottom - padding,
  };

  function baseLabel(base: Base, detail: Detail): Label {
    const strong = told.strong.has(base.id);
    const gone = told.left.has(base);
    const line = gone
      ? note('left', (labels['left'] ?? '').replace('{date}', base.when))
      : note('french', labels['french-base'] ?? '');
    return {
      key: `base/${base.id}`,
      at: lens.at(base),
      radius: strong ? radius * 1.75 : radius,
      size,
      lines: [
        nameLine(base.name, strong),
        ...(detail === 'all' || (detail === 'spoken' && strong) ? [line] : []),
      ],
    };
  }

  function reportLabel(report: Report, detail: Detail): Label {
    const strong = told.strong.has(`report-${report.id}`);
    return {
      key: `report/${report.id}`,
      at: reportAt(report, lens, radius),
      radius,
      size,
      lines: [
        nameLine(report.name, strong),
        ...(detail === 'all' || (detail === 'spoken' && strong)
          ? [note('when', (labels['reported'] ?? '').replace('{date}', report.when))]
          : []),
      ],
    };
  }

  const areas = data.areas.map(({ id, ...spot }): Label => ({
    key: `area/${id}`,
    at: lens.at(spot),
    size,
    lines: [
      id === 'mali'
        ? { name: 'name', text: labels[id] ?? '', face: 'sans-bold', role: 'map-label-quiet' }
        : { name: 'name', text: labels[id] ?? '', face: 'sans', role: 'land-label' },
    ],
  }));
  const towns = (detail: Detail): Label[] =>
    townsIn(data, view, told).map((town) => ({
      key: `town/${town.id}`,
      at: lens.at(town),
      radius: size * 0.3,
      size,
      lines: [
        { name: 'name', text: labels[town.id] ?? '', face: 'sans', role: 'map-label' },
        ...(town.id === 'labbezanga' && detail !== 'none' ? [note('note', labels['convoy'] ?? '')] : []),
      ],
    }));

  const tries = detailsOf(view).map((detail) => {
    const named = [
      ...data.bases.map((base) => ({ strong: told.strong.has(base.id), label: baseLabel(base, detail) })),
      // The latest first: earlier ones have more room around them.
      ...told.reports.toReversed().map((report) => ({
        strong: told.strong.has(`report-${report.id}`),
        label: reportLabel(report, detail),
      })),
    ];
    const first = [...named.filter(({ strong }) => strong), ...named.filter(({ strong }) => !strong)];
    const spoken = first.filter(({ strong }) => strong).length;
    const order = first.map(({ label }) => label);
    order.splice(spoken, 0, ...towns(detail));
    // Otherwise one name and the next one's date could be read as one.
    const marks = placeLabels([...order, ...areas], obstacles, room, size * 0.4);
    const keys = new Set(marks.map(({ key }) => key));
    const all = first.every(({ label }) => keys.has(`${label.key}/${label.lines[0]!.name}`));
    return { marks, all };
  });
  const { marks } = tries.find(({ all }) => all) ?? tries.at(-1)!;
  return marks.map((mark) => withCell(mark));
}

/** Says which cell a date on the map shows. */
function withCell(mark: Mark): Mark {
  const [kind, row, line] = mark.key.split('/');
  if (kind === 'base' && line === 'left')
    return { ...mark, cell: { table: 'base-handovers', row: row!, column: 'handed_over' } };
  if (kind === 'report' && line === 'when')
    return { ...mark, cell: { table: 'russian-reports', row: row!, column: 'date' } };
  return mark;
}
