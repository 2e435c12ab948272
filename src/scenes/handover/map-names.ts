import type { Box, Lens } from '../../charts/camera.ts';
import { placeLabels } from '../../charts/labels.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { labelMaker, type Detail } from './map-labels.ts';
import type { Base, Handover, Report } from './scene.ts';
import type { Stages, View } from './views.ts';

/**
 * What may stand under the names, and how much is lost by it, the best first. The first view says of each sign what it
 * is; after that the calendar keeps what was told before.
 */
function detailsOf(view: View, strong: ReadonlySet<string>): readonly (Detail & { readonly cost: number })[] {
  const spoken = { every: false, spoken: true, post: false };
  return [
    { ...spoken, every: view === 'first-base', post: true, cost: 0 },
    { ...spoken, cost: 5 },
    ...[...strong].map((but) => ({ ...spoken, but, cost: 20 })),
    { ...spoken, spoken: false, cost: 5 + 15 * strong.size },
  ];
}

/** Whether a report comes from where no base is named: its name must not be lost. */
export function standsAlone(report: Report, bases: readonly Base[]): boolean {
  return !bases.some(({ id }) => id === report.id);
}

/** What is to be named, and where it stands. */
export interface Named {
  readonly data: Handover;
  readonly labels: Labels;
  readonly view: View;
  readonly told: Stages;
  readonly lens: Lens;
  readonly box: Box;
  /** Of ordinary labels, in pixels. */
  readonly size: number;
}

/** Whether bases and reports are named from the first to the last, or from the last to the first. */
type Order = (typeof orders)[number];
const orders = [
  ['first', 'last'],
  ['first', 'first'],
  ['last', 'last'],
  ['last', 'first'],
] as const;

function inOrder<T>(items: readonly T[], from: 'first' | 'last'): readonly T[] {
  return from === 'first' ? items : items.toReversed();
}

/**
 * Names on the map, as many of their dates as find room. Labels are placed one after another, and which order leaves
 * room for all depends on the sheet: several are tried, with less and less under the names.
 *
 * @returns the labels, and whether none is lost that must be there
 */
export function placeNames(
  { data, labels, view, told, lens, box, size }: Named,
  obstacles: readonly Box[],
): { readonly marks: Mark[]; readonly complete: boolean } {
  const make = labelMaker(data, labels, told, lens, size);
  const padding = size * 0.3;
  const room = {
    left: box.left + padding,
    top: box.top + padding,
    right: box.right - padding,
    bottom: box.bottom - padding,
  };
  const alone = new Set(
    told.reports.filter((one) => standsAlone(one, data.bases)).map(({ id }) => `report/${id}`),
  );

  /** Names everything in an order; what it costs is what is lost, and lines that must lead to names. */
  function attempt(detail: Detail, [bases, reports]: Order, spokenFirst: boolean, apart: number) {
    const all = [
      ...inOrder(data.bases, bases).map((base) => make.base(base, detail)),
      ...inOrder(told.reports, reports).map((report) => make.report(report, detail)),
    ];
    const labelsOf = (first: boolean) =>
      all.filter(({ strong }) => (strong && spokenFirst) === first).map(({ label }) => label);
    const towns = make.towns(view, detail);
    const order = spokenFirst
      ? [...labelsOf(true), ...towns, ...labelsOf(false), ...make.areas]
      : [...labelsOf(false), ...towns, ...make.areas];
    const marks = placeLabels(order, obstacles, room, { apart });
    const keys = new Set(marks.map(({ key }) => key));
    const lost = all
      .map(({ label }) => label)
      .filter(({ key, lines }) => !keys.has(`${key}/${lines[0]!.name}`))
      .map(({ key }) => key);
    const needed = lost.filter((key) => key.startsWith('base/') || alone.has(key)).length;
    const leaders = marks.filter(({ kind }) => kind === 'line').length;
    return { marks, complete: needed === 0, cost: needed * 1000 + lost.length * 100 + leaders * 10 };
  }

  // Names stand apart, or one name and the next one's date could be read as one; on the smallest sheets, less so.
  const ways = [
    [true, size * 0.4],
    [true, 0],
    [false, 0],
  ] as const;
  let best: ReturnType<typeof attempt> | undefined;
  for (const [spokenFirst, apart] of ways) {
    for (const detail of detailsOf(view, told.strong)) {
      for (const order of orders) {
        if (best && best.cost <= detail.cost) break;
        const tried = attempt(detail, order, spokenFirst, apart);
        const cost = tried.cost + detail.cost;
        if (!best || cost < best.cost) best = { ...tried, cost };
      }
    }
    if (best?.complete) break;
  }
  return { marks: best!.marks.map(withCell), complete: best!.complete };
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
