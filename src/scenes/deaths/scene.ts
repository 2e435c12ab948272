/**
 * What the deaths say: deaths a year in Mali as UCDP counts them, then by kind of violence, then beside those of two
 * neighbours.
 *
 * Bars stand from zero and carry the range of the estimate. Years appear as they are told; no bar grows: deaths are
 * counted afterwards, not watched.
 */
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { barBox, type Bar } from '../../charts/year-bars.ts';
import { kinds, table, type Country, type Deaths, type Kind, type Year } from './data.ts';
import { multiples, type Small } from './multiples.ts';
import { totals, totalsPanel } from './totals.ts';
import { recordYear, tellings, views, type View } from './views.ts';

/** The year with the most deaths in a country. */
function peak({ years }: Country): Year {
  return years.reduce((most, year) => (year.figures.best > most.figures.best ? year : most));
}

/** Mali's deaths by kind. Each bar comes from its share of the year's total. */
function byKind(data: Deaths, labels: Labels, frame: Frame): Mark[] {
  const mali = data.countries[0]!;
  const record = mali.years.find(({ year }) => year === recordYear)!;
  const { panel } = totalsPanel(data, frame, recordYear);

  function barOf(kind: Kind, of: Year): Bar {
    const one = {
      key: `${kindKeys[kind]}/${of.year}`,
      table,
      of,
      column: kind,
      ranged: false,
      about: of === record,
    };
    const under = kinds.slice(0, kinds.indexOf(kind)).reduce((sum, each) => sum + of.figures[each], 0);
    const share = { top: panel.at(under + of.figures[kind]), bottom: panel.at(under) };
    return { ...one, from: { ...barBox({ ...one, column: 'best' }, panel), ...share } };
  }

  const all = kinds.map((kind): Small => ({
    key: kindKeys[kind],
    name: labels[kind] ?? '',
    is: labels[`${kind}-is`] ?? '',
    year: record,
    bars: mali.years.map((year) => barOf(kind, year)),
  }));
  return multiples('by-kind', all, data, frame);
}

/** What the marks of a kind are called: whom its deaths are counted between. */
const kindKeys: Readonly<Record<Kind, string>> = {
  state_based: 'state',
  non_state: 'groups',
  one_sided: 'civilians',
};

/** The three countries, each read at its worst year. */
function borders(data: Deaths, labels: Labels, frame: Frame): Mark[] {
  const all = data.countries.map((country): Small => {
    const worst = peak(country);
    const first = country.years.find(({ figures }) => figures.best > 0);
    const none = first && first !== country.years[0];
    return {
      key: country.id,
      name: country.name,
      is: none ? (labels['none'] ?? '').replace('{n}', first.texts.year) : '',
      year: worst,
      bars: country.years.map((year) => ({
        key: year.row,
        table,
        of: year,
        column: 'best',
        ranged: true,
        about: year === worst,
      })),
    };
  });
  return multiples('borders', all, data, frame);
}

function draw({ view, data, labels, frame }: Drawing<Deaths, View>): Mark[] {
  if (view === 'by-kind') return byKind(data, labels, frame);
  if (view === 'borders') return borders(data, labels, frame);
  return totals(view, data, labels, frame);
}

const scene: Scene<Deaths, View> = {
  views,
  draw,
  focus(view) {
    if (view === 'by-kind') return kinds.map((kind) => `${kindKeys[kind]}/${recordYear}`);
    if (view === 'borders') return ['mali', 'burkina-faso', 'niger'];
    return (tellings[view]?.first ?? []).map((year) => `mali-${year}`);
  },
  must({ view, data }) {
    if (view === 'y2012')
      return ['high', 'best', 'low'].flatMap((part) => [`anatomy/${part}`, `anatomy/${part}/figure`]);
    if (view === 'by-kind')
      return kinds
        .map((kind) => kindKeys[kind])
        .flatMap((kind) => [`${kind}/name/0`, `${kind}/${recordYear}/year`, `${kind}/${recordYear}/value`]);
    if (view === 'borders') {
      return data.countries.flatMap((country) => [
        `${country.id}/name/0`,
        `${peak(country).row}/year`,
        `${peak(country).row}/value`,
      ]);
    }
    const first = tellings[view]?.first ?? [];
    return [...first.map((year) => `mali-${year}/value`), `mali-${first[0]}/range`];
  },
};

export default scene;
