import type { Lens } from '../../charts/camera.ts';
import type { Label, Line } from '../../charts/labels.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Base, Handover, Report } from './scene.ts';
import { reportAt, signRadius } from './signs.ts';
import type { Stages, View } from './views.ts';

/** Under which names something more is written. */
export interface Detail {
  /** Under all names. */
  readonly every: boolean;
  /** Under those the view speaks about, but for one. */
  readonly spoken: boolean;
  readonly but?: string;
  /** Under that of the border post. */
  readonly post: boolean;
}

/** Bamako for orientation, until a report is set there, and the border post by which the last convoy left. */
export function townsIn(data: Handover, view: View, told: Stages): Handover['towns'] {
  return data.towns.filter(({ id }) => (id === 'bamako' ? told.reports.length === 0 : view === 'gao'));
}

/** What a name says and how much room its sign takes. */
interface Named {
  readonly label: Label;
  /** Whether the view speaks about it. */
  readonly strong: boolean;
}

/** Makes the labels of a map that looks through a lens; `size` is that of ordinary labels, in pixels. */
export function labelMaker(data: Handover, labels: Labels, told: Stages, lens: Lens, size: number) {
  const radius = size * signRadius;
  const dated = (pattern: string, date: string): string => (labels[pattern] ?? '').replace('{d}', date);

  function nameLine(name: string, strong: boolean): Line {
    return strong
      ? { name: 'name-bold', text: name, face: 'sans-bold', role: 'map-label' }
      : { name: 'name', text: name, face: 'sans', role: 'map-label' };
  }

  function note(name: string, text: string): Line {
    return { name, text, face: 'sans', role: 'map-label-quiet' };
  }

  function tells({ every, spoken, but }: Detail, id: string): boolean {
    return every || (spoken && told.strong.has(id) && id !== but);
  }

  return {
    base(base: Base, detail: Detail): Named {
      const strong = told.strong.has(base.id);
      const line = told.left.has(base)
        ? note('left', dated('left', base.when))
        : note('is-french', labels['french-base'] ?? '');
      return {
        strong,
        label: {
          key: `base/${base.id}`,
          at: lens.at(base),
          radius: strong ? radius * 1.75 : radius,
          size,
          lines: [nameLine(base.name, strong), ...(tells(detail, base.id) ? [line] : [])],
        },
      };
    },

    report(report: Report, detail: Detail): Named {
      const strong = told.strong.has(`report-${report.id}`);
      return {
        strong,
        label: {
          key: `report/${report.id}`,
          at: reportAt(report, lens, radius),
          radius,
          size,
          lines: [
            nameLine(report.name, strong),
            ...(tells(detail, `report-${report.id}`) ? [note('when', dated('reported', report.when))] : []),
          ],
        },
      };
    },

    towns: (view: View, detail: Detail): Label[] =>
      townsIn(data, view, told).map((town) => ({
        key: `town/${town.id}`,
        at: lens.at(town),
        radius: size * 0.3,
        size,
        lines: [
          { name: 'name', text: labels[town.id] ?? '', face: 'sans', role: 'map-label' },
          ...(town.id === 'labbezanga' && detail.post ? [note('note', labels['convoy'] ?? '')] : []),
        ],
      })),

    areas: data.areas.map(({ id, ...spot }): Label => ({
      key: `area/${id}`,
      at: lens.at(spot),
      size,
      lines: [
        id === 'mali'
          ? { name: 'name', text: labels[id] ?? '', face: 'sans-bold', role: 'map-label-quiet' }
          : { name: 'name', text: labels[id] ?? '', face: 'sans', role: 'land-label' },
      ],
    })),
  };
}
